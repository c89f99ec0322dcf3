// Writes a made-up archive of any size, the same for the same size: words by Zipf's law, real names and dates in running text.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** mulberry32: small, seeded, the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LETTERS = [..."بتجحخدرزسشصضطعغفقكلمنهوي"];
/** Patterns of Arabic word formation; 1, 2, 3 are the letters of the root. */
const PATTERNS = [
  "1ا2 3",
  "م12و3",
  "12ي3",
  "1ا2 3ون",
  "ال1ا2 3",
  "ت12ي3",
  "م1ا2 3ة",
  "ال12و3",
  "ي123",
  "ت1ا2 3",
  "است12ا3",
  "12ا3ة",
  "و123ت",
  "الم123ة",
  "ا1ت2ا3",
  "لل123",
];
const COMMON = [
  "في",
  "من",
  "على",
  "إلى",
  "عن",
  "أن",
  "إن",
  "التي",
  "الذي",
  "قال",
  "مع",
  "بعد",
  "قبل",
  "وأضاف",
  "خلال",
  "بين",
  "كما",
  "هذا",
  "هذه",
  "كان",
  "كانت",
  "وقد",
  "لا",
  "ما",
  "حتى",
  "منذ",
  "عند",
  "كل",
  "بعض",
  "غير",
];
export const NAMES = [
  "ينس ستولتنبرغ",
  "حلف شمال الأطلسي",
  "وزارة الدفاع الروسية",
  "أنتوني بلينكن",
  "روسيا",
  "أوكرانيا",
  "بروكسل",
  "الولايات المتحدة",
  "وكالة الأناضول",
  "فلاديمير بوتين",
  "الأمم المتحدة",
  "القاهرة",
  "دمشق",
  "بيروت",
  "تونس العاصمة",
  "الاتحاد الأوروبي",
];
const OUTLETS = [
  "صحيفة الميناء",
  "تلفزيون الساحل",
  "وكالة النهر",
  "إذاعة الجبل",
  "جريدة المدينة",
  "موقع الضفة",
  "شبكة الواحة",
  "مجلة الرأي الحر",
];
const MONTHS = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغسطس",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];
const RELATIVE = ["اليوم", "أمس الثلاثاء", "الأسبوع الماضي", "منذ سنوات", "الشهر المقبل", "في وقت لاحق"];
/** Sections and tags as archives have them; the demonstration archive has the same. */
export const SECTIONS = ["سياسة", "اقتصاد", "مجتمع", "ثقافة", "رياضة", "بيئة"];
export const TAGS = [
  "موانئ",
  "مياه",
  "انتخابات",
  "طرق",
  "تعليم",
  "صحة",
  "زراعة",
  "طاقة",
  "سكن",
  "قضاء",
  "بلديات",
  "طقس",
];
const AUTHORS = ["سلمى النجار", "رامي العطار", "هدى البناء", "نادر الصايغ", "ليان الكاتب", "يزن الخياط"];
/** The roles and first names by which people that no list knows are told from other words. */
const ROLES = [
  "وزير المياه",
  "محافظ الساحل",
  "رئيس البلدية",
  "الناطق باسم الوزارة",
  "مدير المرصد",
  "الخبير الاقتصادي",
];
const FIRST_NAMES = [
  "محمد",
  "أحمد",
  "فاطمة",
  "خالد",
  "مريم",
  "يوسف",
  "ليلى",
  "حسن",
  "سعاد",
  "عمر",
  "هند",
  "إبراهيم",
];
/** One in so many reports has moved here from another address. */
const MOVED = 10;
const VOCABULARY = 60_000;
const FIRST_YEAR = 2004;
const YEARS = 20;

function makeVocabulary(random: () => number): string[] {
  const words = new Set<string>(COMMON);
  while (words.size < VOCABULARY) {
    const root = [0, 1, 2].map(() => LETTERS[Math.floor(random() * LETTERS.length)] ?? "ب");
    const pattern = PATTERNS[Math.floor(random() * PATTERNS.length)] ?? "123";
    words.add(pattern.replace(/ /g, "").replace(/[123]/g, (digit) => root[Number(digit) - 1] ?? ""));
  }
  return [...words];
}

export type SyntheticArticle = { readonly file: string; readonly text: string };

export type SyntheticOptions = {
  /** The number of words of body text in each article: 640 are about 7.4 kB. */
  readonly words?: number;
  readonly seed?: number;
  /** The years that the articles are spread over: 20. */
  readonly years?: number;
  /**
   * Reports are filed under a section, tags and an author, some have moved, and a sentence may be said by somebody whom no list knows:
   * of these there are half as many as reports, one quoted far more often than another.
   */
  readonly filed?: boolean;
  /** Named as often as Zipf's law has it, the first the most; without them a few real names, one as often as another. */
  readonly names?: readonly string[];
};

/** Articles one by one. */
export function* syntheticArticles(
  count: number,
  { words = 640, seed = 20220112, years = YEARS, names, filed = false }: SyntheticOptions = {},
): Generator<SyntheticArticle> {
  const random = randomFrom(seed);
  const vocabulary = makeVocabulary(randomFrom(seed + 1));
  // Inverse of the Zipf distribution function over ranks: frequent words stay frequent, new ones keep appearing.
  const pickWord = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "خبر";
  const pickName = () =>
    names === undefined ? pick(NAMES) : (names[Math.floor(names.length ** random()) - 1] ?? "");
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const pickDate = () =>
    random() < 0.5
      ? pick(RELATIVE)
      : `${1 + Math.floor(random() * 28)} ${pick(MONTHS)} ${FIRST_YEAR + Math.floor(random() * years)}`;
  const phrase = (length: number) => Array.from({ length }, pickWord).join(" ");
  const unlisted = Math.max(1, count >> 1);
  const speaker = () => {
    const person = Math.floor(unlisted ** random()) - 1;
    const own = randomFrom(seed + 2 + person);
    const family = vocabulary[COMMON.length + Math.floor(own() * (vocabulary.length - COMMON.length))] ?? "";
    return `وقال ${ROLES[person % ROLES.length]} ${FIRST_NAMES[Math.floor(own() * FIRST_NAMES.length)]} ${family} إن`;
  };
  const filing = (index: number) =>
    [
      `section: ${pick(SECTIONS)}`,
      `tags: ${[...new Set([pick(TAGS), pick(TAGS)])].join("، ")}`,
      `byline: ${pick(AUTHORS)}`,
      ...(index % MOVED === 0 ? [`aliases: /news/${index}.html`] : []),
    ]
      .map((line) => `${line}\n`)
      .join("");
  const sentence = () => {
    const parts = [phrase(6 + Math.floor(random() * 8))];
    if (filed && random() < 0.1) parts.unshift(speaker());
    if (random() < 0.5) parts.push(pickName());
    if (random() < 0.25) parts.push(pickDate());
    parts.push(phrase(4 + Math.floor(random() * 8)));
    return `${parts.join(" ")}.`;
  };
  for (let index = 0; index < count; index++) {
    const day = `${1 + Math.floor(random() * 28)} ${pick(MONTHS)} ${FIRST_YEAR + Math.floor(random() * years)}`;
    const paragraphs: string[] = [];
    for (let written = 0; written < words; ) {
      const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(" ");
      written += paragraph.split(" ").length;
      paragraphs.push(paragraph);
    }
    const text = `---\nheadline: ${phrase(8)}\noutlet: ${pick(OUTLETS)}\npublished: ${day}\n${filed ? filing(index) : ""}---\n\n${paragraphs.join("\n\n")}\n`;
    yield { file: `report-${String(index).padStart(6, "0")}.md`, text };
  }
}

/** Writes the articles into `folder`. */
export function writeSyntheticArchive(folder: string, count: number, options: SyntheticOptions = {}): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of syntheticArticles(count, options)) writeFileSync(join(folder, file), text);
}
