// The text of the report block by block: paragraphs, subheads and lists, its credits and picture, and what stands in between.

import { isAgencyCredit } from "../names/find-agencies.ts";
import { endsSentence, isListItem, type PageBlock } from "./block.ts";
import { isSentence } from "./caption.ts";
import { isSignOff } from "./credit-line.ts";
import { type Dateline, findDateline } from "./dateline.ts";
import { slice } from "./header-line.ts";
import { isSameHeadline } from "./headline-line.ts";
import type { PageView } from "./page-view.ts";
import type { PlacedBlock } from "./placed-block.ts";
import type { PrintedImage, PrintedPart } from "./printed-page.ts";

export type BodyPart = PrintedPart & {
  readonly kind: "paragraph" | "subhead" | "list-item";
  /** The blocks it was printed in. */
  readonly blocks: readonly PageBlock[];
};

export type PageBody = {
  readonly parts: readonly BodyPart[];
  readonly credits: readonly PrintedPart[];
  readonly image: PrintedImage | null;
  readonly dateline: Dateline | null;
};

type Waiting = { block: PageBlock; mayBeSubhead: boolean };

export function readBody(view: PageView, headline: string | null, taken: ReadonlySet<number>): PageBody {
  const parts: BodyPart[] = [];
  const credits: PrintedPart[] = [];
  let image: PrintedImage | null = null;
  let dateline: Dateline | null = null;
  /** Short lines whose meaning the next line decides. */
  let waiting: Waiting[] = [];
  const { blocks, run, placed, document } = view;
  const isLed = () => /:[\s"”»]*$/u.test(parts.at(-1)?.text ?? "");
  const push = (part: BodyPart): void => {
    parts.push(...settleWaiting(waiting, true, isLed()), part);
    waiting = [];
  };
  for (const block of blocks.slice(run.start, run.end)) {
    const here = placed[block.index];
    if (here === undefined || run.parts[block.index] !== "body" || taken.has(block.index)) continue;
    const { shape } = here;
    if (block.furniture !== null || shape.kind === "menu" || shape.kind === "ticker") continue;
    if (shape.kind === "image") {
      image ??= { file: block, caption: null, credit: null };
      continue;
    }
    if (shape.kind === "caption") {
      if (image === null || (image.caption === null && image.credit === null))
        image = { file: image?.file ?? null, ...shape.caption };
      continue;
    }
    if (shape.kind === "credit") {
      credits.push(block);
      continue;
    }
    if (headline !== null && isSameHeadline(block.text, headline)) continue;
    if (shape.kind === "fields" && shape.fields.rest !== null) {
      push({ ...shape.fields.rest, kind: "paragraph", blocks: [block] });
      continue;
    }
    if (shape.kind === "dateline" && parts.length === 0) {
      dateline ??= shape.dateline;
      continue;
    }
    // What seemed a subhead is the beginning of the sentence that goes on here.
    if (here.goesOn && waiting.at(-1)?.block.index === block.index - 1) {
      const begun = waiting.pop();
      if (begun !== undefined)
        push({ text: begun.block.text, span: begun.block.span, kind: "paragraph", blocks: [begun.block] });
    }
    const last = parts.at(-1);
    if (
      here.goesOn &&
      waiting.length === 0 &&
      last !== undefined &&
      last.blocks.at(-1)?.index === block.index - 1
    ) {
      parts[parts.length - 1] = joined(last, block, document.text);
      continue;
    }
    if (isBodyText(here))
      push({
        text: block.text,
        span: block.span,
        kind: isListItem(block.text) ? "list-item" : "paragraph",
        blocks: [block],
      });
    else waiting.push({ block, mayBeSubhead: true });
  }
  for (const part of settleWaiting(waiting, false, isLed())) parts.push(part);
  return { ...takeDateline(parts, dateline), credits, image };
}

function joined(part: BodyPart, block: PageBlock, text: string): BodyPart {
  const span = [part.span[0], block.span[1]] as const;
  return { ...part, text: text.slice(...span), span, blocks: [...part.blocks, block] };
}

function isBodyText({ block, goesOn }: PlacedBlock): boolean {
  const { text, words } = block;
  // «لماذا الآن؟» asks above a paragraph; a longer question is one.
  const isShortQuestion = /[؟?!]$/u.test(text) && words <= 8 && !/[.؟?!]\s/u.test(text);
  return (
    goesOn ||
    isSentence(text) ||
    (endsSentence(text) && !isShortQuestion) ||
    isListItem(text) ||
    (words >= 4 && /[:،؛,][\s"”»]*$/u.test(text)) ||
    (words === 3 && /:[\s"”»]*$/u.test(text)) ||
    words > 14
  );
}

/**
 * One short line before a paragraph is its subhead; of several the last is, and the others are a list.
 * @param isLed whether a line with a colon leads into them: then none of them heads what comes after
 */
function settleWaiting(waiting: readonly Waiting[], beforeParagraph: boolean, isLed: boolean): BodyPart[] {
  return waiting.map(({ block }, index) => {
    const isLast = index === waiting.length - 1 && !isLed;
    const kind =
      isLed && waiting.length === 2
        ? "paragraph"
        : isLast && beforeParagraph
          ? "subhead"
          : waiting.length > 2
            ? "list-item"
            : isLast
              ? "paragraph"
              : "subhead";
    return { text: block.text, span: block.span, kind, blocks: [block] };
  });
}

function takeDateline(
  parts: readonly BodyPart[],
  known: Dateline | null,
): { dateline: Dateline | null; parts: readonly BodyPart[] } {
  const at = parts.findIndex(({ kind }) => kind === "paragraph");
  const first = parts[at];
  if (first === undefined || at > 1) return { dateline: known, parts };
  const found = findDateline(first.text, first.span[0]);
  if (found === null) return { dateline: known, parts };
  const rest = slice(first, found.span[1] - first.span[0], first.text.length);
  const remaining = parts.flatMap((part, index) =>
    index !== at ? [part] : rest.text === "" ? [] : [{ ...part, ...rest }],
  );
  return { dateline: found, parts: remaining };
}

const SIGN_OFF_AT_END =
  /(?<=[.!؟"”»])\s*((?:\p{Script=Arabic}\.\s?){1,3}\p{Script=Arabic}\.?(?:\s?\/\s?(?:\p{Script=Arabic}\.\s?){1,3}\p{Script=Arabic}\.?){0,2}\s*(?:\([^()]{2,60}\))?|-{0,2}\([^()]{2,60}\))[\s.]*$/u;

/** «… في الحلف. ع.م/ح.ز (أ ف ب)»: a sign-off printed behind the last sentence. */
export function takeSignOff(
  parts: readonly BodyPart[],
  credits: readonly PrintedPart[],
): { parts: readonly BodyPart[]; credits: readonly PrintedPart[] } {
  const last = parts.at(-1);
  const tail = last === undefined ? "" : last.text.slice(-120);
  const found = SIGN_OFF_AT_END.exec(tail);
  const printed = found?.[1] ?? "";
  if (last === undefined || found === null || !(isSignOff(printed) || isAgencyCredit(printed)))
    return { parts, credits };
  const start = last.text.length - tail.length + found.index;
  const credit = slice(last, start, last.text.length);
  const text = slice(last, 0, start);
  return { parts: [...parts.slice(0, -1), { ...last, ...text }], credits: [credit, ...credits] };
}
