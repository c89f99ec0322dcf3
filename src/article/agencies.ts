// The news agencies: their names and abbreviations as Arabic pages print them, and where a text names one.

import { type FoldedText, foldText } from "../text/fold.ts";
import type { AgencyMention, AgencyRole } from "./article.ts";
import type { Span } from "./field.ts";

export type Agency = {
  /** Authority id; agencies the authority file does not list still have one, for the day it does. */
  readonly entity: string;
  /** As the archive writes it. */
  readonly name: string;
  /** Printed names that mean nothing but the agency. */
  readonly names: readonly string[];
  /** Names that are also a place, a word or a channel: the agency only in a credit, or behind «وكالة». */
  readonly shortNames: readonly string[];
  /** The letters of the abbreviation, printed with dots, with spaces or together in credits. */
  readonly letters: readonly string[];
};

/** Compiled from general knowledge of Arabic credit lines, where the hamza of «أ» is often left out; not checked against each agency. */
export const agencies: readonly Agency[] = [
  {
    entity: "org-afp",
    name: "وكالة الصحافة الفرنسية (أ.ف.ب)",
    names: [
      "وكالة الصحافة الفرنسية",
      "الصحافة الفرنسية",
      "فرانس برس",
      "وكالة فرانس برس",
      "فرانس برس العربية",
    ],
    shortNames: ["afp", "الفرنسية"],
    letters: ["افب"],
  },
  {
    entity: "org-dpa",
    name: "وكالة الأنباء الألمانية (د.ب.أ)",
    names: ["وكالة الأنباء الألمانية", "الوكالة الألمانية"],
    shortNames: ["dpa", "الألمانية"],
    letters: ["دبا"],
  },
  {
    entity: "org-reuters",
    name: "رويترز",
    names: ["وكالة رويترز", "رويترز"],
    shortNames: ["reuters", "رويتر"],
    letters: [],
  },
  {
    entity: "org-ap",
    name: "أسوشيتد برس (أ.ب)",
    names: ["أسوشيتد برس", "أسوشيتدبرس", "أسوشييتد برس", "اسوشيتد بريس", "أسوشيتد بريس", "الأسوشيتد برس"],
    shortNames: ["ap"],
    letters: ["اب"],
  },
  {
    entity: "org-aa",
    name: "وكالة الأناضول",
    names: ["وكالة الأناضول", "وكالة أنباء الأناضول", "الأناضول"],
    shortNames: ["anadolu", "aa", "أناضول"],
    letters: [],
  },
  {
    entity: "org-sputnik",
    name: "سبوتنيك",
    names: ["وكالة سبوتنيك", "سبوتنيك"],
    shortNames: ["sputnik"],
    letters: [],
  },
  {
    entity: "org-tass",
    name: "تاس",
    names: ["وكالة تاس", "وكالة أنباء تاس", "إيتار تاس"],
    shortNames: ["تاس", "tass"],
    letters: [],
  },
  {
    entity: "org-ria",
    name: "نوفوستي",
    names: ["وكالة نوفوستي", "ريا نوفوستي", "نوفوستي"],
    shortNames: ["novosti"],
    letters: [],
  },
  {
    entity: "org-interfax",
    name: "إنترفاكس",
    names: ["وكالة إنترفاكس", "إنترفاكس", "انترفاكس"],
    shortNames: ["interfax"],
    letters: [],
  },
  {
    entity: "org-xinhua",
    name: "شينخوا",
    names: ["وكالة شينخوا", "وكالة أنباء شينخوا", "شينخوا", "وكالة أنباء الصين الجديدة"],
    shortNames: ["xinhua"],
    letters: [],
  },
  {
    entity: "org-spa",
    name: "وكالة الأنباء السعودية (واس)",
    names: ["وكالة الأنباء السعودية"],
    shortNames: ["واس", "spa"],
    letters: [],
  },
  {
    entity: "org-wam",
    name: "وكالة أنباء الإمارات (وام)",
    names: ["وكالة أنباء الإمارات"],
    shortNames: ["وام", "wam"],
    letters: [],
  },
  {
    entity: "org-kuna",
    name: "وكالة الأنباء الكويتية (كونا)",
    names: ["وكالة الأنباء الكويتية"],
    shortNames: ["كونا", "kuna"],
    letters: [],
  },
  {
    entity: "org-qna",
    name: "وكالة الأنباء القطرية (قنا)",
    names: ["وكالة الأنباء القطرية"],
    shortNames: ["قنا", "qna"],
    letters: [],
  },
  {
    entity: "org-bna",
    name: "وكالة أنباء البحرين (بنا)",
    names: ["وكالة أنباء البحرين"],
    shortNames: ["بنا", "bna"],
    letters: [],
  },
  {
    entity: "org-ona",
    name: "وكالة الأنباء العمانية",
    names: ["وكالة الأنباء العمانية"],
    shortNames: ["العمانية"],
    letters: [],
  },
  {
    entity: "org-petra",
    name: "وكالة الأنباء الأردنية (بترا)",
    names: ["وكالة الأنباء الأردنية"],
    shortNames: ["بترا", "petra"],
    letters: [],
  },
  {
    entity: "org-sana",
    name: "الوكالة العربية السورية للأنباء (سانا)",
    names: ["الوكالة العربية السورية للأنباء", "وكالة الأنباء السورية", "وكالة سانا"],
    shortNames: ["سانا", "sana"],
    letters: [],
  },
  {
    entity: "org-nna",
    name: "الوكالة الوطنية للإعلام",
    names: ["الوكالة الوطنية للإعلام"],
    shortNames: ["الوكالة الوطنية"],
    letters: [],
  },
  {
    entity: "org-ina",
    name: "وكالة الأنباء العراقية (واع)",
    names: ["وكالة الأنباء العراقية"],
    shortNames: ["واع"],
    letters: [],
  },
  {
    entity: "org-mena",
    name: "وكالة أنباء الشرق الأوسط (أ.ش.أ)",
    names: ["وكالة أنباء الشرق الأوسط"],
    shortNames: ["mena"],
    letters: ["اشا"],
  },
  {
    entity: "org-wafa",
    name: "وكالة الأنباء الفلسطينية (وفا)",
    names: ["وكالة الأنباء الفلسطينية", "وكالة الأنباء والمعلومات الفلسطينية"],
    shortNames: ["وفا", "wafa"],
    letters: [],
  },
  {
    entity: "org-maan",
    name: "وكالة معا",
    names: ["وكالة معا", "وكالة معا الإخبارية"],
    shortNames: ["معا"],
    letters: [],
  },
  {
    entity: "org-saba",
    name: "وكالة الأنباء اليمنية (سبأ)",
    names: ["وكالة الأنباء اليمنية"],
    shortNames: ["سبأ", "سبأنت"],
    letters: [],
  },
  {
    entity: "org-suna",
    name: "وكالة السودان للأنباء (سونا)",
    names: ["وكالة السودان للأنباء", "وكالة الأنباء السودانية"],
    shortNames: ["سونا", "suna"],
    letters: [],
  },
  {
    entity: "org-lana",
    name: "وكالة الأنباء الليبية (وال)",
    names: ["وكالة الأنباء الليبية"],
    shortNames: ["وال"],
    letters: [],
  },
  {
    entity: "org-tap",
    name: "وكالة تونس أفريقيا للأنباء (وات)",
    names: ["وكالة تونس أفريقيا للأنباء", "وكالة تونس إفريقيا للأنباء"],
    shortNames: ["وات", "tap"],
    letters: [],
  },
  {
    entity: "org-aps",
    name: "وكالة الأنباء الجزائرية (واج)",
    names: ["وكالة الأنباء الجزائرية"],
    shortNames: ["واج", "aps"],
    letters: [],
  },
  {
    entity: "org-map",
    name: "وكالة المغرب العربي للأنباء (و.م.ع)",
    names: ["وكالة المغرب العربي للأنباء"],
    shortNames: ["map"],
    letters: ["ومع"],
  },
  {
    entity: "org-ami",
    name: "الوكالة الموريتانية للأنباء",
    names: ["الوكالة الموريتانية للأنباء"],
    shortNames: [],
    letters: ["وما"],
  },
  {
    entity: "org-irna",
    name: "وكالة إرنا",
    names: ["وكالة إرنا", "وكالة الجمهورية الإسلامية للأنباء", "إرنا"],
    shortNames: ["irna"],
    letters: [],
  },
  {
    entity: "org-fars",
    name: "وكالة فارس",
    names: ["وكالة فارس", "وكالة أنباء فارس"],
    shortNames: [],
    letters: [],
  },
  {
    entity: "org-tasnim",
    name: "وكالة تسنيم",
    names: ["وكالة تسنيم", "وكالة أنباء تسنيم"],
    shortNames: ["تسنيم"],
    letters: [],
  },
  {
    entity: "org-mehr",
    name: "وكالة مهر",
    names: ["وكالة مهر", "وكالة مهر للأنباء"],
    shortNames: [],
    letters: [],
  },
  {
    entity: "org-efe",
    name: "وكالة الأنباء الإسبانية (إفي)",
    names: ["وكالة إفي", "وكالة الأنباء الإسبانية", "وكالة إيفي"],
    shortNames: ["إفي", "efe"],
    letters: [],
  },
  {
    entity: "org-ansa",
    name: "أنسا",
    names: ["وكالة أنسا", "وكالة الأنباء الإيطالية"],
    shortNames: ["أنسا", "ansa"],
    letters: [],
  },
  {
    entity: "org-epd",
    name: "وكالة الأنباء الإنجيلية",
    names: ["وكالة الأنباء الإنجيلية"],
    shortNames: ["epd"],
    letters: ["ابد"],
  },
  {
    entity: "org-kna",
    name: "وكالة الأنباء الكاثوليكية",
    names: ["وكالة الأنباء الكاثوليكية"],
    shortNames: ["kna"],
    letters: ["كنا"],
  },
  {
    entity: "org-bloomberg",
    name: "بلومبرغ",
    names: ["وكالة بلومبرغ", "بلومبرغ", "بلومبرج"],
    shortNames: ["bloomberg"],
    letters: [],
  },
  {
    entity: "org-upi",
    name: "يونايتد برس إنترناشونال",
    names: ["يونايتد برس إنترناشونال", "يونايتد برس"],
    shortNames: ["upi"],
    letters: ["يوبيآي"],
  },
  { entity: "org-kyodo", name: "كيودو", names: ["وكالة كيودو", "كيودو"], shortNames: [], letters: [] },
  { entity: "org-yonhap", name: "يونهاب", names: ["وكالة يونهاب", "يونهاب"], shortNames: [], letters: [] },
];

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
