// What the search index asks of a report: its words in reading order, its names and days, and what it can be narrowed by.

import { createHash } from "node:crypto";
import { compareText } from "../text/compare-text.ts";

export type SearchBlockKind = "paragraph" | "subhead" | "quotation" | "list-item" | "caption" | "credit";

export type SearchBlock = {
  /** Id of the element on the article page, so that a result can open at it. */
  readonly anchor: string | null;
  readonly text: string;
  readonly kind: SearchBlockKind;
};

export type SearchRecord = {
  /** Relative to the site: `/articles/x/`. */
  readonly url: string;
  readonly headline: string;
  readonly blocks: readonly SearchBlock[];
  /** Canonical names and English labels of the entities mentioned: found, but never shown as text of the report. */
  readonly names: readonly string[];
  /** Days the report names, as `2022-01-12`; its own day need not be among them. */
  readonly days: readonly string[];
  /**
   * `outlet`, `section`, `tag`, `author`, `agency`, `person`, `place`, `organisation`, `language`, `year`, `month` → labels as
   * shown; `inferred` → `outlet`, `day`.
   */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Filter → other names of its values, by which a reader may narrow and which no list shows. */
  readonly otherNames: Readonly<Record<string, readonly string[]>>;
  /** EDTF: `2022-01-12T15:11+02:00`, `2022-01-12`, `2021-12`; null when nobody knows. */
  readonly publishedAt: string | null;
};

/** The part of a record that decides where it goes; the rest is read only when it must be compiled. */
export type ReportHead = Pick<SearchRecord, "url" | "headline" | "publishedAt"> & {
  /** A digest of all that the record says: as long as it stays the same, the record is not asked for. */
  readonly key: string;
  /** The length of its text, in characters. */
  readonly length: number;
};

export type SearchReports = {
  readonly heads: readonly ReportHead[];
  record(at: number): SearchRecord;
};

/** The place of one report in the index, and its place among the heads. */
export type OrderedHead = { readonly head: ReportHead; readonly at: number; readonly instant: number };

/** Newest first, the undated last, ties by headline and address: the page order of the index. */
export function inSearchOrder(heads: readonly ReportHead[]): OrderedHead[] {
  return heads
    .map((head, at) => ({ head, at, instant: instantOf(head.publishedAt) }))
    .sort(
      (a, b) =>
        // The undated are all infinitely old: their difference is no number, and they tie.
        b.instant - a.instant ||
        compareText(a.head.headline, b.head.headline) ||
        compareText(a.head.url, b.head.url),
    );
}

/** The day, month or year at the head of an EDTF value. */
export function dayOf(publishedAt: string | null): string | null {
  return publishedAt?.match(/^\d{4}(?:-\d\d(?:-\d\d)?)?/)?.[0] ?? null;
}

/** A time without an offset is read as UTC; a day without an hour counts from its midnight. */
function instantOf(publishedAt: string | null): number {
  const day = dayOf(publishedAt);
  if (publishedAt === null || day === null) return Number.NEGATIVE_INFINITY;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(publishedAt);
  const instant = Date.parse(time === null ? day : time[1] === undefined ? `${publishedAt}Z` : publishedAt);
  return Number.isNaN(instant) ? Date.parse(day.slice(0, 4)) : instant;
}

/** Records at hand, each its own key. */
export function reportsOf(records: readonly SearchRecord[]): SearchReports {
  return {
    heads: records.map((record) => {
      const { url, headline, publishedAt } = record;
      const key = createHash("sha256").update(JSON.stringify(record)).digest("base64");
      const length = record.blocks.reduce((sum, { text }) => sum + text.length, 0);
      return { url, headline, publishedAt, key, length };
    }),
    record(at) {
      const record = records[at];
      if (record === undefined) throw new RangeError(`there is no report ${at}`);
      return record;
    },
  };
}
