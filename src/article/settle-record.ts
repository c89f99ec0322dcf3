// Which of two sources a field is taken from: front matter wins over the page, and where they disagree it is said.

import { DateTime } from "luxon";
import { inferPublicationDay } from "../date/infer-publication.ts";
import { firstLeftOver } from "../markdown/left-overs.ts";
import type { MarkdownBlock } from "../markdown/markdown-block.ts";
import { spanInFile } from "../markdown/source-text.ts";
import type { Problem } from "../reporting/problem.ts";
import { foldedForm } from "../text/fold.ts";
import { firstUnits } from "../text/summary.ts";
import type { AgencyMention, Article, Correction, Doubt, MomentField, StaffInitials } from "./article.ts";
import { ABSENT, DOUBTED, type Evidence, type Field, type Span, statedField, WITH_OTHERS } from "./field.ts";
import { PLAIN_KEYS } from "./field-values.ts";
import type { FieldKey } from "./fields.ts";
import type { FrontMatter, PrintedValue } from "./front-matter/front-matter.ts";
import { ABSENT_MOMENT, readPublishedAt, readUpdatedAt } from "./moments.ts";
import { findAgencies } from "./names/find-agencies.ts";
import { isGivenName } from "./names/given-names.ts";
import { outletNamed } from "./names/outlets.ts";
import { isPlace } from "./names/places.ts";
import { readCreditLine } from "./page/credit-line.ts";
import { type Dateline, readDateline } from "./page/dateline.ts";
import { readPrintedDate } from "./page/printed-date.ts";
import type { PrintedPage, PrintedPart } from "./page/printed-page.ts";
import { isRemote } from "./picture-address.ts";
import { type ArticleProblemCode, articleProblem } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";
import type { ReadContext } from "./read-article.ts";
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

/** A value that was read from a page stays as sure as it was there: other candidates are kept, and whether one is near. */
function withOthersKept<F extends Field<string>>(field: F, key: "headline" | "published", entry: Entries): F {
  const others = texts(entry(`${key}-other`)).filter((other) => other !== field.value);
  const isDoubtful = texts(entry("doubtful")).includes(key);
  if (others.length === 0 && !isDoubtful) return field;
  return { ...field, alternatives: others, confidence: isDoubtful ? DOUBTED : WITH_OTHERS };
}

function texts(values: readonly PrintedValue[]): string[] {
  return values.map(({ text }) => text);
}

type Entries = (key: FieldKey) => readonly PrintedValue[];

function statedOrPrinted(stated: PrintedPart | null, printed: PrintedPart | null): Field<string> {
  if (stated !== null) return statedField(stated.text, stated.text, "front-matter", stated.span);
  return printed === null
    ? ABSENT
    : statedField(cleanMetadata(printed.text), printed.text, "header", printed.span);
}

/** A page's own header may carry marks of direction; the record does not. */
function cleanMetadata(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Cs}]/gu, (hidden) => (hidden === "\u200C" ? hidden : ""))
    .trim();
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

function settleOutlet(
  entry: Entries,
  page: PrintedPage,
  dateline: Dateline | null,
  document: RawDocument,
  problems: Problem[],
): Field<string> {
  const [stated] = entry("outlet");
  if (stated !== undefined) return statedField(stated.text, stated.text, "front-matter", stated.span);
  if (page.outlet !== null)
    return statedField(cleanMetadata(page.outlet.text), page.outlet.text, page.outletHow, page.outlet.span);
  if (dateline?.outlet != null) {
    return statedField(dateline.outlet.text, dateline.outlet.text, "dateline", dateline.outlet.span);
  }
  const [inferred] = entry("outlet-inferred");
  if (inferred !== undefined) {
    const evidence: Evidence[] = entry("outlet-evidence").map(({ text, span }) => ({
      text,
      span,
      why: "",
    }));
    if (evidence.length === 0)
      problems.push(articleProblem("outlet-evidence-missing", document.place(inferred.span[0])));
    return {
      value: inferred.text,
      raw: null,
      how: "inferred",
      span: null,
      evidence,
      alternatives: [],
      confidence: INFERRED_OUTLET,
    };
  }
  return inferOutlet(page);
}

/** However many habits point to it: front matter keeps the evidence, not its weight. */
const INFERRED_OUTLET = 0.7;

/** One outlet's habits must outweigh every other's; otherwise nothing is said. */
function inferOutlet(page: PrintedPage): Field<string> {
  const weights = new Map<string, number>();
  for (const { outlet, weight } of page.outletHints) weights.set(outlet, (weights.get(outlet) ?? 0) + weight);
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined || best[1] < 1 || best[1] <= (second?.[1] ?? 0) * 1.5) return ABSENT;
  const evidence = page.outletHints.filter(({ outlet }) => outlet === best[0]).map((hint) => hint.evidence);
  const inferred = { raw: null, how: "inferred", span: null, evidence, alternatives: [] } as const;
  return { ...inferred, value: best[0], confidence: INFERRED_OUTLET };
}

function settleByline(
  stated: readonly PrintedValue[],
  page: PrintedPage,
  dateline: Dateline | null,
): Field<string>[] {
  if (stated.length > 0) {
    return stated
      .flatMap((part) => splitNames(withoutLabel(part)))
      .map(({ text, span }) => statedField(text, text, "front-matter", span));
  }
  if (page.byline.length > 0)
    return page.byline.map((part) => statedField(cleanMetadata(part.text), part.text, "header", part.span));
  return (dateline?.writers ?? []).map(({ text, span }) => statedField(text, text, "dateline", span));
}

/** «كتب: سالم حداد - القاهرة»: systems keep the whole line as the author's name. */
const LABEL = /^\s*(?:كتب(?:ها?|ت)?|بقلم|إعداد|تقرير|الكاتبة?)\s*[:：]\s*/u;

function withoutLabel({ text, span }: PrintedPart): PrintedPart {
  const label = LABEL.exec(text)?.[0] ?? "";
  const [, name = text.slice(label.length), place = ""] =
    /^(.*\S)\s+[-–—]\s+(\S.*)$/u.exec(text.slice(label.length)) ?? [];
  const kept = isPlace(place.trim()) ? name : text.slice(label.length);
  return { text: kept, span: [span[0] + label.length, span[0] + label.length + kept.length] };
}

/** «أ، ب و ج»: names part at commas, bars and a free-standing «و»; never at a «و» that may begin a name. */
export function splitNames({ text, span }: PrintedPart): PrintedPart[] {
  const names: PrintedPart[] = [];
  let from = 0;
  const push = (end: number): void => {
    const piece = text.slice(from, end);
    const name = piece.trim();
    const start = span[0] + from + piece.indexOf(name);
    if (name !== "") names.push({ text: name, span: [start, start + name.length] });
  };
  for (const separator of text.matchAll(/\s*[،,؛;/|&]\s*|\s+(?:و|and)\s+/gu)) {
    push(separator.index);
    from = separator.index + separator[0].length;
    // «أحمد علي، ومحمد حسن»: the comma parts them, and the «و» joins the second to the first.
    if (joinsName(text.slice(from))) from++;
  }
  push(text.length);
  return names;
}

/** Whether a «و» before a name is no letter of it: «ومحمد حسن», but «وليد حسن», «وائل». */
function joinsName(text: string): boolean {
  const [first = ""] = text.split(/[\s،,؛;/|&]/u);
  return /^و\p{L}{2}/u.test(first) && !isGivenName(first) && isGivenName(first.slice(1));
}

function settlePublished(
  entry: Entries,
  stated: PrintedValue | null,
  page: PrintedPage,
  dateline: Dateline | null,
  document: RawDocument,
  context: ReadContext,
  problems: Problem[],
  doubts: Doubt[],
): MomentField {
  const { defaultZone } = context;
  const printed = page.published ?? dateline?.date ?? null;
  const how = page.published === null ? "dateline" : "header";
  if (stated === null) {
    if (printed === null) {
      return inferPublished(entry, page, document, context, problems);
    }
    const { field, problems: found, doubt } = readPublishedAt(printed, document, { how, defaultZone });
    if (field.value === null)
      return keepPrinted(field, inferPublished(entry, page, document, context, problems), found, problems);
    problems.push(...found);
    if (doubt !== null) doubts.push(doubt);
    return how === "header" ? withOtherDates(field, page, defaultZone) : field;
  }
  const {
    field,
    problems: found,
    doubt,
  } = readPublishedAt(stated, document, { how: "front-matter", defaultZone });
  problems.push(...found);
  if (doubt !== null) doubts.push(doubt);
  const other = printed === null ? null : readPrintedDate(printed.text, { defaultZone }).date;
  if (field.value !== null && other !== null && !field.value.startsWith(other)) {
    const values = { stated: field.value, printed: other };
    problems.push(articleProblem("published-at-disagrees", document.place(stated.span[0]), values));
  }
  return field.value === null ? field : withOthersKept(field, "published", entry);
}

/** The other days the page prints stay with the one that was taken. */
function withOtherDates(field: MomentField, page: PrintedPage, defaultZone: string | null): MomentField {
  const others = page.alternatives.published.flatMap(({ text }) => {
    const { value } = readPrintedDate(text, { defaultZone });
    return value === null || value === field.value ? [] : [value];
  });
  const { published: sureness } = page.confidence;
  if (others.length === 0 && sureness !== DOUBTED) return field;
  return {
    ...field,
    alternatives: [...new Set([...field.alternatives, ...others])],
    confidence: Math.min(sureness, field.confidence),
  };
}

/** A page that prints only its update was published then or before: the day is an inference. */
function boundByUpdate(
  published: MomentField,
  updated: MomentField,
  document: RawDocument,
  problems: Problem[],
): MomentField {
  const day = /^\d{4}-\d\d-\d\d/.exec(updated.value ?? "")?.[0];
  if (day === undefined || updated.how === "unresolved") return published;
  const missing = problems.findIndex(({ code }) => code.startsWith("published-at-"));
  if (missing >= 0) problems.splice(missing, 1);
  problems.push(
    articleProblem("published-at-inferred", document.place(updated.span?.[0] ?? 0), { value: day }),
  );
  const why = "لا تذكر الصفحة غير وقت التحديث، فالنشر فيه أو قبله";
  const evidence: Evidence = { text: updated.raw ?? day, span: updated.span, why };
  return {
    ...ABSENT_MOMENT,
    value: day,
    raw: published.raw,
    how: "inferred",
    evidence: [evidence, ...published.evidence],
    confidence: 0.6,
  };
}

/** A page's own date that names no day («12 يناير», «منذ ساعتين»): what the text implies, else the date as printed. */
function keepPrinted(
  printed: MomentField,
  inferred: MomentField,
  found: readonly Problem[],
  problems: Problem[],
): MomentField {
  if (inferred.value !== null) return { ...inferred, evidence: [...printed.evidence, ...inferred.evidence] };
  const missing = problems.findIndex(({ code }) => code === "published-at-missing");
  if (missing >= 0) problems.splice(missing, 1);
  problems.push(...found);
  return printed;
}

/** The day of a report of which no line gives it: from what the text says about days, or from the masthead, and shown as such. */
function inferPublished(
  entry: Entries,
  page: PrintedPage,
  document: RawDocument,
  context: ReadContext,
  problems: Problem[],
): MomentField {
  const place = document.place(page.headline?.span[0] ?? 0);
  const text = document.text;
  const start = page.blocks[0]?.span[0] ?? 0;
  const end = page.blocks.at(-1)?.span[1] ?? text.length;
  const inferred = inferPublicationDay(text.slice(start, end));
  if (inferred.value !== null) {
    problems.push(articleProblem("published-at-inferred", place, { value: inferred.value }));
    return {
      value: inferred.value,
      raw: null,
      how: "inferred",
      span: null,
      evidence: inferred.evidence.map(({ text: words, span, why }) => ({
        text: words,
        span: [span[0] + start, span[1] + start],
        why,
      })),
      alternatives: inferred.candidates.filter((day) => day !== inferred.value),
      confidence: inferred.confidence,
      zone: null,
    };
  }
  const masthead = entry("published-inferred")[0] ?? page.masthead;
  if (masthead !== null) {
    const { field } = readPublishedAt(masthead, document, {
      how: "inferred",
      defaultZone: context.defaultZone,
    });
    if (field.value !== null) {
      const why = "طُبع في رأس الصفحة فوق القائمة، وقد يكون يوم حفظها لا يوم النشر";
      problems.push(articleProblem("published-at-inferred", place, { value: field.value }));
      return { ...field, evidence: [{ text: field.raw ?? "", span: field.span, why }], confidence: 0.5 };
    }
  }
  problems.push(articleProblem("published-at-missing", place));
  return ABSENT_MOMENT;
}

function settleUpdated(
  stated: PrintedValue | null,
  page: PrintedPage,
  document: RawDocument,
  context: ReadContext,
  problems: Problem[],
): MomentField {
  const { defaultZone } = context;
  const printed = stated ?? page.updated;
  if (printed === null) return ABSENT_MOMENT;
  const { field, problems: found } = readUpdatedAt(printed, document, {
    how: stated === null ? "header" : "front-matter",
    defaultZone,
  });
  problems.push(...found);
  return field;
}

/** Compares only as far as both say: a day with an hour is not before the same day. */
function isBefore(a: string, b: string): boolean {
  // An hour without a zone is taken for one of UTC: that of the machine at hand would make two builds differ.
  const instant = (value: string): number => DateTime.fromISO(value, { zone: "utc" }).toMillis();
  if (a.includes("T") && b.includes("T")) return instant(a) < instant(b);
  const length = Math.min(a.length, b.length, 10);
  return a.slice(0, length) < b.slice(0, length);
}

function readAgency({ text, span }: PrintedValue): AgencyMention[] {
  const known = findAgencies(text, span[0], "credit");
  return known.length > 0 ? known : [{ entity: null, name: text, raw: text, span, role: "credit" }];
}

function citedIn({ source }: MarkdownBlock): AgencyMention[] {
  return findAgencies(source.text, 0, "cited").map((agency) => ({
    ...agency,
    span: agency.span === null ? null : spanInFile(source, agency.span),
  }));
}

/** «سكاي نيوز عربية» alone under the text credits an outlet, which no list of agencies has. */
function readOutletCredit({ text, span }: PrintedPart): AgencyMention[] {
  const name = outletNamed(text)?.name;
  return name === undefined || findAgencies(text, 0, "credit").length > 0
    ? []
    : [{ entity: null, name, raw: text, span, role: "credit" }];
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

/** Fields of one day beside those that the page prints. «قريبا» holds a report back; a day that is none would do so for ever, unnoticed. */
const DAYS = {
  embargo: /^\d{4}-\d\d-\d\d/,
  expires: /^\d{4}-\d\d-\d\d/,
  captured: /^\d{4}(?:-\d\d)?/,
} as const;

function unreadableDays(entry: Entries, document: RawDocument): Problem[] {
  return (["embargo", "expires", "captured"] as const).flatMap((key) =>
    entry(key)
      .filter(({ text }) => /\p{Nd}/u.test(text) && !DAYS[key].test(readPrintedDate(text).value ?? ""))
      .map(({ text, span }) => articleProblem("day-invalid", document.place(span[0]), { key, value: text })),
  );
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
