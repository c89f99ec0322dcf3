// Cited works as CSL-JSON, the language of citation processors and of Zotero's own export.

import type { CitedWork } from "./cited-work.ts";
import type { DateParts, PartialDate } from "./partial-date.ts";

export type CslDate = { readonly "date-parts": readonly DateParts[]; readonly circa?: true };

export type CslItem = {
  readonly id: string;
  readonly type: "article-newspaper" | "webpage";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly issued?: CslDate;
  readonly section?: string;
  readonly language: string;
  readonly URL: string;
  readonly source?: string;
  readonly note?: string;
};

export function cslItem(work: CitedWork): CslItem {
  return {
    id: work.key,
    type: work.kind === "report" ? "webpage" : "article-newspaper",
    title: work.title,
    ...(work.authors.length === 0 ? {} : { author: work.authors.map((literal) => ({ literal })) }),
    ...(work.outlet === null ? {} : { "container-title": work.outlet.value }),
    ...(work.issued === null ? {} : { issued: cslDate(work.issued) }),
    ...(work.section === null ? {} : { section: work.section }),
    language: work.language,
    URL: work.originalUrl ?? work.url,
    ...(work.foundIn === null ? {} : { source: work.foundIn }),
    ...(work.note === null ? {} : { note: work.note }),
  };
}

function cslDate({ from, to, approximate }: PartialDate): CslDate {
  return {
    "date-parts": to === null ? [from] : [from, to],
    ...(approximate ? { circa: true as const } : {}),
  };
}
