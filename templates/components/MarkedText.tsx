// A stretch of a report's text with some of its words marked.

import type { ComponentChildren, JSX } from "preact";
import type { Span } from "../../src/article/field.ts";
import { typeset } from "../typesetting.ts";

type MarkedTextProps = {
  readonly text: string;
  /** Offsets in `text`; what lies outside is left out. */
  readonly span: Span;
  /** In order, apart from each other, within `span`. */
  readonly marks: readonly Span[];
  /** Wraps the marked words; the default is `<mark>`. */
  readonly mark?: (words: string) => JSX.Element;
};

export function MarkedText({ text, span, marks, mark = inMark }: MarkedTextProps): JSX.Element {
  const parts: ComponentChildren[] = [];
  let at = span[0];
  for (const [start, end] of marks) {
    parts.push(typeset(text.slice(at, start)), mark(typeset(text.slice(start, end))));
    at = end;
  }
  parts.push(typeset(text.slice(at, span[1])));
  return <>{parts}</>;
}

function inMark(words: string): JSX.Element {
  return <mark>{words}</mark>;
}
