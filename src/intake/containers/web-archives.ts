// Pages as archives of the web keep them, WARC and MHTML: the page itself, its publisher's address, and when it was captured, which is not when it was published.

import { basename } from "node:path";
import type { Readable } from "node:stream";
import { brotliDecompressSync } from "node:zlib";
import PostalMime, { type Email } from "postal-mime";
import { WARCParser } from "warcio";
import type { Bilingual } from "../../reporting/problem.ts";
import type { FindPicture, FoundPicture } from "../beside.ts";
import { textDecoder } from "../decode-text.ts";
import type { Statement } from "../page-metadata.ts";
import { type Contained, type Input, state } from "./container.ts";

/** Larger pages are no news reports; a record that claims to be one is passed over. */
const LARGEST_PAGE = 16 * 1024 * 1024;

/** @yields a page for each answer of a server that is one; the rest of a crawl is counted by its kind */
export async function* readWarc(input: Input): AsyncGenerator<Contained> {
  const pictures = picturesOfCrawl(input);
  const others = new Map<string, number>();
  let number = 0;
  for await (const record of WARCParser.iterRecords(input.open())) {
    number++;
    const type = record.warcType ?? "";
    const status = Number(record.httpHeaders?.statusCode ?? 200);
    const header = (
      record.httpHeaders?.headers.get("content-type") ??
      record.warcContentType ??
      ""
    ).toLowerCase();
    const isPage = (type === "response" || type === "resource") && status === 200 && /html/.test(header);
    const isText = type === "conversion" && /text\/plain/.test(header);
    if (!isPage && !isText) {
      if (type !== "warcinfo" && type !== "request" && type !== "metadata") {
        const kind = header.split(";")[0] || type;
        others.set(kind, (others.get(kind) ?? 0) + 1);
      }
      await pass(record);
      continue;
    }
    const isTooLarge = record.warcContentLength > LARGEST_PAGE;
    const read = isTooLarge ? await pass(record) : await record.readFully(true);
    const bytes = read === null ? null : unpacked(read, record.httpHeaders?.headers.get("content-encoding"));
    const place = `${input.name}, record ${number}`;
    if (bytes === null) {
      yield {
        type: "passed-over",
        place,
        why: isTooLarge ? TOO_LARGE : STILL_PACKED,
      };
      continue;
    }
    const stated = captured(record.warcTargetURI ?? null, record.warcDate ?? null, "WARC");
    yield isPage
      ? {
          type: "report",
          place,
          original: { bytes, extension: "html" },
          content: { kind: "page", html: decodePage(bytes, header) },
          stated,
          pictures: picturesOf(record.warcTargetURI ?? null, pictures),
        }
      : {
          type: "report",
          place,
          original: { bytes, extension: "txt" },
          content: { kind: "text", text: new TextDecoder().decode(bytes) },
          stated,
        };
  }
  for (const [kind, count] of others) {
    yield { type: "passed-over", place: input.name, why: counted(kind, count) };
  }
}

const TOO_LARGE: Bilingual = { ar: "صفحة تتجاوز 16 ميغابايت", en: "a page of more than 16 MiB" };
const STILL_PACKED: Bilingual = {
  ar: "صفحة مضغوطة بطريقة لا تُفك هنا",
  en: "a page compressed in a way that is not undone here",
};

/** The parser undoes gzip and deflate (RFC 9110, section 8.4.1), and leaves what came later; null: it cannot be undone. */
function unpacked(bytes: Uint8Array, encoding: string | null | undefined): Uint8Array | null {
  if (!/^(?:br|zstd|compress)$/i.test(encoding?.trim() ?? "")) return bytes;
  // A crawler may have undone it and kept the header.
  if (/^\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"))) return bytes;
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: LARGEST_PAGE });
  } catch {
    return null;
  }
}

type PlaceInCrawl = { readonly start: number; readonly length: number; readonly type: string };

/** The crawl is read once more when a page first asks for a picture; of each only its place is kept. */
function picturesOfCrawl(input: Input): (address: string) => Promise<FoundPicture | null> {
  let index: Promise<ReadonlyMap<string, PlaceInCrawl>> | null = null;
  return async (address) => {
    const { openPart } = input;
    if (openPart === null) return null;
    index ??= indexPictures(input);
    const place = (await index).get(address);
    if (place === undefined) return null;
    // A crawl that was compressed as a whole cannot be read from the middle.
    const bytes =
      (await recordAt(openPart(place.start, place.length), address)) ??
      (await recordAt(input.open(), address));
    return bytes && { bytes, name: pictureName(new URL(address).pathname, place.type), path: null };
  };
}

async function recordAt(stream: Readable, address: string): Promise<Uint8Array | null> {
  try {
    for await (const record of WARCParser.iterRecords(stream)) {
      if (record.warcTargetURI === address && record.warcType !== "request")
        return await record.readFully(true);
      await pass(record);
    }
  } catch {
    // The middle of a compressed stream is none by itself.
  }
  return null;
}

const LARGEST_PICTURE = 40 * 1024 * 1024;

async function indexPictures(input: Input): Promise<ReadonlyMap<string, PlaceInCrawl>> {
  const places = new Map<string, PlaceInCrawl>();
  const parser = new WARCParser(input.open());
  for await (const record of parser) {
    const address = record.warcTargetURI ?? "";
    const type = record.httpHeaders?.headers.get("content-type") ?? record.warcContentType ?? "";
    const isWanted =
      /^image\//i.test(type) &&
      Number(record.httpHeaders?.statusCode ?? 200) === 200 &&
      record.warcContentLength <= LARGEST_PICTURE &&
      URL.canParse(address);
    const start = parser.offset;
    await pass(record);
    if (isWanted) places.set(address, { start, length: parser.recordLength, type });
  }
  return places;
}

/** Addresses of a page are relative to its own. */
function picturesOf(
  page: string | null,
  find: (address: string) => Promise<FoundPicture | null>,
): FindPicture {
  return async (address) =>
    find(page !== null && URL.canParse(address, page) ? new URL(address, page).href : address);
}

/** The name of its file, with the ending of what it is. */
function pictureName(path: string, type: string): string {
  const kind = type
    .toLowerCase()
    .replace(/^image\//, "")
    .replace(/[+;].*$/, "")
    .replace("jpeg", "jpg")
    .trim();
  const stem = basename(path).replace(/\.\w+$/, "");
  return `${stem === "" ? "picture" : stem}.${kind}`;
}

/** Reads over a record: left to itself the parser looks for ever for the rest of one that is cut short. */
async function pass(record: AsyncIterable<Uint8Array>): Promise<null> {
  for await (const _ of record);
  return null;
}

function counted(kind: string, count: number): Bilingual {
  return { ar: `${count} من نوع ${kind}`, en: `${count} of ${kind}` };
}

/** @param capturedAt any moment; only a page's own words say when it was published */
function captured(url: string | null, capturedAt: string | null, origin: string): Statement[] {
  return [
    ...state("url", `${origin} address`, url !== null && /^https?:/i.test(url) ? url : null),
    ...state("captured", `${origin} date`, capturedAt),
  ];
}

const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;

/** The server's word counts before the page's own, as browsers read it. */
function decodePage(bytes: Uint8Array, contentType: string): string {
  const inPage = CHARSET.exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))?.[1];
  for (const label of [CHARSET.exec(contentType)?.[1], inPage]) {
    if (label === undefined) continue;
    try {
      return textDecoder(label).decode(bytes);
    } catch {
      // A label that the Encoding Standard does not know says nothing.
    }
  }
  return new TextDecoder().decode(bytes);
}

/** RFC 2557: the page is the part of its own address, or the first that is a page. */
export async function* readMhtml(input: Input): AsyncGenerator<Contained> {
  const bytes = await readAll(input.open());
  const text = bytes.toString("latin1");
  const head = await PostalMime.parse(bytes.subarray(0, text.search(/\r?\n\r?\n/) + 4));
  const of = (headers: readonly { key: string; value: string }[], name: string) =>
    headers.find(({ key }) => key === name)?.value ?? null;
  const address = of(head.headers, "snapshot-content-location") ?? of(head.headers, "content-location");
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(of(head.headers, "content-type") ?? "")?.[1];
  const parts = boundary === undefined ? [] : partsBetween(bytes, text, boundary);
  const read = await Promise.all(parts.map(parsedPart));
  for (const parsed of read) {
    if (parsed.html === undefined) continue;
    const url = address ?? of(parsed.headers, "content-location");
    yield {
      type: "report",
      place: input.name,
      original: { bytes, extension: "mhtml" },
      content: { kind: "page", html: parsed.html },
      stated: captured(url, isoMoment(of(head.headers, "date")), "MHTML"),
      pictures: picturesAmong(read, url),
    };
    return;
  }
  yield { type: "passed-over", place: input.name, why: { ar: "لا صفحة فيه", en: "there is no page in it" } };
}

/** A page whose part names no encoding says it itself, which only its bytes show: as a page it would be taken for UTF-8. */
async function parsedPart(part: Buffer): Promise<Pick<Email, "html" | "headers" | "attachments">> {
  const end = part.indexOf(/\r\n\r\n/.test(part.toString("latin1")) ? "\r\n\r\n" : "\n\n");
  const head = part.subarray(0, end).toString("latin1");
  if (!/^Content-Type:\s*text\/html\s*$/im.test(head) || CHARSET.test(head)) return PostalMime.parse(part);
  const opaque = head.replace(/^(Content-Type:\s*)text\/html/im, "$1application/octet-stream");
  const { headers, attachments } = await PostalMime.parse(
    Buffer.concat([Buffer.from(opaque, "latin1"), part.subarray(end)]),
  );
  const content = attachments[0]?.content ?? "";
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  return { headers, attachments: [], html: decodePage(bytes, "") };
}

/** Finds pictures by the addresses and the ids under which the page names them. */
function picturesAmong(
  parts: readonly Pick<Email, "headers" | "attachments">[],
  page: string | null,
): FindPicture {
  const found = new Map<string, FoundPicture>();
  for (const { headers, attachments } of parts) {
    const [picture] = attachments;
    if (picture === undefined || !/^image\//i.test(picture.mimeType)) continue;
    const location = headers.find(({ key }) => key === "content-location")?.value ?? null;
    const { content } = picture;
    const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
    const path = location !== null && URL.canParse(location) ? new URL(location).pathname : (location ?? "");
    const one = { bytes, name: pictureName(path, picture.mimeType), path: null };
    if (location !== null) found.set(location, one);
    if (picture.contentId !== undefined) found.set(`cid:${picture.contentId.replace(/^<|>$/g, "")}`, one);
  }
  return async (address) => {
    const whole = page !== null && URL.canParse(address, page) ? new URL(address, page).href : address;
    return found.get(address) ?? found.get(whole) ?? null;
  };
}

function isoMoment(printed: string | null): string | null {
  const time = printed === null ? Number.NaN : Date.parse(printed);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(".000Z", "Z");
}

function partsBetween(bytes: Buffer, text: string, boundary: string): Buffer[] {
  const line = new RegExp(`^--${boundary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:--)?[ \\t]*\\r?$`, "gm");
  const marks = [...text.matchAll(line)];
  return marks
    .slice(0, -1)
    .map((mark, at) => bytes.subarray(mark.index + mark[0].length + 1, marks[at + 1]?.index));
}

export async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
