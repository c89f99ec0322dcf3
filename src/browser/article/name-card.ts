// A tap on a name of the text opens a card over the foot of the window: who it is, how often the archive names it, its page.

import { element, isPlainClick } from "../dom.ts";
import { openNote } from "./close-note.ts";
import { readingStrings } from "./reading-strings.ts";

const words = readingStrings.name;

/** Has a name of the text open its card; whoever wants its page in another tab has the link as it stands. */
export function offerNameCards(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".body-text a.mention");
    if (link === null || !isPlainClick(event)) return;
    event.preventDefault();
    void showCard(link);
  });
}

/**
 * Shows the card of a name for its link in the text. What the page of the name says at its head is fetched meanwhile, and
 * that page with it: the next tap finds it there. Where it cannot be had the card keeps what the text knows.
 */
async function showCard(link: HTMLAnchorElement): Promise<void> {
  const said = element("p", { role: "status" }, link.title);
  const back = link.closest("[id]")?.id ?? "main";
  const card = element(
    "div",
    { id: "who", role: "note", tabindex: "-1", "aria-label": words.label },
    element("p", {}, element("strong", {}, link.textContent)),
    said,
    element(
      "p",
      {},
      element("a", { href: link.href }, words.page),
      element("a", { href: `#${back}` }, words.close),
    ),
  );
  document.getElementById("who")?.parentElement?.remove();
  document.body.append(element("div", { class: "date-notes" }, card));
  openNote(link, "#who");
  const page = await fetch(link.href).then(
    (answer) => (answer.ok ? answer.text() : ""),
    () => "",
  );
  const head = new DOMParser().parseFromString(page, "text/html").querySelector(".page-heading-note");
  if (head !== null) said.textContent = head.textContent;
}
