// Into how many indexes an archive is divided, and which reports go into which.

export type SearchShard = {
  /** Folder of the shard inside `pagefind/`, with a closing slash; empty when there is only one. */
  readonly folder: string;
  /** Its reports in search order, end exclusive. */
  readonly first: number;
  readonly end: number;
};

/**
 * The limits in characters of text, for they are what an index costs: the time to compile it, the memory for that (Pagefind takes some
 * 100 bytes for each), and its files.
 */
export type Division = {
  /** An archive of less is one shard: it is compiled beside its pages, and its readers fetch nothing with the manifest that no word asked for. */
  readonly whole: number;
  /** An archive of less is one shard behind its fresh stretch: that is compiled in seconds. */
  readonly least: number;
  /** The most the fresh stretch holds beside the report that filled it; 0 for none. A reader fetches its postings with the manifest. */
  readonly fresh: number;
  /** The stretches behind the fresh one and the most each may hold: what leaves it costs the first of them, and what overflows that the next. */
  readonly newest: readonly { readonly folder: string; readonly most: number }[];
  /** A shard of older years holds no more than this, unless a single month does. */
  readonly stretch: number;
};

/** Chosen by measurement; `DESIGN.md` has the figures. */
export const DIVISION: Division = {
  whole: 600_000,
  least: 1_600_000,
  fresh: 16_000,
  newest: [
    { folder: "newest/", most: 200_000 },
    { folder: "recent/", most: 1_600_000 },
  ],
  stretch: 9_000_000,
};

/** What decides where a report goes. */
export type Divided = { readonly instant: number; readonly length: number };

const UNDATED = "undated";
const FRESH = "fresh/";

/**
 * The division follows from dates and lengths alone, never from what was added when. The fresh stretch is what lies beyond the last
 * full measure of it, counted from the oldest report on: a new report touches it alone until the measure is full, and all of it moves on.
 * The newest stretches end where a year ends or a part of one; before them years, or months where a year is too full, are
 * joined from the oldest on.
 *
 * @param reports in search order: newest first, the undated last
 */
export function shardsOf(reports: readonly Divided[], division: Division): SearchShard[] {
  const total = reports.length;
  if (total === 0) return [];
  const line = new DividedLine(reports);
  const shards: SearchShard[] = [];
  let first = line.length(0, total) < division.whole ? 0 : endOfFresh(line, division.fresh);
  if (first > 0) shards.push({ folder: FRESH, first: 0, end: first });
  if (line.length(0, total) < division.least)
    return first < total ? [...shards, { folder: "", first, end: total }] : shards;
  for (const { folder, most } of division.newest) {
    const end = endOfStretch(line, first, most);
    if (end > first) shards.push({ folder, first, end });
    first = end;
  }
  return [...shards, ...olderStretches(line, first, division.stretch)];
}

/** Whether it is the stretch of the few newest reports, whose postings travel with the manifest. */
export function isFresh({ folder }: Pick<SearchShard, "folder">): boolean {
  return folder === FRESH;
}

/** The number of stretches of older years that share their postings: a question would fetch a file a word from each of them. */
const STRETCHES_TOGETHER = 4;

/**
 * How many shards each group has whose postings share files: a question fetches a file a word from each group. The fresh stretch is a
 * group by itself. As much text as the newest stretches and one of older years may hold is the next, which new reports change; the years before
 * are joined from the oldest on, so that they stay.
 */
export function groupsOf(
  shards: readonly (Pick<SearchShard, "folder"> & { readonly length: number })[],
  { newest, stretch }: Division,
): number[] {
  const most = newest.reduce((sum, one) => sum + one.most, stretch);
  const settled = shards.filter((shard) => !isFresh(shard));
  const older = settled.slice(sharedBy(settled, most)).reverse();
  const groups: number[] = [];
  for (let from = 0; from < older.length; from += groups[0] ?? 0)
    groups.unshift(sharedBy(older.slice(from), STRETCHES_TOGETHER * stretch));
  if (settled.length > older.length) groups.unshift(settled.length - older.length);
  return settled.length < shards.length ? [1, ...groups] : groups;
}

/** How many of these, from the first on and one at least, hold no more than this. */
function sharedBy(shards: readonly { readonly length: number }[], most: number): number {
  let length = 0;
  let end = 0;
  for (const shard of shards) {
    length += shard.length;
    if (end > 0 && length > most) break;
    end++;
  }
  return end;
}

/** The days of the reports in search order, and how much text stands between any two. */
class DividedLine {
  readonly days: readonly string[];
  readonly #before: readonly number[];

  constructor(reports: readonly Divided[]) {
    this.days = reports.map(({ instant }) => dayAt(instant));
    let sum = 0;
    this.#before = [0, ...reports.map(({ length }) => (sum += length))];
  }

  get end(): number {
    return this.days.length;
  }

  length(first: number, end: number): number {
    return (this.#before[end] ?? 0) - (this.#before[first] ?? 0);
  }

  /** The last place after `first` and up to `last` where a day, a month or a year ends; `first` where none does. */
  lastEnd(unit: Unit, first: number, last: number): number {
    for (let end = last; end > first; end--)
      if (unit(this.days[end - 1] ?? "") !== unit(this.days[end] ?? "")) return end;
    return first;
  }
}

function endOfFresh(line: DividedLine, most: number): number {
  if (most === 0) return 0;
  const settled = Math.floor(line.length(0, line.end) / most) * most;
  let end = 0;
  while (line.length(end, line.end) > settled) end++;
  return end;
}

/**
 * A stretch ends where a year, a half or a quarter of one ends, if that leaves it a third of what it may hold: such an end stays while many
 * reports come. Else it holds as much as it may, to the end of a month, of ten days or of a day, if the last month has more.
 */
function endOfStretch(line: DividedLine, first: number, most: number): number {
  let last = first;
  while (last < line.end - 1 && line.length(first, last + 1) <= most) last++;
  for (const unit of [YEAR, HALF, QUARTER]) {
    const end = line.lastEnd(unit, first, last);
    if (line.length(first, end) > most / 3) return end;
  }
  for (const unit of [MONTH, TEN_DAYS, DAY]) {
    const end = line.lastEnd(unit, first, last);
    if (end > first) return end;
  }
  return first;
}

type Block = { readonly name: string; readonly first: number; readonly end: number };

/** Neighbouring blocks joined from the oldest on, so that a new report moves no border before its own block. */
function olderStretches(line: DividedLine, from: number, most: number): SearchShard[] {
  const blocks = blocksOf(line, from, line.end, YEAR).flatMap((block) =>
    line.length(block.first, block.end) <= most ? [block] : blocksOf(line, block.first, block.end, MONTH),
  );
  const shards: SearchShard[] = [];
  for (const { name, first, end } of blocks.reverse()) {
    const last = shards[0];
    if (last !== undefined && line.length(first, last.end) <= most) shards[0] = { ...last, first };
    else shards.unshift({ folder: `${name === "" ? UNDATED : name}/`, first, end });
  }
  return shards;
}

function blocksOf(line: DividedLine, from: number, to: number, unit: Unit): Block[] {
  const blocks: Block[] = [];
  for (let at = from; at < to; at++) {
    const name = unit(line.days[at] ?? "");
    const last = blocks.at(-1);
    if (last?.name === name) blocks[blocks.length - 1] = { ...last, end: at + 1 };
    else blocks.push({ name, first: at, end: at + 1 });
  }
  return blocks;
}

/** What is the same for all days of a year, a month…, and differs from that of the next. */
type Unit = (day: string) => string;

const YEAR: Unit = (day) => day.slice(0, "2022".length);
const HALF: Unit = (day) => monthsOfYear(day, 6);
const QUARTER: Unit = (day) => monthsOfYear(day, 3);
const MONTH: Unit = (day) => day.slice(0, "2022-01".length);
/** All days that begin with a 0, a 1, a 2 or a 3. */
const TEN_DAYS: Unit = (day) => day.slice(0, "2022-01-1".length);
const DAY: Unit = (day) => day;

function monthsOfYear(day: string, months: number): string {
  return `${YEAR(day)} ${Math.floor((Number(day.slice(5, 7)) - 1) / months)}`;
}

/** Gives the day in one time zone, so that no two blocks have one name. */
function dayAt(instant: number): string {
  return Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : "";
}
