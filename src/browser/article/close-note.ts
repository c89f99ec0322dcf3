// Closing the note on a date or a name: the reader is back at the very word, without a jump and without notes in the history.

/** Before this no link of the page has opened a note: going back would leave the page. */
let opener: HTMLAnchorElement | null = null;

const isOpen = () => /^#(?:when-|who$)/.test(location.hash);

function close(): void {
  const word = opener;
  opener = null;
  history.back();
  // The browser has its place back by then, but not the reader's focus.
  addEventListener("hashchange", () => word?.focus({ preventScroll: true }), { once: true });
}

/** Goes to the note at an address of this page, for the link that asks for it; a second note takes the place of the first. */
export function openNote(link: HTMLAnchorElement, hash: string): void {
  if (opener !== null && isOpen()) location.replace(hash);
  else location.hash = hash;
  opener = link;
}

export function closeNotes(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      "[href^='#when-'], [role=note] [href^='#']",
    );
    if (link === null || (link.closest("[role=note]") !== null && opener === null)) return;
    event.preventDefault();
    if (link.closest("[role=note]") === null) openNote(link, link.hash);
    else close();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && opener !== null && isOpen()) close();
  });
}
