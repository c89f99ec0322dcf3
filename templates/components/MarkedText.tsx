// A stretch of a report's text with some of its words marked.

import type { ComponentChildren, JSX } from "preact";
import type { Span } from "../../src/article/field.ts";
import { setText } from "../typesetting.ts";

type MarkedTextProps = {
  readonly text: string;
  /** Offsets in `text`; what lies outside is left out. */
  readonly span: Span;
  /** The marks in order, apart from each other, within `span`. */
  readonly marks: readonly Span[];
};

export function MarkedText({ text, span, marks }: MarkedTextProps): JSX.Element {
  const parts: ComponentChildren[] = [];
  let at = span[0];
  for (const [start, end] of marks) {
    parts.push(setText(text.slice(at, start)), <mark>{setText(text.slice(start, end))}</mark>);
    at = end;
  }
  parts.push(setText(text.slice(at, span[1])));
  return <>{parts}</>;
}
