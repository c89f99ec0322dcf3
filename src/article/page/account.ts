// What becomes of every line of a page: in a field, in the text, or left out, with what kind of thing it is.

import type { Boilerplate } from "../article.ts";
import type { Span } from "../field.ts";
import type { PageBlock } from "./block.ts";
import { isSameHeadline } from "./headline-line.ts";
import type { PageView } from "./page-view.ts";

/** Lines of which no part is in `kept`, each with its kind. */
export function listLeftOut(view: PageView, kept: readonly Span[], headline: string | null): Boilerplate[] {
  const spans = kept.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  let at = 0;
  return view.blocks
    .filter(({ span }) => {
      while ((spans[at]?.[1] ?? Number.POSITIVE_INFINITY) <= span[0]) at++;
      return (spans[at]?.[0] ?? Number.POSITIVE_INFINITY) >= span[1];
    })
    .map((block) => ({ line: block.number, text: block.text, kind: kindOf(view, block, headline) }));
}

function kindOf({ shapes, placed, run }: PageView, block: PageBlock, headline: string | null): string {
  const shape = shapes[block.index];
  const here = placed[block.index];
  if (headline !== null && isSameHeadline(block.text, headline)) return "repeated-headline";
  if (here?.underComments === true)
    return block.furniture === "copyright" ? "copyright" : (block.furniture ?? "comments");
  if (block.furniture !== null) return block.furniture;
  const part = run.parts[block.index];
  switch (shape?.kind) {
    case "furniture":
      return "label";
    case "menu":
      return "menu";
    case "ticker":
      return "ticker";
    case "image":
      return "image";
    case "caption":
      return "caption";
    case "credit":
      return "credit";
    case "latin":
      return "foreign";
    case "scrap":
      return "scrap";
    case "fields":
      return "other-date";
    case "byline":
      return "other-byline";
    case "dateline":
      return "other-dateline";
    case "person":
      return part === "head" || part === "foot" ? "other-name" : "caption";
    case "section":
    case "badge":
      return "menu";
    case "outlet":
      return "masthead";
    case "text":
    case "sentence":
    case undefined:
      if (here?.underList != null) return "related";
      if (here !== undefined && here.copies > 1) return "repeated";
      if (block.words <= 3) return "menu";
      // Titles and openings of other reports, which pages print around their own.
      return part === "aside" ? "related" : part === "foot" ? "other-reports" : "other-reports";
    default:
      return "other-reports";
  }
}
