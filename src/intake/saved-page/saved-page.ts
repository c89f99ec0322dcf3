// A saved page as a report: its visible lines read like any page, beside what its metadata states, cleaned first.

import type { Boilerplate, Doubt } from "../../article/article.ts";
import { outletNamed } from "../../article/names/outlets.ts";
import { lineKey, type Markup, wordCount } from "../../article/page/block.ts";
import { isSectionName } from "../../article/page/line-tables.ts";
import type { PrintedPage } from "../../article/page/printed-page.ts";
import { readPage } from "../../article/page/read-page.ts";
import { decodeDocument, isRawDocument } from "../../article/raw-document.ts";
import { sourceTextOf } from "../../markdown/source-text.ts";
import type { Draft, DraftEntry } from "../draft.ts";
import { htmlToMarkdown } from "../html-to-markdown.ts";
import { extractReport, type HtmlElement, parsePage, tidy } from "../html-tree.ts";
import { readPageMetadata, type Statement } from "../page-metadata.ts";
import { isSavedPicture } from "../page-pictures.ts";
import { arrangedInText } from "./arranged-text.ts";
import { type HtmlBlock, readHtmlBlocks } from "./html-blocks.ts";
import { keepOnly } from "./keep-only.ts";
import { unwrapCopy } from "./page-copy.ts";
import { cleanText, firstOf, type MetadataRemark, type StatedHeadline, settle } from "./page-fields.ts";

export type SavedPage = {
  readonly draft: Draft;
  /** Key of front matter → where the page says it. */
  readonly origins: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
  /** Statements of the metadata that were not taken, and why. */
  readonly remarks: readonly MetadataRemark[];
  readonly leftOut: readonly Boilerplate[];
};

/**
 * @param given what a container that held the page says of it, such as its address; beats what the page says
 * @returns null where no text of a report stands out
 */
export function readSavedPage(page: string, beside: readonly Statement[] = []): SavedPage | null {
  const copy = unwrapCopy(page);
  const { html } = copy;
  const told = new Set(beside.map(({ key }) => key));
  const given = [...beside, ...copy.stated.filter(({ key }) => !told.has(key))];
  return readServedPage(html, given, copy.address);
}

/** @param address by the words of who saved the page: where it says none itself */
function readServedPage(html: string, given: readonly Statement[], address: string | null): SavedPage | null {
  const tree = parsePage(html);
  const stated = [...given, ...readPageMetadata(tree)].map(cleanStatement);
  if (address !== null) stated.push({ key: "url", values: [address], origin: "saved from url" });
  const body = tree.querySelector("body") ?? tree.querySelector("html") ?? tree;
  const extracted = extractReport(tree);
  const blocks = readHtmlBlocks(body, tidy(extracted?.content.textContent ?? "").replace(/\s+/gu, ""))
    .map((block) => ({ ...block, text: cleanText(block.text) }))
    .filter(({ text }) => text !== "");
  const printed = blocks.map(({ text }) => text).join("\n");
  const document = decodeDocument(Buffer.from(printed), "page.txt");
  if (!isRawDocument(document)) return null;
  const site = siteNames(stated, blocks);
  const headlines = statedHeadlines(stated, site);
  const page = readPage(
    document,
    0,
    blocks.map(({ text, markup }) => withStatedHeadline(text, markup, headlines)),
    { headlines: headlines.map(({ text, weight }) => ({ text, weight })) },
  );
  if (page.blocks.length === 0) return null;
  const kept = keptBlocks(page, blocks);
  const isDated = stated.some(({ key }) => key === "published");
  if (!isDated && isListing([...kept.keys()].flatMap((index) => blocks[index] ?? []))) return null;
  const url = firstOf(stated, "url", isWebAddress);
  const fields = settle(page, given, stated, headlines, site, blocks, url);
  const picture = savedPicture(body);
  keepOnly(body, blocks, kept);
  const text = cleanMarkdown(htmlToMarkdown(body, url?.values[0] ?? null));
  if (text === "") return null;
  const isLead = picture !== null && !text.includes(picture.address);
  return {
    draft: { entries: isLead ? withPicture(fields.entries, picture) : fields.entries, body: text },
    origins: fields.origins,
    doubts: fields.doubts,
    remarks: fields.remarks,
    leftOut: page.boilerplate,
  };
}

type SavedPicture = { readonly address: string; readonly alt: string };

/** Around pages, not of them. */
const FURNITURE_PICTURE = /logo|icon|avatar|sprite|emoji|banner|button|pixel/i;

/** The picture of the report that was saved with the page: of a figure, or the first below the headline. */
function savedPicture(body: HtmlElement): SavedPicture | null {
  let isBelow = false;
  let first: SavedPicture | null = null;
  for (const element of body.querySelectorAll("h1, img")) {
    if (element.nodeName.toUpperCase() === "H1") {
      isBelow = true;
      continue;
    }
    const address = element.getAttribute("src") ?? "";
    const alt = tidy(element.getAttribute("alt") ?? "");
    const names = `${address} ${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (!isSavedPicture(address) || FURNITURE_PICTURE.test(names)) continue;
    const around = outerNames(element);
    if (around.some((name) => /^(?:NAV|FOOTER|ASIDE)$/.test(name))) continue;
    if (around.includes("FIGURE")) return { address, alt };
    if (isBelow) first ??= { address, alt };
  }
  return first;
}

function outerNames(element: HtmlElement): string[] {
  const names: string[] = [];
  for (let at = element.parentNode; at !== null; at = at.parentNode) names.push(at.nodeName.toUpperCase());
  return names;
}

/** What lies here is worth more than an address of elsewhere. */
function withPicture(entries: readonly DraftEntry[], { address, alt }: SavedPicture): DraftEntry[] {
  const caption = entries.find(({ key }) => key === "image-caption")?.values[0] ?? "";
  const others = entries.filter(({ key }) => key !== "image" && key !== "image-alt");
  const isSaid = alt === "" || alt === caption;
  return [
    ...others,
    { key: "image", values: [address] },
    ...(isSaid ? [] : [{ key: "image-alt" as const, values: [alt] }]),
  ];
}

/** A line that the metadata gives as the headline is it, whatever stands around it. */
function withStatedHeadline(text: string, markup: Markup, headlines: readonly StatedHeadline[]): Markup {
  const key = lineKey(text);
  const isStated =
    key.length >= 8 && markup.linkShare < 0.7 && headlines.some((one) => lineKey(one.text) === key);
  return isStated ? { ...markup, hints: new Set([...markup.hints, "stated"]) } : markup;
}

/** What a line was taken for by its length alone. */
const UNCLEAR: ReadonlySet<string> = new Set(["menu", "other-reports", "other-name", "scrap", "related"]);

/** Which part of which block is text of the report. */
function keptBlocks(
  page: PrintedPage,
  blocks: readonly HtmlBlock[],
): Map<number, { from: number; to: number }> {
  const kept = new Map<number, { from: number; to: number }>();
  let start = 0;
  const starts = blocks.map(({ text }) => {
    const own = start;
    start += text.length + 1;
    return own;
  });
  for (const { span } of page.blocks) {
    blocks.forEach(({ text }, index) => {
      const own = starts[index] ?? 0;
      const from = Math.max(span[0], own);
      const to = Math.min(span[1], own + text.length);
      if (from < to) kept.set(index, { from: from - own, to: to - own });
    });
  }
  const unclear = new Set(page.boilerplate.flatMap(({ text, kind }) => (UNCLEAR.has(kind) ? [text] : [])));
  for (const index of arrangedInText(blocks, new Set(kept.keys()), unclear))
    kept.set(index, { from: 0, to: blocks[index]?.text.length ?? 0 });
  return kept;
}

/** «المزيد» and its like, or the dots, with which a page shows only how another begins. */
const TEASER_END = /(?:…|\.{3}|المزيد|اقرأ أيض[اً]+|التفاصيل|read more|lire la suite)\W*$/iu;
const LONGEST_ENTRY = 20;

/** Whether what is left of a page only leads to others: entries of lists, links, and beginnings of texts. */
function isListing(blocks: readonly HtmlBlock[]): boolean {
  const ofItsOwn = blocks.filter(
    ({ text, markup }) =>
      markup.linkShare < 0.3 &&
      !TEASER_END.test(text) &&
      !/^h[1-6]$/.test(markup.element) &&
      (markup.element !== "li" || wordCount(text) >= LONGEST_ENTRY),
  );
  return ofItsOwn.length <= blocks.length * 0.2;
}

// --- Metadata, cleaned ---

/** Metadata is refused when it holds characters that print nothing; a page made by others is only cleaned of them. */
function cleanStatement(statement: Statement): Statement {
  return { ...statement, values: statement.values.map(cleanText).filter((value) => value !== "") };
}

function cleanMarkdown(text: string): string {
  return sourceTextOf(text, [0, text.length]).text.trim();
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);
}

const PARTING = /\s*(?:\s[-|–—:»«·•]+\s|\|)\s*/u;

/** The names under which the page speaks of its own site. */
function siteNames(
  stated: readonly Statement[],
  blocks: readonly HtmlBlock[],
): { value: string; origin: string }[] {
  const names = stated
    .filter(({ key, values }) => key === "outlet" && isOutletLike(values[0] ?? ""))
    .map(({ values, origin }) => ({ value: values[0] ?? "", origin }));
  // «العنوان - صوت المدينة»: what a title has beside a line that the page prints on its own, and another title has too.
  const titles = stated.filter(({ key }) => key === "headline");
  const lines = new Set(blocks.filter(({ text }) => text.length < 260).map(({ text }) => lineKey(text)));
  for (const { values, origin } of titles) {
    const parts = (values[0] ?? "").split(PARTING).filter((part) => part !== "");
    if (parts.length < 2) continue;
    for (const [whole, rest] of [
      [parts.slice(0, -1).join(" - "), parts.at(-1)],
      [parts.slice(1).join(" - "), parts[0]],
      [parts[0], parts.at(-1)],
    ] as const) {
      if (whole === undefined || rest === undefined || !lines.has(lineKey(whole))) continue;
      if (isOutletLike(rest) && wordCount(rest) <= 5 && !isSectionName(rest))
        names.push({ value: rest, origin });
      break;
    }
  }
  return names;
}

function isOutletLike(value: string): boolean {
  return value !== "" && value.length <= 60 && !/^https?:|\/|^@/i.test(value);
}

const HEADLINE_WEIGHT = 2.5;

/** The headlines of the metadata without the site at either end. */
function statedHeadlines(stated: readonly Statement[], site: readonly { value: string }[]): StatedHeadline[] {
  const names = new Set(site.map(({ value }) => lineKey(value)));
  return stated
    .filter(({ key }) => key === "headline")
    .flatMap(({ values, origin }) => {
      const text = values[0] ?? "";
      return text === "" ? [] : [{ text: withoutSite(text, names), weight: HEADLINE_WEIGHT, origin }];
    });
}

function withoutSite(title: string, names: ReadonlySet<string>): string {
  let rest = title.trim();
  for (let round = 0; round < 3; round++) {
    const cuts = [...rest.matchAll(/\s*(?:\s[-|–—:»«·•]+\s|\|)\s*/gu)];
    const last = cuts.at(-1);
    const [first] = cuts;
    if (first === undefined || last === undefined) break;
    const tail = rest.slice(last.index + last[0].length).trim();
    const head = rest.slice(0, first.index).trim();
    const isSite = (name: string): boolean => names.has(lineKey(name)) || outletNamed(name) !== null;
    if (isSite(tail) || (round > 0 && isSectionName(tail))) rest = rest.slice(0, last.index).trim();
    else if (isSite(head)) rest = rest.slice(first.index + first[0].length).trim();
    else if (isSectionName(tail) && cuts.length > 0 && wordCount(rest.slice(0, last.index)) > 3)
      rest = rest.slice(0, last.index).trim();
    else break;
  }
  return rest === "" ? title.trim() : rest;
}
