// What the words of a line could be: a date with other fields, a byline, a dateline, a caption, a section, a sentence.

import { foldedForm } from "../../text/fold.ts";
import { isAgencyCredit } from "../names/find-agencies.ts";
import { hasNameShape, isPersonName, jointOfNames, nameLikeness } from "../names/given-names.ts";
import { isNamedAsOutlet, isOutletName, outletNamed } from "../names/outlets.ts";
import { isPlace } from "../names/places.ts";
import type { PageBlock } from "./block.ts";
import { type CaptionLine, isImageFile, isRunningText, isSentence, readCaption } from "./caption.ts";
import { isSignOff } from "./credit-line.ts";
import { type Dateline, placeBehindName, readDateline } from "./dateline.ts";
import { type HeaderLine, readHeaderLine, slice } from "./header-line.ts";
import { isBadge, isSectionName, isSoftByline, type LabelKind, labelLength } from "./line-tables.ts";
import type { PrintedPart } from "./printed-page.ts";

export type Shape =
  | {
      readonly kind:
        | "furniture"
        | "badge"
        | "section"
        | "outlet"
        | "image"
        | "credit"
        | "menu"
        | "ticker"
        | "latin"
        | "scrap"
        | "text"
        | "sentence";
    }
  | { readonly kind: "fields"; readonly fields: HeaderLine }
  | { readonly kind: "byline"; readonly names: readonly PrintedPart[] }
  | { readonly kind: "person"; readonly likely: boolean; readonly name: PrintedPart }
  | { readonly kind: "caption"; readonly caption: CaptionLine }
  | { readonly kind: "dateline"; readonly dateline: Dateline };

export type ShapeKind = Shape["kind"];

/** One shape a block; neighbours decide where a label stands on a line of its own. */
export function readShapes(blocks: readonly PageBlock[]): Shape[] {
  const shapes: Shape[] = [];
  let label: LabelKind | null = null;
  const isForeign = isForeignPage(blocks);
  for (const block of blocks) {
    const before = blocks[block.index - 1] ?? null;
    const shape: Shape =
      readDayBehindTitle(block, before) ??
      shapeOf(block, label, shapes[block.index - 1] ?? null, before, isForeign);
    label = shape.kind === "fields" ? null : loneLabel(block.text);
    shapes.push(label === null ? shape : { kind: "furniture" });
  }
  return shapes;
}

/** The title of the line above once more, and its day: «العنوان الأربعاء، 15 شباط 2017». */
function readDayBehindTitle(block: PageBlock, title: PageBlock | null): Shape | null {
  if (title === null || title.words < 3 || block.text.length > title.text.length + 60) return null;
  if (!block.text.startsWith(`${title.text} `)) return null;
  const fields = readHeaderLine(slice(block, title.text.length, block.text.length));
  return fields === null || fields.unknown > 0 ? null : { kind: "fields", fields };
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

const LONGEST_FIELD = 220;

function shapeOf(
  block: PageBlock,
  label: LabelKind | null,
  before: Shape | null,
  lineBefore: PageBlock | null,
  isForeign: boolean,
): Shape {
  const { text } = block;
  if (label === "byline" && hasNameShape(text)) return { kind: "byline", names: [block] };
  if (block.furniture !== null && !(block.furniture === "clock" && label !== null))
    return { kind: "furniture" };
  if (isImageFile(text)) return { kind: "image" };
  if (text.length > LONGEST_FIELD && !/\d|[\u0660-\u0669]/u.test(text.slice(0, 40)))
    return { kind: isMenu(block) ? "menu" : isTicker(text) ? "ticker" : "sentence" };
  const fields = readHeaderLine(block);
  if (fields !== null) {
    const isUpdate = label === "updated" && fields.updated === null;
    const read = isUpdate ? { ...fields, published: null, updated: fields.published } : fields;
    return { kind: "fields", fields: label === "published" ? { ...read, labelled: true } : read };
  }
  if (isMenu(block)) return { kind: "menu" };
  if (isTicker(text)) return { kind: "ticker" };
  if (text.length > LONGEST_FIELD) return { kind: "sentence" };
  const byline = readByline(block);
  if (byline !== null) return { kind: "byline", names: byline };
  if (text.length <= 120 && (isSignOff(text) || isAgencyCredit(text) || isSourceLine(text)))
    return { kind: "credit" };
  const dateline = readLoneDateline(block);
  if (dateline !== null) return { kind: "dateline", dateline };
  const underPicture = before?.kind === "image" || (before?.kind === "caption" && endsOpen(lineBefore));
  const caption = isRunningText(text) && !underPicture ? null : readCaption(block, underPicture);
  if (caption !== null) return { kind: "caption", caption };
  if (isBadge(text)) return { kind: "badge" };
  if (isSectionName(text)) return { kind: "section" };
  if (isOutletName(text) || isNamedAsOutlet(text)) return { kind: "outlet" };
  // «facebook icon»: names have capitals.
  const name = withoutSigns(block);
  const likeness = /^[a-z][a-z ]+$/u.test(text) ? "none" : nameLikeness(name.text);
  if (likeness !== "none") return { kind: "person", likely: likeness === "likely", name };
  if (isScrap(text)) return { kind: "scrap" };
  if (!isForeign && isLatin(text)) return { kind: "latin" };
  return { kind: isSentence(text) ? "sentence" : "text" };
}

/** «التعليق على الصورة،» with the caption on the next line. */
function endsOpen(block: PageBlock | null): boolean {
  return block !== null && /[،,:]$/u.test(block.text);
}

/** Signs, numbers and single letters: what a page leaves where a picture or a button stood. */
function isScrap(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || /^(?:[\p{L}]{1,2}|TT|null|undefined)$/u.test(text);
}

/** A line in Latin letters is a tagline in an Arabic page, and the text itself where all the others are so too. */
function isForeignPage(blocks: readonly PageBlock[]): boolean {
  let [latin, all] = [0, 0];
  for (const { text } of blocks) {
    if (isLatin(text)) latin += text.length;
    all += text.length;
  }
  return latin > all / 2;
}

function isLatin(text: string): boolean {
  const latin = text.match(/[A-Za-z\u00C0-\u024F]/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return latin > 3 * arabic;
}

/** Sections, counties and services in one line: many words, none of them of grammar, and no sign between them. */
function isMenu({ text, words, grammar }: PageBlock): boolean {
  if (words < 7 || grammar > 0.06 || /[.؟!:«"“]/u.test(text)) return false;
  const named = text.split(/[\s|/•·›»,،-]+/u).filter((word) => isSectionName(word)).length;
  return named >= Math.max(3, words * 0.35);
}

/** Headlines strung on one line, each with its time or behind a mark. */
function isTicker(text: string): boolean {
  const clocks = text.match(/\d{1,2}:\d{2}/gu)?.length ?? 0;
  if (clocks >= 2 && text.length > 100) return true;
  // Titles one after another with nothing between them: no sentence is so long without a comma.
  if (
    text.length > 200 &&
    !/[،,؛]/u.test(text) &&
    !/[^.][.؟!](?:\s|$)/u.test(text) &&
    text.split(/\s+/u).length > 30
  )
    return true;
  const gaps = text.match(/\S {3,}\S|\S\s*[●•◄►|]\s*\S/gu)?.length ?? 0;
  return gaps >= 3 && text.length > 160;
}

function isSourceLine(text: string): boolean {
  return /^[\s(]*(?:المصدر|المصادر)\s*[:/]\s*\S/u.test(text);
}

/** «| سامي الخوري», «سامي الخوري -»: the signs around a name are none of it. */
function withoutSigns(line: PrintedPart): PrintedPart {
  const [before = ""] = /^[\s|•*/–—-]+/u.exec(line.text) ?? [];
  const [after = ""] = /[\s|/:–—-]+$/u.exec(line.text) ?? [];
  return slice(line, before.length, line.text.length - after.length);
}

/** «بقلم: فلان», «كتب - فلان», «حوار: فلانة»: a label and one or more names, on a line of their own. */
function readByline(printed: PrintedPart): readonly PrintedPart[] | null {
  // «✍️ بقلم: فلان»: a picture of a pen is no part of the label.
  const line = slice(
    printed,
    /^[^\p{L}\p{N}("«“]*/u.exec(printed.text)?.[0].length ?? 0,
    printed.text.length,
  );
  if (line.text.length > 90 || /[.؟!]$/u.test(line.text)) return null;
  const folded = foldedForm(line.text);
  // Folding may shorten the label; the sign after it is found in the line itself.
  const length = labelLength(folded, "byline");
  if (length === 0) return readLateLabel(line) ?? readNameBesideHouse(line) ?? readNamesWithCities(line);
  const words = folded
    .slice(0, length)
    .trim()
    .split(/[\s:/|،,>–-]+/u)
    .filter((word) => word !== "").length;
  const label = new RegExp(
    `^[\\s|([*•-]*(?:\\S+\\s+){${words - 1}}(?:[^\\s:/|،,>\\u2013\\u0640-]|\\u0640(?=\\p{L}))+\\s*([:/|،,»>\\u2013\\u0640-]*)\\s*`,
    "u",
  ).exec(line.text);
  const rest = slice(line, label?.[0].length ?? 0, line.text.length);
  const parts = splitBySigns(rest);
  const [main] = parts;
  if (main === undefined) return null;
  // «متابعة أعمال …» and «حوار المدينة …» open headlines: such a word is a label with a sign behind it, or before a known name.
  const isMarked = (label?.[1] ?? "") !== "";
  const names = parts.filter(({ text }) => (isMarked ? hasNameShape(text) : isPersonName(text)));
  if (names.length > 0) return names;
  const isHard = !isSoftByline(folded.slice(0, length));
  return isHard && parts.length === 1 && nameLikeness(main.text) === "possible" ? [main] : null;
}

/** «صوت المدينة متابعة: فلان», «مراسل صوت المدينة من الساحل: فلان»: the paper or a place beside the label. */
function readLateLabel(line: PrintedPart): readonly PrintedPart[] | null {
  const late = /^(?:\S+\s+){1,3}(?:متابعة|كتب|كتبت|تقرير|إعداد|حوار|مراسلة|بقلم)\s*:\s*/u.exec(line.text);
  const early = /^(?:ال)?(?:متابعة|تغطية|مراسلة?|موفدة?|إعداد|كتبت?)\s[^:.،]{2,60}:\s*/u.exec(line.text);
  const found = line.text.length > 60 ? early : (late ?? early);
  if (found === null) return null;
  const name = slice(line, found[0].length, line.text.length);
  const isName = found === late ? hasNameShape(name.text) : isPersonName(name.text);
  return isName ? [name] : null;
}

/** «العنوان | حوار: فلان», «العنوان / بقلم: فلان»: who signs a line at its end, and where the line ends without it. */
export function readSignature(
  line: PrintedPart,
): { readonly name: PrintedPart; readonly end: number } | null {
  const found = /\s*[|/–—-]\s*(?:حوار|بقلم|كتبت?|كتبها|إعداد|تقرير|حاورها?|حاورته)\s*[:/]\s*/u.exec(
    line.text,
  );
  if (found === null || found.index < 12) return null;
  const name = slice(line, found.index + found[0].length, line.text.length);
  return hasNameShape(name.text) ? { name, end: found.index } : null;
}

/** What a paper calls a house of its own: «مكتب الساحل». */
const OFFICE = /^(?:مكتب|فرع|مندوبة?|مراسلة?)\s/u;

/**
 * «صوت المدينة – سامي الخوري», «سامي الخوري / مكتب الساحل»: a house or a desk of at most three words, a sign, and a name that is
 * one for certain. A name and the place behind it are a dateline.
 */
function readNameBesideHouse(line: PrintedPart): readonly PrintedPart[] | null {
  const sign = /\s?[-–—_/\\]\s?(?=\p{L})/u.exec(line.text);
  if (sign === null || line.text.length > 60 || line.text.endsWith(":")) return null;
  const first = withoutSigns(slice(line, 0, sign.index));
  const second = withoutSigns(slice(line, sign.index + sign[0].length, line.text.length));
  if (OFFICE.test(second.text) && isPersonName(first.text)) return [first];
  const house = first.text;
  const isHouse =
    /^\p{L}+(?:\s\p{L}+){0,2}$/u.test(house) &&
    !(isBadge(house) || isPersonName(house) || isPlace(house) || isSectionName(house)) &&
    outletNamed(house) === null;
  return isHouse && isPersonName(second.text) && placeBehindName(second.text) < 0 ? [second] : null;
}

/** «سامي الخوري ـ القاهرة، منى درويش ـ بيروت»: several writers, each with a city, of which not all need be known. */
function readNamesWithCities(line: PrintedPart): readonly PrintedPart[] | null {
  const names: PrintedPart[] = [];
  let known = 0;
  for (const pair of line.text.matchAll(/[^،,؛]+/gu)) {
    const parts = /^(.+?)\s[-–—\u0640]\s(\P{N}+)$/u.exec(pair[0]);
    const [, name = "", city = ""] = parts ?? [];
    if (name.trim().split(/\s+/u).length > 4 || city === "" || city.trim().split(/\s+/u).length > 3)
      return null;
    if (isPersonName(name.trim()) || isPlace(city.trim())) known++;
    names.push(slice(line, pair.index, pair.index + name.length));
  }
  return names.length >= 2 && known * 2 > names.length ? names : null;
}

/** «فلان - القاهرة», «فلان، فلان |»: the parts of what follows a label. */
function splitBySigns(part: PrintedPart): PrintedPart[] {
  const parts: PrintedPart[] = [];
  let from = 0;
  const push = (end: number): void => {
    const piece = slice(part, from, end);
    const joint = jointOfNames(piece.text);
    if (joint > 0) parts.push(slice(piece, 0, joint), slice(piece, joint + 1, piece.text.length));
    else if (/\p{L}/u.test(piece.text)) parts.push(piece);
  };
  for (const sign of part.text.matchAll(/\s*(?:[|،,/:()«»]|\s[-–—\u0640]+(?=\s|$)|[-–—]+$|\sو(?=\s))\s*/gu)) {
    push(sign.index);
    from = sign.index + sign[0].length;
  }
  push(part.text.length);
  return parts;
}

/** «إسطنبول - متابعات», «القاهرة: فلان», «فلان (بريدة)» on a line of its own; parts it does not know at most one. */
function readLoneDateline(line: PageBlock): Dateline | null {
  if (line.text.length > 90 || (line.ends && !/\.$/u.test(line.text)) || isSentence(line.text)) return null;
  const dateline = readDateline(line.text, line.span[0]);
  const { place, outlet, agencies, unknown, writers } = dateline;
  const known = [place, outlet, ...agencies, ...writers].filter((part) => part !== null).length;
  // A name and an agency without a place stand under a picture.
  if (writers.length > 0 && place === null && outlet === null) return null;
  if (known === 0 || (place === null && outlet === null && agencies.length === 0)) return null;
  if (unknown.length === 0) {
    const isAlone = known === 1 && (place?.text ?? outlet?.text) === line.text;
    return isAlone ? null : dateline;
  }
  // «صوت المدينة - إدلب - حاوره - فلان :»: what is not known is a name of two or three words, and a place or writer stands beside it.
  const isShort = unknown.length === 1 && unknown.every(({ text }) => text.split(/\s+/u).length <= 3);
  const isSigned = /[:\u2013\u2014\u0640-]\s*$/u.test(line.text) || writers.length > 0 || agencies.length > 0;
  const isPair =
    place !== null &&
    line.words <= 4 &&
    /^\S+(?:\s\S+)?\s?[-–—_]\s?\S+/u.test(line.text) &&
    !/:/u.test(line.text);
  return isShort && (place !== null || agencies.length > 0) && (isSigned || isPair) ? dateline : null;
}
