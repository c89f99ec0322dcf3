// How lists are numbered and pointed in Arabic text, told to a parser that knows Latin digits and hyphens only.

const BULLET = /^(\s{0,3}(?:>\s?)*)[•●▪◦‣∙·](?=\s)/u;
const ARABIC_NUMBER = /^(\s{0,8}(?:>\s?)*)([٠-٩۰-۹]{1,9})([.)])(?=\s)/u;
const DASHED_NUMBER = /^(\s{0,8})([0-9٠-٩۰-۹]{1,3})[-–](?=\s)/u;
/** `أ-`, `ب)`: letters in the order of the alphabet or of their numbers. */
const LETTER = /^\s{0,8}[\u0621-\u064A][-–.)](?=\s)/u;

/** A line that begins as an item of a list does, in Arabic digits or Latin, with a point or a number. */
const ITEM_LINE = /^\s*(?:[•●▪◦‣∙·*-]|\p{Nd}{1,3}[.)\-–])\s/u;

/** The sign before an item with the blank behind it; null: the line begins none. */
export function itemSign(line: string): string | null {
  return ITEM_LINE.exec(line)?.[0] ?? null;
}

/**
 * The same text with other signs before its items: `١.` as `1.`, `•` as `-`, `1-` as `1.` where several lines have it.
 * Each line stays as long as it was, so every offset holds.
 */
export function withLatinMarkers(text: string): string {
  if (!/[•●▪◦‣∙·٠-٩۰-۹]|^\s{0,8}\d{1,3}[-–]\s/mu.test(text)) return text;
  const lines = text.split("\n");
  return lines
    .map((line, at) => {
      const dashed = DASHED_NUMBER.exec(line);
      const isOneOfSeveral =
        dashed !== null && [lines[at - 1], lines[at + 1]].some((other) => DASHED_NUMBER.test(other ?? ""));
      if (isOneOfSeveral) return line.replace(DASHED_NUMBER, (_, lead, digits) => `${lead}${latin(digits)}.`);
      return line
        .replace(ARABIC_NUMBER, (_, lead, digits, sign) => `${lead}${latin(digits)}${sign}`)
        .replace(BULLET, "$1-");
    })
    .join("\n");
}

/** Whether a line begins an item that Markdown has no list for: it keeps a line of its own. */
export function beginsLetteredItem(line: string): boolean {
  return LETTER.test(line);
}

function latin(digits: string): string {
  return digits.replace(/\p{Nd}/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
