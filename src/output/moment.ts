// When a report was published or last changed, as RFC 3339, RFC 822 and ISO 8601 want it; nothing where it is not known to the day.

import type { Article } from "../article/article.ts";

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/u;

/** `2022-01-12T15:11:00+02:00`; a day without an hour is its midnight UTC. */
export function publicationInstant(article: Article): string | null {
  return toInstant(article.publishedAt.value);
}

/** Asked of every report by the sitemap and by the repository. */
const lastChanges = new WeakMap<Article, string | null>();

/** The latest of publication, the publisher's update and the archive's own corrections: never the time of a build. */
export function lastChange(article: Article): string | null {
  const known = lastChanges.get(article);
  if (known !== undefined) return known;
  const change = latestOf(article);
  lastChanges.set(article, change);
  return change;
}

function latestOf(article: Article): string | null {
  return latestInstant([article.publishedAt.value, ...laterChanges(article)]);
}

function laterChanges({ updatedAt, corrections }: Article): (string | null)[] {
  return [updatedAt.value, ...corrections.map(({ at }) => at)];
}

/** The latest that is known to the day, as `publicationInstant` has it. */
export function latestInstant(moments: readonly (string | null)[]): string | null {
  return moments
    .map(toInstant)
    .filter((instant) => instant !== null)
    .reduce<string | null>(
      (last, instant) => (last !== null && isLater(last, instant) ? last : instant),
      null,
    );
}

/** The day of the latest change that is stated: an inferred day of publication proves no change. */
export function lastStatedChangeDay(article: Article): string | null {
  const isStated = article.publishedAt.how !== "inferred";
  return (isStated ? lastChange(article) : latestInstant(laterChanges(article)))?.slice(0, 10) ?? null;
}

/** The day part of `lastChange`, where its source stands: not shifted to UTC. */
export function lastChangeDay(article: Article): string | null {
  return lastChange(article)?.slice(0, 10) ?? null;
}

/** `Wed, 12 Jan 2022 13:11:00 GMT`. */
export function toRfc822(instant: string): string {
  return new Date(instant).toUTCString();
}

/** What schema.org takes for a date: a day, month or year, or a time with its offset; null for spans and guesses. */
export function isoDate(edtf: string | null): string | null {
  return edtf !== null &&
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u.test(edtf)
    ? edtf
    : null;
}

/** Null where the day is not known. */
export function toInstant(value: string | null): string | null {
  const match = MOMENT.exec(value ?? "");
  if (!match) return null;
  const [, day, time, seconds = "00", offset] = match;
  // An hour without a zone is no instant: only its day is, and both forms demand an offset.
  const instant =
    time === undefined || offset === undefined ? `${day}T00:00:00Z` : `${day}T${time}:${seconds}${offset}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

export function isLater(a: string, b: string): boolean {
  return Date.parse(a) > Date.parse(b);
}
