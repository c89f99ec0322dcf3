// A block with what its neighbours tell of it: the list it stands in, its copies, whether it goes on with the line before.

import type { PageBlock } from "./block.ts";
import { isSentence } from "./caption.ts";
import { CLOSING_KINDS } from "./line-tables.ts";
import type { Shape } from "./shape.ts";

export type PlacedBlock = {
  readonly block: PageBlock;
  readonly shape: Shape;
  /** How many lines stand between it and the heading of a list above it; null: under none. */
  readonly underList: number | null;
  /** Below the form or the rules of comments. */
  readonly underComments: boolean;
  /** Printed more than once in the page. */
  readonly copies: number;
  /** A bare day, one of several between paragraphs: a chronicle. */
  readonly inChronicle: boolean;
  readonly beforeSentence: boolean;
  readonly afterSentence: boolean;
  readonly goesOn: boolean;
  readonly isFirst: boolean;
};

const LIST_HEADINGS = new Set(["related", "latest", "advertisement"]);

export function placeBlocks(blocks: readonly PageBlock[], shapes: readonly Shape[]): PlacedBlock[] {
  const copies = new Map<string, number>();
  for (const { key } of blocks) copies.set(key, (copies.get(key) ?? 0) + 1);
  const isProse = blocks.map((block) => isSentence(block.text) && block.ends);
  const first = shapes.findIndex(({ kind }) => kind === "text" || kind === "sentence");
  // A page whose links each stand on a line of their own breaks its sentences everywhere.
  const commas = blocks.filter(({ text, blankBefore }) => !blankBefore && /^[،,.؛)]/u.test(text));
  const isBroken = commas.length >= 2 || commas.some(({ index }) => followsLink(blocks, index));
  const chronicle = findChronicle(blocks, shapes, isProse);
  let list: number | null = null;
  let prose = 0;
  let underComments = false;
  return blocks.map((block, index): PlacedBlock => {
    const shape = shapes[index] ?? { kind: "text" };
    const placed: PlacedBlock = {
      block,
      shape,
      underList: list,
      underComments,
      copies: copies.get(block.key) ?? 1,
      inChronicle: chronicle.has(index),
      beforeSentence: isProse[index + 1] === true || (blocks[index + 1]?.words ?? 0) > 25,
      afterSentence: isProse[index - 1] === true || (blocks[index - 1]?.words ?? 0) > 25,
      goesOn: goesOn(block, blocks[index - 1] ?? null) || (isBroken && follows(blocks, shapes, index)),
      isFirst: index === first,
    };
    const { furniture } = block;
    if (furniture !== null && LIST_HEADINGS.has(furniture)) {
      // Only a bare heading leads a list, and only titles make one: in a menu it is a section like any other.
      const endsList = /(?:نهاية|end)\s*$/iu.test(block.text);
      const leads = block.text.length <= 34 && mayBeTitle(blocks[index + 1], shapes[index + 1]);
      list = endsList ? null : leads ? 0 : list;
      prose = 0;
    } else if (endsAnyList(block)) list = null;
    else if (list !== null) {
      // Two paragraphs in a row, each to its full stop, are the text again.
      prose = isProse[index] === true && block.words >= 12 ? prose + 1 : 0;
      list = prose >= 2 ? null : list + 1;
    }
    underComments ||=
      furniture !== null && CLOSING_KINDS.has(furniture) && index > first + 2 && hasProse(isProse, index);
    return placed;
  });
}

function mayBeTitle(next: PageBlock | undefined, shape: Shape | undefined): boolean {
  if (next === undefined) return true;
  if (next.furniture !== null)
    return LIST_HEADINGS.has(next.furniture) || next.furniture === "clock" || next.furniture === "navigation";
  return next.words >= 3 || shape?.kind === "fields" || shape?.kind === "ticker";
}

/** Menus, mastheads and the headline of the page itself end a list of other reports. */
function endsAnyList({ furniture, markup }: PageBlock): boolean {
  if (markup?.hints.has("stated") === true || markup?.element === "h1") return true;
  return (
    furniture === "masthead" ||
    furniture === "market" ||
    furniture === "copyright" ||
    furniture === "share" ||
    furniture === "font-size"
  );
}

function hasProse(isProse: readonly boolean[], before: number): boolean {
  return isProse.lastIndexOf(true, before - 1) >= 0;
}

/** Bare days, two or more, each with a sentence before and after it. */
function findChronicle(
  blocks: readonly PageBlock[],
  shapes: readonly Shape[],
  isProse: readonly boolean[],
): ReadonlySet<number> {
  const days = blocks.flatMap(({ index }) => {
    const shape = shapes[index];
    const isBare =
      shape?.kind === "fields" &&
      shape.fields.published !== null &&
      !shape.fields.labelled &&
      shape.fields.unknown === 0;
    return isBare && isProse[index - 1] === true && isProse[index + 1] === true ? [index] : [];
  });
  return new Set(days.length > 1 ? days : []);
}

/** The line before is a word or two, and the one before that stops within its sentence: a link on a line of its own. */
function followsLink(blocks: readonly PageBlock[], index: number): boolean {
  const [text, link] = [blocks[index - 2], blocks[index - 1]];
  return (
    text !== undefined &&
    link !== undefined &&
    link.words <= 3 &&
    !link.blankBefore &&
    !link.ends &&
    !text.ends &&
    text.words >= 4 &&
    text.furniture === null
  );
}

/** Tells of such a page whether a line follows another of words without a blank line or the end of a sentence between them. */
function follows(blocks: readonly PageBlock[], shapes: readonly Shape[], index: number): boolean {
  const [before, block] = [blocks[index - 1], blocks[index]];
  const isWords = (at: number): boolean => {
    const kind = shapes[at]?.kind;
    return kind === "text" || kind === "sentence" || kind === "person";
  };
  return (
    before !== undefined &&
    block !== undefined &&
    !block.blankBefore &&
    !before.ends &&
    before.furniture === null &&
    block.furniture === null &&
    (isWords(index - 1) || goesOn(before, blocks[index - 2] ?? null)) &&
    index >= 2
  );
}

/** A line that opens with a comma, or follows one that breaks off within a phrase: the page broke it for a link. */
function goesOn(block: PageBlock, before: PageBlock | null): boolean {
  if (
    before === null ||
    block.markup !== null ||
    block.blankBefore ||
    before.furniture !== null ||
    block.furniture !== null
  )
    return false;
  if (/^[،,.؛:)»]/u.test(block.text)) return true;
  if (before.ends || before.words < 2) return false;
  return (
    /(?:^|\s)(?:و|في|من|على|إلى|الى|عن|مع|أن|التي|الذي|بين|لـ|بـ|كل|هذا|هذه|قبل|بعد|خلال|رئيس|وزير)$|[،,]$/u.test(
      before.text,
    ) && before.text.length > 12
  );
}
