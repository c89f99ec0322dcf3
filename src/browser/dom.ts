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

/** Whether the reader is writing into something, so that a letter is a letter. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
