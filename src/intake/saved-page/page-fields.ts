// What a saved page says of its fields, of what it states and what it prints: which of several statements holds, and what stays in doubt.

import type { Doubt } from "../../article/article.ts";
import type { FieldKey } from "../../article/fields.ts";
import { isAgencyCredit } from "../../article/names/find-agencies.ts";
import { nameLikeness, splitJoined } from "../../article/names/given-names.ts";
import { outletAt, outletNamed } from "../../article/names/outlets.ts";
import { isPlace } from "../../article/names/places.ts";
import { lineKey, wordCount } from "../../article/page/block.ts";
import { readCaption } from "../../article/page/caption.ts";
import { readPrintedDate } from "../../article/page/printed-date.ts";
import type { PrintedPage } from "../../article/page/printed-page.ts";
import { sourceTextOf } from "../../markdown/source-text.ts";
import type { DraftEntry } from "../draft.ts";
import { tidy } from "../html-tree.ts";
import type { Statement } from "../page-metadata.ts";
import type { HtmlBlock } from "./html-blocks.ts";

export type MetadataRemark = {
  readonly kind: "unreadable-date" | "updated-too-early" | "dates-differ";
  readonly value: string;
  readonly other: string;
};

export type StatedHeadline = { readonly text: string; readonly weight: number; readonly origin: string };

export function firstOf(
  stated: readonly Statement[],
  key: FieldKey,
  isUsable: (value: string) => boolean,
): Statement | null {
  return stated.find((one) => one.key === key && one.values.some(isUsable)) ?? null;
}

export function cleanText(text: string): string {
  return tidy(sourceTextOf(text, [0, text.length]).text);
}

export type Settled = {
  readonly entries: DraftEntry[];
  readonly origins: ReadonlyMap<string, string>;
  readonly remarks: readonly MetadataRemark[];
  readonly doubts: readonly Doubt[];
};

export function settle(
  page: PrintedPage,
  given: readonly Statement[],
  stated: readonly Statement[],
  headlines: readonly StatedHeadline[],
  site: readonly { value: string; origin: string }[],
  blocks: readonly HtmlBlock[],
  url: Statement | null,
): Settled {
  const entries: DraftEntry[] = [];
  const origins = new Map<string, string>();
  const remarks: MetadataRemark[] = [];
  const say = (key: FieldKey, values: readonly (string | null | undefined)[], origin: string): void => {
    const texts = values.filter((value): value is string => value != null && value !== "");
    if (texts.length === 0 || origins.has(key)) return;
    entries.push({ key, values: texts });
    origins.set(key, origin);
  };
  const visible = "visible text";
  for (const { key, values, origin } of given) say(key, values.map(cleanText), origin);

  say(
    "headline",
    [page.headline?.text ?? headlines[0]?.text],
    page.headline === null
      ? (headlines[0]?.origin ?? visible)
      : headlineOrigin(page.headline.text, headlines),
  );
  say("kicker", [page.kicker?.text], visible);
  const section = firstOf(stated, "section", (value) => value.length <= 60);
  say("section", [section?.values[0]], section?.origin ?? "");
  say("section", [page.section?.text], visible);
  const [named] = site;
  say("outlet", [named?.value], named?.origin ?? "");
  say("outlet", [page.outletHow === "header" ? page.outlet?.text : null], visible);
  const host = url === null ? null : outletAt(new URL(url.values[0] ?? "").hostname);
  say("outlet", [host?.name], url?.origin ?? "");
  say("url", [url?.values[0]], url?.origin ?? "");
  settleDates(page, stated, blocks, say, remarks);
  const doubts = page.doubts.filter(
    // A day that the metadata states is not in doubt for what the page prints around it.
    ({ field, value }) =>
      field === "published" ? (origins.get(field) ?? visible) === visible : value !== null,
  );
  say("doubtful", [...new Set(doubts.map(({ field }) => field))], visible);
  say("headline-other", page.alternatives.headline, visible);
  if (origins.get("published") === visible)
    say(
      "published-other",
      page.alternatives.published.map(({ text }) => readPrintedDate(text).value),
      visible,
    );
  const printedCaption = firstOf(stated, "image-caption", () => true)?.values[0] ?? null;
  settleAuthors(withoutCaptionLine(page, blocks, printedCaption), stated, entries, say, visible);
  const picture = firstOf(stated, "image", (value) => value.length < 2000);
  say("image", [picture?.values[0]], picture?.origin ?? "");
  // «المرفأ صباح الثلاثاء (أ ف ب)»: what it shows, and whose it is.
  const caption =
    printedCaption === null
      ? null
      : readCaption({ text: printedCaption, span: [0, printedCaption.length] }, true);
  const [shows, from] =
    page.image?.caption == null
      ? [caption?.caption?.text ?? (caption?.credit == null ? printedCaption : null), "figcaption"]
      : [page.image.caption.text, visible];
  say("image-caption", [shows], from);
  say("image-credit", [page.image?.credit?.text], visible);
  say("image-credit", [caption?.credit?.text], "figcaption");
  const tags = firstOf(stated, "tags", () => true);
  say("tags", tags?.values ?? [], tags?.origin ?? "");
  const language = firstOf(stated, "language", (value) => /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(value));
  say("language", [language?.values[0]], language?.origin ?? "");
  if (page.credits.length > 0) say("credit", [page.credits.map(({ text }) => text).join(" ")], visible);
  return { entries, origins, remarks, doubts };
}

/** A caption ends with an agency in brackets as a dateline does, and is none. */
function withoutCaptionLine(
  page: PrintedPage,
  blocks: readonly HtmlBlock[],
  caption: string | null,
): PrintedPage {
  const at = page.dateline?.span[0];
  if (at === undefined || caption === null) return page;
  let start = 0;
  for (const { text } of blocks) {
    if (at >= start && at <= start + text.length)
      return lineKey(text) === lineKey(caption) ? { ...page, dateline: null } : page;
    start += text.length + 1;
  }
  return page;
}

function headlineOrigin(text: string, headlines: readonly StatedHeadline[]): string {
  const key = lineKey(text);
  return headlines.find((one) => lineKey(one.text) === key)?.origin ?? "visible text";
}

type Say = (key: FieldKey, values: readonly (string | null | undefined)[], origin: string) => void;

/** Metadata knows the hour and the zone; where it cannot be read, or is missing, the visible line speaks. */
function settleDates(
  page: PrintedPage,
  stated: readonly Statement[],
  blocks: readonly HtmlBlock[],
  say: Say,
  remarks: MetadataRemark[],
): void {
  const usable = (key: "published" | "updated"): Statement | null => {
    for (const one of stated.filter((statement) => statement.key === key)) {
      const value = one.values[0] ?? "";
      if (isReadableDate(value)) return one;
      remarks.push({ kind: "unreadable-date", value, other: one.origin });
    }
    return null;
  };
  const published = usable("published") ?? machineDateOf(page, blocks);
  const updated = usable("updated");
  const printed = page.published?.text ?? page.dateline?.date?.text ?? null;
  say("published", [published?.values[0]], published?.origin ?? "");
  say("published", [page.published?.text], "visible text");
  const [one, other] = [dayOf(published?.values[0] ?? ""), dayOf(printed ?? "")];
  if (one !== null && other !== null && Math.abs(Date.parse(one) - Date.parse(other)) > DAY)
    remarks.push({ kind: "dates-differ", value: published?.values[0] ?? "", other: printed ?? "" });
  const isTooEarly =
    updated !== null && published !== null && isEarlier(updated.values[0] ?? "", published.values[0] ?? "");
  if (isTooEarly)
    remarks.push({
      kind: "updated-too-early",
      value: updated.values[0] ?? "",
      other: published.values[0] ?? "",
    });
  else say("updated", [updated?.values[0]], updated?.origin ?? "");
  if (updated === null) say("updated", [page.updated?.text], "visible text");
}

const DAY = 86_400_000;

function isReadableDate(value: string): boolean {
  const { value: read, problems } = readPrintedDate(value);
  return (
    read !== null &&
    !read.includes("X") &&
    read.length >= 10 &&
    !problems.some(({ code }) => code === "impossible-date")
  );
}

function dayOf(value: string): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(readPrintedDate(value).date ?? "")?.[0] ?? null;
}

function isEarlier(a: string, b: string): boolean {
  const [one, other] = [readPrintedDate(a).value ?? "", readPrintedDate(b).value ?? ""];
  return one.includes("T") && other.includes("T")
    ? Date.parse(one) < Date.parse(other)
    : one.slice(0, 10) < other.slice(0, 10);
}

/** «<time datetime=…>» of the line that was taken for the publication's. */
function machineDateOf(page: PrintedPage, blocks: readonly HtmlBlock[]): Statement | null {
  if (page.published === null) return null;
  const { text } = page.published;
  const block = blocks.find((one) => one.machineDate !== null && one.text.includes(text));
  const value = block?.machineDate ?? "";
  return value !== "" && isReadableDate(value) ? { key: "published", values: [value], origin: "time" } : null;
}

/** An author that is an address, a place, an agency, a logo or the site itself is none. */
function settleAuthors(
  page: PrintedPage,
  stated: readonly Statement[],
  entries: DraftEntry[],
  say: Say,
  visible: string,
): void {
  const sites = entries.filter(({ key }) => key === "outlet").flatMap(({ values }) => values.map(lineKey));
  const address = entries.find(({ key }) => key === "url")?.values[0];
  const host =
    address !== undefined && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
  const places: string[] = [];
  for (const { key, values, origin } of stated) {
    if (key !== "byline") continue;
    const names: string[] = [];
    for (const value of values) {
      const bare = value.replace(/^(?:كتب(?:ها?|ت)?|بقلم|الكاتبة?|المحررة?|author|by)\s*[:/-]?\s+/iu, "");
      for (const part of splitJoined(bare)
        .split(/\s*[-–—|/،,()«»;]\s*|\s+(?:و|and)\s+/u)
        .map((one) => one.trim())) {
        if (part === "") continue;
        if (isPlace(part)) places.push(part);
        else if (isAuthor(part, sites, host)) names.push(part);
      }
    }
    say("byline", [...new Set(names)], origin);
  }
  say(
    "byline",
    page.byline.map(({ text }) => text).filter((name) => isAuthor(name, sites, host)),
    visible,
  );
  const { dateline } = page;
  const place = dateline?.place?.text ?? places[0] ?? null;
  if (dateline !== null && (dateline.place !== null || dateline.agencies.length > 0)) {
    const writers = dateline.writers.map(({ text }) => text);
    say("byline", writers, visible);
    const parts = [dateline.place?.text, ...(dateline.outlet === null ? [] : [dateline.outlet.text])].filter(
      (part) => part != null,
    );
    const agencies = dateline.agencies.map(({ raw }) => raw);
    say(
      "dateline",
      [
        [...parts, ...(agencies.length > 0 ? [`(${agencies.join(" / ")})`] : [])]
          .join(" - ")
          .replace(" - (", " ("),
      ],
      visible,
    );
  } else if (place !== null) say("dateline", [place], "author");
}

function isAuthor(name: string, sites: readonly string[], host: string): boolean {
  const key = lineKey(name);
  if (sites.includes(key) || outletNamed(name) !== null || isAgencyCredit(name)) return false;
  if (
    /[@:]|\.(?:com|net|org|info|tv)\b|\.(?:png|jpe?g|svg|gif)$|^https?|^\d+$|^(?:admin|editor|webmaster|user\d*|desk|staff|editorial)$/iu.test(
      name,
    )
  )
    return false;
  if (
    host !== "" &&
    /^[a-z0-9_-]+$/i.test(name) &&
    host.replace(/[^a-z0-9]/gi, "").includes(name.toLowerCase().replace(/[^a-z0-9]/g, ""))
  )
    return false;
  if (sites.some((site) => site !== "" && (site.includes(key) || key.includes(site)))) return false;
  return (
    nameLikeness(name) !== "none" ||
    (/^[\p{L}\p{M} .'’-]{4,60}$/u.test(name) && wordCount(name) >= 2 && nameLikeness(name) !== "none")
  );
}
