// The sign-off of a report: the initials of who wrote and edited it, and the agencies it draws on.

import type { AgencyMention, StaffInitials } from "../article.ts";
import { agencyOfLetters, findAgencies } from "../names/find-agencies.ts";

export type CreditLine = {
  readonly initials: readonly StaffInitials[];
  readonly agencies: readonly AgencyMention[];
};

const LETTER = "\\p{Script=Arabic}";
/** «ف.ي», «ع. ا. ج», «ه.د/»: one to four letters, each with its dot but perhaps the last. */
const INITIALS = new RegExp(
  `(?<![\\p{L}\\p{N}.])${LETTER}(?:\\s?\\.\\s?${LETTER}){1,3}\\.?(?![\\p{L}\\p{N}])`,
  "gu",
);
/** Latin initials, in the sign-offs of outlets with two alphabets: «hgm/ss». */
const WHOLE = new RegExp(
  `^[\\s(/]*${LETTER}(?:\\s?\\.\\s?${LETTER}){1,3}\\.?(?:\\s?[/،,|–-]\\s?${LETTER}(?:\\s?\\.\\s?${LETTER}){1,3}\\.?){0,3}\\s?/?\\s*(?:\\([^()]{1,80}\\)|[–-]\\s?[^()]{1,80})?[\\s.]*$`,
  "u",
);

/** Whether the whole line is a sign-off with initials. */
export function isSignOff(line: string): boolean {
  return line.length <= 120 && WHOLE.test(line);
}

/** Writer first, editor second, as Arabic desks sign; letters that abbreviate an agency are the agency. */
export function readCreditLine(text: string, offset: number): CreditLine {
  const initials: StaffInitials[] = [];
  for (const found of text.matchAll(INITIALS)) {
    const value = found[0].replace(/\.$/, "");
    if (agencyOfLetters(value) !== null) continue;
    const span = [offset + found.index, offset + found.index + value.length] as const;
    initials.push({ value, role: initials.length === 0 ? "author" : "editor", span });
  }
  return { initials, agencies: findAgencies(text, offset, "credit") };
}
