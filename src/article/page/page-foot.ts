// The foot of a raw page: comment forms, related titles, tags, copyright, and the few facts about the report among them.

import { foldedForm } from "../../text/fold.ts";
import type { Boilerplate } from "../article.ts";
import { isAgencyCredit } from "../names/find-agencies.ts";
import { outletNamed } from "../names/outlets.ts";
import { isSignOff } from "./credit-line.ts";
import { readHeaderLine, slice } from "./header-line.ts";
import { type FurnitureKind, labelLength } from "./line-tables.ts";
import { readByline } from "./page-head.ts";
import type { PageLine } from "./page-lines.ts";
import type { PrintedPart } from "./printed-page.ts";

export type PageFoot = {
  readonly published: PrintedPart | null;
  readonly updated: PrintedPart | null;
  readonly byline: readonly PrintedPart[];
  readonly section: PrintedPart | null;
  /** From the copyright line. */
  readonly outlet: PrintedPart | null;
  readonly credits: readonly PrintedPart[];
  readonly tags: readonly string[];
  readonly url: PrintedPart | null;
  readonly boilerplate: readonly Boilerplate[];
};

/** Only labelled values count here: the foot is full of other reports' dates and names. */
export function readPageFoot(lines: readonly PageLine[]): PageFoot {
  const boilerplate: Boilerplate[] = [];
  const credits: PrintedPart[] = [];
  const byline: PrintedPart[] = [];
  const tags: string[] = [];
  let published: PrintedPart | null = null;
  let updated: PrintedPart | null = null;
  let outlet: PrintedPart | null = null;
  let url: PrintedPart | null = null;
  let zone: FurnitureKind | "unplaced" = "unplaced";

  for (const line of lines) {
    if (line.furniture !== null && !(zone === "comment-rules" && line.furniture === "widget"))
      zone = line.furniture;
    else if (zone !== "comment-form" && zone !== "comment-rules" && zone !== "related") {
      const fields = readHeaderLine(line);
      if (fields !== null && (fields.labelled || fields.updated !== null)) {
        if (fields.labelled) published ??= fields.published;
        updated ??= fields.updated;
        continue;
      }
      if (isSignOff(line.text) || isAgencyCredit(line.text)) {
        credits.push(line);
        continue;
      }
      const name = readByline(line);
      if (name !== null) byline.push(name);
      if (zone === "tags" && line.text.length <= 60) tags.push(line.text.replace(/^[#\s]+/, ""));
    }
    if (line.furniture === "tags") tags.push(...tagsOf(line.text));
    if (line.furniture === "copyright") outlet ??= outletOfCopyright(line);
    if (line.furniture === "short-link") url ??= urlOf(line);
    boilerplate.push({ line: line.number, text: line.text, kind: zone });
  }
  return { published, updated, byline, section: null, outlet, credits, tags, url, boilerplate };
}

function tagsOf(text: string): string[] {
  const folded = foldedForm(text);
  const colon = text.indexOf(":");
  if (labelLength(folded, "tags") === 0 || colon < 0) return [];
  return text
    .slice(colon + 1)
    .split(/[،,؛;#|]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

const COPYRIGHT_WORDS =
  /جميع|كل|كافة|ال?حقوق|محفوظة|محفوظه|النشر|الطبع|والنشر|copyright|all rights reserved|©|\d{4}|[\u0660-\u0669]{4}|(?:^|\s)ل(?:ـ|دى|صحيفة|موقع|قناة|شبكة|وكالة|جريدة)?(?=\s)|[-–|.:،,()]/giu;

function outletOfCopyright(line: PageLine): PrintedPart | null {
  const name = line.text.replace(COPYRIGHT_WORDS, " ").replace(/\s+/g, " ").trim();
  for (const candidate of [
    name,
    name.replace(/^(?:صحيفة|موقع|قناة|شبكة|جريدة|لصحيفة|لموقع|لقناة|لشبكة|لجريدة)\s+/u, ""),
    name.replace(/^ل/u, "ال"),
    name.replace(/^ل/u, ""),
  ]) {
    const at = line.text.indexOf(candidate);
    if (candidate !== "" && outletNamed(candidate) !== null) {
      return at < 0
        ? { text: outletNamed(candidate)?.name ?? candidate, span: line.span }
        : slice(line, at, at + candidate.length);
    }
  }
  return null;
}

function urlOf(line: PageLine): PrintedPart | null {
  const found = /https?:\/\/[^\s<>"'«»]{4,300}/i.exec(line.text);
  return found === null ? null : slice(line, found.index, found.index + found[0].length);
}
