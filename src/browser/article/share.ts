// Handing a report on: by the platform's own sheet where it has one, by its link in the clipboard elsewhere.

import { permanentAddress, writeClipboard } from "../clipboard.ts";
import { readingStrings } from "./reading-strings.ts";

const words = readingStrings.share;

/** How long the button says what it did. */
const ANSWER_MS = 2500;

const button = document.querySelector<HTMLButtonElement>("[data-share]");
if (button) prepare(button);

function prepare(button: HTMLButtonElement): void {
  const data = {
    title: document.querySelector("h1")?.textContent ?? document.title,
    url: permanentAddress(),
  };
  const hasSheet = typeof navigator.share === "function" && (navigator.canShare?.(data) ?? true);
  const label: string = hasSheet ? words.share : words.copy;
  button.textContent = label;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    if (hasSheet && (await openSheet(data))) return;
    button.textContent = (await writeClipboard(data.url)) ? words.copied : words.failed;
    setTimeout(() => {
      button.textContent = label;
    }, ANSWER_MS);
  });
  button.dataset.ready = "";
}

/** @returns whether the reader was asked; closing the sheet is an answer too */
async function openSheet(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
}
