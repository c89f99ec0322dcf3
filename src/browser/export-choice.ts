// The buttons under a list of results that save it, and what they say while they do.

import type { Answer } from "../search/answer/answer.ts";
import { element } from "./dom.ts";
import type { ExportFormat } from "./export-results.ts";
import { resultOf } from "./search-result.ts";
import { count, number, strings } from "./search-strings.ts";

const FORMATS = Object.keys(strings.export.formats) as ExportFormat[];

/** Saves the whole list, what is not shown yet included. */
export function exportChoice(answer: Answer): HTMLElement {
  const status = element("p", { class: "search-export-status", role: "status" });
  const buttons = FORMATS.map((format) => {
    const button = element("button", { type: "button" }, strings.export.formats[format]);
    button.addEventListener("click", () => void save(answer, format, status, buttons));
    return button;
  });
  return element(
    "div",
    { class: "search-export", role: "group", "aria-label": strings.export.label },
    element("span", { "aria-hidden": "true" }, strings.export.label),
    ...buttons,
    status,
  );
}

async function save(
  answer: Answer,
  format: ExportFormat,
  status: HTMLElement,
  buttons: readonly HTMLButtonElement[],
): Promise<void> {
  for (const button of buttons) button.disabled = true;
  status.textContent = strings.export.working;
  try {
    // Fetched by those who save a list, which few do.
    const [{ exportItems, fetchItems, MOST_RESULTS }, { saveFile }] = await Promise.all([
      import("./export-results.ts"),
      import("./save-file.ts"),
    ]);
    const found = await answer.results(0, MOST_RESULTS);
    const items = await fetchItems(found.map((one) => resultOf(one, answer).url));
    if (items.length > 0) saveFile(exportItems(items, format));
    status.textContent = told(items.length, found.length, answer.count, MOST_RESULTS);
  } catch {
    status.textContent = strings.failed;
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

function told(saved: number, wanted: number, listed: number, most: number): string {
  if (saved === 0) return strings.failed;
  const done = count(saved, strings.export.done);
  if (saved < wanted) return `${done}، ${strings.export.partly}`;
  return listed > wanted ? `${done}. ${strings.export.first.replace("{n}", number(most))}` : done;
}
