// How the bytes of a file become text with offsets, and which bytes are refused rather than guessed at.

import { isUtf8, transcode } from "node:buffer";
import { hash } from "node:crypto";
import type { Problem } from "../reporting/problem.ts";
import { BINARY, otherThanText } from "./file-signatures.ts";
import { articleProblem, type Place } from "./problem-codes.ts";

export type Position = { readonly line: number; readonly column: number };

export type RawDocument = {
  /** Path relative to the articles folder. */
  readonly file: string;
  /** Decoded, without a leading byte order mark; not normalised, so that offsets are the file's. */
  readonly text: string;
  /** The SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** Line and column of an offset in `text`, both from 1. */
  readonly position: (offset: number) => Position;
  /** The same, as the place of a problem. */
  readonly place: (offset: number) => Place;
};

const BYTE_ORDER_MARK = "\uFEFF";
const NUL = "\u0000";

/** Two and a half million Arabic letters. */
export const MOST_BYTES = 5_000_000;
const MEGABYTE = 1_000_000;

/** The problem of a file whose size alone says that it is no report. */
export function documentTooLarge(file: string, size: number): Problem {
  return articleProblem(
    "document-too-large",
    { file, line: 0, column: 0 },
    { size: (size / MEGABYTE).toFixed(1), limit: MOST_BYTES / MEGABYTE },
  );
}

export function decodeDocument(bytes: Uint8Array, file: string): RawDocument | readonly Problem[] {
  const whole: Place = { file, line: 0, column: 0 };
  if (bytes.length > MOST_BYTES) return [documentTooLarge(file, bytes.length)];
  const decoded = decodeUtf8(bytes);
  const other = otherThanText(bytes, decoded !== null);
  if (other !== null) return [notText(whole, other)];
  const wide = wideEncoding(bytes);
  if (wide !== null) return [articleProblem("encoding-utf16", whole, { encoding: wide })];
  if (decoded === null) return [describeBadEncoding(bytes, file)];

  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  if (text.startsWith(BYTE_ORDER_MARK)) {
    return [articleProblem("byte-order-mark-repeated", { file, line: 1, column: 1 })];
  }
  const document = createDocument(text, file, hash("sha256", bytes));
  const nul = text.indexOf(NUL);
  if (nul >= 0) return [articleProblem("character-nul", document.place(nul))];
  if (text.trim() === "") return [articleProblem("document-empty", whole)];
  const garbled = findDamage(text);
  return garbled === null
    ? document
    : [articleProblem(garbled.code, document.place(garbled.at), { sample: garbled.sample })];
}

function notText(place: Place, { name, advice }: Pick<typeof BINARY, "name" | "advice">): Problem {
  const values = { name: name.ar, nameEn: name.en, advice: advice.ar, adviceEn: advice.en };
  return articleProblem("document-not-text", place, values);
}

export function isRawDocument(value: RawDocument | readonly Problem[]): value is RawDocument {
  return !Array.isArray(value);
}

function createDocument(text: string, file: string, sha256: string): RawDocument {
  let lineStarts: readonly number[] | null = null;
  const position = (offset: number): Position => {
    lineStarts ??= findLineStarts(text);
    const line = lastAtOrBefore(lineStarts, Math.max(0, Math.min(offset, text.length)));
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
  return { file, text, sha256, position, place: (offset) => ({ file, ...position(offset) }) };
}

/** A line ends at `\n`, `\r\n` or a lone `\r`. */
export function findLineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes("\r")) {
    for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
    return starts;
  }
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Decodes by way of UTF-16, which takes a fifth of the time `TextDecoder` and `toString` need for Arabic. */
function decodeUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? transcode(bytes, "utf8", "utf16le").toString("utf16le") : null;
}

/** A byte order mark, or every other byte NUL or Arabic's high byte, as UTF-16 has it. */
function wideEncoding(bytes: Uint8Array): "UTF-16" | "UTF-32" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "UTF-32" : "UTF-16";
  if (first === 0xfe && second === 0xff) return "UTF-16";
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return "UTF-32";
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return null;
  if (!sample.includes(0)) return null;
  const high = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0 || byte === 6) high[at % 2] = (high[at % 2] ?? 0) + 1;
  });
  const isWide = Math.max(...high) > sample.length * 0.4 && Math.min(...high) < sample.length * 0.1;
  return isWide ? "UTF-16" : null;
}

function describeBadEncoding(bytes: Uint8Array, file: string): Problem {
  const bad = firstBadByte(bytes);
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, bad));
  const place = createDocument(before, file, "").place(before.length);
  if (bad > 0 && bytes.length - bad < 4 && isCutSequence(bytes.subarray(bad))) {
    return articleProblem("encoding-truncated", place);
  }
  if (isMostlyUtf8(bytes)) return articleProblem("encoding-damaged", place);
  return hasControls(bytes)
    ? notText({ file, line: 0, column: 0 }, BINARY)
    : articleProblem("encoding-not-utf8", place, { encoding: likelyEncoding(bytes) });
}

/** Letters of two bytes and more are hardly ever right by chance: another encoding has next to none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const decoded = new TextDecoder("utf-8").decode(bytes);
  const bad = decoded.match(/\uFFFD/g)?.length ?? 0;
  return (decoded.match(/[\u0621-\u064A]/g)?.length ?? 0) > bad * 2;
}

/** Tabs, ends of lines and of pages, and the end of a file of DOS are in texts of every encoding. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 65_536)
    .some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a);
}

function isCutSequence(tail: Uint8Array): boolean {
  const lead = tail[0] ?? 0;
  const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  return tail.length < wanted && tail.subarray(1).every((byte) => byte >> 6 === 2);
}

function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0;
    const sequence = bytes.subarray(at, at + length);
    if (length === 0 || sequence.length < length || decodeUtf8(sequence) === null) return at;
    at += length;
  }
  return bytes.length;
}

/** The 8-bit encoding in which the text holds the most Arabic letters. */
function likelyEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  let best = { name: "windows-1252", letters: sample.length * 0.05 };
  for (const name of ["windows-1256", "iso-8859-6"]) {
    const decoded = new TextDecoder(name).decode(sample);
    const letters =
      (decoded.match(/[\u0621-\u064A]/g)?.length ?? 0) - (decoded.match(/\uFFFD/g)?.length ?? 0) * 4;
    if (letters > best.letters) best = { name, letters };
  }
  return best.name;
}

/**
 * UTF-8 Arabic read as another encoding: its lead bytes D8–DB, each before a continuation byte. Latin-1 and windows-1252
 * show them as Ø Ù Ú Û, windows-1256 as ط ظ ع غ, and what was saved so and read so again as Ã˜ and its like.
 */
const MOJIBAKE = [
  /(?:[ØÙÚÛ][\u0080-\u00BF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]){4}/,
  /(?:[طظ][\u0080-\u00BE\u0152\u0153\u0192\u02C6\u060C\u061B\u061F\u0679\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u2013-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]){4}/,
  /(?:Ã[\u0080-\u00BF\u0152-\u017E\u02DC\u2013-\u2022\u2026\u2030\u2039\u203A\u2122]Â?){2}(?:[ÃÂâ][\u0080-\u00BF\u0152-\u017E\u02DC\u2013-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]){2}/,
];
/** Three words of nothing but question marks: an encoding without Arabic letters has put them for each. */
const LOST = /(?<!\S)\?{2,}(?:[ \t]+\?{2,}){2,}/;

type Damage = { readonly code: "text-mojibake" | "text-lost"; readonly at: number; readonly sample: string };

function findDamage(text: string): Damage | null {
  for (const pattern of MOJIBAKE) {
    const found = pattern.exec(text);
    if (found !== null)
      return { code: "text-mojibake", at: found.index, sample: found[0].replace(/[\u0080-\u009F]/g, "?") };
  }
  const lost = LOST.exec(text);
  return lost === null ? null : { code: "text-lost", at: lost.index, sample: lost[0].slice(0, 40) };
}
