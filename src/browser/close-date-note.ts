// Closing the note on a date: the reader is back at the very word, without a jump and without notes in the history.

/** Before this no link of the page has opened a note: going back would leave the page. */
let opener: HTMLAnchorElement | null = null;

const isOpen = () => location.hash.startsWith("#when-");

function close(): void {
  const date = opener;
  opener = null;
  history.back();
  // The browser has its place back by then, but not the reader's focus.
  addEventListener("hashchange", () => date?.focus({ preventScroll: true }), { once: true });
}

export function closeDateNotes(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      "a.date-mention, [role=note] [href^='#']",
    );
    if (link === null) return;
    if (link.closest("[role=note]") !== null) {
      if (opener === null) return;
      event.preventDefault();
      close();
      return;
    }
    // A second note takes the place of the first.
    if (opener !== null && isOpen()) {
      event.preventDefault();
      location.replace(link.href);
    }
    opener = link;
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && opener !== null && isOpen()) close();
  });
}
