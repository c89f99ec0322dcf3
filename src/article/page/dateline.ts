// The dateline: the words before the text that say from where, by whom, for whom and when it was filed.

import { findDates } from "../../date/find-dates.ts";
import { foldedForm } from "../../text/fold.ts";
import type { AgencyMention } from "../article.ts";
import type { Span } from "../field.ts";
import { findAgencies, isAgencyCredit } from "../names/find-agencies.ts";
import { hasNameShape, isPersonName, jointOfNames } from "../names/given-names.ts";
import { isNamedAsOutlet, isOutletName, outletNamed } from "../names/outlets.ts";
import { isPlace } from "../names/places.ts";
import { readPrintedDate } from "./printed-date.ts";

/** A stretch of the dateline; spans are in the file. */
export type DatelinePart = { readonly text: string; readonly span: Span };

export type Dateline = {
  /** The place with the brackets and the dash or colon that closes it. */
  readonly span: Span;
  readonly place: DatelinePart | null;
  readonly outlet: DatelinePart | null;
  readonly writers: readonly DatelinePart[];
  readonly date: DatelinePart | null;
  readonly agencies: readonly AgencyMention[];
  /** Parts that are none of these. */
  readonly unknown: readonly DatelinePart[];
};

/** What desks put where a writer's name would stand. */
const DESKS = new Set(
  [
    "متابعات",
    "متابعة",
    "وكالات",
    "الوكالات",
    "خاص",
    "تقرير",
    "تقارير",
    "مراسلنا",
    "مراسلتنا",
    "المراسل",
    "رصد",
    "ترجمة",
    "غرفة الأخبار",
    "غرفة التحرير",
    "سياسة",
    "اقتصاد",
    "محليات",
    "صحف",
    "مواقع إلكترونية",
    "مواقع",
    "عواصم",
  ].map(foldedForm),
);

/** What is printed in a dateline before the name of the one who wrote, and says no more than that. */
const WRITER_LABELS =
  /^(?:كتبها?|كتبت|بقلم|حاورها?|حاورته|حاورتها|التقاه|التقته|أعدها?|أعدته|إعداد|تقرير|حوار|تحقيق|متابعة|مراسل(?:نا|تنا)?|من)\s+(?=\S+\s)/u;
const LONE_LABELS = new Set(
  "كتب كتبت كتبه بقلم حاوره حاورته حاورها أعده أعدته إعداد حوار تحقيق".split(" ").map(foldedForm),
);
/** «كتب - فلان:» before the text: a label with its sign needs no place. */
const OPENING_LABEL = /^(?:كتبها?|كتبت|بقلم|متابعة|تقرير|إعداد|اعداد)\s*[-:/\u2013\u2014\u0640]/u;
/** «صوت المدينة – سامي الخوري :», «صوت – سامي الخوري –»: a house nobody has listed; it does not say or add anything. */
const HOUSE_AND_WRITER =
  /^(?!(?:و|ف)?(?:قال|أكد|أضاف|أوضح|ذكر|أعلن)ت?\s)\p{L}+(?:\s\p{L}+){0,2}\s?[-/\u2013\u2014]\s?[^-/:\u2013\u2014]+(?:\s?:|\s[-\u2013\u2014])$/u;

/** «BRUSSELS, Jan 12 (Reuters) -»: agencies that write in Latin letters set the place in capitals. */
const LATIN_PLACE = /^\p{Lu}[\p{Lu} .'’-]{2,30}$/u;

const SEPARATOR =
  /--+|(?<=\p{Script=Arabic})_(?=\p{Script=Arabic})|\s[-_\u2013\u2014\u0640]+(?=\s|$)|[-\u2013\u2014](?=\s)|(?<=\p{Script=Arabic})-(?=\p{Script=Arabic})|[()[\]/|\\\u2013\u2014:،,؛"“”«»*]/gu;

/** A string that is a dateline and nothing else, such as the value of the front matter key. */
export function readDateline(text: string, offset: number): Dateline {
  const stretches = /\d|[\u0660-\u0669\u06F0-\u06F9]/.test(text) ? dateStretches(text) : [];
  const masked = stretches.reduce(
    (rest, [start, end]) => rest.slice(0, start) + "/".repeat(end - start) + rest.slice(end),
    text,
  );
  const date: Span | null =
    stretches[0] === undefined ? null : [stretches[0][0], (stretches.at(-1) ?? stretches[0])[1]];
  const agencies: AgencyMention[] = [];
  const unknown: DatelinePart[] = [];
  const names: DatelinePart[] = [];
  let place: DatelinePart | null = null;
  let outlet: DatelinePart | null = null;
  for (const printed of splitParts(masked, offset).flatMap(splitNames)) {
    const part = withoutLabel(printed);
    if (isAgencyCredit(part.text)) agencies.push(...findAgencies(part.text, part.span[0], "credit"));
    else if (isPlace(part.text)) place ??= part;
    else if (isDesk(part.text)) continue;
    else if (outletNamed(part.text) !== null || isNamedAsOutlet(part.text)) outlet ??= part;
    else if (isDateScrap(part.text)) continue;
    else if (isPersonName(part.text)) names.push(part);
    else unknown.push(part);
  }
  const [first] = unknown;
  // Behind the agency such a word is whom a picture is by courtesy of.
  const isLatinPlace =
    first !== undefined && first.span[0] === offset && LATIN_PLACE.test(first.text) && agencies.length > 0;
  if (place === null && isLatinPlace) place = unknown.shift() ?? null;
  const printedDate: DatelinePart | null =
    date === null ? null : { text: text.slice(date[0], date[1]), span: [offset + date[0], offset + date[1]] };
  const [only] = unknown;
  const writers = [...names];
  if (only !== undefined && unknown.length === 1) {
    // «(ناشر / وكالة - تاريخ)» opens with the outlet; «أنقرة/ كاتب/ الأناضول» puts the writer after the place.
    const isCredit = outlet === null && /^\s*\(/u.test(text) && agencies.length > 0 && printedDate !== null;
    const stands =
      place !== null && (agencies.length > 0 || outlet !== null || /[:\u2013\u2014\u0640/-]\s*$/u.test(text));
    if (isCredit && place === null) outlet = only;
    else if (
      place !== null &&
      outlet === null &&
      (isQuoted(masked, only, offset) || isBracketedOutlet(masked, only, place, offset, agencies.length))
    )
      outlet = only;
    else if (stands && names.length === 0 && hasNameShape(only.text)) writers.push(only);
  }
  return {
    span: [offset, offset + text.length],
    place,
    outlet,
    writers,
    date: printedDate,
    agencies,
    unknown: unknown.filter((part) => part !== outlet && !writers.includes(part)),
  };
}

/** «17 أكتوبر /كونا/ 2017»: the agency stands between the day and its year. */
const PARTED_YEAR =
  /([\d\u0660-\u0669]{1,2}\s+\p{Script=Arabic}{3,}(?:\s+\p{Script=Arabic}{3,})?)\s*[/(][^/()\d\u0660-\u0669]{2,24}[/)]\s*([\d\u0660-\u0669]{4})(?![\d\u0660-\u0669])/u;

/** Finds where a dateline prints its date, in one piece or two. */
function dateStretches(text: string): Span[] {
  const parted = PARTED_YEAR.exec(text);
  const [whole = "", day = "", year = ""] = parted ?? [];
  if (parted !== null && fullDay(`${day} ${year}`) !== null) {
    const { index } = parted;
    const end = index + whole.length;
    return [
      [index, index + day.length],
      [end - year.length, end],
    ];
  }
  const one = fullDay(text);
  return one === null ? [] : [one];
}

/** A dateline gives a day, or a day and a month whose year stands above; a bare year is part of a sentence. */
function fullDay(text: string): Span | null {
  const { span, date } = readPrintedDate(text);
  return date !== null && date.length >= 7 && date.split("-").length === 3 ? span : null;
}

function isDesk(text: string): boolean {
  const folded = foldedForm(text);
  return DESKS.has(folded) || LONE_LABELS.has(folded);
}

function withoutLabel(part: DatelinePart): DatelinePart {
  const label = WRITER_LABELS.exec(part.text)?.[0] ?? "";
  const rest = part.text.slice(label.length);
  return label === "" || !hasNameShape(rest)
    ? part
    : { text: rest, span: [part.span[0] + label.length, part.span[1]] };
}

/** The Hijri day beside the Gregorian one goes too; the length stays. */
export function maskDates(text: string, date: Span | null): string {
  let masked = text;
  const spans = findDates(text, { reference: null }).map(({ span }) => span);
  for (const [start, end] of date === null ? spans : [...spans, date]) {
    const era = /^\s*(?:م|هـ|ه|ء|ـ)(?=[\s،,|()-]|$)/u.exec(masked.slice(end))?.[0].length ?? 0;
    masked = masked.slice(0, start) + "|".repeat(end + era - start) + masked.slice(end + era);
  }
  return masked;
}

function splitParts(text: string, offset: number): DatelinePart[] {
  const parts: DatelinePart[] = [];
  let from = 0;
  const push = (end: number): void => {
    const piece = text.slice(from, end);
    const trimmed = piece.replace(/^[\s.]*(?:في\s+)?/, "");
    const start = from + piece.length - trimmed.length;
    const part = trimmed.replace(/(?:\sفي)?[\s.]+$|\sفي$/u, "");
    if (part !== "") parts.push({ text: part, span: [offset + start, offset + start + part.length] });
  };
  for (const separator of text.matchAll(SEPARATOR)) {
    push(separator.index);
    from = separator.index + separator[0].length;
  }
  push(text.length);
  return parts;
}

/** Where the place begins in «سامي الخوري القاهرة», a writer of at least two names and his city with no sign between them; -1 where it is none. */
export function placeBehindName(text: string): number {
  const at = text.lastIndexOf(" ") + 1;
  const name = text.slice(0, at).trimEnd();
  // «حسام أبو العلا» is a name to its end.
  const isWhole = /\S\s\S/u.test(name) && !/(?:^|\s)(?:[أا]بو?|[أا]بي|[أا]م|[إا]?بن|عبد|آل|ذو)$/u.test(name);
  return isWhole && isPlace(text.slice(at)) && isPersonName(name) ? at : -1;
}

/** «سامي الخوري من لندن» and «سامي الخوري لندن» are a writer and a place, «سامي الخوري ومنى درويش» are two writers. */
function splitNames(part: DatelinePart): DatelinePart[] {
  const cut = (from: number, to: number): DatelinePart => ({
    text: part.text.slice(from, to),
    span: [part.span[0] + from, part.span[0] + to],
  });
  const from = / من (?=\S)/u.exec(part.text);
  if (from !== null && isPersonName(part.text.slice(0, from.index))) {
    const place = from.index + from[0].length;
    if (isPlace(part.text.slice(place))) return [cut(0, from.index), cut(place, part.text.length)];
  }
  const beside = placeBehindName(part.text);
  if (beside > 0) return [cut(0, part.text.slice(0, beside).trimEnd().length), cut(beside, part.text.length)];
  const joint = isPersonName(part.text) ? jointOfNames(part.text) : -1;
  if (joint < 0) return [part];
  return [cut(0, part.text.slice(0, joint).trimEnd().length), cut(joint + 1, part.text.length)];
}

/** Era signs, weekdays and the Urdu year sign that a date leaves behind. */
function isDateScrap(text: string): boolean {
  return /^(?:[مءهل\u0640.\s\d]|الموافق|يوم|(?:ال)?(?:ا|إ)ثنين|الثلاثاء|ال(?:أ|ا)ربعاء|الخميس|الجمعة|السبت|ال(?:أ|ا)حد)+$/u.test(
    text,
  );
}

function isQuoted(text: string, part: DatelinePart, offset: number): boolean {
  const before = text[part.span[0] - offset - 1] ?? "";
  return /["“«”']/.test(before);
}

/** «حضرموت(عدن الغد)خاص»: what stands in brackets right behind the place, and is no person, filed the report. */
function isBracketedOutlet(
  text: string,
  part: DatelinePart,
  place: DatelinePart,
  offset: number,
  agencies: number,
): boolean {
  const isBehind = /^\s?\($/u.test(text.slice(place.span[1] - offset, part.span[0] - offset));
  const words = part.text.split(/\s+/u).length;
  return isBehind && agencies === 0 && words <= 3 && !isPersonName(part.text) && !/\d/u.test(part.text);
}

/** How far into a paragraph a dateline may reach. */
const LONGEST_DATELINE = 160;
const DATELINE_END =
  /\)\s*[-\u2013\u2014:]*\s*|--+\s*|\s?[-\u2013\u2014]\s+|[-\u2013\u2014](?=\p{L})|\s?[/:]\s*|\.\s+(?=[/(])/gu;

/**
 * The dateline a paragraph begins with: «القاهرة (رويترز) -», «أنقرة/ فلان/ الأناضول», «(ناشر / وكالة - تاريخ)».
 * The longest beginning of which every part is a dateline's; null where there is none.
 */
export function findDateline(text: string, offset: number): Dateline | null {
  const head = text.slice(0, LONGEST_DATELINE);
  const first = head.search(/[\p{L}\p{N}]/u);
  if (first < 0 || first > 3) return null;
  const ends = [...head.matchAll(DATELINE_END)].slice(0, 8).map((end) => end.index + end[0].length);
  let best: Dateline | null = null;
  for (const end of ends) {
    if (end >= text.length && text.length > LONGEST_DATELINE) break;
    if (isOpenBracket(head.slice(0, end))) continue;
    const printed = head.slice(0, end).trimEnd();
    const dateline = readDateline(printed, offset);
    if (isConvincing(dateline, printed)) best = { ...dateline, span: [offset, offset + end] };
  }
  return best;
}

function isOpenBracket(text: string): boolean {
  return text.split("(").length !== text.split(")").length;
}

/** «موسكو:» may open a sentence and «القاهرة -» does not; a lone colon or slash after a place proves nothing. */
function isConvincing(dateline: Dateline, printed: string): boolean {
  const { place, agencies, date, outlet, writers, unknown } = dateline;
  if (unknown.length > 0) {
    const [house] = unknown;
    const isHouse = unknown.length === 1 && house?.span[0] === dateline.span[0] && writers.length === 1;
    return (
      isHouse && place === null && HOUSE_AND_WRITER.test(printed) && isPersonName(writers[0]?.text ?? "")
    );
  }
  if (writers.length > 0 && OPENING_LABEL.test(printed)) return /[:\u2013\u2014\u0640-]$/u.test(printed);
  const hasDash = /[-\u2013\u2014]$/.test(printed) || /\(.+\)/.test(printed);
  if (outlet !== null && place === null && date === null) {
    return agencies.length > 0 || (isOutletName(outlet.text) && /[/:\u2013\u2014-]$/.test(printed));
  }
  if (writers.length > 0)
    return (
      agencies.length > 0 ||
      (place !== null &&
        /[:\u2013\u2014-]$/u.test(printed) &&
        writers.every(({ text }) => isPersonName(text)))
    );
  if (place !== null) return hasDash || agencies.length > 0 || date !== null || outlet !== null;
  if (agencies.length > 0) return hasDash || date !== null;
  return date !== null && /^\(.+\)/.test(printed) && outlet !== null;
}
