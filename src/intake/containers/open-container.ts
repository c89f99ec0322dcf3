// From any file to what is in it: a container gives its reports one after another, a page or text gives itself, and what cannot be read is refused by its name.

import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { decodeHTML } from "entities";
import yauzl from "yauzl";
import type { Bilingual } from "../../reporting/problem.ts";
import { besideEntry, type FindPicture } from "../beside.ts";
import { textDecoder } from "../decode-text.ts";
import { parsePage } from "../html-tree.ts";
import { declaredEncoding } from "../source-kind.ts";
import type { Contained, Input } from "./container.ts";
import { isFacebookExport, readFacebook } from "./facebook.ts";
import { readFeed } from "./feed.ts";
import { articlesOf, mayHoldReports, readArticles, readRows, rowsOf } from "./html-lists.ts";
import { type ContainerKind, identify, TELLING_BYTES } from "./identify.ts";
import { readMediaWiki } from "./mediawiki.ts";
import { noReportByName } from "./names-of-no-report.ts";
import type { ColumnField } from "./records/column-names.ts";
import { isLabelledText, readLabelledText } from "./records/labelled-text.ts";
import { readJsonLines, readJsonRecords, readTable } from "./records/read-records.ts";
import { readRecords } from "./records/record-reports.ts";
import { readXmlRecords, recordElementIn } from "./records/xml-records.ts";
import { isSubstackExport, readSubstack } from "./substack.ts";
import { isTelegramExport, readTelegram } from "./telegram.ts";
import { readTelegramPage } from "./telegram-page.ts";
import type { TextEncoding } from "./text-encoding.ts";
import { readAll, readMhtml, readWarc } from "./web-archives.ts";
import { readWordPress } from "./wordpress.ts";

/** What a file turned out to be. */
export type Opened =
  | {
      readonly kind: "container";
      readonly of: ContainerKind | "word" | "page";
      contents(): AsyncIterable<Contained>;
    }
  /** A text, Markdown or a page. `decodedFrom` names an encoding that was undone. */
  | { readonly kind: "page"; readonly decodedFrom: TextEncoding | null }
  | { readonly kind: "unreadable"; readonly name: Bilingual; readonly advice: Bilingual };

export type OpenOptions = {
  /** Columns of tables that the maintainer settled, by field. */
  readonly columns?: ReadonlyMap<ColumnField, string>;
};

export function fileInput(path: string, size: number): Input {
  return {
    name: path,
    path,
    size,
    open: () => createReadStream(path),
    openPart: (start, length) => createReadStream(path, { start, end: start + length - 1 }),
  };
}

export function bytesInput(name: string, bytes: Uint8Array): Input {
  const open = (part: Uint8Array) => Readable.from([Buffer.from(part)]);
  return {
    name,
    path: null,
    size: bytes.byteLength,
    open: () => open(bytes),
    openPart: (start, length) => open(bytes.subarray(start, start + length)),
  };
}

/** @throws the system's error where the file cannot be read */
export async function openContainer(input: Input, options: OpenOptions = {}): Promise<Opened> {
  const head = await headOf(input);
  const identified = identify(head);
  if (identified.kind === "unreadable") return identified;
  const { kind, encoding } = identified;
  if (kind === "page")
    return (await openReportsOfPage(input, head, encoding, options)) ?? { kind, decodedFrom: encoding };
  if (kind === "zip") return openZip(input, options);
  if (kind === "gzip") return openGzip(input, options);
  const textOfHead = textDecoder(encoding ?? "utf-8").decode(head, { stream: true });
  const decoded = encoding === null ? input : inUtf8(input, encoding);
  return { kind: "container", of: kind, contents: () => contentsOf(kind, decoded, textOfHead, options) };
}

/** A page of several reports; null: it is one, or none. */
async function openReportsOfPage(
  input: Input,
  head: Buffer,
  encoding: TextEncoding | null,
  { columns }: OpenOptions,
): Promise<Opened | null> {
  if (!mayHoldReports(head.toString("latin1"))) return null;
  const bytes = await readAll(input.open());
  const page = parsePage(textDecoder(declaredEncoding(bytes) ?? encoding ?? "utf-8").decode(bytes));
  const rows = rowsOf(page);
  const articles = rows === null ? articlesOf(page) : null;
  const contents =
    rows !== null
      ? () => readRecords(input, readRows(rows), columns)
      : articles !== null
        ? () => readArticles(input, articles)
        : null;
  return contents === null ? null : { kind: "container", of: "page", contents };
}

/** Reads as much of the file as tells what it is. */
async function headOf(input: Input): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input.open()) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= TELLING_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, TELLING_BYTES);
}

function contentsOf(
  kind: Exclude<ContainerKind, "zip" | "gzip">,
  input: Input,
  head: string,
  { columns }: OpenOptions,
): AsyncIterable<Contained> {
  switch (kind) {
    case "wordpress":
      return readWordPress(input);
    case "feed":
      return readFeed(input);
    case "warc":
      return readWarc(input);
    case "telegram-page":
      return readTelegramPage(input);
    case "mhtml":
      return readMhtml(input);
    case "table":
      return readRecords(input, readTable(input, head), columns);
    case "xml-records":
      return readRecords(input, readXmlRecords(input, recordElementIn(head) ?? ""), columns);
    case "wiki":
      return readMediaWiki(input);
    case "labelled-text":
      return readRecords(input, readLabelledText(input), columns);
    case "json-lines":
      return readRecords(input, readJsonLines(input), columns);
    case "json":
      if (isFacebookExport(head)) return readFacebook(input);
      return isTelegramExport(head)
        ? readTelegram(input)
        : readRecords(input, readJsonRecords(input), columns);
    default:
      return kind satisfies never;
  }
}

function inUtf8(input: Input, encoding: TextEncoding): Input {
  return { ...input, openPart: null, open: () => Readable.from(transcoded(input.open(), encoding)) };
}

async function* transcoded(stream: Readable, encoding: TextEncoding): AsyncGenerator<Buffer> {
  const decoder = textDecoder(encoding);
  for await (const chunk of stream) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** The members of a crawl are compressed one by one, which its own reader undoes. */
async function openGzip(input: Input, options: OpenOptions): Promise<Opened> {
  const inner: Input = {
    name: input.name.replace(/\.gz$/i, ""),
    path: null,
    size: null,
    openPart: null,
    // What has failed is thrown where the bytes are read.
    open: () => pipeline(input.open(), createGunzip(), () => {}),
  };
  const identified = identify(await headOf(inner));
  if (identified.kind === "warc") return { kind: "container", of: "warc", contents: () => readWarc(input) };
  return openContainer(inner, options);
}

/** Formats that are ZIPs inside, by an entry that only they have. */
const ZIP_KINDS: readonly (readonly [entry: RegExp, name: Bilingual])[] = [
  [/^ppt\//, { ar: "عرض PowerPoint", en: "a PowerPoint presentation" }],
  [/^xl\//, { ar: "جدول Excel", en: "an Excel workbook" }],
  [/^META-INF\/container\.xml$/, { ar: "كتاب EPUB", en: "an EPUB book" }],
  [
    /^Index\/.+\.iwa$|^Index\.zip$|^index\.apxl$/,
    { ar: "مستند Pages أو Numbers من Apple", en: "a document of Apple's Pages, Numbers or Keynote" },
  ],
  [/^META-INF\/MANIFEST\.MF$/, { ar: "برنامج جافا", en: "a program in Java" }],
  [/^content\.xml$/, { ar: "مستند OpenDocument", en: "an OpenDocument file" }],
];

const EXCEL_ADVICE: Bilingual = {
  ar: "احفظه بصيغة CSV UTF-8 وأضفه",
  en: "save it as CSV UTF-8 and add that",
};
const TEXT_ADVICE: Bilingual = {
  ar: "انسخ نص كل خبر إلى ملف ‎.txt وأضفه",
  en: "copy the text of each report into a .txt file and add that",
};

async function openZip(input: Input, options: OpenOptions): Promise<Opened> {
  const names = (await listZip(input)).map(({ fileName }) => fileName);
  if (names.includes("word/document.xml")) {
    return { kind: "container", of: "word", contents: () => readWord(input, options) };
  }
  for (const [entry, name] of ZIP_KINDS) {
    if (names.some((one) => entry.test(one))) {
      return { kind: "unreadable", name, advice: entry.source.includes("xl") ? EXCEL_ADVICE : TEXT_ADVICE };
    }
  }
  if (isSubstackExport(names))
    return {
      kind: "container",
      of: "zip",
      contents: () => readSubstack(input.name, names, (entry) => entryOf(input, entry)),
    };
  // The package of a crawl holds its reports in the crawl alone; the rest describes it.
  const isCrawl = names.some((name) => CRAWL_ENTRY.test(name)) && names.includes("datapackage.json");
  const isWanted = (name: string) => !isCrawl || CRAWL_ENTRY.test(name);
  return { kind: "container", of: "zip", contents: () => readZip(input, isWanted, options) };
}

/** WACZ 1.1.1, section 5.2: the crawl lies in `archive/`. */
const CRAWL_ENTRY = /^archive\/.+\.warc(?:\.gz)?$/i;

/** An entry that claims more than this is a trap, or no text. */
const LARGEST_ENTRY = 512 * 1024 * 1024;

async function openZipFile(input: Input): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false } as const;
  return input.path === null
    ? yauzl.fromBufferPromise(await readAll(input.open()), options)
    : yauzl.openPromise(input.path, options);
}

async function listZip(input: Input): Promise<yauzl.Entry[]> {
  const zip = await openZipFile(input);
  const entries: yauzl.Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  zip.close();
  return entries;
}

/** Folders, hidden files, what macOS adds, and what browsers save beside a page. */
const FURNITURE = /\/$|(?:^|\/)(?:\.|__MACOSX\/)|_files\//;

/** Pages and texts in it as they are, containers in it each as what it is. */
async function* readZip(
  input: Input,
  isWanted: (name: string) => boolean,
  options: OpenOptions,
): AsyncGenerator<Contained> {
  const zip = await openZipFile(input);
  try {
    for await (const entry of zip.eachEntry()) {
      if (!isWanted(entry.fileName) || FURNITURE.test(entry.fileName)) continue;
      const name = `${input.name}!${entry.fileName}`;
      if (entry.uncompressedSize > LARGEST_ENTRY) {
        yield {
          type: "passed-over",
          place: name,
          why: { ar: "أكبر من 512 ميغابايت", en: "larger than 512 MiB" },
        };
        continue;
      }
      const why = noReportByName(basename(entry.fileName));
      if (why !== null) {
        yield { type: "passed-over", place: name, why };
        continue;
      }
      const bytes = await readAll(await zip.openReadStreamPromise(entry));
      // What stands in a ZIP beside a report is found by its name, as in a folder.
      const pictures = besideEntry(entry.fileName, (path) => entryOf(input, path));
      for await (const one of readEntry(bytesInput(name, bytes), pictures, options))
        yield one.type === "report" ? { pictures, ...one } : one;
    }
  } finally {
    zip.close();
  }
}

/** Null where the ZIP has no such file, or none that a picture would be. */
async function entryOf(input: Input, path: string): Promise<Uint8Array | null> {
  const zip = await openZipFile(input);
  try {
    for await (const entry of zip.eachEntry())
      if (entry.fileName === path && entry.uncompressedSize <= LARGEST_PICTURE)
        return await readAll(await zip.openReadStreamPromise(entry));
    return null;
  } finally {
    zip.close();
  }
}

const LARGEST_PICTURE = 40 * 1024 * 1024;

async function* readEntry(
  entry: Input,
  pictures: FindPicture,
  options: OpenOptions,
): AsyncGenerator<Contained> {
  const opened = await openContainer(entry, options);
  if (opened.kind === "container") yield* opened.contents();
  else if (opened.kind === "unreadable") yield { type: "passed-over", place: entry.name, why: opened.name };
  else yield { type: "file", input: entry, decodedFrom: opened.decodedFrom, pictures };
}

async function* readWord(input: Input, { columns }: OpenOptions): AsyncGenerator<Contained> {
  const { default: mammoth } = await import("mammoth");
  const bytes = await readAll(input.open());
  const html = await mammoth.convertToHtml({ buffer: bytes }).then(
    ({ value }) => value,
    () => "",
  );
  if (html.trim() === "") {
    yield {
      type: "passed-over",
      place: input.name,
      why: { ar: "مستند Word لا يُقرأ نصه", en: "a Word document whose text cannot be read" },
    };
    return;
  }
  // Databases of the press hand over many reports in one document, each field behind its label.
  const lines = decodeHTML(html.replace(/<\/(?:p|h\d|li|tr)>|<br\b[^>]*>/g, "\n\n").replace(/<[^>]*>/g, ""));
  if (isLabelledText(lines)) {
    yield* readRecords(input, readLabelledText(bytesInput(input.name, Buffer.from(lines))), columns);
    return;
  }
  const [, title = "", rest = html] = /^\s*<(?:h1|p)>([\s\S]*?)<\/(?:h1|p)>([\s\S]*)$/.exec(html) ?? [];
  yield {
    type: "report",
    place: input.name,
    original: { bytes, extension: "docx" },
    content: {
      kind: "page",
      html: `<!DOCTYPE html><html><body><article><h1>${title}</h1>${rest}</article></body></html>`,
    },
    stated: [],
  };
}
