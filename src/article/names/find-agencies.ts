// Finds where a text names a news agency, in full or by its letters, and whether a line is a credit to agencies alone.

import { type CutText, cutText } from "../../text/cut-text.ts";
import { foldedForm } from "../../text/fold.ts";
import { once } from "../../text/once.ts";
import type { AgencyMention, AgencyRole } from "../article.ts";
import type { Span } from "../field.ts";
import { type Agency, agencies } from "./agencies.ts";

/** Quotes and brackets between the words of a name change nothing: «وكالة "الأناضول"». */
const NAME_GAP = "[\\s\"'“”«»(_-]*";

function compile(form: string): string {
  return foldedForm(form)
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(`(?:${NAME_GAP})`);
}

type NameTable = {
  /** Sticky: it is tried only at words that may begin a name. */
  readonly pattern: RegExp;
  readonly owner: ReadonlyMap<string, Agency>;
  /** The words that names begin with. */
  readonly openings: readonly string[];
  /** 1 for the lower bytes of the first two letters of such a word, and for the sum of those of its first three. */
  readonly pairs: Uint8Array;
  readonly triples: Uint8Array;
};

/** One alternation over all names, longest first; the matched text leads back to its agency. */
function compileAll(formsOf: (agency: Agency) => readonly string[]): NameTable {
  const owner = new Map<string, Agency>();
  const forms: string[] = [];
  for (const agency of agencies) {
    for (const form of formsOf(agency)) {
      const key = keyOf(foldedForm(form));
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
    ...openingsOf(forms.map(foldedForm)),
  };
}

function openingsOf(folded: readonly string[]): Pick<NameTable, "openings" | "pairs" | "triples"> {
  const openings = [...new Set(folded.map((form) => form.split(/[^\p{L}\p{M}]/u)[0] ?? ""))];
  const pairs = new Uint8Array(0x10000);
  const triples = new Uint8Array(0x10000);
  for (const word of openings) {
    const shape = cutText(word).shapeOf(0);
    pairs[shape & 0xffff] = 1;
    // Two letters («ap») tell of no third.
    if (word.length > 2) triples[tripleOf(shape)] = 1;
    else for (let third = 0; third <= 0xff; third++) triples[tripleOf(shape | (third << 16))] = 1;
  }
  return { openings, pairs, triples };
}

function tripleOf(shape: number): number {
  return (shape ^ (shape >> 8)) & 0xffff;
}

/** Whether a name may begin with word `at`, or with what follows its clitic. */
function mayOpen(text: CutText, at: number, { openings, pairs, triples }: NameTable): boolean {
  const shape = text.shapeOf(at);
  if (triples[tripleOf(shape)] === 1 && isAnyAt(openings, text, text.startOf(at))) return true;
  if (!CLITICS.has(shape & 0xff) || pairs[(shape >> 8) & 0xffff] === 0) return false;
  return isAnyAt(openings, text, text.startOf(at) + 1);
}

const CLITICS: ReadonlySet<number> = new Set([..."وفبلك"].map((clitic) => clitic.charCodeAt(0) & 0xff));

/** The word of the text may go on: printers lose the blank within a name. */
function isAnyAt(words: readonly string[], text: CutText, start: number): boolean {
  for (const word of words) {
    let letters = 0;
    while (letters < word.length && text.unitAt(start + letters) === word.charCodeAt(letters)) letters++;
    if (letters === word.length) return true;
  }
  return false;
}

function keyOf(folded: string): string {
  return folded.toLowerCase().replace(/[\s"'“”«»(_-]/g, "");
}

/** «الأناضول» and the like alone name the agency; behind «وكالة» a short name does too. */
const inText = compileAll(({ names, shortNames }) => [
  ...names,
  ...shortNames.filter((name) => !/^[a-z]/i.test(name)).map((name) => `وكالة ${name}`),
]);
const inCredit = once(() =>
  compileAll(({ names, shortNames }) => [
    ...names,
    ...shortNames,
    ...shortNames.map((name) => `وكالة ${name}`),
  ]),
);

const byLetters: ReadonlyMap<string, Agency> = new Map(
  [...agencies]
    .reverse()
    .flatMap((agency) => agency.letters.map((letters) => [foldedForm(letters), agency] as const)),
);

/** «أ.ف.ب», «ا ف ب», «أ. ف. ب.», «أ ب»: single letters with dots or spaces between them. */
const LETTERS =
  /(?<![\p{L}\p{N}.])(\p{Script=Arabic}(?:(?:\s?[.\u06D4]\s?|\s)\p{Script=Arabic}){1,4})(?![\p{L}\p{N}])/gu;

export function findAgencies(text: string, offset: number, role: AgencyRole): AgencyMention[] {
  const found =
    role === "cited" ? findCited(text, offset) : findNames(cutText(text), inCredit(), offset, role);
  const letters = findAbbreviations(text, offset, role, role === "cited");
  return letters.length === 0
    ? found
    : [...found, ...letters].sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
}

/** Without one of these as printed, marks and all, a text cites nobody. */
const MAY_CITE =
  /وكال|الصحاف|فرانس|رويتر|[أاإ]سوش|[أا]ناضول|سبوتن|نوفوست|[إا]نترفاكس|شينخوا|[إا]يتار|[إا]رنا|بلومبر|يونايتد|كيودو|يونهاب|Reuters/u;

function findCited(text: string, offset: number): AgencyMention[] {
  return MAY_CITE.test(text) ? findNames(cutText(text), inText, offset, "cited") : [];
}

function findNames(text: CutText, names: NameTable, offset: number, role: AgencyRole): AgencyMention[] {
  const { pattern, owner } = names;
  const mentions: AgencyMention[] = [];
  let folded = "";
  let end = 0;
  for (let at = 0; at < text.count; at++) {
    const from = text.startOf(at);
    if (from < end || !mayOpen(text, at, names)) continue;
    if (folded === "") folded = text.folded;
    pattern.lastIndex = from;
    const found = pattern.exec(folded);
    if (found === null) continue;
    end = from + found[0].length;
    const name = found[2] ?? "";
    const agency = owner.get(keyOf(name));
    if (agency === undefined) continue;
    const start = from + (found[1] ?? "").length;
    const closing = /["“«]/.test(name) ? 1 : 0;
    const span = text.toOriginal([start, Math.min(start + name.length + closing, end)]);
    mentions.push(mention(agency, text.original, span, offset, role));
  }
  return mentions;
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
  return byLetters.get(foldedForm(printed).replace(/[\s.\u06D4]/g, "")) ?? null;
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
  if (found.length === 0) return /^[^\p{L}\p{N}]*(?:ال)?وكالات[^\p{L}\p{N}]*$/u.test(text);
  let rest = text;
  for (const { span } of [...found].reverse())
    if (span !== null) rest = rest.slice(0, span[0]) + rest.slice(span[1]);
  return /^[\s\p{P}\p{S}]*(?:(?:و|وكالة|وكالات|الوكالات|عن|نقلا|نقلًا|المصدر|مصدر)[\s\p{P}\p{S}]*)*$/u.test(
    rest,
  );
}
