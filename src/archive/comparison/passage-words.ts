// How a block of text becomes the words that text reuse compares: folded, without clitics, articles and function words.

import type { BodyBlock } from "../../article/article.ts";
import type { Span } from "../../article/field.ts";
import { type FoldedText, foldedForm, foldText } from "../../text/fold.ts";
import { WordTable } from "../../text/word-table.ts";

/**
 * The content words of one block, in order, each by its place: a page compares thousands of paragraphs and prints the words of
 * few, so none is cut out of its text before somebody asks for it.
 */
export type PassageWords = {
  readonly folded: FoldedText;
  readonly count: number;
  /** Three numbers a word, offsets in the folded text: where it begins, where it does without its clitics and article, where it ends. */
  readonly places: Int32Array;
  /** 1 for a word of a name, a date or an attribution: formulas that independent reports share. */
  readonly isFormula: Uint8Array;
};

const WAW = 0x0648;
const FEH = 0x0641;
const ALEF = 0x0627;
const LAM = 0x0644;
const BEH = 0x0628;
const KAF = 0x0643;

/** A rewording adds and drops these freely, and they say nothing of who copied whom. */
const FUNCTION_WORDS = new WordTable(
  (
    "من في على عن إلى حتى منذ مع عند لدى بين خلال بعد قبل أن إن أنه إنه أنها إنها لأن كما لكن بل ثم أو أم لا لم لن ما قد لقد " +
    "هو هي هم هذا هذه ذلك تلك هؤلاء الذي التي الذين كان كانت يكون تكون كل أي غير حيث إذ إذا كي سوف ليس ليست له لها لهم به بها " +
    "فيه فيها منه منها عليه عليها إليه إليها عنه عنها أيضا كذلك"
  )
    .split(" ")
    .map(foldedForm),
);

/** Who said it and in what capacity: every report says so in these words, so they prove nothing. */
const ATTRIBUTION = new WordTable(
  (
    "قال قالت أكد أكدت أعلن أعلنت أوضح أوضحت أضاف أضافت ذكر ذكرت أفاد أفادت نقل نقلت متحدث متحدثة ناطق باسم بيان تصريح تصريحات " +
    "صحافي صحفي صحافية صحفية مؤتمر وزارة وزير وزيرة رئيس رئيسة رئاسة نائب نائبة خارجية داخلية دفاع أمين عام مدير سفير حكومة وكالة بحسب وفق"
  )
    .split(" ")
    .map((word) => {
      const folded = foldedForm(word);
      return folded.slice(stemStart(folded, 0, folded.length));
    }),
);

const FIELDS = 3;
/** Written to by one call at a time and copied out at its end; grows to the longest text met. */
let scratch = new Int32Array(1 << 12);

export function passageWords(block: BodyBlock): PassageWords {
  const folded = foldText(block.text);
  const { text } = folded;
  // Between two words stands one letter at least that is of neither.
  if (scratch.length < (text.length + 1) * FIELDS) scratch = new Int32Array((text.length + 1) * FIELDS * 2);
  let size = 0;
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start);
    if (end > start && FUNCTION_WORDS.find(text, start, end) < 0) {
      scratch[size++] = start;
      scratch[size++] = stemStart(text, start, end);
      scratch[size++] = end;
    }
    start = end + 1;
  }
  const places = scratch.slice(0, size);
  const count = size / FIELDS;
  return { folded, count, places, isFormula: formulaWords(folded, places, block) };
}

/** Without its clitics and article. */
export function wordText({ folded, places }: PassageWords, index: number): string {
  return folded.text.slice(places[index * FIELDS + 1], places[index * FIELDS + 2]);
}

/** FNV-1a over the UTF-16 units of what `wordText` gives. */
export function wordHash({ folded: { text }, places }: PassageWords, index: number): number {
  const end = places[index * FIELDS + 2] ?? 0;
  let hash = 0x811c9dc5;
  for (let at = places[index * FIELDS + 1] ?? 0; at < end; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Gives the place of a word in the text of the block. */
export function wordSpan({ folded, places }: Pick<PassageWords, "folded" | "places">, index: number): Span {
  return folded.toOriginal([places[index * FIELDS] ?? 0, places[index * FIELDS + 2] ?? 0]);
}

/** «وبالقوات» and «القوات» are one word here; a short word keeps its letters. */
function stemStart(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const stem = end - start > 4 && (first === WAW || first === FEH) ? start + 1 : start;
  if (end - stem <= 4) return stem;
  const letter = text.charCodeAt(stem);
  if ((letter === ALEF || letter === LAM) && text.charCodeAt(stem + 1) === LAM) return stem + 2;
  const isPrefixed = end - stem > 5 && (letter === BEH || letter === KAF);
  return isPrefixed && text.charCodeAt(stem + 1) === ALEF && text.charCodeAt(stem + 2) === LAM
    ? stem + 3
    : stem;
}

function formulaWords(folded: FoldedText, places: Int32Array, block: BodyBlock): Uint8Array {
  const formulas = [...block.mentions, ...block.dates].map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  const marks = new Uint8Array(places.length / FIELDS);
  let next = 0;
  for (let index = 0; index < marks.length; index++) {
    const at = index * FIELDS;
    if (ATTRIBUTION.find(folded.text, places[at + 1] ?? 0, places[at + 2] ?? 0) >= 0) marks[index] = 1;
    if (next === formulas.length) continue;
    const [start, end] = wordSpan({ folded, places }, index);
    while (next < formulas.length && (formulas[next]?.[1] ?? 0) <= start) next++;
    if ((formulas[next]?.[0] ?? Number.POSITIVE_INFINITY) < end) marks[index] = 1;
  }
  return marks;
}

/** The offset at which the run of letters and digits that begins at `start` ends; `start` where none does. */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    if (isLetter(text.charCodeAt(at))) at++;
    else if (isLetterPair(text, at)) at += 2;
    else return at;
  }
}

const LETTER = /[\p{L}\p{N}]/u;
/** What the expression says of a unit, once it has been asked: 1 yes, 2 no. */
const answers = new Uint8Array(0x10000);

/** Digits included. */
function isLetter(unit: number): boolean {
  const known = answers[unit];
  if (known !== 0) return known === 1;
  const answer = LETTER.test(String.fromCharCode(unit));
  answers[unit] = answer ? 1 : 2;
  return answer;
}

function isLetterPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && LETTER.test(text.slice(at, at + 2));
}
