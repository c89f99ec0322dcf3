// Into how many indexes an archive is divided, and which reports go into which.

export type SearchShard = {
  /** Folder of the shard inside `pagefind/`, with a closing slash; empty when there is only one. */
  readonly folder: string;
  /** Its reports in search order, end exclusive. */
  readonly first: number;
  readonly end: number;
};

export type Division = {
  /** An archive of fewer reports is one shard: it is compiled in a second or two, and read with fewer requests. */
  readonly least: number;
  /** The newest stretch holds no more reports than this, so that adding one costs little. */
  readonly newest: number;
  /** A shard of older years holds no more reports than this, unless a single month does. */
  readonly stretch: number;
};

/** Chosen by measurement; `DESIGN.md` has the figures. */
export const DIVISION: Division = { least: 1500, newest: 200, stretch: 6000 };

const NEWEST_FOLDER = "newest/";
const UNDATED = "undated";

/**
 * The division follows from the dates alone, never from what was added when: months, or days where a month is
 * too full, are the newest stretch; before them years, or months where a year is too full, are joined from the
 * oldest on. So a new report touches the newest stretch, until that is full and its oldest months move on.
 *
 * @param instants of publication in search order: newest first, the undated last
 */
export function shardsOf(instants: readonly number[], division: Division): SearchShard[] {
  const total = instants.length;
  if (total === 0) return [];
  if (total < division.least) return [{ folder: "", first: 0, end: total }];
  const days = instants.map(dayAt);
  const newest = newestStretch(days, division.newest);
  const shards: SearchShard[] = newest === 0 ? [] : [{ folder: NEWEST_FOLDER, first: 0, end: newest }];
  return [...shards, ...olderStretches(days, newest, division.stretch)];
}

/** The most reports, up to `most`, that end where a month ends; where a day ends, if the last month has more. */
function newestStretch(days: readonly string[], most: number): number {
  for (const unit of [MONTH, DAY]) {
    for (let end = Math.min(most, days.length - 1); end > 0; end--) {
      if (days[end - 1]?.slice(0, unit) !== days[end]?.slice(0, unit)) return end;
    }
  }
  return 0;
}

type Block = { readonly name: string; readonly first: number; readonly end: number };

/** Neighbouring blocks joined from the oldest on, so that a new report moves no border before its own block. */
function olderStretches(days: readonly string[], from: number, most: number): SearchShard[] {
  const blocks = blocksOf(days, from, days.length, YEAR).flatMap((block) =>
    block.end - block.first <= most ? [block] : blocksOf(days, block.first, block.end, MONTH),
  );
  const shards: SearchShard[] = [];
  for (const { name, first, end } of blocks.reverse()) {
    const last = shards[0];
    if (last !== undefined && last.end - first <= most) shards[0] = { ...last, first };
    else shards.unshift({ folder: `${name === "" ? UNDATED : name}/`, first, end });
  }
  return shards;
}

function blocksOf(days: readonly string[], from: number, to: number, unit: number): Block[] {
  const blocks: Block[] = [];
  for (let at = from; at < to; at++) {
    const name = days[at]?.slice(0, unit) ?? "";
    const last = blocks.at(-1);
    if (last?.name === name) blocks[blocks.length - 1] = { ...last, end: at + 1 };
    else blocks.push({ name, first: at, end: at + 1 });
  }
  return blocks;
}

const YEAR = "2022".length;
const MONTH = "2022-01".length;
const DAY = "2022-01-12".length;

/** In one time zone, so that no two blocks have one name. */
function dayAt(instant: number): string {
  return Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, DAY) : "";
}
