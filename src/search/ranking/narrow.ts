// Which pages may answer at all: those with the right outlet, names and days.

import type { IndexReader } from "../index/index-reader.ts";
import { hiddenFilter } from "../index/manifest.ts";
import { namedDayTerm, publishedDayTerm } from "../index/postings.ts";
import type { Query } from "../query/query.ts";
import { joinHits } from "../resolve/term-hits.ts";
import { foldedWordsOf } from "../words/words.ts";

export type Narrowing = {
  /** Labels as the facets show them; any of a list, all of the lists. */
  readonly filters?: Readonly<Record<string, string | readonly string[]>>;
  /** First and last time of publication: `2022`, `2022-01` or `2022-01-12`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
};

/** 1 for each page that may answer; null when all may. */
export async function admittedPages(
  index: IndexReader,
  query: Query,
  { filters = {}, from, to }: Narrowing,
): Promise<Uint8Array | null> {
  const sets: Promise<ReadonlySet<number>>[] = [];
  for (const [name, wanted] of Object.entries(filters)) {
    const values = typeof wanted === "string" ? [wanted] : wanted;
    if (values.length > 0) sets.push(pagesWith(index, name, (value) => values.includes(value)));
  }
  for (const clause of query.fields) {
    const isMeant = (value: string): boolean => isNamedBy(value, clause.value);
    const pages = Promise.all([
      pagesWith(index, clause.field, isMeant),
      pagesWith(index, hiddenFilter(clause.field), isMeant),
    ]).then(([own, other]) => new Set([...own, ...other]));
    sets.push(clause.isExcluded ? pages.then((has) => allBut(has, index.manifest.total)) : pages);
  }
  for (const day of query.days) sets.push(pagesOfDay(index, day));
  if (from !== undefined || to !== undefined) sets.push(pagesBetween(index, from ?? "", to ?? ""));
  if (sets.length === 0) return null;
  const admits = new Uint8Array(index.manifest.total).fill(1);
  for (const set of await Promise.all(sets)) {
    for (let page = 0; page < admits.length; page++) if (!set.has(page)) admits[page] = 0;
  }
  return admits;
}

/** The day of publication of each page, as exactly as it is known; "" where it is not. */
export async function daysByPage(index: IndexReader): Promise<string[]> {
  const runs = (await index.json(index.manifest.days)) as [string, number][];
  return runs.flatMap(([day, pages]) => Array.from({ length: pages }, () => day));
}

async function pagesWith(
  index: IndexReader,
  name: string,
  isWanted: (value: string) => boolean,
): Promise<ReadonlySet<number>> {
  const values = await index.filter(name);
  return new Set(values.filter(({ value }) => isWanted(value)).flatMap(({ pages }) => pages));
}

/** «المصدر:الجزيرة» means «الجزيرة نت» as well: every word typed must be a word of the label. */
function isNamedBy(label: string, typed: string): boolean {
  const words = new Set(foldedWordsOf(label));
  return foldedWordsOf(typed).every((word) => words.has(word) || words.has(`ال${word}`));
}

/** Published then, or speaking of then. A month has all its days. */
async function pagesOfDay(index: IndexReader, day: string): Promise<ReadonlySet<number>> {
  const terms = [publishedDayTerm(day), namedDayTerm(day)];
  const found = await Promise.all(terms.map((term) => index.postingsFrom(term)));
  return new Set(joinHits(found.flat()).pages);
}

async function pagesBetween(index: IndexReader, from: string, to: string): Promise<ReadonlySet<number>> {
  const pages = new Set<number>();
  const days = await daysByPage(index);
  days.forEach((day, page) => {
    if (day !== "" && isNotBefore(day, from) && isNotBefore(to, day)) pages.add(page);
  });
  return pages;
}

/** Compared as exactly as the vaguer of the two is known; an open end is never passed. */
function isNotBefore(later: string, earlier: string): boolean {
  const length = Math.min(later.length, earlier.length);
  return later.slice(0, length) >= earlier.slice(0, length);
}

function allBut(pages: ReadonlySet<number>, total: number): ReadonlySet<number> {
  const rest = new Set<number>();
  for (let page = 0; page < total; page++) if (!pages.has(page)) rest.add(page);
  return rest;
}
