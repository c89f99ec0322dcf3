// What a file is that holds something else than the text of a report, by its own bytes: file names lie.

import type { Bilingual } from "../reporting/problem.ts";

export const AS_TEXT: Bilingual = {
  ar: "افتحه في برنامجه، وانسخ نص كل خبر إلى ملف ‎.txt وأضفه",
  en: "open it in its program, copy the text of each report into a .txt file and add that",
};
const UNPACK: Bilingual = { ar: "فُكّ ضغطه وأضف المجلد", en: "unpack it and add the folder" };
export const OCR: Bilingual = {
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
  // ISO/IEC 23008-12: the brand tells a picture from a film.
  ...["ftyphei", "ftyphev", "ftypmif1", "ftypmsf1"].map(
    (bytes): Signature => ({
      offset: 4,
      bytes,
      name: { ar: "صورة HEIC", en: "a HEIC picture" },
      advice: OCR,
    }),
  ),
  { offset: 4, bytes: "ftypavi", name: { ar: "صورة AVIF", en: "an AVIF picture" }, advice: OCR },
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
  {
    offset: 0,
    bytes: "bplist00",
    name: { ar: "قائمة خصائص من Apple", en: "a property list of Apple's" },
    advice: { ar: "ليس خبرًا", en: "it is no report" },
    isText: true,
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
  {
    offset: 0,
    bytes: "filedesc://",
    name: { ar: "زحف بصيغة ARC القديمة", en: "a crawl in the old ARC format" },
    advice: {
      ar: "حوّله إلى WARC بالأمر warcio recompress وأضف الناتج",
      en: "convert it to WARC with «warcio recompress» and add that",
    },
    isText: true,
  },
  { offset: 257, bytes: "ustar", name: { ar: "أرشيف tar", en: "a tar archive" }, advice: UNPACK },
  {
    offset: 0,
    bytes: "\x7FELF",
    name: { ar: "برنامج", en: "a program" },
    advice: { ar: "ليس خبرًا", en: "it is no report" },
  },
];

/**
 * @param latin the beginning of the file, a letter for each byte
 * @param isText whether all of it can be read as text, which may begin with what is a sign of some format
 * @returns null for what may be a text
 */
export function signatureOf(latin: string, isText: boolean): Signature | null {
  const found = SIGNATURES.find(
    (one) => latin.startsWith(one.bytes, one.offset) && (one.isText === true || !isText),
  );
  return found ?? null;
}

const ADD: Bilingual = {
  ar: "أضفه بالأمر warraq add FILE، ثم انقله من المجلد",
  en: "add it with warraq add FILE, then move it out of the folder",
};

/** The beginning of a page that was saved whole, a mark of the order of bytes before it or not. */
const MARKUP = /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|\?xml)[\s>]/i;

/** What `add` takes as it is, in a folder of reports. */
const FOR_ADD: readonly (readonly [begins: string | RegExp, name: Bilingual])[] = [
  ["PK\x03\x04", { ar: "مستند وورد أو ملف مضغوط (ZIP)", en: "a Word document, or a ZIP archive" }],
  ["\x1F\x8B", { ar: "ملف مضغوط (gzip)", en: "a file compressed with gzip" }],
  [MARKUP, { ar: "صفحة HTML أو ملف XML", en: "a page of HTML, or a file of XML" }],
];

/** The number of bytes that tell every kind. */
const TELLING = 300;

/** What lies under the name of a report without being the text of one; null for what may be a text. */
export function otherThanText(bytes: Uint8Array, isText: boolean): Pick<Signature, "name" | "advice"> | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, TELLING)).toString(
    "latin1",
  );
  if (latin.startsWith("---")) return null;
  const [, name] =
    FOR_ADD.find(([begins]) =>
      typeof begins === "string" ? latin.startsWith(begins) : begins.test(latin),
    ) ?? [];
  // A format whose first bytes are letters is none of text where a NUL follows them.
  return name === undefined ? signatureOf(latin, isText && !latin.includes("\0")) : { name, advice: ADD };
}

/** Some file of a program: no text has such signs, in whatever encoding. */
export const BINARY = {
  name: { ar: "ملف ليس نصًا", en: "a file that is not text" },
  advice: AS_TEXT,
};
