// Text as a reader sees it, in step with where each of its letters stands in the file it came from.

import { codePointName, findHidden, HIDDEN } from "../text/hidden-characters.ts";

export type Span = readonly [start: number, end: number];

/** From `text` on, the offsets of the text and of the file advance together until the next step. */
type Step = { readonly text: number; readonly file: number };

export type SourceText = {
  readonly text: string;
  readonly steps: readonly Step[];
  /** Invisible characters left out, in order. */
  readonly removed: readonly string[];
};

/** A letter with the marks on it: the unit inside which composing may change lengths; some letters become others by themselves. */
const CLUSTER = /\P{M}\p{M}*/gu;

/** The first character no metadata may hold, as `U+202E`; null where there is none. */
export function findHiddenCharacter(text: string): string | null {
  const at = isSettled(text) ? -1 : findHidden(text);
  return at < 0 ? null : codePointName(text.slice(at));
}

/** Grows a `SourceText` piece by piece: hidden characters are left out and the text is composed (NFC). */
export class SourceTextBuilder {
  #text = "";
  readonly #steps: Step[] = [];
  readonly #removed: string[] = [];

  get length(): number {
    return this.#text.length;
  }

  /** `file` is where the piece begins; a piece that is not in the file (a decoded entity) counts from there too. */
  append(piece: string, file: number): void {
    if (isSettled(piece)) {
      this.#push(piece, file);
      return;
    }
    let from = 0;
    for (const change of findChanges(piece)) {
      this.#push(piece.slice(from, change.at), file + from);
      if (change.becomes === "") this.#removed.push(change.was);
      this.#push(change.becomes, file + change.at);
      from = change.at + change.was.length;
    }
    this.#push(piece.slice(from), file + from);
  }

  #push(piece: string, file: number): void {
    if (piece === "") return;
    const last = this.#steps.at(-1);
    if (last === undefined || last.file - last.text !== file - this.#text.length) {
      this.#steps.push({ text: this.#text.length, file });
    }
    this.#text += piece;
  }

  build(): SourceText {
    return { text: this.#text, steps: this.#steps, removed: this.#removed };
  }
}

/**
 * 1 for each code unit that a text may hold as it is, whatever its neighbours: nothing hidden, no mark to compose, no
 * half of a pair. One look-up a letter tells for nearly every text that neither of the two patterns need be tried.
 */
const settled = settledUnits();

function settledUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last] of [
    [0x09, 0x0a],
    [0x0d, 0x0d],
    [0x20, 0x7e],
    [0xa0, 0xac],
    [0xae, 0x02ff],
    [0x0606, 0x060f],
    [0x061b, 0x061b],
    [0x061e, 0x064a],
    [0x0660, 0x066f],
    [0x0671, 0x06d5],
    [0x2010, 0x2027],
    [0x2030, 0x205e],
  ] as const) {
    table.fill(1, first, last + 1);
  }
  return table;
}

export function isSettled(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (settled[text.charCodeAt(at)] !== 1) return false;
  return true;
}

type Change = { readonly at: number; readonly was: string; readonly becomes: string };

function findChanges(piece: string): Change[] {
  const changes: Change[] = [];
  for (const found of piece.matchAll(HIDDEN))
    changes.push({ at: found.index, was: found[0], becomes: partsWords(piece, found) ? " " : "" });
  if (piece.normalize("NFC") === piece) return changes;
  const hidden = new Set(changes.map(({ at }) => at));
  for (const found of piece.matchAll(CLUSTER)) {
    const composed = found[0].normalize("NFC");
    if (composed !== found[0] && !hidden.has(found.index)) {
      changes.push({ at: found.index, was: found[0], becomes: composed });
    }
  }
  return changes.sort((a, b) => a.at - b.at);
}

/** Word processors break a line within a paragraph by U+000B or U+2028; a zero-width space between letters of Arabic parts them to the eye. */
const BREAKS_OF_LINES: ReadonlySet<string> = new Set(["\u000B", "\u000C", "\u0085", "\u2028", "\u2029"]);

function partsWords(piece: string, { 0: sign, index }: RegExpExecArray | RegExpMatchArray): boolean {
  const at = index ?? 0;
  const around = [piece.charAt(at - 1), piece.charAt(at + sign.length)];
  if (BREAKS_OF_LINES.has(sign)) return around.every((one) => /\S/u.test(one));
  return sign === "\u200B" && around.every((one) => /\p{Script=Arabic}/u.test(one));
}

/** The text of a stretch of the file, ends trimmed by the caller. */
export function sourceTextOf(text: string, span: Span): SourceText {
  const builder = new SourceTextBuilder();
  builder.append(text.slice(span[0], span[1]), span[0]);
  return builder.build();
}

/** The same of lines that a page broke: one text, with a blank where each line ends. */
export function sourceTextOfLines(text: string, span: Span): SourceText {
  const builder = new SourceTextBuilder();
  builder.append(text.slice(span[0], span[1]).replace(/[\r\n]/gu, " "), span[0]);
  return builder.build();
}

/** The span of the file in which a span of the text stands. */
export function spanInFile(source: SourceText, span: Span): Span {
  const start = offsetInFile(source, span[0]);
  return span[1] <= span[0] ? [start, start] : [start, offsetInFile(source, span[1] - 1) + 1];
}

function offsetInFile({ steps }: SourceText, offset: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const step = steps[low] ?? { text: 0, file: 0 };
  return step.file + (offset - step.text);
}
