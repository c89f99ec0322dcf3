// How the pieces of the search page are made: elements and text, never HTML.

import type { ExcerptPart } from "../search/answer/excerpt.ts";

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element; `true` sets an empty attribute, `false` and undefined none. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, "");
    else if (typeof value === "string") made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** The parts as text, the found ones in `<mark>`. */
export function markedText(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text));
}

/** Whether a click means to follow a link here, and not in another tab or window. */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey);
}
