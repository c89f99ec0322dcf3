// Which of two sources a field is taken from: front matter wins over the page, and where they disagree it is said.

import { firstLeftOver } from "../markdown/left-overs.ts";
import type { Problem } from "../reporting/problem.ts";
import { foldedForm } from "../text/fold.ts";
import { firstUnits } from "../text/summary.ts";
import type { AgencyMention, Article, Correction, Doubt, MomentField, StaffInitials } from "./article.ts";
import { ABSENT, type Field, type Span, statedField } from "./field.ts";
import { PLAIN_KEYS } from "./field-values.ts";
import type { FieldKey } from "./fields.ts";
import type { FrontMatter } from "./front-matter/front-matter.ts";
import type { PrintedValue } from "./front-matter/front-matter-values.ts";
import { findAgencies } from "./names/find-agencies.ts";
import { readCreditLine } from "./page/credit-line.ts";
import { type Dateline, readDateline } from "./page/dateline.ts";
import { readPrintedDate } from "./page/printed-date.ts";
import type { PrintedPage, PrintedPart } from "./page/printed-page.ts";
import { isRemote } from "./picture-address.ts";
import { type ArticleProblemCode, articleProblem } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";
import type { ReadContext } from "./read-article.ts";
import { citedIn, readAgency, readOutletCredit, settleByline, settleOutlet } from "./settle-credits.ts";
import { boundByUpdate, isBefore, settlePublished, settleUpdated, unreadableDays } from "./settle-moments.ts";
import { cleanMetadata, type Entries, statedOrPrinted, texts, withOthersKept } from "./stated.ts";
import { isFlag, readWithheld } from "./withheld.ts";

type SettledFields = Omit<
  Article,
  | "id"
  | "file"
  | "sha256"
  | "publishedAt"
  | "body"
  | "bodySpan"
  | "boilerplate"
  | "dates"
  | "mentions"
  | "problems"
>;

export type SettledRecord = {
  readonly publishedAt: MomentField;
  readonly fields: SettledFields;
  /** Printed metadata in which dates and names are looked for. */
  readonly headerParts: readonly PrintedPart[];
  readonly problems: readonly Problem[];
  /** Values that can be read in two ways. */
  readonly doubts: readonly Doubt[];
};

export function settleRecord(
  frontMatter: FrontMatter,
  page: PrintedPage,
  document: RawDocument,
  context: ReadContext,
): SettledRecord {
  const problems: Problem[] = [];
  const doubts: Doubt[] = [];
  const entry = (key: FieldKey): readonly PrintedValue[] => frontMatter.entries.get(key)?.values ?? [];
  const first = (key: FieldKey): PrintedValue | null => entry(key)[0] ?? null;
  const disagree = (
    code: ArticleProblemCode,
    stated: PrintedPart | null,
    printed: PrintedPart | null,
  ): void => {
    if (stated === null || printed === null || sameWords(stated.text, printed.text)) return;
    const values = { stated: stated.text, printed: printed.text };
    problems.push(articleProblem(code, document.place(stated.span[0]), values));
  };

  const headline = settleHeadline(entry, page, document, problems);
  disagree("headline-disagrees", first("headline"), page.headline);
  if (headline.value === null)
    problems.push(articleProblem("headline-missing", document.place(frontMatter.bodyStart)));
  else if (headline.value.length > 300) {
    const place = document.place(headline.span?.[0] ?? 0);
    problems.push(articleProblem("headline-too-long", place, { count: headline.value.length }));
  }

  for (const printed of [first("headline"), first("lede")]) {
    const text = printed === null ? null : firstLeftOver(printed.text);
    if (printed !== null && text !== null)
      problems.push(articleProblem("markup-left-over", document.place(printed.span[0]), { text }));
  }

  const datelineValue = first("dateline");
  const dateline =
    datelineValue === null ? page.dateline : readDateline(datelineValue.text, datelineValue.span[0]);
  const outlet = settleOutlet(entry, page, dateline, document, problems);
  disagree("outlet-disagrees", first("outlet"), page.outlet);
  const byline = settleByline(entry("byline"), page, dateline);
  disagree("byline-disagrees", first("byline"), page.byline[0] ?? null);

  const updatedAt = settleUpdated(first("updated"), page, document, context, problems);
  const printed = first("published");
  const day = printed !== null && isFlag(printed.text) ? null : printed;
  const stated = settlePublished(entry, day, page, dateline, document, context, problems, doubts);
  const publishedAt = stated.value === null ? boundByUpdate(stated, updatedAt, document, problems) : stated;
  if (
    publishedAt.value !== null &&
    updatedAt.value !== null &&
    isBefore(updatedAt.value, publishedAt.value)
  ) {
    const place = document.place(updatedAt.span?.[0] ?? 0);
    const values = { updated: updatedAt.value, published: publishedAt.value };
    problems.push(articleProblem("updated-before-published", place, values));
  }

  const credit = first("credit");
  const creditLines = credit === null ? page.credits : [credit];
  const credits = creditLines.map((part) => readCreditLine(part.text, part.span[0]));
  const image = settleImage(entry, page);
  const pictured = first("image");
  if (
    pictured !== null &&
    !isRemote(pictured.text) &&
    first("source-headline") === null &&
    !image?.caption &&
    !image?.alt
  )
    problems.push(
      articleProblem("picture-alt-missing", document.place(pictured.span[0]), { value: pictured.text }),
    );
  const imageCredit = first("image-credit") ?? page.image?.credit ?? null;
  const statedAgencies = entry("agencies").flatMap(readAgency);
  const allAgencies: AgencyMention[] = [
    ...statedAgencies,
    ...(dateline?.agencies ?? []),
    ...credits.flatMap((line) => line.agencies),
    ...creditLines.flatMap(readOutletCredit),
    ...(imageCredit === null ? [] : findAgencies(imageCredit.text, imageCredit.span[0], "image-credit")),
    ...page.blocks.flatMap(citedIn),
  ];
  const lede = statedOrPrinted(first("lede"), page.lede);
  const language = first("language")?.text ?? null;
  const withheld = readWithheld(entry, document);
  problems.push(...unreadableDays(entry, document));
  const tags = [...texts(entry("tags")), ...page.tags]
    .flatMap((text) => text.split(/[،,؛;#]/))
    .map((tag) => tag.trim());

  return {
    publishedAt,
    problems,
    doubts,
    headerParts: [
      ...partOf(headline),
      ...partOf(publishedAt.how === "header" || publishedAt.how === "front-matter" ? publishedAt : ABSENT),
      ...partOf(updatedAt),
      ...(dateline === null ? [] : [{ text: document.text.slice(...dateline.span), span: dateline.span }]),
      ...byline.flatMap(partOf),
      ...(page.image?.caption ? [page.image.caption] : []),
      ...(page.image?.credit ? [page.image.credit] : []),
    ],
    fields: {
      headline,
      kicker: statedOrPrinted(first("kicker"), page.kicker),
      section: settleSection(entry("section"), page),
      outlet,
      updatedAt,
      byline,
      staffInitials: credits.flatMap((line): readonly StaffInitials[] => line.initials),
      datelinePlace: settlePlace(dateline, document),
      agencies: allAgencies,
      image,
      ...settleSource(entry, page, document, problems),
      corrections: settleCorrections(frontMatter, document, problems),
      ...(lede.value === null ? {} : { lede }),
      ...(tags.some((tag) => tag !== "") ? { tags: [...new Set(tags.filter((tag) => tag !== ""))] } : {}),
      ...(language === null ? {} : { language }),
      ...(withheld === null ? {} : { withheld }),
      ...settlePlainFields(entry),
    },
  };
}

/** Without a headline the opening words of the text stand for it, shown as what they are. */
const LONGEST_OPENING = 90;

function settleHeadline(
  entry: Entries,
  page: PrintedPage,
  document: RawDocument,
  problems: Problem[],
): Field<string> {
  const [stated = null] = entry("headline");
  const field = statedOrPrinted(stated, page.headline);
  if (stated !== null) return withOthersKept(field, "headline", entry);
  const [inferred] = entry("headline-inferred");
  if (inferred !== undefined) {
    problems.push(
      articleProblem("headline-inferred", document.place(inferred.span[0]), { value: inferred.text }),
    );
    return inferredHeadline(
      inferred.text,
      page.blocks[0]?.span ?? inferred.span,
      texts(entry("headline-other")),
    );
  }
  if (page.headline !== null)
    return {
      ...field,
      // The words of a heading may have signs of Markdown between them.
      raw: document.text.slice(...page.headline.span),
      alternatives: page.alternatives.headline.map(cleanMetadata),
      confidence: page.confidence.headline,
    };
  const [opening] = page.blocks;
  if (opening === undefined || !page.mayLackHeadline) return field;
  const text = opening.source.text.trim();
  const blank = text.lastIndexOf(" ", LONGEST_OPENING);
  const cut =
    text.length <= LONGEST_OPENING ? text : `${firstUnits(text, blank > 0 ? blank : LONGEST_OPENING)}…`;
  problems.push(articleProblem("headline-inferred", document.place(opening.span[0]), { value: cut }));
  return inferredHeadline(cut, opening.span, page.alternatives.headline);
}

function inferredHeadline(value: string, opening: Span, alternatives: readonly string[]): Field<string> {
  const why = "لا عنوان في الصفحة، فأُخذ أول المتن";
  return {
    value,
    raw: null,
    how: "inferred",
    span: null,
    evidence: [{ text: value, span: opening, why }],
    alternatives,
    confidence: 0.3,
  };
}

function partOf(field: Field<string>): PrintedPart[] {
  return field.span === null || field.raw === null ? [] : [{ text: field.raw, span: field.span }];
}

function sameWords(a: string, b: string): boolean {
  const key = (text: string): string => foldedForm(text).replace(/[^\p{L}\p{N}]/gu, "");
  return key(a) === key(b);
}

/** The place with the whole line it is printed in: «إسطنبول - متابعات» says more than where. */
function settlePlace(dateline: Dateline | null, document: RawDocument): Field<string> {
  if (dateline?.place == null) return ABSENT;
  const [start, end] = dateline.span;
  const line = document.text.slice(start, end);
  const closing = /[\s:/\u2013\u2014-]*$/u.exec(line)?.[0].length ?? 0;
  const span: Span = [start, end - closing];
  return statedField(dateline.place.text, document.text.slice(...span), "dateline", span);
}

function settleSection(stated: readonly PrintedValue[], page: PrintedPage): Field<string> {
  const [main, ...others] = stated;
  const field = statedOrPrinted(main ?? null, page.section);
  return others.length === 0 ? field : { ...field, alternatives: others.map(({ text }) => text) };
}

function settleImage(entry: Entries, page: PrintedPage): Article["image"] {
  const part = (key: FieldKey, printed: PrintedPart | null | undefined): string | null =>
    entry(key)[0]?.text ?? (printed == null ? null : cleanMetadata(printed.text));
  const file = part("image", page.image?.file);
  const caption = part("image-caption", page.image?.caption);
  const credit = part("image-credit", page.image?.credit);
  const alt = entry("image-alt")[0]?.text;
  if (file === null && caption === null && credit === null && alt === undefined) return null;
  return { file, caption, credit, ...(alt === undefined ? {} : { alt }) };
}

function settleSource(
  entry: Entries,
  page: PrintedPage,
  document: RawDocument,
  problems: Problem[],
): Pick<Article, "source" | "url"> {
  const headline = statedOrPrinted(entry("source-headline")[0] ?? null, null);
  const [stated] = entry("url");
  // The page links to it: anything but a web address would be followed by browsers too.
  if (stated !== undefined && !isWebAddress(stated.text)) {
    problems.push(articleProblem("url-invalid", document.place(stated.span[0]), { value: stated.text }));
  }
  const printed = page.url !== null && isWebAddress(page.url.text) ? page.url : null;
  const url = statedOrPrinted(stated ?? null, printed);
  const file = entry("source-file")[0]?.text;
  // An address alone is the item's own: that does not make the file a report about it.
  const source =
    headline.value === null && file === undefined
      ? null
      : { headline, url, ...(file === undefined ? {} : { file }) };
  return { source, ...(url.value === null ? {} : { url }) };
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/]\S*$/i.test(text) || !URL.canParse(text)) return false;
  // «https://user:password@…»: what opens a door must not be published.
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** What front matter states in fields that need no rule. */
function settlePlainFields(entry: Entries): Pick<Article, "stated"> {
  const stated = PLAIN_KEYS.flatMap((key) => {
    const fields = entry(key).map(({ text, span }) => statedField(text, text, "front-matter", span));
    return fields.length === 0 ? [] : [[key, fields] as const];
  });
  return stated.length === 0 ? {} : { stated: Object.fromEntries(stated) };
}

function settleCorrections(
  frontMatter: FrontMatter,
  document: RawDocument,
  problems: Problem[],
): Correction[] {
  const entry = frontMatter.entries.get("corrections");
  if (entry === undefined) return [];
  return entry.values.flatMap((value, index) => {
    const day = entry.days[index] ?? null;
    const at = day === null ? null : readPrintedDate(day.text).value;
    if (at !== null && value.text !== "") return [{ at, text: value.text }];
    const printed = [day?.text, value.text].filter((text) => text !== undefined).join(": ");
    problems.push(
      articleProblem("correction-invalid", document.place((day ?? value).span[0]), { value: printed }),
    );
    return [];
  });
}
