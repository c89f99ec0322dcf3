// The copy buttons of an article page: a citation with one press, a paragraph with its words, its source and its link.

import { permanentAddress, writeClipboard } from "../clipboard.ts";
import { element } from "../dom.ts";
import { readingStrings } from "./reading-strings.ts";
import { offerFiles } from "./report-files.ts";

const words = readingStrings.cite;

/** How long a button says what it did. */
const ANSWER_MS = 2500;

const box = document.querySelector<HTMLElement>("[data-cite]");
if (box) addButtons(box);

function addButtons(citations: HTMLElement): void {
  const status = element("p", { role: "status", class: "citation-status" });
  // Beside the box, which is folded: the copy of a paragraph is said too.
  citations.after(status);
  offerFiles(citations, status);
  addCopyButtons(citations, status);
  for (const [at, own] of citations.querySelectorAll(".citation-own").entries())
    own.after(foreignStyles(at, status));
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('.body-text [tabindex="-1"]')) {
    anchor.title = words.paragraph;
    anchor.removeAttribute("aria-hidden");
    anchor.addEventListener("click", () => void copyBlock(anchor, citations, status));
  }
}

function addCopyButtons(within: HTMLElement, status: HTMLElement): void {
  for (const text of within.querySelectorAll<HTMLElement>("[data-copy]")) {
    const button = element("button", { type: "button", class: "copy-button" }, words.copy);
    button.addEventListener("click", () => void copyFrom(button, text, status));
    text.after(button);
  }
}

/** The styles of other languages, which few open: made when they do. */
function foreignStyles(at: number, status: HTMLElement): HTMLDetailsElement {
  const box = element("details", { class: "citation-others" }, element("summary", {}, words.others));
  const fill = async () => {
    try {
      const { makeForeignCitations } = await import("../report/foreign-citations.ts");
      box.append(makeForeignCitations(document, at));
      addCopyButtons(box, status);
    } catch {
      status.textContent = words.notMade;
    }
  };
  box.addEventListener("toggle", () => void fill(), { once: true });
  return box;
}

async function copyFrom(button: HTMLElement, text: HTMLElement, status: HTMLElement): Promise<void> {
  const copied = await writeClipboard(plainText(text));
  if (!copied) select(text);
  const answer = copied ? words.copied : words.failed;
  button.textContent = answer;
  status.textContent = answer;
  setTimeout(() => {
    button.textContent = words.copy;
    status.textContent = "";
  }, ANSWER_MS);
}

/** The link is followed as well: the address bar then shows what was copied, and works where the clipboard does not. */
async function copyBlock(
  anchor: HTMLAnchorElement,
  citations: HTMLElement,
  status: HTMLElement,
): Promise<void> {
  const block = anchor.parentElement;
  if (!block) return;
  // The archive's own report, where there is one, is the last work: its words are the ones quoted.
  const works = citations.querySelectorAll<HTMLElement>(".citation-own");
  const source = works[works.length - 1]?.querySelector<HTMLElement>("[data-copy]");
  const page = permanentAddress();
  const link = `${page}${anchor.hash}`;
  const from = source ? plainText(source).replace(page, link) : link;
  const copied = await writeClipboard(`«${plainText(block)}»\n${from}\n`);
  status.textContent = copied ? words.copied : words.failed;
}

function plainText(node: HTMLElement): string {
  return (node.textContent ?? "").replace(/\s+/gu, " ").trim();
}

function select(node: HTMLElement): void {
  const selection = getSelection();
  selection?.selectAllChildren(node);
}
