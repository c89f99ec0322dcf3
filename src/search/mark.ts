// Which words of a text are those of a query, for readers to see: without an index, and word for word the same rules.

import { literalPlaces } from "./literal.ts";
import type { Query } from "./query.ts";
import { readingsOf } from "./readings.ts";
import { wordsOf } from "./words.ts";

export type MarkSpan = readonly [start: number, end: number];

/** The spans of one text to be marked, in order, apart from each other. */
export function markSpans(text: string, query: Query): MarkSpan[] {
  return new Marker(query, [text]).spansIn(text);
}

/**
 * Marks the several texts of one page. A reading of a query word counts only while no likelier one is met on the
 * page, as in the index: for «كتاب» a page with that word has no «تاب» marked.
 */
export class Marker {
  readonly #query: Query;
  readonly #stems: ReadonlySet<string>;

  constructor(query: Query, texts: readonly string[]) {
    this.#query = query;
    const onPage = new Set<string>();
    for (const text of texts) {
      for (const { folded } of wordsOf(text)) for (const stem of stemsOf(folded)) onPage.add(stem);
    }
    const stems = new Set<string>();
    const inPhrases = new Set(query.phrases.flatMap(({ folded }) => folded));
    for (const { folded } of query.words) {
      if (inPhrases.has(folded)) continue;
      const met = readingsOf(folded).find(({ stem }) => onPage.has(stem));
      if (met !== undefined) stems.add(met.stem);
    }
    this.#stems = stems;
  }

  spansIn(text: string): MarkSpan[] {
    const spans: MarkSpan[] = this.#query.phrases.flatMap((phrase) => literalPlaces(text, phrase));
    for (const { start, end, folded } of wordsOf(text)) {
      if (stemsOf(folded).some((stem) => this.#stems.has(stem))) spans.push([start, end]);
    }
    return apart(spans);
  }
}

function stemsOf(folded: string): string[] {
  return readingsOf(folded).map(({ stem }) => stem);
}

function apart(spans: readonly MarkSpan[]): MarkSpan[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
