// What a file is, by its own bytes: file names lie, and what is taken for the wrong thing becomes a report that nobody wrote.

import { AS_TEXT, BINARY, OCR, signatureOf } from "../../article/file-signatures.ts";
import type { Bilingual } from "../../reporting/problem.ts";
import { textDecoder } from "../decode-text.ts";
import { jsonKindOf } from "./json-kinds.ts";
import { JSON_FRONT_MATTER } from "./posts.ts";
import { isLabelledText } from "./records/labelled-text.ts";
import { tableShapeOf } from "./records/table-shape.ts";
import { recordElementIn } from "./records/xml-records.ts";
import { isTelegramPage } from "./telegram-page.ts";
import { encodingOf, type TextEncoding } from "./text-encoding.ts";
import { textKindOf } from "./text-kinds.ts";

/** What can be read, by the name under which messages speak of it. */
export type ContainerKind =
  | "wordpress"
  | "feed"
  | "json"
  | "json-lines"
  | "table"
  | "xml-records"
  | "wiki"
  | "labelled-text"
  | "mhtml"
  | "warc"
  | "telegram-page"
  | "zip"
  | "gzip";

export type Identified =
  /** `page`: a text, Markdown or a page of HTML, which the reader of pages takes as it is. */
  | { readonly kind: ContainerKind | "page"; readonly encoding: TextEncoding | null }
  | { readonly kind: "unreadable"; readonly name: Bilingual; readonly advice: Bilingual };

/** How much of a file tells what it is: a table shows only after some rows. */
export const TELLING_BYTES = 65_536;

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
  const signature = signatureOf(latin, encoding !== undefined);
  if (signature !== null) return { kind: "unreadable", name: signature.name, advice: signature.advice };
  if (encoding === undefined) return { kind: "unreadable", ...BINARY };
  const text = textDecoder(encoding ?? "utf-8").decode(head, { stream: true });
  const identified = identifyText(text, head.byteLength >= TELLING_BYTES);
  return identified.kind === "unreadable" ? identified : { ...identified, encoding };
}

type Named = { readonly kind: ContainerKind | "page" } | Extract<Identified, { kind: "unreadable" }>;

/** @param isCut whether the text goes on beyond what is given */
function identifyText(text: string, isCut: boolean): Named {
  const start = text.replace(/^[\uFEFF\s]+/u, "");
  if (TEMPLATE.test(start)) return SITE_TEMPLATE;
  if (start.startsWith("<")) return identifyMarkup(start);
  if (isMimePage(start)) return { kind: "mhtml" };
  const known = start.startsWith("{") ? null : textKindOf(start);
  if (known !== null) return { kind: "unreadable", ...known };
  if (/^[[{]/.test(start)) return identifyJson(start);
  if (!FRONT_MATTER.test(start) && isLabelledText(start)) return { kind: "labelled-text" };
  return tableShapeOf(text, isCut) === null ? { kind: "page" } : { kind: "table" };
}

const FRONT_MATTER = /^(?:---|\+\+\+)[ \t]*\r?\n/;

/** The signs of a template, where a generator of sites puts the text of a page: Liquid, Go, Jinja, Nunjucks. */
const TEMPLATE =
  /\{\{-?\s*(?:content|page\.title|\.Title|\.Content|define "[^"]*"|partial "|template "|block ")|\{%-?\s*(?:extends|block)\s/;
const SITE_TEMPLATE: Named = {
  kind: "unreadable",
  name: { ar: "قالب من قوالب موقع", en: "a template of a site" },
  advice: { ar: "ليس خبرًا", en: "it is no report" },
};

const PROLOGUE = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>|\s)+/i;

const OWN_ENTITIES = /^[^[]{0,2000}<!DOCTYPE[^>[]*\[[^\]]*<!ENTITY/i;
const WITH_OWN_ENTITIES: Named = {
  kind: "unreadable",
  name: {
    ar: "ملف XML يعرّف اختصارات خاصة به (‎<!ENTITY)",
    en: "an XML file with abbreviations of its own (<!ENTITY)",
  },
  advice: { ar: "صدّره من جديد بلا تعريفات", en: "export it again without them" },
};

function identifyMarkup(text: string): Named {
  if (/^<!DOCTYPE NETSCAPE-Bookmark-file/i.test(text)) return BOOKMARKS;
  if (isTelegramPage(text)) return { kind: "telegram-page" };
  const root = /^<(?:[\p{L}\p{N}_.-]+:)?([\p{L}\p{N}_.-]+)([^>]*)/u.exec(text.replace(PROLOGUE, ""));
  const [, name = "", attributes = ""] = root ?? [];
  if (OWN_ENTITIES.test(text) && !isOfPage(name, text)) return WITH_OWN_ENTITIES;
  if (name === "rss" || name === "RDF") {
    return /wordpress\.org\/export/.test(attributes) || /<wp:wxr_version>/.test(text)
      ? { kind: "wordpress" }
      : { kind: "feed" };
  }
  // Lists of Microsoft's systems come as a feed whose entries hold their fields as properties.
  const isFeed = name === "feed" && !/<(?:\w+:)?properties\b/.test(text);
  if (isFeed || (name === "channel" && text.includes("<item"))) return { kind: "feed" };
  const known = Object.hasOwn(XML_KINDS, name) ? XML_KINDS[name] : undefined;
  if (known !== undefined) return { kind: "unreadable", ...known };
  if (isOfPage(name, text)) return { kind: "page" };
  if (name === "mediawiki") return { kind: "wiki" };
  if (recordElementIn(text) !== null) return { kind: "xml-records" };
  return {
    kind: "unreadable",
    name: { ar: `ملف XML جذره <${name}>`, en: `an XML file of <${name}>` },
    advice: AS_TEXT,
  };
}

/** Pages need no declaration, and other XML no more than they: what is no element of HTML begins no page. */
function isOfPage(root: string, text: string): boolean {
  return /^html$/i.test(root) || (!/^<\?xml/i.test(text) && (root === "" || HTML_ELEMENT.test(root)));
}

/** Elements with which a page, or a part of one, may begin. */
const HTML_ELEMENT =
  /^(?:head|body|meta|link|title|base|script|style|noscript|template|main|article|section|header|footer|nav|aside|div|span|p|h[1-6]|a|b|i|u|s|em|strong|small|font|center|br|hr|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|t[dh]|caption|img|figure|figcaption|picture|video|audio|iframe|blockquote|pre|code|form|input|button|label|time|address|details|summary|q|sup|sub|mark|bdi|bdo)$/i;

const BOOKMARKS: Named = {
  kind: "unreadable",
  name: { ar: "قائمة مفضّلات متصفح", en: "a browser's list of bookmarks" },
  advice: { ar: "احفظ الصفحات نفسها وأضفها", en: "save the pages themselves and add those" },
};

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
  if (!/^(?:\[\s*(?:[{["]|-?\d[\d.eE+-]*\s*[,\]]|\]\s*$)|\{\s*(?:"|\}\s*$))/.test(text))
    return { kind: "page" };
  if (JSON_FRONT_MATTER.test(text)) return { kind: "page" };
  const known = jsonKindOf(text);
  if (known !== null) return { kind: "unreadable", name: known.name, advice: known.advice };
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
