// Which words of a report that was found are marked in what is shown of it.

import type { ReadText } from "../index/index-reader.ts";
import type { ReadDate } from "../query/query.ts";
import type { Resolver } from "../resolve/resolve-words.ts";
import type { ResolvedWord } from "../resolve/resolved-word.ts";
import { positionsOn } from "../resolve/term-hits.ts";
import { withoutArticle, withoutBeginningArticle } from "../words/affixes.ts";
import type { TextWords } from "../words/text-words.ts";
import type { LiteralCheck } from "./literal-check.ts";

/** The most words of a date: «12 كانون الثاني/يناير 2022». */
const LONGEST_DATE = 6;

/** The places of the words of a query on a page, and of its quotations. */
export function hitsOn(
  page: number,
  text: ReadText,
  resolved: readonly ResolvedWord[],
  literal: LiteralCheck,
): Set<number> {
  const hits = new Set<number>();
  const { words } = text;
  const spans = literal.spansIn(text);
  for (let at = 0; spans.length > 0 && at < words.length; at++) {
    if (spans.some(([start, end]) => words.start(at) >= start && words.end(at) <= end)) hits.add(at);
  }
  // A quotation has only its own place: its words are found one by one in many others.
  const quoted = new Set(literal.phrases.flatMap(({ folded }) => folded));
  for (const { word, alternatives, begun } of resolved) {
    if (quoted.has(word.folded)) continue;
    for (let at = 0; begun !== null && at < words.length; at++)
      if (isBegunBy(word.folded, words.folded(at))) hits.add(at);
    for (const { hits: places } of alternatives)
      for (const position of positionsOn(places, page)) hits.add(position);
  }
  return hits;
}

/** Words that name the day asked for: the shortest run from a number on that is read as it, else as it in its year. */
export function placesOfDays(days: readonly string[], words: TextWords, readDate: ReadDate): number[] {
  const places: number[] = [];
  for (let at = 0; days.length > 0 && at < words.length; at++) {
    if (!/^\d{1,4}$/.test(words.folded(at))) continue;
    let found = at;
    for (let end = at + 1; end <= Math.min(at + LONGEST_DATE, words.length); end++) {
      const printed = words.text.slice(words.start(at), words.end(end - 1));
      const isWhole = days.some((day) => readDate(printed) === day);
      // A report seldom prints the year of a day near its own.
      const isAsked =
        isWhole || (found === at && days.some((day) => readDate(`${printed} ${day.slice(0, 4)}`) === day));
      if (isAsked) found = end;
      if (isWhole) break;
    }
    for (let place = at; place < found; place++) places.push(place);
    at = Math.max(at, found - 1);
  }
  return places;
}

/** A report may be known by a name in Latin letters that its text has in Arabic ones: «Putin». */
export async function placesHeardOn(
  page: number,
  { words }: ReadText,
  resolved: readonly ResolvedWord[],
  resolver: Resolver,
): Promise<readonly number[]> {
  const unseen = resolved.filter(
    ({ word, alternatives }) =>
      /^[a-z]/.test(word.folded) &&
      alternatives.every(({ hits }) => (positionsOn(hits, page)[0] ?? words.length) >= words.length),
  );
  return (await Promise.all(unseen.map(({ word }) => resolver.placesHeard(word.folded, words)))).flat();
}

/** «المكت» begins «المكتبة», «مكتب» and «والمكاتب» no less than «مكت» does; but not «كت». */
function isBegunBy(beginning: string, folded: string): boolean {
  const bare = withoutBeginningArticle(beginning);
  return folded.startsWith(beginning) || (withoutArticle(folded) ?? folded).startsWith(bare);
}
