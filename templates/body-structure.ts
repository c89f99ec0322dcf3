// How the flat blocks of a body stand inside each other: lists in lists, lists in quotations, rows in tables.

import type { BodyBlock } from "../src/article/article.ts";

export type BodyNode =
  | { readonly kind: "block"; readonly block: BodyBlock }
  | { readonly kind: "quotation"; readonly children: readonly BodyNode[] }
  | ListNode
  | { readonly kind: "table"; readonly rows: readonly BodyBlock[] };

export type ListNode = {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly start: number | null;
  readonly items: readonly ListItem[];
};

export type ListItem = {
  readonly block: BodyBlock;
  /** Its further paragraphs. */
  readonly more: readonly BodyBlock[];
  readonly sublists: readonly ListNode[];
};

/** The blocks as a tree; every block is in it once, in its order. */
export function structureBody(blocks: readonly BodyBlock[]): BodyNode[] {
  return structure(blocks, 0);
}

function structure(blocks: readonly BodyBlock[], quoted: number): BodyNode[] {
  return runsBy(blocks, (block) => containerOf(block, quoted)).flatMap(({ key, run }): BodyNode[] => {
    switch (key) {
      case "quotation":
        return [{ kind: "quotation", children: structure(run, quoted + 1) }];
      case "list":
        return structureLists(run, 1);
      case "table":
        return [{ kind: "table", rows: run }];
      case "block":
        return run.map((block) => ({ kind: "block", block }));
      default:
        return key satisfies never;
    }
  });
}

function containerOf(block: BodyBlock, quoted: number): BodyNode["kind"] {
  const depth = block.quoted ?? (block.kind === "quotation" ? 1 : 0);
  if (depth > quoted) return "quotation";
  if (block.kind === "list-item" || block.list) return "list";
  return block.kind === "table-row" ? "table" : "block";
}

/** A list of another kind at the same depth is another list. */
function structureLists(blocks: readonly BodyBlock[], depth: number): ListNode[] {
  const items = itemsAt(blocks, depth);
  return runsBy(items, ({ block }) => block.list?.ordered ?? false).map(({ key: ordered, run }) => ({
    kind: "list",
    ordered,
    start: run[0]?.block.list?.number ?? null,
    items: run,
  }));
}

function itemsAt(blocks: readonly BodyBlock[], depth: number): ListItem[] {
  const items: { block: BodyBlock; more: BodyBlock[]; deeper: BodyBlock[] }[] = [];
  for (const block of blocks) {
    const last = items.at(-1);
    if (last && (block.list?.depth ?? 1) > depth) last.deeper.push(block);
    else if (last && block.list?.continues) last.more.push(block);
    else items.push({ block, more: [], deeper: [] });
  }
  return items.map(({ block, more, deeper }) => ({
    block,
    more,
    sublists: deeper.length === 0 ? [] : structureLists(deeper, depth + 1),
  }));
}

/** Neighbours that share a key. */
function runsBy<T, K>(values: readonly T[], keyOf: (value: T) => K): { key: K; run: T[] }[] {
  const runs: { key: K; run: T[] }[] = [];
  for (const value of values) {
    const key = keyOf(value);
    const last = runs.at(-1);
    if (last && last.key === key) last.run.push(value);
    else runs.push({ key, run: [value] });
  }
  return runs;
}
