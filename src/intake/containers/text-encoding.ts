// Which encoding the bytes of a text are in, where nothing states it: told by the letters that its languages write most.

/** Encodings of text beside UTF-8, by the names of the Encoding Standard. */
export type TextEncoding =
  | "utf-16le"
  | "utf-16be"
  | "windows-1256"
  | "iso-8859-6"
  | "windows-1255"
  | "windows-1252";

/** null: UTF-8; undefined: no text at all. */
export function encodingOf(head: Uint8Array): TextEncoding | null | undefined {
  const utf16 = utf16Of(head);
  if (utf16 !== null) return utf16;
  if (isUtf8(head)) return null;
  return oneByteEncodingOf(head);
}

/** Tells UTF-16, with its mark or without, by its bytes: half of those of Arabic in it are 06. */
function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const pairs = Math.min(head.length >> 1, 512);
  if (pairs < 8) return null;
  let low = 0;
  let high = 0;
  for (let at = 0; at < pairs; at++) {
    if (isHighByte(head[2 * at])) high++;
    if (isHighByte(head[2 * at + 1])) low++;
  }
  if (low >= pairs * 0.9 && high < pairs * 0.5) return "utf-16le";
  return high >= pairs * 0.9 && low < pairs * 0.5 ? "utf-16be" : null;
}

/** The upper half of a letter of Arabic, of ASCII, or of the general punctuation. */
function isHighByte(byte: number | undefined): boolean {
  return byte === 0x06 || byte === 0x00 || byte === 0x20;
}

function isUtf8(head: Uint8Array): boolean {
  if (head.subarray(0, 8192).includes(0)) return false;
  try {
    // The last letter may be cut in the middle.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const FEWEST_LETTERS = 20;

/**
 * Tells an encoding by where the letters stand: those of Arabic in windows-1256 at C0–D6, D8–DF, E1, E3–E6, EC–ED, in ISO 8859-6 at C1–DA and
 * E0–F2; those of Hebrew in windows-1255 at E0–FA alone; those of French and its neighbours in windows-1252 are a few
 * between letters of ASCII.
 */
function oneByteEncodingOf(head: Uint8Array): TextEncoding | undefined {
  const counts = new Uint32Array(256);
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return undefined;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  const among = (...ranges: readonly (readonly [from: number, to: number])[]) =>
    ranges.reduce((sum, [from, to]) => sum + counts.subarray(from, to + 1).reduce((a, b) => a + b, 0), 0);
  const high = among([0x80, 0xff]);
  const ascii = among([0x41, 0x5a], [0x61, 0x7a]);
  if (high < FEWEST_LETTERS) return high > 0 && isWestern(counts, high, ascii) ? "windows-1252" : undefined;
  if (among([0xe0, 0xfa]) >= high * 0.8 && high > ascii * 0.3) return "windows-1255";
  const arabic = {
    "windows-1256": among([0xc0, 0xd6], [0xd8, 0xdf], [0xe1, 0xe1], [0xe3, 0xe6], [0xec, 0xed]),
    // «،», «؛» and «؟» have places of their own there.
    "iso-8859-6": among([0xc1, 0xda], [0xe0, 0xf2], [0xac, 0xac], [0xbb, 0xbb], [0xbf, 0xbf]),
  } as const;
  // Four of the commonest letters, «و ى ي ه», against «ف ق ك ي» where the other has them.
  const isIso = among([0xe7, 0xea]) > among([0xdd, 0xdf], [0xec, 0xed]);
  const likely = isIso ? "iso-8859-6" : "windows-1256";
  const other = high - arabic[likely];
  if (arabic[likely] >= FEWEST_LETTERS && other <= arabic[likely] * 0.2) return likely;
  return isWestern(counts, high, ascii) ? "windows-1252" : undefined;
}

/** The letters with marks, the quotation marks and dashes of Western European texts. */
const WESTERN: readonly number[] = [
  ...[0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9c, 0xa0, 0xa3, 0xa9, 0xab, 0xb0, 0xb7, 0xbb],
  ...Array.from({ length: 0x40 }, (_, at) => 0xc0 + at).filter((byte) => byte !== 0xd7 && byte !== 0xf7),
];

function isWestern(counts: Uint32Array, high: number, ascii: number): boolean {
  const known = WESTERN.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0);
  return known === high && high <= ascii * 0.2;
}
