// Footnotes as Markdown's common extension writes them, `[^1]` and `[^1]: …`: a raised number in the text and an item of a list where the note stands.

import type MarkdownIt from "markdown-it";

/** A note and the blank behind its sign. Shorter signs have no room for a number of a list. */
const NOTE = /^( {0,3})\[\^([^\]\s^]+)\]:([ \t]+)(?=\S)/gmu;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** «¹²» for 12. */
export function raisedDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}

export type Footnotes = {
  /** The same text with a list's number for each note's sign: each line stays as long as it was, so every offset holds. */
  readonly text: string;
  /** The number of each note by its label, in the order in which they stand. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of each note by the offset of its sign. */
  readonly places: ReadonlyMap<number, number>;
};

/**
 * Why no plug-in: the common one drops notes that nothing names, and moves the others to the end, out of step with the
 * file.
 */
export function numberFootnotes(text: string): Footnotes {
  const numbers = new Map<string, number>();
  const places = new Map<number, number>();
  if (!text.includes("]:")) return { text, numbers, places };
  const numbered = text.replace(NOTE, (whole, lead: string, label: string, _blank, at: number) => {
    if (numbers.has(label)) return whole;
    const sign = `${lead}${numbers.size + 1}.`;
    if (sign.length >= whole.length) return whole;
    numbers.set(label, numbers.size + 1);
    places.set(at + lead.length, numbers.size);
    return sign.padEnd(whole.length);
  });
  return { text: numbered, numbers, places };
}

/** Teaches the parser the signs in the text; the numbers are given as `env.footnotes`. A sign without a note stays as it was typed. */
export function allowFootnotes(parser: MarkdownIt): void {
  parser.inline.ruler.before("link", "footnote", (state, silent) => {
    if (!state.src.startsWith("[^", state.pos)) return false;
    const [sign = "", label = ""] =
      /^\[\^([^\]\s^]+)\]/u.exec(state.src.slice(state.pos, state.pos + 80)) ?? [];
    const { footnotes } = state.env as { footnotes?: Footnotes["numbers"] };
    const number = footnotes?.get(label);
    if (number === undefined) return false;
    if (!silent) {
      const token = state.push("text_special", "", 0);
      token.content = raisedDigits(String(number));
      token.markup = sign;
      token.meta = { note: number };
    }
    state.pos += sign.length;
    return true;
  });
}
