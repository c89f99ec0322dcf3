// The title that stands right before a name: «الوزير», «المتحدث باسم الشرطة».

import { roleWordKind } from "../role-words.ts";
import { BARE_IS_NO_OFFICE, OFFICES, SOVEREIGN, TITLES } from "./heads.ts";
import type { ReportWords } from "./report-words.ts";

/** In words. */
export const LONGEST_TITLE = 8;

/** `isDirect`: one word, and a title of people only. */
export type Title = { readonly first: number; readonly isSovereign: boolean; readonly isDirect: boolean };

/** The title that ends right before word `at`. */
export function titleBefore(at: number, words: ReportWords): Title | null {
  if (!words.isTied(at)) return null;
  const before = words.word(at - 1);
  if (headOf(before, TITLES) && words.mentionAt(at - 1) === null)
    return { first: at - 1, isSovereign: headOf(before, SOVEREIGN), isDirect: true };
  let head = -1;
  for (let i = at - 1; i >= 0 && at - i <= LONGEST_TITLE; i--) {
    const word = words.word(i);
    if (words.mentionAt(i) === null) {
      if (isOffice(word)) head = i;
      else if (headOf(word, TITLES)) {
        // «الرئيس الأميركي فلان».
        head = i;
        break;
      } else if (!isInsideTitle(word)) break;
    } else if (isPersonMention(words, i)) break;
    if (!words.isTied(i)) break;
  }
  if (head < 0 || head === at - 1) return null;
  return { first: head, isSovereign: headOf(words.word(head), SOVEREIGN), isDirect: false };
}

/** Words of an office: the country, the field, the body. */
function isInsideTitle(word: string): boolean {
  return roleWordKind(word) === "inside" || /^(?:ال|لل|بال|وال)\p{L}{2,}$/u.test(word);
}

function isPersonMention(words: ReportWords, at: number): boolean {
  return words.mentionAt(at)?.entity.startsWith("per-") ?? false;
}

function isOffice(word: string): boolean {
  if (OFFICES.has(word)) return !BARE_IS_NO_OFFICE.has(word);
  const bare = word.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, "");
  return OFFICES.has(bare) && !BARE_IS_NO_OFFICE.has(bare);
}

export function headOf(word: string, list: ReadonlySet<string>): boolean {
  if (list.has(word)) return true;
  const bare = word.replace(/^[وف]?[بك]?(?=ال)/u, "").replace(/^[وف]?لل/u, "ال");
  return list.has(bare);
}
