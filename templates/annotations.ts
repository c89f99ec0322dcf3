// How links, names, emphasis and dates that overlap in one text become properly nested elements.

import type { BodyBlock, TextMark } from "../src/article/article.ts";
import type { Span } from "../src/article/field.ts";
import type { DateMention } from "../src/date/date-mention.ts";
import type { EntityMention } from "../src/entity/entity.ts";

export type Annotation =
  | TextMark
  | { readonly kind: "mention"; readonly span: Span; readonly mention: EntityMention }
  | { readonly kind: "date"; readonly span: Span; readonly date: DateMention };

export type TextTree = string | { readonly annotation: Annotation; readonly children: readonly TextTree[] };

/** At equal spans the earlier kind stands outside: a link round emphasis, emphasis round a date. */
const OUTER_FIRST: readonly Annotation["kind"][] = [
  "link",
  "image",
  "mention",
  "strong",
  "emphasis",
  "strike",
  "code",
  "date",
];

/**
 * The text, or a stretch of it, as a tree. Of two annotations that cross, the one that begins later is left out: HTML cannot say both.
 */
export function nestAnnotations(block: BodyBlock, within: Span = [0, block.text.length]): TextTree[] {
  const annotations: Annotation[] = [
    ...block.marks,
    ...block.mentions.map((mention) => ({ kind: "mention" as const, span: mention.span, mention })),
    ...block.dates.map((date) => ({ kind: "date" as const, span: date.span, date })),
  ];
  const ordered = annotations
    // A picture of which nothing is said takes no room in the text.
    .filter(
      ({ kind, span: [start, end] }) =>
        start >= 0 && (start < end || kind === "image") && end <= block.text.length,
    )
    .sort(
      (a, b) =>
        a.span[0] - b.span[0] ||
        b.span[1] - a.span[1] ||
        OUTER_FIRST.indexOf(a.kind) - OUTER_FIRST.indexOf(b.kind),
    );
  return nest(block.text, within, ordered);
}

/** `ordered` by start, then longest first; only those within `span` are of use. */
function nest(text: string, [from, to]: Span, ordered: readonly Annotation[]): TextTree[] {
  const tree: TextTree[] = [];
  let at = from;
  for (const [index, annotation] of ordered.entries()) {
    const [start, end] = annotation.span;
    if (start < at || end > to) continue;
    if (start > at) tree.push(text.slice(at, start));
    const inner = ordered.slice(index + 1).filter((other) => other.span[0] < end && other.span[1] <= end);
    tree.push({ annotation, children: nest(text, annotation.span, inner) });
    at = end;
  }
  if (at < to) tree.push(text.slice(at, to));
  return tree;
}
