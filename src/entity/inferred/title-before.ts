// The title that stands right before a name: «الوزير», «المتحدث باسم الشرطة».

import { roleWordKind } from "../role-words.ts";
import { BARE_IS_NO_OFFICE, KIN, OFFICES, SOVEREIGN, TITLES } from "./heads.ts";
import { type Lexicon, wordRule } from "./lexicon.ts";
import type { ReportWords } from "./report-words.ts";

/** The most words of a title. */
export const LONGEST_TITLE = 8;

/** `isDirect`: one word, and a title of people only, no relative. */
export type Title = { readonly first: number; readonly isSovereign: boolean; readonly isDirect: boolean };

/** The title that ends right before word `at`. */
export function titleBefore(at: number, words: ReportWords, lexicon: Lexicon): Title | null {
  if (!words.isTied(at)) return null;
  // «الفريق أول فلان», «العميد ركن فلان».
  const own = RANKS.has(words.word(at - 1)) && words.isTied(at - 1) ? at - 2 : at - 1;
  const direct = titleWordAt(own, words, lexicon);
  if ((direct & TITLE_WORD.title) !== 0 && words.mentionAt(own) === null)
    return {
      first: own,
      isSovereign: (direct & TITLE_WORD.sovereign) !== 0,
      isDirect: !KIN.has(words.word(own)),
    };
  let head = -1;
  for (let i = at - 1; i >= 0 && at - i <= LONGEST_TITLE; i--) {
    if (words.mentionAt(i) === null) {
      const kind = titleWordAt(i, words, lexicon);
      if ((kind & TITLE_WORD.office) !== 0) head = i;
      else if ((kind & TITLE_WORD.title) !== 0) {
        // «الرئيس الأميركي فلان».
        head = i;
        break;
      } else if ((kind & TITLE_WORD.inside) === 0) break;
    } else if (isPersonMention(words, i)) break;
    if (!words.isTied(i)) break;
  }
  if (head < 0 || head === at - 1) return null;
  const isSovereign = (titleWordAt(head, words, lexicon) & TITLE_WORD.sovereign) !== 0;
  return { first: head, isSovereign, isDirect: false };
}

/** What an army adds to a rank. */
const RANKS: ReadonlySet<string> = new Set(["اول", "ثاني", "ركن", "الركن", "متقاعد", "المتقاعد"]);

function isPersonMention(words: ReportWords, at: number): boolean {
  return words.mentionAt(at)?.entity.startsWith("per-") ?? false;
}

/** What a word is in a title, several at once: a title by itself, that of a sovereign, the noun of an office, a word further inside. */
export const TITLE_WORD = { title: 1, sovereign: 2, office: 4, inside: 8 } as const;

/** A union of `TITLE_WORD` bits. */
export function titleWordAt(at: number, words: ReportWords, lexicon: Lexicon): number {
  return at < 0 || at >= words.count ? 0 : words.ask(titleWord, at, lexicon);
}

const titleWord = wordRule(
  (word) =>
    (KIN.has(word) || headOf(word, TITLES) ? TITLE_WORD.title : 0) |
    (headOf(word, SOVEREIGN) ? TITLE_WORD.sovereign : 0) |
    (isOffice(word) ? TITLE_WORD.office : 0) |
    (isInsideTitle(word) ? TITLE_WORD.inside : 0),
);

/** Words of an office: the country, the field, the body. */
function isInsideTitle(word: string): boolean {
  return roleWordKind(word) === "inside" || /^(?:ال|لل|بال|وال)\p{L}{2,}$/u.test(word);
}

function isOffice(word: string): boolean {
  if (OFFICES.has(word)) return !BARE_IS_NO_OFFICE.has(word);
  const bare = word.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, "");
  return OFFICES.has(bare) && !BARE_IS_NO_OFFICE.has(bare);
}

function headOf(word: string, list: ReadonlySet<string>): boolean {
  if (list.has(word)) return true;
  const bare = word.replace(/^[وف]?[بك]?(?=ال)/u, "").replace(/^[وف]?لل/u, "ال");
  return list.has(bare);
}
