// The keyboard on the search page: arrows go from the field through the results, «/» and Escape come back to the field.

import { isWriting } from "./is-writing.ts";

/**
 * Listens as long as the page is open. `root` holds the results, whose links carry `data-search-hit`; `clear` empties the
 * field and asks anew, for an Escape in a field that has words.
 */
export function listenForKeys(root: HTMLElement, input: HTMLInputElement, clear: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const hits = [...root.querySelectorAll<HTMLAnchorElement>("[data-search-hit]")];
    const at = hits.findIndex((hit) => hit.isSameNode(document.activeElement));
    const isInField = document.activeElement === input;
    const focus = (target: HTMLElement | undefined): void => {
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
      if (target === input) input.select();
    };
    if (event.key === "ArrowDown" && (isInField || at >= 0)) focus(hits[at + 1]);
    else if (event.key === "ArrowUp" && at === 0) focus(input);
    else if (event.key === "ArrowUp" && at > 0) focus(hits[at - 1]);
    else if (event.key === "Escape" && at >= 0) focus(input);
    else if (event.key === "Escape" && isInField && input.value !== "") {
      event.preventDefault();
      clear();
    } else if (event.key === "/" && !isWriting(event.target)) focus(input);
  });
}
