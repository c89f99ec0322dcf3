// What a reader of an article page may cite: the item an outlet published and, where the page is the archive's own report of it, that report.

import type { Article } from "../../article/article.ts";
import { type PartialDate, readPublication } from "./partial-date.ts";
import { doubtOf, outletClause } from "./statement.ts";

/** What citing depends on beside the article. */
export type CitingArchive = {
  readonly name: string;
  /** `/articles/x/` → `https://example.org/archive/articles/x/`. */
  absolute(path: string): string;
};

/** A value the source does not state wears square brackets in a bibliography (ISO 690, supplied information). */
export type Supplied = { readonly value: string; readonly inferred: boolean };

export type CitedWork = {
  readonly kind: "published-item" | "report";
  /** ASCII: the key in BibLaTeX, the id in CSL-JSON. */
  readonly key: string;
  readonly title: string;
  /** As printed, never split: which part of an Arabic name is the family name is not ours to guess. */
  readonly authors: readonly string[];
  readonly outlet: Supplied | null;
  readonly issued: (PartialDate & { readonly inferred: boolean }) | null;
  readonly section: string | null;
  /** BCP 47. */
  readonly language: string;
  /** The page of the archive. */
  readonly url: string;
  /** Where its publisher has it, as the page or the maintainer states; null for the archive's own works. */
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
export function citedWorks(article: Article, archive: CitingArchive): [CitedWork, ...CitedWork[]] {
  const item = publishedItem(article, archive);
  return article.source === null ? [item] : [item, report(article, archive, item)];
}

export const UNTITLED = "بلا عنوان";

function publishedItem(article: Article, archive: CitingArchive): CitedWork {
  const { source, outlet, publishedAt } = article;
  const issued = readPublication(publishedAt.value);
  return {
    kind: "published-item",
    key: article.id,
    title: oneLine(source?.headline.value ?? article.headline.value ?? UNTITLED),
    authors: article.byline.flatMap(({ value }) => (value === null ? [] : [oneLine(value)])),
    outlet:
      outlet.value === null ? null : { value: oneLine(outlet.value), inferred: outlet.how === "inferred" },
    issued: issued === null ? null : { ...issued, inferred: publishedAt.how === "inferred" },
    section: article.section.value === null ? null : oneLine(article.section.value),
    language: article.language ?? "ar",
    url: archive.absolute(`/articles/${article.id}/`),
    originalUrl: originalUrl(article),
    foundIn: oneLine(archive.name),
    doubt: doubtOf(article),
    note: itemNote(article, archive.absolute(`/articles/${article.id}/`)),
  };
}

/** The publisher's address of the item, whether the page holds it in full or retells it. */
export function originalUrl({ source, url }: Article): string | null {
  return (source?.url.value ?? null) || (url?.value ?? null);
}

/** @param page its address in the archive */
function itemNote(article: Article, page: string): string | null {
  const doubt = doubtOf(article);
  const sentences = doubt === null ? [] : [doubt];
  const time = /T(\d{2}:\d{2})/u.exec(article.publishedAt.value ?? "")?.[1];
  if (time !== undefined) sentences.push(`نُشر الساعة ${time}.`);
  if (article.source !== null)
    sentences.push(`في الصفحة تقرير الأرشيف عن المادة: «${oneLine(article.headline.value ?? UNTITLED)}».`);
  const original = originalUrl(article);
  // References give the publisher's address where one is known, so the archive's own stands here.
  if (original !== null) sentences.push(`النسخة المحفوظة: ${page}`);
  return sentences.length === 0 ? null : sentences.join(" ");
}

function report(article: Article, archive: CitingArchive, item: CitedWork): CitedWork {
  return {
    kind: "report",
    key: `${article.id}-report`,
    title: oneLine(article.headline.value ?? UNTITLED),
    authors: [oneLine(archive.name)],
    outlet: null,
    issued: null,
    section: null,
    language: "ar",
    url: item.url,
    originalUrl: null,
    foundIn: null,
    doubt: null,
    note: `تقرير عن مادة منشورة عنوانها «${item.title}»${oneLine(outletClause(article))}.`,
  };
}

/** Reference formats are made of lines. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
