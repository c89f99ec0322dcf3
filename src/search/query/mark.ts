// Which words of a text are those of a query, for readers to see: without an index, and word for word the same rules.

import { kinship, SURE } from "../words/kinship.ts";
import { readingsOf, spellingsOf } from "../words/readings.ts";
import { formOf, wordsOf } from "../words/words.ts";
import { literalPlaces } from "./literal.ts";
import type { Query } from "./query.ts";

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
  /** The reading of each word of the query that the page has. */
  readonly #wanted: readonly string[];
  readonly #isWanted = new Map<string, boolean>();

  constructor(query: Query, texts: readonly string[]) {
    this.#query = query;
    const onPage = new Set(texts.flatMap((text) => wordsOf(text).map((word) => formIn(text, word))));
    const inPhrases = new Set(query.phrases.flatMap(({ folded }) => folded));
    this.#wanted = query.words
      .filter(({ folded }) => !inPhrases.has(folded))
      .flatMap(({ form }) => {
        const readings = readingsOf(form);
        const met = readings.find((reading) => [...onPage].some((other) => isForm(reading, other)));
        return met === undefined ? [] : [met];
      });
  }

  spansIn(text: string): MarkSpan[] {
    const spans: MarkSpan[] = this.#query.phrases.flatMap((phrase) => literalPlaces(text, phrase));
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) {
      const form = formIn(text, word);
      if (this.#marks(form)) spans.push([word.start, word.end]);
      const next = words[at + 1];
      if (next !== undefined && this.#isName(form, formIn(text, next))) spans.push([word.start, next.end]);
    }
    return apart(spans);
  }

  /** «عبد الله» in the text for «عبدالله» in the query. */
  #isName(first: string, second: string): boolean {
    return this.#query.words.some(
      ({ parts }) => parts !== null && isForm(parts[0], first) && isForm(parts[1], second),
    );
  }

  #marks(form: string): boolean {
    let known = this.#isWanted.get(form);
    if (known === undefined) {
      known = this.#wanted.some((wanted) => isForm(wanted, form));
      this.#isWanted.set(form, known);
    }
    return known;
  }
}

function formIn(text: string, { start, end }: { start: number; end: number }): string {
  return formOf(text.slice(start, end));
}

/** Particles are taken off only where nothing doubtful is left: «كتاب» is no form of «تاب». */
function isForm(wanted: string, form: string): boolean {
  const [likeliest, ...others] = readingsOf(form);
  return spellingsOf(wanted).some(
    (spelling) =>
      kinship(spelling, likeliest ?? form) > 0 || others.some((other) => kinship(spelling, other) >= SURE),
  );
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
