// The one order of the archive: newest first, vaguer dates after exact ones, unknown dates last, ties broken by name.

import type { Article } from "../article/article.ts";
import { compareText } from "../text/compare-text.ts";

export type PublicationKey = {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
  /** Local clock time `15:11`, where the source prints one. */
  readonly time: string | null;
};

const UNKNOWN: PublicationKey = { year: null, month: null, day: null, time: null };
const keys = new WeakMap<Article, PublicationKey>();

/** The calendar parts of an article's publication as its source prints them; an interval counts as what its ends share. */
export function publicationKey(article: Article): PublicationKey {
  const known = keys.get(article);
  if (known) return known;
  const key = parsePublication(article.publishedAt.value);
  keys.set(article, key);
  return key;
}

function parsePublication(value: string | null): PublicationKey {
  if (value === null) return UNKNOWN;
  const [first, last] = value.split("/");
  if (first === undefined || first === "" || last === "" || last === "..") return UNKNOWN;
  if (last !== undefined) return sharedParts(parsePublication(first), parsePublication(last));
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?[~?%]?/.exec(first);
  if (!match?.[1]) return UNKNOWN;
  const [, year, month, day, time] = match;
  return {
    year,
    month: month ? `${year}-${month}` : null,
    day: day ? `${year}-${month}-${day}` : null,
    time: time ?? null,
  };
}

function sharedParts(a: PublicationKey, b: PublicationKey): PublicationKey {
  return {
    year: a.year === b.year ? a.year : null,
    month: a.month === b.month ? a.month : null,
    day: a.day === b.day ? a.day : null,
    time: null,
  };
}

/** Negative when `a` stands before `b` in the archive. */
export function comparePublication(a: Article, b: Article): number {
  return compareKeyed([publicationKey(a), a], [publicationKey(b), b]);
}

/** The articles in the order of the archive; the key of each is looked up once, not at every comparison. */
export function inPublicationOrder(articles: readonly Article[]): Article[] {
  const keyed = articles.map((article): Keyed => [publicationKey(article), article]);
  return keyed.sort(compareKeyed).map(([, article]) => article);
}

type Keyed = readonly [key: PublicationKey, article: Article];

function compareKeyed([keyA, a]: Keyed, [keyB, b]: Keyed): number {
  return (
    newestFirst(keyA.year, keyB.year) ||
    newestFirst(keyA.month, keyB.month) ||
    newestFirst(keyA.day, keyB.day) ||
    newestFirst(keyA.time, keyB.time) ||
    compareText(a.headline.value ?? "", b.headline.value ?? "") ||
    compareText(a.id, b.id)
  );
}

/** Descending, with null (unknown) after everything known. */
function newestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a > b ? -1 : 1;
}
