// Who wrote the report: names with a label, names beside the date and above the text, and what only looks like a name.

import { nameLikeness } from "../names/given-names.ts";
import { outletNamed } from "../names/outlets.ts";
import { lineKey, type PageBlock, subjectWords } from "./block.ts";
import { type Evidence, rank, type Weighed } from "./evidence.ts";
import { standsInList } from "./page-dates.ts";
import type { PageView } from "./page-view.ts";
import type { PrintedPart } from "./printed-page.ts";
import { readSignature } from "./shape.ts";

export type NameCandidate = {
  readonly part: PrintedPart;
  readonly block: PageBlock;
  readonly labelled: boolean;
  readonly likely: boolean;
  readonly where: "above" | "between" | "text" | "end" | "below";
  readonly besideDate: boolean;
  readonly inDateLine: boolean;
  readonly rightAboveText: boolean;
  readonly rightBelowHeadline: boolean;
  readonly isTwin: boolean;
  /** The text speaks of the person. */
  readonly isSubject: boolean;
  readonly sharesHeadline: boolean;
  readonly belowMasthead: boolean;
  readonly belowPicture: boolean;
  readonly listed: boolean;
  readonly marked: boolean;
  /** The line below says what the person does for a living. */
  readonly introduced: boolean;
};

const NAME_EVIDENCE: readonly Evidence<NameCandidate>[] = [
  { name: "a label says so", weight: 4, of: ({ labelled }) => labelled },
  { name: "a known given name", weight: 2.2, of: ({ likely }) => likely },
  { name: "between headline and text", weight: 1.6, of: ({ where }) => where === "between" },
  { name: "right below the headline", weight: 0.8, of: ({ rightBelowHeadline }) => rightBelowHeadline },
  { name: "beside the date", weight: 1.4, of: ({ besideDate }) => besideDate },
  { name: "in the line of the date", weight: 1.6, of: ({ inDateLine }) => inDateLine },
  { name: "right above the text", weight: 1, of: ({ rightAboveText }) => rightAboveText },
  { name: "signs the end of the text", weight: 0.8, of: ({ where }) => where === "end" },
  { name: "above the headline", weight: -3.2, of: ({ where }) => where === "above" },
  { name: "below the text", weight: -3, of: ({ where, labelled }) => where === "below" && !labelled },
  {
    name: "far below the text, with a label",
    weight: -1,
    of: ({ where, labelled }) => where === "below" && labelled,
  },
  { name: "within the text", weight: -4, of: ({ where }) => where === "text" },
  {
    name: "printed twice in a row, as captions are",
    weight: -3.4,
    of: ({ isTwin, labelled }) => isTwin && !labelled,
  },
  {
    name: "the text speaks of the person",
    weight: -3,
    of: ({ isSubject, labelled }) => isSubject && !labelled,
  },
  {
    name: "words of the headline",
    weight: -2.4,
    of: ({ sharesHeadline, labelled }) => sharesHeadline && !labelled,
  },
  { name: "under an office of the paper", weight: -6, of: ({ belowMasthead }) => belowMasthead },
  { name: "under a picture", weight: -1.5, of: ({ belowPicture, labelled }) => belowPicture && !labelled },
  { name: "in a list of names and titles", weight: -2.5, of: ({ listed }) => listed },
  {
    name: "what the person does stands below, and the box repeats the name",
    weight: 5,
    of: ({ introduced, isTwin }) => introduced && isTwin,
  },
  { name: "the page says so", weight: 4, of: ({ marked }) => marked },
];

export const SIGNED = 3;

/** «صحفي مصري …», «كاتب وباحث …»: how the box about a writer, below the text, goes on behind the name. */
const WRITES = /^(?:ال)?(?:صحفي|صحافي|كاتب|محرر|مراسل|إعلامي|اعلامي|باحث|مدون|رئيس(?:ة)? قسم)(?:ة|ّة)?(?=\s)/u;

export function rankNames(view: PageView, headlineAt: number): Weighed<NameCandidate>[] {
  const { blocks, shapes } = view;
  const candidates: NameCandidate[] = [];
  const title = blocks[headlineAt];
  const signature = title === undefined ? null : readSignature(title);
  if (title !== undefined && signature !== null)
    candidates.push(nameAt(view, title, signature.name, true, headlineAt));
  for (const block of blocks) {
    const shape = shapes[block.index];
    if (shape === undefined || (view.run.parts[block.index] === "foot" && block.index > view.run.end + 25))
      continue;
    if (shape.kind === "byline") {
      for (const part of shape.names) candidates.push(nameAt(view, block, part, true, headlineAt));
    } else if (shape.kind === "fields") {
      for (const part of shape.fields.byline) candidates.push(nameAt(view, block, part, false, headlineAt));
    } else if (shape.kind === "person") {
      candidates.push(nameAt(view, block, shape.name, false, headlineAt));
    }
  }
  return rank(candidates, NAME_EVIDENCE);
}

function nameAt(
  view: PageView,
  block: PageBlock,
  part: PrintedPart,
  labelled: boolean,
  headlineAt: number,
): NameCandidate {
  const { blocks, shapes, run, placed } = view;
  const { index } = block;
  const kindAt = (at: number): string => shapes[at]?.kind ?? "";
  const part_ = run.parts[index];
  const where =
    part_ === "head"
      ? index < headlineAt
        ? "above"
        : "between"
      : index < run.end
        ? "text"
        : index === run.end
          ? "end"
          : "below";
  const about = [...subjectWords(part.text)];
  const headline = subjectWords(blocks[headlineAt]?.text ?? "");
  const isShort = kindAt(index) === "person";
  const key = lineKey(part.text);
  const before = nearest(view, index, -1);
  return {
    part,
    block,
    labelled,
    likely: nameLikeness(part.text) === "likely" && outletNamed(part.text) === null,
    where,
    besideDate: isShort && (kindAt(before) === "fields" || kindAt(nearest(view, index, 1)) === "fields"),
    inDateLine: kindAt(index) === "fields",
    rightAboveText: nearest(view, index, 1) === run.start,
    rightBelowHeadline: before === headlineAt,
    isTwin: blocks[index - 1]?.key === block.key || blocks[index + 1]?.key === block.key,
    isSubject: key.length >= 5 && view.textKey.includes(key),
    sharesHeadline: about.some((word) => headline.has(word)),
    belowMasthead:
      blocks[index - 1]?.furniture === "masthead" ||
      (blocks[index - 2]?.furniture === "masthead" && kindAt(index - 1) !== "text"),
    belowPicture: kindAt(index - 1) === "image" || kindAt(index - 1) === "caption",
    listed:
      standsInList(placed[index]?.underList ?? null, index, headlineAt) ||
      placed[index]?.underComments === true ||
      (kindAt(index - 1) === "section" && kindAt(index + 1) === "section") ||
      (blocks[index - 1]?.furniture === "navigation" && blocks[index + 1]?.furniture === "navigation"),
    marked: block.markup?.hints.has("byline") === true,
    introduced: WRITES.test(blocks[index + (blocks[index + 1]?.key === block.key ? 2 : 1)]?.text ?? ""),
  };
}

/** The nearest block before or behind that is neither a button nor a picture. */
function nearest({ blocks, shapes }: PageView, index: number, step: 1 | -1): number {
  let at = index + step;
  for (; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at];
    const kind = shapes[at]?.kind;
    if (block === undefined) break;
    const isPassed =
      (block.furniture !== null && block.furniture !== "masthead" && block.furniture !== "navigation") ||
      kind === "image" ||
      kind === "scrap" ||
      kind === "caption" ||
      kind === "badge";
    if (!isPassed) break;
  }
  return at;
}
