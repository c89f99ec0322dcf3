// How many of the found reports each outlet, name and month has.

import type { Answer } from "../search/answer/answer.ts";
import type { SearchEngine, SearchOptions } from "../search/engine.ts";
import type { IndexReader } from "../search/index/index-reader.ts";
import { daysByPage } from "../search/ranking/narrow.ts";
import { foldedWordsOf } from "../search/words/words.ts";
import { FACET_NAMES, type SearchState } from "./search-state.ts";
import type { FacetName } from "./search-strings.ts";

export type FacetValue = {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
  /** Whether it is inferred, and not stated, of any of the reports counted. */
  readonly isInferred: boolean;
};
export type Facet = { readonly name: FacetName; readonly values: readonly FacetValue[] };
/** `time` is a year, or a month where few enough months are spanned. */
export type Bar = { readonly time: string; readonly count: number };
export type Histogram = { readonly bars: readonly Bar[]; readonly undated: number };

/** A value of a facet that may be meant by the beginning of a word. */
export type SuggestedName = { readonly facet: FacetName; readonly value: string };

const MOST_NAMES = 3;

/** The best known names of which a word begins as the last word of the query does. */
export async function namesBeginning(index: IndexReader, query: string): Promise<SuggestedName[]> {
  const beginning = foldedWordsOf(/\S+$/.exec(query)?.[0] ?? "").at(-1) ?? "";
  if (beginning.length < 2) return [];
  const found: (SuggestedName & { pages: number })[] = [];
  for (const facet of FACET_NAMES) {
    for (const { value, pages } of await index.filter(facet)) {
      const begins = foldedWordsOf(value).some(
        (word) => word.startsWith(beginning) || word === `ال${beginning}`,
      );
      if (begins) found.push({ facet, value, pages: pages.length });
    }
  }
  return found.sort((a, b) => b.pages - a.pages).slice(0, MOST_NAMES);
}

const MOST_MONTH_BARS = 36;

export function optionsOf(state: SearchState): SearchOptions {
  return {
    ...(state.sort === null ? {} : { sort: state.sort }),
    ...(state.isExact ? { exact: true } : {}),
    ...(state.isApart ? { apart: true } : {}),
    ...(state.from === "" ? {} : { from: state.from }),
    ...(state.to === "" ? {} : { to: state.to }),
    filters: state.filters as Readonly<Record<string, readonly string[]>>,
  };
}

/** Values of one facet widen each other, so each facet is counted as though nothing of it were chosen. */
export async function countFacets(
  engine: SearchEngine,
  index: IndexReader,
  state: SearchState,
  answer: Answer,
): Promise<Facet[]> {
  const facets = await Promise.all(
    FACET_NAMES.map(async (name): Promise<Facet> => {
      const chosen = state.filters[name] ?? [];
      const values = await index.filter(name);
      if (values.length === 0) return { name, values: [] };
      const wider =
        chosen.length === 0 ? answer : await engine.search(state.query, optionsOf(withoutFacet(state, name)));
      const found = new Set(wider.pages);
      const inferred = new Set(
        (await index.filter("inferred")).flatMap(({ value, pages }) => (value === name ? pages : [])),
      );
      const counted = values.map(({ value, pages }) => ({
        value,
        count: pages.reduce((sum, page) => sum + (found.has(page) ? 1 : 0), 0),
        isChosen: chosen.includes(value),
        isInferred: pages.some((page) => found.has(page) && inferred.has(page)),
      }));
      const shown = counted.filter(({ count, isChosen }) => count > 0 || isChosen);
      const collator = new Intl.Collator("ar");
      return {
        name,
        values: shown.sort(
          (a, b) =>
            Number(b.isChosen) - Number(a.isChosen) ||
            b.count - a.count ||
            collator.compare(a.value, b.value),
        ),
      };
    }),
  );
  return facets.filter(({ values }) => values.length > 0);
}

/** Every month or year from the first report found to the last, the empty ones too. */
export async function countDays(
  engine: SearchEngine,
  index: IndexReader,
  state: SearchState,
  answer: Answer,
): Promise<Histogram> {
  const isOpen = state.from === "" && state.to === "";
  const wider = isOpen ? answer : await engine.search(state.query, optionsOf({ ...state, from: "", to: "" }));
  const days = await daysByPage(index);
  const months = new Map<string, number>();
  let undated = 0;
  for (const page of wider.pages) {
    const day = days[page] ?? "";
    if (day === "") undated++;
    else months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1);
  }
  const times = [...months.keys()].sort();
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return { bars: [], undated };
  const spanned = monthsBetween(first, last);
  if (spanned.length <= MOST_MONTH_BARS && times.every((time) => time.length === 7)) {
    return { bars: spanned.map((time) => ({ time, count: months.get(time) ?? 0 })), undated };
  }
  const bars: Bar[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const ofYear = times.filter((time) => time.startsWith(String(year)));
    bars.push({ time: String(year), count: ofYear.reduce((sum, time) => sum + (months.get(time) ?? 0), 0) });
  }
  return { bars, undated };
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  const end = monthNumber(last);
  for (let month = monthNumber(first); month <= end && months.length <= MOST_MONTH_BARS; month++) {
    months.push(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`);
  }
  return months;
}

function monthNumber(time: string): number {
  return Number(time.slice(0, 4)) * 12 + Number(time.slice(5, 7) || "1") - 1;
}

function withoutFacet(state: SearchState, name: FacetName): SearchState {
  return { ...state, filters: { ...state.filters, [name]: [] } };
}
