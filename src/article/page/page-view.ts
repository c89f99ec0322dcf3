// A page as its fields are looked for in it: the blocks, what each could be, and where the text stands.

import type { RawDocument } from "../raw-document.ts";
import { lineKey, type Markup, type PageBlock, readBlocks, subjectWords } from "./block.ts";
import { type BodyRun, findBodyRun, findUntitledRun } from "./body-run.ts";
import { type PlacedBlock, placeBlocks } from "./placed-block.ts";
import { readShapes, type Shape } from "./shape.ts";

export type PageView = {
  readonly document: RawDocument;
  readonly blocks: readonly PageBlock[];
  readonly shapes: readonly Shape[];
  readonly placed: readonly PlacedBlock[];
  readonly run: BodyRun;
  /** What the first paragraphs speak of. */
  readonly subject: ReadonlySet<string>;
  /** Folded letters of the text, in which a name that is spoken of is found. */
  readonly textKey: string;
  /** Above the headline: statements of the page's markup about itself. */
  readonly statements: PageStatements;
};

/** What a saved page says of its report for machines; empty for a text. */
export type PageStatements = {
  readonly headlines: readonly { readonly text: string; readonly weight: number }[];
};

export const NO_STATEMENTS: PageStatements = { headlines: [] };

export function viewPage(
  document: RawDocument,
  from: number,
  markup: readonly Markup[] | null,
  statements: PageStatements,
): PageView {
  const blocks = readBlocks(document, from, markup);
  const shapes = readShapes(blocks);
  const placed = placeBlocks(blocks, shapes);
  return viewRun({ document, blocks, shapes, placed, statements }, findBodyRun(placed));
}

/** The same page, where nothing in it turned out to be a headline. */
export function viewUntitled(view: PageView): PageView {
  return viewRun(view, findUntitledRun(view.placed));
}

function viewRun(page: Omit<PageView, "run" | "subject" | "textKey">, run: BodyRun): PageView {
  const opening = page.blocks.filter(({ index }) => run.parts[index] === "body").slice(0, 14);
  const text = opening.map((block) => block.text.slice(0, 900)).join("\n");
  return {
    ...page,
    run,
    subject: subjectWords(text),
    textKey: lineKey("").concat(...opening.map((block) => lineKeyOfAll(block.text))),
  };
}

function lineKeyOfAll(text: string): string {
  let key = "";
  for (let at = 0; at < Math.min(text.length, 1200); at += 240) key += lineKey(text.slice(at, at + 240));
  return key;
}
