// What a file is, by its own bytes: file names lie, and what is taken for the wrong thing becomes a report that nobody wrote.

import type { Bilingual } from "../../reporting/problem.ts";

/** What can be read, by the name under which messages speak of it. */
export type ContainerKind =
  | "wordpress"
  | "feed"
  | "json"
  | "json-lines"
  | "table"
  | "mhtml"
  | "warc"
  | "zip"
  | "gzip";

/** Encodings of text beside UTF-8, by the names of the Encoding Standard. */
export type TextEncoding = "utf-16le" | "utf-16be" | "windows-1256";

export type Identified =
  /** `page`: a text, Markdown or a page of HTML, which the reader of pages takes as it is. */
  | { readonly kind: ContainerKind | "page"; readonly encoding: TextEncoding | null }
  | { readonly kind: "unreadable"; readonly name: Bilingual; readonly advice: Bilingual };

/** How much of a file tells what it is: a table shows only after some rows. */
export const TELLING_BYTES = 65_536;

const AS_TEXT: Bilingual = {
  ar: "افتحه في برنامجه، وانسخ نص كل خبر إلى ملف ‎.txt وأضفه",
  en: "open it in its program, copy the text of each report into a .txt file and add that",
};
const UNPACK: Bilingual = { ar: "فُكّ ضغطه وأضف المجلد", en: "unpack it and add the folder" };
const OCR: Bilingual = {
  ar: "استخرج نصه ببرنامج للتعرّف الضوئي على الحروف، وأضف النص",
  en: "extract its text with a program for optical character recognition, and add the text",
};
const TRANSCRIBE: Bilingual = { ar: "أضف نص الخبر المكتوب", en: "add the written text of the report" };

type Signature = {
  readonly offset: number;
  readonly bytes: string;
  readonly name: Bilingual;
  readonly advice: Bilingual;
  /** True of formats that begin like text: only there may a text be taken for one. */
  readonly isText?: true;
};

const same = (name: string): Bilingual => ({ ar: name, en: name });

/**
 * The first bytes of what is not read, written in Latin-1. Source: the signatures that the formats' own
 * specifications state, as collected in the `magic` database of file(1).
 */
const SIGNATURES: readonly Signature[] = [
  { offset: 0, bytes: "%PDF-", name: same("PDF"), advice: AS_TEXT, isText: true },
  {
    offset: 0,
    bytes: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
    name: { ar: "مستند Office قديم (‎.doc أو ‎.xls)", en: "an old Office document (.doc or .xls)" },
    advice: AS_TEXT,
  },
  { offset: 0, bytes: "{\\rtf", name: same("RTF"), advice: AS_TEXT, isText: true },
  { offset: 0, bytes: "\x89PNG", name: { ar: "صورة PNG", en: "a PNG picture" }, advice: OCR },
  { offset: 0, bytes: "\xFF\xD8\xFF", name: { ar: "صورة JPEG", en: "a JPEG picture" }, advice: OCR },
  { offset: 0, bytes: "GIF8", name: { ar: "صورة GIF", en: "a GIF picture" }, advice: OCR },
  { offset: 0, bytes: "II*\0", name: { ar: "صورة TIFF", en: "a TIFF picture" }, advice: OCR },
  { offset: 0, bytes: "MM\0*", name: { ar: "صورة TIFF", en: "a TIFF picture" }, advice: OCR },
  { offset: 8, bytes: "WEBP", name: { ar: "صورة WebP", en: "a WebP picture" }, advice: OCR },
  { offset: 0, bytes: "BM", name: { ar: "صورة BMP", en: "a BMP picture" }, advice: OCR },
  { offset: 0, bytes: "AT&TFORM", name: { ar: "مستند DjVu", en: "a DjVu document" }, advice: OCR },
  { offset: 0, bytes: "ID3", name: { ar: "ملف صوت MP3", en: "an MP3 recording" }, advice: TRANSCRIBE },
  { offset: 0, bytes: "OggS", name: { ar: "ملف صوت Ogg", en: "an Ogg recording" }, advice: TRANSCRIBE },
  { offset: 8, bytes: "WAVE", name: { ar: "ملف صوت WAV", en: "a WAV recording" }, advice: TRANSCRIBE },
  {
    offset: 4,
    bytes: "ftyp",
    name: { ar: "ملف فيديو أو صوت MP4", en: "an MP4 recording" },
    advice: TRANSCRIBE,
  },
  {
    offset: 0,
    bytes: "\x1A\x45\xDF\xA3",
    name: { ar: "ملف فيديو Matroska", en: "a Matroska recording" },
    advice: TRANSCRIBE,
  },
  {
    offset: 0,
    bytes: "SQLite format 3\0",
    name: { ar: "قاعدة بيانات SQLite", en: "an SQLite database" },
    advice: { ar: "صدّر جدول الأخبار بصيغة CSV وأضفه", en: "export the table of reports as CSV and add that" },
  },
  { offset: 0, bytes: "7z\xBC\xAF\x27\x1C", name: { ar: "أرشيف ‎7z", en: "a 7z archive" }, advice: UNPACK },
  { offset: 0, bytes: "Rar!", name: { ar: "أرشيف RAR", en: "a RAR archive" }, advice: UNPACK },
  { offset: 0, bytes: "BZh", name: { ar: "ملف bzip2", en: "a bzip2 file" }, advice: UNPACK },
  { offset: 0, bytes: "\xFD7zXZ", name: { ar: "ملف xz", en: "an xz file" }, advice: UNPACK },
  {
    offset: 0,
    bytes: "\x28\xB5\x2F\xFD",
    name: { ar: "ملف Zstandard", en: "a Zstandard file" },
    advice: UNPACK,
  },
  { offset: 257, bytes: "ustar", name: { ar: "أرشيف tar", en: "a tar archive" }, advice: UNPACK },
  {
    offset: 0,
    bytes: "\x7FELF",
    name: { ar: "برنامج", en: "a program" },
    advice: { ar: "ليس خبرًا", en: "it is no report" },
  },
];

/** Root elements of XML that are known and not read. */
const XML_KINDS: Readonly<Record<string, { readonly name: Bilingual; readonly advice: Bilingual }>> = {
  alto: {
    name: { ar: "صفحة ممسوحة بصيغة ALTO", en: "a scanned page in ALTO" },
    advice: {
      ar: "صدّر نصها من برنامج المسح وأضفه نصًا",
      en: "export its text from the scanning program and add it as text",
    },
  },
  mets: {
    name: { ar: "وصف كائن رقمي بصيغة METS", en: "a METS description of a digital object" },
    advice: AS_TEXT,
  },
  TEI: { name: { ar: "نص بصيغة TEI", en: "a TEI text" }, advice: AS_TEXT },
  PcGts: { name: { ar: "صفحة ممسوحة بصيغة PAGE", en: "a scanned page in PAGE XML" }, advice: OCR },
  svg: { name: { ar: "رسم SVG", en: "an SVG drawing" }, advice: OCR },
  urlset: {
    name: { ar: "خريطة موقع (عناوين بلا نصوص)", en: "a sitemap (addresses without texts)" },
    advice: { ar: "احفظ الصفحات نفسها وأضفها", en: "save the pages themselves and add those" },
  },
  sitemapindex: {
    name: { ar: "فهرس خرائط موقع", en: "a sitemap index" },
    advice: { ar: "احفظ الصفحات نفسها وأضفها", en: "save the pages themselves and add those" },
  },
  opml: {
    name: { ar: "قائمة اشتراكات OPML", en: "an OPML list of feeds" },
    advice: { ar: "أضف ملفات الخلاصات نفسها", en: "add the feeds themselves" },
  },
  mediawiki: { name: { ar: "تصدير MediaWiki", en: "a MediaWiki export" }, advice: AS_TEXT },
  newsItem: { name: same("NewsML-G2"), advice: AS_TEXT },
  NewsML: { name: same("NewsML"), advice: AS_TEXT },
  nitf: { name: same("NITF"), advice: AS_TEXT },
  plist: { name: { ar: "قائمة خصائص", en: "a property list" }, advice: AS_TEXT },
};

/** @param head the first `TELLING_BYTES` of the file, or all of it */
export function identify(head: Uint8Array): Identified {
  const latin = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  if (latin.startsWith("PK\x03\x04") || latin.startsWith("PK\x05\x06"))
    return { kind: "zip", encoding: null };
  if (latin.startsWith("\x1F\x8B")) return { kind: "gzip", encoding: null };
  if (/^WARC\/\d/.test(latin)) return { kind: "warc", encoding: null };
  const encoding = encodingOf(head);
  const signature = SIGNATURES.find(
    ({ offset, bytes, isText }) =>
      latin.startsWith(bytes, offset) && (isText === true || encoding === undefined),
  );
  if (signature !== undefined) return { kind: "unreadable", name: signature.name, advice: signature.advice };
  if (encoding === undefined) return BINARY;
  const text = new TextDecoder(encoding ?? "utf-8").decode(head, { stream: true });
  const identified = identifyText(text, head.byteLength >= TELLING_BYTES);
  return identified.kind === "unreadable" ? identified : { ...identified, encoding };
}

/** null: UTF-8; undefined: no text at all. */
function encodingOf(head: Uint8Array): TextEncoding | null | undefined {
  const utf16 = utf16Of(head);
  if (utf16 !== null) return utf16;
  if (isUtf8(head)) return null;
  return isWindows1256(head) ? "windows-1256" : undefined;
}

const BINARY: Identified = {
  kind: "unreadable",
  name: { ar: "ملف ليس نصًا", en: "a file that is not text" },
  advice: AS_TEXT,
};

type Named = { readonly kind: ContainerKind | "page" } | Extract<Identified, { kind: "unreadable" }>;

/** @param isCut whether the text goes on beyond what is given */
function identifyText(text: string, isCut: boolean): Named {
  const start = text.replace(/^[\uFEFF\s]+/u, "");
  if (start.startsWith("<")) return identifyMarkup(start);
  if (isMimePage(start)) return { kind: "mhtml" };
  if (/^[[{]/.test(start)) return identifyJson(start);
  return looksLikeTable(start, isCut) ? { kind: "table" } : { kind: "page" };
}

const PROLOGUE = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>|\s)+/i;

function identifyMarkup(text: string): Named {
  const root = /^<(?:[\w.-]+:)?([\w.-]+)([^>]*)/.exec(text.replace(PROLOGUE, ""));
  const [, name = "", attributes = ""] = root ?? [];
  if (name === "rss" || name === "RDF") {
    return /wordpress\.org\/export/.test(attributes) || /<wp:wxr_version>/.test(text)
      ? { kind: "wordpress" }
      : { kind: "feed" };
  }
  if (name === "feed" || (name === "channel" && text.includes("<item"))) return { kind: "feed" };
  const known = Object.hasOwn(XML_KINDS, name) ? XML_KINDS[name] : undefined;
  if (known !== undefined) return { kind: "unreadable", ...known };
  if (!/^<\?xml/i.test(text) || /^html$/i.test(name)) return { kind: "page" };
  return {
    kind: "unreadable",
    name: { ar: `ملف XML جذره <${name}>`, en: `an XML file of <${name}>` },
    advice: AS_TEXT,
  };
}

/** RFC 2557 pages, as browsers save them; a message of somebody's mail is none. */
function isMimePage(text: string): boolean {
  const [head = ""] = text.split(/\r?\n\r?\n/, 1);
  return (
    /^[\w-]+:/.test(head) &&
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*multipart\/related/im.test(head)
  );
}

/** A text may well begin with a bracket: what tells is a string or a bracket after it. */
function identifyJson(text: string): Named {
  if (!/^(?:\[\s*(?:[{["\d]|\]\s*$)|\{\s*(?:"|\}\s*$))/.test(text)) return { kind: "page" };
  const [first = "", second = ""] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (isWholeObject(first) && second.trimStart().startsWith("{")) return { kind: "json-lines" };
  return { kind: "json" };
}

function isWholeObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** How many records must agree before a text is a table. */
const AGREEING_RECORDS = 2;

/**
 * A table has a line of short headers and records of as many cells. The Arabic comma «،» separates nothing here, and a
 * Latin one seldom stands in Arabic prose.
 */
function looksLikeTable(text: string, isCut: boolean): boolean {
  const delimiter = delimiterOf(text);
  if (delimiter === null) return false;
  const records = splitRecords(text, delimiter, isCut);
  const [header, ...rows] = records;
  if (header === undefined || header.length < 2 || rows.length === 0) return false;
  const areNames = header.every((cell) => cell.length <= 60 && !/[.؟!]$/.test(cell.trim()));
  const agreeing = rows.filter((row) => row.length === header.length).length;
  return areNames && agreeing >= Math.min(AGREEING_RECORDS, rows.length) && agreeing >= rows.length * 0.9;
}

const DELIMITERS = ["\t", ";", "|", ","] as const;

/** The sign that divides the first line into most cells; null: none does. */
export function delimiterOf(text: string): string | null {
  const line = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  const bare = line.replace(/"(?:[^"]|"")*"/g, "x");
  const counts = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? null : best.sign;
}

/** Enough of RFC 4180 to see whether this is a table; the cells themselves are read by a library. */
function splitRecords(text: string, delimiter: string, isCut: boolean): string[][] {
  const records: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length && records.length < 50; at++) {
    const sign = text[at] ?? "";
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") {
      cells.push(cell.replace(/\r$/, ""));
      if (cells.length > 1 || cells[0] !== "") records.push(cells);
      cells = [];
      cell = "";
    } else cell += sign;
  }
  if (!isCut && (cell !== "" || cells.length > 0)) records.push([...cells, cell]);
  return records;
}

/** Of UTF-16, with its mark or without: half of the bytes of Arabic in it are 06. */
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

/** Letters of Arabic in windows-1256 are C0–D6, D8–DF, E1, E3–E6, EC–ED; a text in it is mostly these and spaces. */
function isWindows1256(head: Uint8Array): boolean {
  let arabic = 0;
  let other = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
    if ((byte >= 0xc0 && byte <= 0xdf && byte !== 0xd7) || (byte >= 0xe1 && byte <= 0xed && byte !== 0xe2))
      arabic++;
    else if (byte >= 0x80) other++;
  }
  return arabic >= 20 && other <= arabic * 0.2;
}
