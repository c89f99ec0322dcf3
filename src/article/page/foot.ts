// What the foot of a page says of its report: labelled dates, credits, tags, the short address, the outlet of the copyright line.

import { foldedForm } from "../../text/fold.ts";
import { isOutletName, outletNamed } from "../names/outlets.ts";
import type { PageBlock } from "./block.ts";
import { slice } from "./header-line.ts";
import { labelLength } from "./line-tables.ts";
import type { PageView } from "./page-view.ts";
import type { PrintedPart } from "./printed-page.ts";

export type PageFoot = {
  /** From the copyright line. */
  readonly outlet: PrintedPart | null;
  readonly credits: readonly PrintedPart[];
  readonly tags: readonly string[];
  readonly url: PrintedPart | null;
  /** Indexes of the blocks of which something was taken. */
  readonly taken: ReadonlySet<number>;
};

export function readFoot(view: PageView): PageFoot {
  const credits: PrintedPart[] = [];
  const tags: string[] = [];
  const taken = new Set<number>();
  let outlet: PrintedPart | null = null;
  let url: PrintedPart | null = null;
  let inTags = false;
  let isNear = true;
  for (const block of view.blocks.slice(view.run.end)) {
    const kind = view.shapes[block.index]?.kind;
    if (block.furniture !== null) {
      inTags = block.furniture === "tags";
      if (inTags) tags.push(...tagsOf(block.text));
      if (block.furniture === "copyright") outlet ??= outletOfCopyright(block);
      if (block.furniture === "short-link") url ??= urlOf(block);
      isNear &&= block.furniture === "widget" || block.furniture === "share";
      continue;
    }
    // Only what stands right behind the text signs it; the foot is full of other reports.
    if (isNear && (kind === "credit" || (kind === "outlet" && isOutletName(block.text)))) {
      credits.push(block);
      taken.add(block.index);
      continue;
    }
    if (inTags && block.text.length <= 60 && block.words <= 5) tags.push(block.text.replace(/^[#\s]+/, ""));
    isNear = false;
  }
  return { outlet, credits, tags, url, taken };
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

function outletOfCopyright(line: PageBlock): PrintedPart | null {
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

function urlOf(line: PageBlock): PrintedPart | null {
  const found = /https?:\/\/[^\s<>"'«»]{4,300}/i.exec(line.text);
  return found === null ? null : slice(line, found.index, found.index + found[0].length);
}
