// How a block of text becomes the words that text reuse compares: folded, without clitics, articles and function words.

import type { Article, BodyBlock } from "../article/article.ts";
import type { Span } from "../article/field.ts";
import { foldedForm, foldText } from "../text/fold.ts";

/** The content words of one block, in order. */
export type PassageWords = {
  readonly article: Article;
  readonly block: BodyBlock;
  readonly words: readonly string[];
  /** Of each word in `block.text`. */
  readonly spans: readonly Span[];
  /** 1 for a word of a name, a date or an attribution: formulas that independent reports share. */
  readonly isFormula: Uint8Array;
};

/** A rewording adds and drops these freely, and they say nothing of who copied whom. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "من في على عن إلى حتى منذ مع عند لدى بين خلال بعد قبل أن إن أنه إنه أنها إنها لأن كما لكن بل ثم أو أم لا لم لن ما قد لقد " +
    "هو هي هم هذا هذه ذلك تلك هؤلاء الذي التي الذين كان كانت يكون تكون كل أي غير حيث إذ إذا كي سوف ليس ليست له لها لهم به بها " +
    "فيه فيها منه منها عليه عليها إليه إليها عنه عنها أيضا كذلك"
  )
    .split(" ")
    .map(foldedForm),
);

/** Who said it and in what capacity: every report says so in these words, so they prove nothing. */
const ATTRIBUTION: ReadonlySet<string> = new Set(
  (
    "قال قالت أكد أكدت أعلن أعلنت أوضح أوضحت أضاف أضافت ذكر ذكرت أفاد أفادت نقل نقلت متحدث متحدثة ناطق باسم بيان تصريح تصريحات " +
    "صحافي صحفي صحافية صحفية مؤتمر وزارة وزير وزيرة رئيس رئيسة رئاسة نائب نائبة خارجية داخلية دفاع أمين عام مدير سفير حكومة وكالة بحسب وفق"
  )
    .split(" ")
    .map((word) => withoutClitics(foldedForm(word))),
);

const WORD = /[\p{L}\p{N}]+/gu;

export function passageWords(article: Article, block: BodyBlock): PassageWords {
  const folded = foldText(block.text);
  const words: string[] = [];
  const spans: Span[] = [];
  for (const match of folded.text.matchAll(WORD)) {
    if (FUNCTION_WORDS.has(match[0])) continue;
    words.push(withoutClitics(match[0]));
    spans.push(folded.toOriginal([match.index, match.index + match[0].length]));
  }
  return { article, block, words, spans, isFormula: formulaWords(block, words, spans) };
}

/** «وبالقوات» and «القوات» are one word here; a short word keeps its letters. */
function withoutClitics(word: string): string {
  const first = word.charAt(0);
  const stem = word.length > 4 && (first === "و" || first === "ف") ? word.slice(1) : word;
  if (stem.length <= 4) return stem;
  if (stem.startsWith("ال") || stem.startsWith("لل")) return stem.slice(2);
  return stem.length > 5 && (stem.startsWith("بال") || stem.startsWith("كال")) ? stem.slice(3) : stem;
}

function formulaWords(block: BodyBlock, words: readonly string[], spans: readonly Span[]): Uint8Array {
  const formulas = [...block.mentions, ...block.dates].map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  const marks = Uint8Array.from(words, (word) => (ATTRIBUTION.has(word) ? 1 : 0));
  let next = 0;
  for (const [index, [start, end]] of spans.entries()) {
    while (next < formulas.length && (formulas[next]?.[1] ?? 0) <= start) next++;
    if ((formulas[next]?.[0] ?? Number.POSITIVE_INFINITY) < end) marks[index] = 1;
  }
  return marks;
}
