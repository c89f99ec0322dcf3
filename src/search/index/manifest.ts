// What a reader's browser must know of an index before its first question: how long each report is, and which file holds what.

export type ShardEntry = {
  /** Folder of the shard's texts, relative to the manifest, with a closing slash; empty for a lone shard. */
  readonly folder: string;
  readonly pages: number;
};

/** The table of one shard: all that its reports alone decide. */
export type ShardTable = {
  /** How long each report is, as `writeLengths` has it, in page order. */
  readonly lengths: string;
  readonly texts: TextTable;
};

/** The files of `ResultText`s. */
export type TextTable = {
  /** What the names of all of them begin with: it changes with any of the texts. */
  readonly name: string;
  /** Which pages share a file, as `writePacks` has it. */
  readonly packs: string;
};

/** Shards next to one another whose postings share files. */
export type ShardGroup = {
  /** How many shards it has. */
  readonly shards: number;
  /** Names of its buckets, in order; empty where its postings are one bucket behind the manifest. */
  readonly buckets: string;
  /** The slots of hashes whose keys have one of these buckets each, the last of them. */
  readonly apart: readonly number[];
};

/** Name of the file of the manifest. */
export const MANIFEST = "archive.warraq";

/** How the JSON of all files is written: a letter a byte, and those that it has no byte for as JSON escapes. */
export const CODE_PAGE = "windows-1256";

/** Pages are numbered through the shards in order: newest first, undated last. */
export type IndexManifest = {
  readonly format: 4;
  readonly total: number;
  readonly shards: readonly (ShardEntry & ShardTable)[];
  readonly groups: readonly ShardGroup[];
  /** File of every word of the archive worth correcting to, those of the fresh stretch left out; see `vocabulary.ts`. */
  readonly vocabulary: string;
  /** The first letters of its words, and for each the name of the file of those words, with a report to show for each. */
  readonly beginnings: { readonly letters: string; readonly names: string };
  /** File of the days of publication: `[["2022-01-12", 3], …]` in page order, "" for the undated. */
  readonly days: string;
  /** File of the `Filters`. */
  readonly filters: string;
};

/** The file of the manifest is a line of JSON, and behind it the postings of the fresh stretch. */
export function partsOfManifest(file: Uint8Array): { readonly line: Uint8Array; readonly fresh: Uint8Array } {
  const end = file.indexOf(LINE_FEED);
  return { line: file.subarray(0, end), fresh: file.subarray(end + 1) };
}

const LINE_FEED = 0x0a;

/** Name of a filter → its values, and the pages of each as `writePages` has them. */
export type Filters = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Names the filter that holds the other names of a filter's values: «الجزيرة» of «الجزيرة نت». */
export const hiddenFilter = (name: string): string => `${name} other`;

/** What a result shows: text as the reader sees it, where the index has terms. */
export type ResultText = {
  /** Relative to the site: `/articles/x/`. */
  readonly url: string;
  readonly title: string;
  /** Headline and blocks as the reader sees them, one a line. */
  readonly content: string;
  /** The anchor of each line of `content`; null for the headline and for blocks without one. */
  readonly anchors: readonly (string | null)[];
  readonly publishedAt: string | null;
  /** What a result says of its report: its `outlet`, and what of it is `inferred`. */
  readonly filters: Readonly<Partial<Record<"outlet" | "inferred", readonly string[] | undefined>>>;
};

/** Gives the path of a shard's file, or of a group's. */
export const textFile = (name: string): string => `text/${name}.warraq`;
export const beginningsFile = (name: string): string => `begun/${name}.warraq`;
export const bucketFile = (name: string): string => `words/${name}.warraq`;

/** Letters of a name that follows from the content of a file: thirty bits in letters that no file system takes for others. */
export const NAME_LENGTH = 6;

/** @returns undefined beyond the last */
export function nameAt(names: string, at: number): string | undefined {
  return names.slice(at * NAME_LENGTH, (at + 1) * NAME_LENGTH) || undefined;
}

/** The name of one of the files of a table. */
export const packedFile = (name: string, at: number): string => `${name}-${at.toString(36)}`;

const FIRST_SIGN = 0x28;
/** Steps are written in two signs: of neighbours the first says nearly nothing, and is compressed away. */
const NEAR = 64;

/**
 * Which pages share a file. Files are ordered by their first page, which is then always the first that no file before it has;
 * the others follow as steps from page to page, and a step of nothing ends a file. The far signs of all steps stand before the near ones.
 * @param packs the pages of each file, in order
 */
export function writePacks(packs: readonly (readonly number[])[]): string {
  let far = "";
  let near = "";
  for (const pages of packs) {
    const steps = pages.slice(1).map((page, at) => page - (pages[at] ?? 0));
    for (const step of [...steps, 0]) {
      far += String.fromCharCode(FIRST_SIGN + Math.floor(step / NEAR));
      near += String.fromCharCode(FIRST_SIGN + (step % NEAR));
    }
  }
  return far + near;
}

/** The file that holds the text of a page, and which of its texts that is. */
export function textPlaces({ name, packs }: TextTable): (page: number) => { name: string; at: number } {
  const places: { name: string; at: number }[] = [];
  const signs = packs.length / 2;
  const sign = (at: number): number => packs.charCodeAt(at) - FIRST_SIGN;
  let first = 0;
  for (let at = 0, pack = 0; at < signs; pack++) {
    while (places[first] !== undefined) first++;
    for (let page = first, text = 0, step = 1; step > 0; page += step) {
      places[page] = { name: packedFile(name, pack), at: text++ };
      step = sign(at) * NEAR + sign(signs + at++);
    }
  }
  return (page) => {
    const place = places[page];
    if (place === undefined) throw new RangeError(`the index has no page ${page}`);
    return place;
  };
}

/** A step of so many and more takes another sign. */
const SIGNS = 40;

/** How far each page is from the one before, the last sign of a step apart from those before it. */
export function writePages(pages: readonly number[]): string {
  let signs = "";
  let before = 0;
  for (const page of pages) {
    let step = page - before;
    for (; step >= SIGNS; step = Math.floor(step / SIGNS))
      signs += String.fromCharCode(FIRST_SIGN + SIGNS + (step % SIGNS));
    signs += String.fromCharCode(FIRST_SIGN + step);
    before = page;
  }
  return signs;
}

export function readPages(signs: string): number[] {
  const pages: number[] = [];
  let page = 0;
  for (let at = 0, unit = 1; at < signs.length; at++) {
    const sign = signs.charCodeAt(at) - FIRST_SIGN;
    page += (sign % SIGNS) * unit;
    unit *= SIGNS;
    if (sign >= SIGNS) continue;
    pages.push(page);
    unit = 1;
  }
  return pages;
}

const LENGTH_STEP = 1.1;

/** Writes lengths to a tenth, a sign a report: ranking wants to know a long report from a short one, and a reader fetches the length of each. */
export function writeLengths(lengths: Iterable<number>): string {
  let signs = "";
  for (const length of lengths)
    signs += String.fromCharCode(
      FIRST_SIGN + Math.round(Math.log(Math.max(1, length)) / Math.log(LENGTH_STEP)),
    );
  return signs;
}

export function readLengths(signs: string): Float64Array {
  return Float64Array.from(signs, (sign) => LENGTH_STEP ** (sign.charCodeAt(0) - FIRST_SIGN));
}
