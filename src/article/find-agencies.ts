// Where a text names a news agency, in full or by its letters, and whether a line is a credit to agencies alone.

import { type FoldedText, foldText } from "../text/fold.ts";
import { type Agency, agencies } from "./agencies.ts";
import type { AgencyMention, AgencyRole } from "./article.ts";
import type { Span } from "./field.ts";

/** Quotes and brackets between the words of a name change nothing: «وكالة "الأناضول"». */
const NAME_GAP = "[\\s\"'“”«»(_-]*";

function compile(form: string): string {
  return foldText(form)
    .text.trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(`(?:${NAME_GAP})`);
}

type NameTable = {
  /** Sticky: it is tried only where `openings` says that a name may begin. */
  readonly pattern: RegExp;
  readonly owner: ReadonlyMap<string, Agency>;
  /** 1 for the sum of the three letters that some name begins with. */
  readonly openings: Uint8Array;
};

/** One alternation over all names, longest first; the matched text leads back to its agency. */
function compileAll(formsOf: (agency: Agency) => readonly string[]): NameTable {
  const owner = new Map<string, Agency>();
  const forms: string[] = [];
  for (const agency of agencies) {
    for (const form of formsOf(agency)) {
      const key = keyOf(foldText(form).text);
      if (!owner.has(key)) forms.push(form);
      if (!owner.has(key)) owner.set(key, agency);
    }
  }
  forms.sort((a, b) => b.length - a.length);
  const before = "(?<=^|[^\\p{L}\\p{N}])";
  const after = "(?=$|[^\\p{L}\\p{N}])";
  return {
    pattern: new RegExp(`${before}([وفبلك]?)(${forms.map(compile).join("|")})["”»']?${after}`, "iuy"),
    owner,
    openings: openingsOf(forms.map((form) => foldText(form).text)),
  };
}

function openingsOf(folded: readonly string[]): Uint8Array {
  const openings = new Uint8Array(1 << 12);
  // Two letters («ap») tell too little: such names are tried at every word, in lines that are short anyway.
  if (folded.some((form) => form.search(/\s|$/u) < 3)) return openings.fill(1);
  for (const form of folded) openings[openingAt(form, 0)] = 1;
  return openings;
}

function openingAt(text: string, at: number): number {
  const first = Math.imul(text.charCodeAt(at), 0x1f3d);
  const second = Math.imul(text.charCodeAt(at + 1), 0x9e5);
  return (first ^ second ^ Math.imul(text.charCodeAt(at + 2), 0x35)) & 0xfff;
}

function keyOf(folded: string): string {
  return folded.toLowerCase().replace(/[\s"'“”«»(_-]/g, "");
}

/** «الأناضول» and the like alone name the agency; behind «وكالة» a short name does too. */
const inText = compileAll(({ names, shortNames }) => [
  ...names,
  ...shortNames.filter((name) => !/^[a-z]/i.test(name)).map((name) => `وكالة ${name}`),
]);
const inCredit = compileAll(({ names, shortNames }) => [
  ...names,
  ...shortNames,
  ...shortNames.map((name) => `وكالة ${name}`),
]);

const byLetters: ReadonlyMap<string, Agency> = new Map(
  [...agencies]
    .reverse()
    .flatMap((agency) => agency.letters.map((letters) => [foldText(letters).text, agency] as const)),
);

/** «أ.ف.ب», «ا ف ب», «أ. ف. ب.», «أ ب»: single letters with dots or spaces between them. */
const LETTERS =
  /(?<![\p{L}\p{N}.])(\p{Script=Arabic}(?:(?:\s?[.\u06D4]\s?|\s)\p{Script=Arabic}){1,4})(?![\p{L}\p{N}])/gu;

/** A text that others read too is folded once for all of them. */
export function findAgencies(
  printed: string | FoldedText,
  offset: number,
  role: AgencyRole,
): AgencyMention[] {
  const folded = typeof printed === "string" ? foldText(printed) : printed;
  const found = role === "cited" ? findCited(folded, offset) : findNames(folded, inCredit, offset, role);
  const letters = findAbbreviations(folded.original, offset, role, role === "cited");
  return letters.length === 0
    ? found
    : [...found, ...letters].sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
}

/** Without one of these as printed, marks and all, a text cites nobody. */
const MAY_CITE =
  /وكال|الصحاف|فرانس|رويتر|[أاإ]سوش|[أا]ناضول|سبوتن|نوفوست|[إا]نترفاكس|شينخوا|[إا]يتار|[إا]رنا|بلومبر|يونايتد|كيودو|يونهاب|Reuters/u;

function findCited(folded: FoldedText, offset: number): AgencyMention[] {
  const found = findNames(folded, inText, offset, "cited");
  return found.length > 0 && MAY_CITE.test(folded.original) ? found : [];
}

function findNames(folded: FoldedText, names: NameTable, offset: number, role: AgencyRole): AgencyMention[] {
  const { pattern, owner } = names;
  const mentions: AgencyMention[] = [];
  for (let at = nextOpening(folded.text, 0, names); at >= 0; at = nextOpening(folded.text, at, names)) {
    pattern.lastIndex = at;
    const found = pattern.exec(folded.text);
    at = found === null ? at + 1 : at + found[0].length;
    const name = found?.[2] ?? "";
    const agency = owner.get(keyOf(name));
    if (found === null || agency === undefined) continue;
    const start = found.index + (found[1] ?? "").length;
    const closing = /["“«]/.test(name) ? 1 : 0;
    const end = Math.min(start + name.length + closing, found.index + found[0].length);
    const [from, to] = folded.toOriginal([start, end]);
    mentions.push(mention(agency, folded.original, [from, to], offset, role));
  }
  return mentions;
}

const CLITICS: ReadonlySet<number> = new Set([..."وفبلك"].map((clitic) => clitic.charCodeAt(0)));

/** Where the next name may begin, its clitic included; −1 where none does. Not inside a word. */
function nextOpening(text: string, from: number, { openings }: NameTable): number {
  let isInside = isWordLetter(text.charCodeAt(from - 1));
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wasInside = isInside;
    isInside = isWordLetter(code);
    if (wasInside) continue;
    if (openings[openingAt(text, at)] === 1) return at;
    if (isInside && CLITICS.has(code) && openings[openingAt(text, at + 1)] === 1) return at;
  }
  return -1;
}

function findAbbreviations(
  text: string,
  offset: number,
  role: AgencyRole,
  dottedOnly: boolean,
): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  if (dottedOnly && !hasDotBetweenLetters(text)) return mentions;
  for (const found of text.matchAll(LETTERS)) {
    const printed = found[1] ?? "";
    if (dottedOnly && !printed.includes(".")) continue;
    const agency = agencyOfLetters(printed);
    if (agency === null) continue;
    mentions.push(mention(agency, text, [found.index, found.index + printed.length], offset, role));
  }
  return mentions;
}

/**
 * Whether some dot stands between two letters that are each a word of their own: without one there is no abbreviation
 * in the text, and looking for one letter by letter would cost more than all else that is done with a paragraph.
 */
function hasDotBetweenLetters(text: string): boolean {
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", dot + 1)) {
    const before = /\s/u.test(text.charAt(dot - 1)) ? dot - 2 : dot - 1;
    const after = /\s/u.test(text.charAt(dot + 1)) ? dot + 2 : dot + 1;
    const isBefore = text.charCodeAt(before) >= ARABIC && !isWordLetter(text.charCodeAt(before - 1));
    if (isBefore && text.charCodeAt(after) >= ARABIC && !isWordLetter(text.charCodeAt(after + 1)))
      return true;
  }
  return false;
}

const ARABIC = 0x0600;

/** The letters that Arabic words are written with; a mark may stand before a letter that is a word of its own. */
function isWordLetter(code: number): boolean {
  return code >= 0x0620 && code <= 0x064a;
}

/** null where the letters are some person's initials. */
export function agencyOfLetters(printed: string): Agency | null {
  return byLetters.get(foldText(printed).text.replace(/[\s.\u06D4]/g, "")) ?? null;
}

function mention(agency: Agency, text: string, span: Span, offset: number, role: AgencyRole): AgencyMention {
  return {
    entity: agency.entity,
    name: agency.name,
    raw: text.slice(span[0], span[1]),
    span: [span[0] + offset, span[1] + offset],
    role,
  };
}

/** Whether a credit is nothing but agencies and the words that join them. */
export function isAgencyCredit(text: string): boolean {
  const found = findAgencies(text, 0, "credit");
  if (found.length === 0) return /^\W*وكالات\W*$/u.test(text) || /^[\s(]*(?:ال)?وكالات[\s)]*$/u.test(text);
  let rest = text;
  for (const { span } of [...found].reverse())
    if (span !== null) rest = rest.slice(0, span[0]) + rest.slice(span[1]);
  return /^[\s\p{P}\p{S}]*(?:(?:و|وكالة|وكالات|الوكالات|عن|نقلا|نقلًا|المصدر|مصدر)[\s\p{P}\p{S}]*)*$/u.test(
    rest,
  );
}
