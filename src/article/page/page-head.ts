// The head of a raw page: which of the lines above the body is the headline, the date, the writer, the section.

import { foldedForm } from "../../text/fold.ts";
import type { Boilerplate } from "../article.ts";
import { isRelative } from "../moments.ts";
import { hasNameShape, isPersonName } from "../names/given-names.ts";
import { isOutletName, outletNamed } from "../names/outlets.ts";
import { type Dateline, readDateline } from "./dateline.ts";
import { type HeaderLine, readHeaderLine, slice } from "./header-line.ts";
import { isBadge, isSectionName, type LabelKind, labelLength } from "./line-tables.ts";
import {
  endsSentence,
  isImageFile,
  isRunningText,
  isSentence,
  type PageLine,
  readCaption,
  wordCount,
} from "./page-lines.ts";
import type { PrintedImage, PrintedPart } from "./printed-page.ts";

export type PageHead = {
  readonly headline: PrintedPart | null;
  readonly kicker: PrintedPart | null;
  readonly section: PrintedPart | null;
  readonly lede: PrintedPart | null;
  readonly byline: readonly PrintedPart[];
  readonly published: PrintedPart | null;
  readonly masthead: PrintedPart | null;
  readonly updated: PrintedPart | null;
  readonly dateline: Dateline | null;
  readonly outlet: PrintedPart | null;
  readonly image: PrintedImage | null;
  /** Agencies named beside the date. */
  readonly credits: readonly PrintedPart[];
  /** A date with words stuck to it. */
  readonly glued: PrintedPart | null;
  readonly boilerplate: readonly Boilerplate[];
  /** Body text on the same line as the date. */
  readonly firstParagraph: PrintedPart | null;
  /** Index of the first line of the body. */
  readonly end: number;
};

type Role =
  | { readonly kind: "furniture" | "badge" | "section" | "outlet" | "image" | "text" | "sentence" }
  | { readonly kind: "fields"; readonly fields: HeaderLine }
  | { readonly kind: "byline"; readonly name: PrintedPart }
  | { readonly kind: "caption"; readonly caption: PrintedPart | null; readonly credit: PrintedPart | null }
  | { readonly kind: "dateline"; readonly dateline: Dateline };

/** No page has a longer head; menus are cut off by it. */
const LONGEST_HEAD = 120;

export function readPageHead(lines: readonly PageLine[]): PageHead {
  const roles = assignRoles(lines.slice(0, LONGEST_HEAD));
  const end = findHeadEnd(lines, roles);
  const headline = chooseHeadline(lines, roles, end);
  return gather(lines, roles, end, headline);
}

function assignRoles(lines: readonly PageLine[]): Role[] {
  const roles: Role[] = [];
  let label: LabelKind | null = null;
  let sentences = 0;
  for (const [index, line] of lines.entries()) {
    // Far into the body a line is of no interest to the head, and reading dates there costs time.
    if (sentences > 4) {
      roles.push({ kind: "sentence" });
      continue;
    }
    const role = roleOf(line, label, roles[index - 1] ?? null);
    label = loneLabel(line.text);
    roles.push(label === null ? role : { kind: "furniture" });
    if (role.kind === "sentence") sentences++;
  }
  return roles;
}

/** «تاريخ النشر:» with its value on the next line. */
function loneLabel(text: string): LabelKind | null {
  if (text.length > 30) return null;
  const folded = foldedForm(text);
  for (const kind of ["published", "updated", "byline"] as const) {
    const length = labelLength(folded, kind);
    if (length > 0 && length >= folded.trimEnd().length && /[:/]$|^\S+ \S+/u.test(text)) return kind;
  }
  return null;
}

function roleOf(line: PageLine, label: LabelKind | null, previous: Role | null): Role {
  if (label === "byline" && hasNameShape(line.text)) return { kind: "byline", name: line };
  if (line.furniture !== null) return { kind: "furniture" };
  if (isImageFile(line.text)) return { kind: "image" };
  const fields = readHeaderLine(line);
  if (fields !== null)
    return {
      kind: "fields",
      fields: label === "updated" && fields.updated === null ? asUpdate(fields) : fields,
    };
  const name = readByline(line);
  if (name !== null) return { kind: "byline", name };
  const dateline = readLoneDateline(line);
  if (dateline !== null) return { kind: "dateline", dateline };
  const caption =
    (endsSentence(line.text) || isRunningText(line.text)) && previous?.kind !== "image"
      ? null
      : readCaption(line, previous?.kind === "image");
  if (caption !== null) return { kind: "caption", ...caption };
  if (isBadge(line.text)) return { kind: "badge" };
  if (isSectionName(line.text)) return { kind: "section" };
  if (isOutletName(line.text)) return { kind: "outlet" };
  return { kind: isSentence(line.text) ? "sentence" : "text" };
}

function asUpdate(fields: HeaderLine): HeaderLine {
  return { ...fields, published: null, updated: fields.published };
}

/** «بقلم: فلان», «كتب - فلان»: a label and a name, on a line of their own. */
export function readByline(line: PrintedPart): PrintedPart | null {
  if (line.text.length > 70) return null;
  const folded = foldedForm(line.text);
  // Folding may shorten the label; the sign after it is found in the line itself.
  const length = labelLength(folded, "byline");
  if (length === 0) return null;
  const words = folded
    .slice(0, length)
    .trim()
    .split(/[\s:/|،,>-]+/u)
    .filter((word) => word !== "").length;
  const label = new RegExp(
    `^[\\s|([*•-]*(?:\\S+\\s+){${words - 1}}[^\\s:/|،,>-]+\\s*[:/|،,»>\\u2013-]*\\s*`,
    "u",
  ).exec(line.text);
  const name = slice(line, label?.[0].length ?? 0, line.text.length);
  const [main = name] = splitAtPlace(name);
  return hasNameShape(main.text) ? main : null;
}

/** «كتب: فلان - القاهرة»: the place is not part of the name. */
function splitAtPlace(name: PrintedPart): PrintedPart[] {
  const dash = /\s*[-–|،,/]\s*/u.exec(name.text);
  return dash === null
    ? [name]
    : [slice(name, 0, dash.index), slice(name, dash.index + dash[0].length, name.text.length)];
}

/** «إسطنبول - متابعات» on a line of its own. */
function readLoneDateline(line: PrintedPart): Dateline | null {
  if (line.text.length > 80 || endsSentence(line.text)) return null;
  const dateline = readDateline(line.text, line.span[0]);
  const { place, unknown, agencies, outlet } = dateline;
  const [name] = unknown;
  if (place === null && outlet === null) return null;
  if (unknown.length === 1 && name !== undefined && isPersonName(name.text)) {
    return { ...dateline, writer: name, unknown: [] };
  }
  if (unknown.length > 0) return null;
  const isPlaceAlone = agencies.length === 0 && (place?.text ?? outlet?.text) === line.text;
  return isPlaceAlone ? null : dateline;
}

/**
 * The body begins at the first sentence, unless the date or the writer still follows: then that sentence is the lede
 * of the head. The first line of all may be a headline that reads as a sentence.
 */
function findHeadEnd(lines: readonly PageLine[], roles: readonly Role[]): number {
  const first = roles.findIndex(({ kind }) => kind === "text" || kind === "sentence");
  const opening = lines[first]?.text ?? "";
  const mayBeHeadline = opening.length <= 220 && !(opening.endsWith(".") && opening.length > 140);
  let sentences = 0;
  let end = -1;
  let hasDate = false;
  for (const [index, role] of roles.entries()) {
    if (role.kind === "fields") {
      if (role.fields.rest !== null && sentences === 0) return index;
      const isNews = role.fields.published !== null || role.fields.updated !== null;
      if (end >= 0 && (sentences > 1 || index - end > 10 || !isNews || hasDate || isTimeline(roles, index)))
        break;
      hasDate ||= role.fields.published !== null;
      end = -1;
    } else if (role.kind === "byline" || role.kind === "dateline") {
      if (end >= 0 && (sentences > 1 || hasDate || index - end > 4)) break;
      end = -1;
    } else if (role.kind === "sentence" && !(index === first && mayBeHeadline)) {
      if (end < 0) end = index;
      sentences++;
    }
  }
  if (end >= 0) return end;
  // A report of one short line: it begins after the last field, or after the headline.
  const lastField = roles.findLastIndex(
    ({ kind }) => kind === "fields" || kind === "byline" || kind === "dateline",
  );
  const next = roles.findIndex(
    ({ kind }, index) => index > Math.max(lastField, first) && (kind === "text" || kind === "sentence"),
  );
  return next < 0 ? lines.length : next;
}

/** Bare days between paragraphs, more than one of them: the report tells a story day by day. */
function isTimeline(roles: readonly Role[], from: number): boolean {
  const bare = roles
    .slice(from)
    .filter((role) => role.kind === "fields" && role.fields.published !== null && !role.fields.labelled);
  return bare.length > 1;
}

function chooseHeadline(lines: readonly PageLine[], roles: readonly Role[], end: number): number {
  const nearby = lines.slice(0, Math.max(end, 0) + 40).map(({ text }) => stripOutlet(text).text);
  const isField = (index: number): boolean => {
    const kind = roles[index]?.kind;
    return kind === "fields" || kind === "byline" || kind === "badge" || kind === "section";
  };
  let best = { index: -1, score: Number.NEGATIVE_INFINITY };
  let isFirst = true;
  for (const [index, role] of roles.entries()) {
    if (index >= end || (role.kind !== "text" && role.kind !== "sentence")) continue;
    const line = lines[index];
    if (line === undefined) continue;
    const words = wordCount(line.text);
    const isRepeated = words >= 3 && !line.text.endsWith(".") && isRepeatedIn(nearby, index);
    const score =
      Math.min(words, 9) +
      (isFirst ? 4 : 0) +
      (isRepeated ? 12 : 0) +
      (isField(index + 1) || isField(index - 1) ? 3 : 0) +
      (isPersonName(line.text) ? -8 : 0) +
      (words < 3 ? -4 : 0) +
      (line.text.endsWith(".") ? -5 : 0) +
      (role.kind === "sentence" && !isFirst ? -6 : 0);
    if (score > best.score) best = { index, score };
    isFirst = false;
  }
  return best.index;
}

/** So many characters tell nearly any two lines apart: the paragraphs of a page are not folded for one headline. */
const OPENING = 16;

function isRepeatedIn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  const opening = lineKey(line.slice(0, OPENING));
  return lines.some((other, index) => {
    if (index === at) return false;
    const otherOpening = lineKey(other.slice(0, OPENING));
    // A mark or a sign more, and the opening of one says less than the other's.
    const mayBeSame = opening.startsWith(otherOpening) || otherOpening.startsWith(opening);
    return mayBeSame && isSameLine(line, other);
  });
}

function isSameLine(a: string, b: string): boolean {
  return lineKey(a) === lineKey(b);
}

function lineKey(text: string): string {
  return foldedForm(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

const DASH = /[-|–—]/u;
const BEHIND_DASH = /\s+[-|–—]\s+([^-|–—]{2,40})$/u;

/** «العنوان - بي بي سي عربي»: the title of a browser window names the outlet after the headline. */
function stripOutlet(text: string): { text: string; outlet: string | null; from: number } {
  const found = DASH.test(text) ? BEHIND_DASH.exec(text) : null;
  const name = found?.[1] ?? "";
  if (found === null || outletNamed(name) === null) return { text, outlet: null, from: 0 };
  return { text: text.slice(0, found.index), outlet: name, from: text.length - name.length };
}

function gather(
  lines: readonly PageLine[],
  roles: readonly Role[],
  end: number,
  headlineAt: number,
): PageHead {
  const boilerplate: Boilerplate[] = [];
  const bylines: PrintedPart[] = [];
  const credits: PrintedPart[] = [];
  const dates: { part: PrintedPart; labelled: boolean; index: number }[] = [];
  const titleLine = lines[headlineAt];
  const title = titleLine === undefined ? null : stripOutlet(titleLine.text);
  const headline = titleLine === undefined || title === null ? null : slice(titleLine, 0, title.text.length);
  let outlet =
    titleLine === undefined || title?.outlet == null
      ? null
      : slice(titleLine, title.from, titleLine.text.length);
  let kicker: PrintedPart | null = null;
  let section: PrintedPart | null = null;
  let lede: PrintedPart | null = null;
  let updated: PrintedPart | null = null;
  let dateline: Dateline | null = null;
  let glued: PrintedPart | null = null;
  let firstParagraph: PrintedPart | null = null;
  const image: { file: PrintedPart | null; caption: PrintedPart | null; credit: PrintedPart | null } = {
    file: null,
    caption: null,
    credit: null,
  };
  let bodyAt = end;

  for (const [index, role] of roles.entries()) {
    const line = lines[index];
    if (line === undefined || index > end) break;
    const drop = (kind: string): void => {
      boilerplate.push({ line: line.number, text: line.text, kind });
    };
    if (index === end) {
      if (role.kind !== "fields" || role.fields.rest === null) break;
      bodyAt = index + 1;
    }
    if (index === headlineAt) continue;
    switch (role.kind) {
      case "furniture":
        drop(line.furniture ?? "label");
        if (line.furniture === "navigation") section ??= lastCrumb(line);
        break;
      case "fields": {
        const { fields } = role;
        if (fields.published !== null)
          dates.push({ part: fields.published, labelled: fields.labelled, index });
        updated ??= fields.updated;
        bylines.push(...fields.byline);
        if (fields.agency !== null) credits.push(fields.agency);
        section ??= fields.section;
        outlet ??= fields.outlet;
        firstParagraph ??= fields.rest;
        if (fields.glued !== null) glued ??= { text: fields.glued, span: line.span };
        if (fields.place !== null && dateline === null) dateline = placeOnly(fields.place);
        if (fields.byline.length > 0 && fields.updated !== null) drop("meta-line");
        break;
      }
      case "byline":
        bylines.push(role.name);
        break;
      case "dateline":
        if (dateline === null) dateline = role.dateline;
        else drop("other-date");
        break;
      case "badge":
        kicker ??= line;
        break;
      case "section":
        if (index > headlineAt - 4 && section === null) section = line;
        else drop("navigation");
        break;
      case "outlet":
        outlet ??= line;
        break;
      case "image":
        if (image.file === null) image.file = line;
        else drop("image");
        break;
      case "caption":
        image.caption ??= role.caption;
        image.credit ??= role.credit;
        break;
      case "text":
      case "sentence": {
        if (headline !== null && isSameLine(stripOutlet(line.text).text, headline.text))
          drop("repeated-headline");
        else if (
          isPersonName(line.text) ||
          (hasNameShape(line.text) &&
            isBesideDate(roles, index) &&
            index > headlineAt &&
            wordCount(line.text) <= 3)
        )
          bylines.push(line);
        else if (index > headlineAt && lede === null && wordCount(line.text) >= 5) lede = line;
        else if (
          index === headlineAt - 1 &&
          kicker === null &&
          wordCount(line.text) >= 2 &&
          wordCount(line.text) <= 6
        )
          kicker = line;
        else drop("unplaced");
        break;
      }
      default:
        role satisfies never;
    }
  }
  const { published, masthead } = chooseDate(dates, roles, headlineAt);
  for (const { part, index } of dates) {
    const line = lines[index];
    if (part === published || part === masthead || line === undefined) continue;
    boilerplate.push({ line: line.number, text: line.text, kind: "other-date" });
  }
  boilerplate.sort((a, b) => a.line - b.line);
  const hasImage = image.file !== null || image.caption !== null || image.credit !== null;
  return {
    headline,
    kicker,
    section,
    lede,
    byline: uniqueByText(bylines),
    published,
    masthead,
    updated,
    dateline,
    outlet,
    image: hasImage ? image : null,
    credits,
    glued,
    boilerplate,
    firstParagraph: firstParagraph?.text === "" ? null : firstParagraph,
    end: bodyAt,
  };
}

function placeOnly(place: PrintedPart): Dateline {
  return { span: place.span, place, outlet: null, writer: null, date: null, agencies: [], unknown: [] };
}

/** «الرئيسية > أخبار > سياسة»: the section is the last crumb. */
function lastCrumb(line: PageLine): PrintedPart | null {
  const crumbs = line.text.split(/\s*[>»›/\\]\s*/u).filter((crumb) => crumb !== "");
  const last = crumbs.at(-1) ?? "";
  if (crumbs.length < 2 || !isSectionName(last)) return null;
  const at = line.text.lastIndexOf(last);
  return slice(line, at, at + last.length);
}

function isBesideDate(roles: readonly Role[], index: number): boolean {
  const isDate = (role: Role | undefined): boolean =>
    role?.kind === "fields" && role.fields.published !== null;
  return isDate(roles[index + 1]) || isDate(roles[index - 1]);
}

/**
 * A labelled day wins; then the first after the headline; then one right above it. A day above the menu is the
 * masthead's: on a captured page that is the day of capture as often as the day of publication.
 */
function chooseDate(
  dates: readonly { part: PrintedPart; labelled: boolean; index: number }[],
  roles: readonly Role[],
  headlineAt: number,
): { published: PrintedPart | null; masthead: PrintedPart | null } {
  const isMasthead = ({ index, labelled }: { index: number; labelled: boolean }): boolean =>
    !labelled &&
    index < headlineAt &&
    roles
      .slice(index + 1, headlineAt)
      .filter(
        ({ kind }) => kind === "furniture" || kind === "section" || kind === "outlet" || kind === "text",
      ).length > 1;
  const printed = dates.filter((date) => !isMasthead(date));
  // An age says less than a day printed beside it.
  const days = printed.filter(({ part }) => !isRelative(part.text));
  const own = days.length > 0 ? days : printed;
  const chosen =
    own.find(({ labelled }) => labelled) ?? own.find(({ index }) => index > headlineAt) ?? own.at(-1) ?? null;
  const masthead = chosen === null ? (dates.find(isMasthead) ?? null) : null;
  return { published: chosen?.part ?? null, masthead: masthead?.part ?? null };
}

function uniqueByText(parts: readonly PrintedPart[]): PrintedPart[] {
  const seen = new Set<string>();
  return parts.filter(({ text }) => {
    const key = lineKey(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
