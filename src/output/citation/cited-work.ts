// What a reader of an article page may cite: the item an outlet published and, where the page is the archive's own report of it, that report.

import type { Article } from "../../article/article.ts";
import { type PartialDate, readPublication } from "./partial-date.ts";
import { type CitedFacts, type CitingArchive, citedFacts, type Supplied } from "./report-facts.ts";
import { doubtOf, outletClause } from "./uncertainty.ts";

export type CitedWork = {
  readonly kind: "published-item" | "report";
  /** ASCII: the key in BibLaTeX, the id in CSL-JSON. */
  readonly key: string;
  readonly title: string;
  /** The authors as printed, never split: which part of an Arabic name is the family name is not ours to guess. */
  readonly authors: readonly string[];
  readonly outlet: Supplied | null;
  readonly issued: (PartialDate & { readonly inferred: boolean }) | null;
  readonly section: string | null;
  /** BCP 47. */
  readonly language: string;
  /** The page of the archive. */
  readonly url: string;
  /** The address at its publisher, as the page or the maintainer states; null for the archive's own works. */
  readonly originalUrl: string | null;
  /** The archive in which the work was found; null for the archive's own works. */
  readonly foundIn: string | null;
  /** Which of the fields are inferred, in a sentence each; null where none is. */
  readonly doubt: string | null;
  /** What the other fields cannot say, the doubt included. */
  readonly note: string | null;
};

/**
 * The published item comes first: it is what Zotero saves and what the downloads open with, for its author, outlet and
 * day are facts about it. The report says the same in the archive's own words; whoever quotes those cites the report,
 * whose author is the archive and whose day of writing nobody recorded. Giving it the outlet's name or day would
 * ascribe to the outlet a text it never printed.
 */
export function worksOf(facts: CitedFacts): [CitedWork, ...CitedWork[]] {
  const item = publishedItem(facts);
  return facts.source === null ? [item] : [item, report(facts, item)];
}

export function citedWorks(article: Article, archive: CitingArchive): [CitedWork, ...CitedWork[]] {
  return worksOf(citedFacts(article, archive));
}

/** The name of the report, with which its address ends. */
export function reportId({ url }: Pick<CitedFacts, "url">): string {
  return url.split("/").at(-2) ?? "";
}

function publishedItem(facts: CitedFacts): CitedWork {
  const { source, outlet, published } = facts;
  const issued = readPublication(published?.value ?? null);
  return {
    kind: "published-item",
    key: reportId(facts),
    title: oneLine(source?.headline ?? facts.headline),
    authors: facts.authors.map(oneLine),
    outlet: outlet === null ? null : { value: oneLine(outlet.value), inferred: outlet.inferred },
    issued: issued === null ? null : { ...issued, inferred: published?.inferred ?? false },
    section: facts.section === null ? null : oneLine(facts.section),
    language: facts.language,
    url: facts.url,
    originalUrl: facts.originalUrl,
    foundIn: oneLine(facts.archive.name),
    doubt: doubtOf(facts),
    note: itemNote(facts),
  };
}

function itemNote(facts: CitedFacts): string | null {
  const doubt = doubtOf(facts);
  const sentences = doubt === null ? [] : [doubt];
  const time = /T(\d{2}:\d{2})/u.exec(facts.published?.value ?? "")?.[1];
  if (time !== undefined) sentences.push(`نُشر الساعة ${time}.`);
  if (facts.source !== null)
    sentences.push(`في الصفحة تقرير الأرشيف عن المادة: «${oneLine(facts.headline)}».`);
  // References give the publisher's address where one is known, so the archive's own stands here.
  if (facts.originalUrl !== null) sentences.push(`النسخة المحفوظة: ${facts.url}`);
  return sentences.length === 0 ? null : sentences.join(" ");
}

function report(facts: CitedFacts, item: CitedWork): CitedWork {
  return {
    kind: "report",
    key: `${item.key}-report`,
    title: oneLine(facts.headline),
    authors: [oneLine(facts.archive.name)],
    outlet: null,
    issued: null,
    section: null,
    language: "ar",
    url: item.url,
    originalUrl: null,
    foundIn: null,
    doubt: null,
    note: `تقرير عن مادة منشورة عنوانها «${item.title}»${oneLine(outletClause(facts.outlet))}.`,
  };
}

/** Reference formats are made of lines. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
