// The records of the last build, kept so that an unchanged file is not read again; texts stay on disk until a page asks.

import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { ArticleFacts, FactsOf } from "../archive/facts.ts";
import type { Article } from "../article/article.ts";
import { readRemembered, writeRemembered } from "./remembered.ts";
import { TextCache } from "./text-cache.ts";

/** How a file stood on disk when it was read. */
export type FileStamp = { readonly modified: number; readonly size: number };

/** The parts of an article that only its own page and its quotations need, and that make up nine tenths of it. */
const TEXT_FIELDS = ["body", "bodySpan", "boilerplate", "dates", "mentions", "staffInitials"] as const;
type ArticleText = Pick<Article, (typeof TEXT_FIELDS)[number]>;
type ArticleHead = Omit<Article, keyof ArticleText>;

/** Plain data, one line of the index. `at` and `length` say where the text lies in the pack. */
type Row = {
  readonly file: string;
  readonly stamp: FileStamp;
  readonly at: number;
  readonly length: number;
  readonly head: ArticleHead;
  readonly facts: ArticleFacts;
};

type Index = {
  readonly edition: string;
  readonly savedAt: number;
  /** The pack only grows, until it is compacted: a shorter one is not the one meant here. */
  readonly packSize: number;
  readonly rows: readonly Row[];
};

const INDEX = "articles.json";
const PACK = "texts.pack";
/** A file changed in the same moment as it was read may look unchanged: its bytes decide. Two seconds is FAT's clock. */
export const CLOCK_GRAIN = 2000;
const BLOCK = 1 << 20;

/**
 * Records under a folder that may be deleted at any time.
 * Every article of a build comes from here, a cold one included, so that texts are in memory only while they are used.
 */
export class ArticleStore {
  readonly #folder: string;
  readonly #edition: string;
  readonly #known: ReadonlyMap<string, Row>;
  readonly #savedAt: number;
  readonly #rows: Row[] = [];
  readonly #rowOf = new Map<Article, Row>();
  readonly #texts = new TextCache<Row, ArticleText>((row) => this.#load(row));
  readonly #openedAt = Date.now();
  #pack: number;
  #end: number;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #changed = false;

  /** @param edition what was kept under another is forgotten */
  constructor(folder: string, edition: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#edition = edition;
    const index = readIndex(folder, edition);
    if (index === null) for (const name of [INDEX, PACK]) rmSync(join(folder, name), { force: true });
    this.#known = new Map(index?.rows.map((row) => [row.file, row]));
    this.#savedAt = index?.savedAt ?? 0;
    this.#pack = openSync(join(folder, PACK), "a+");
    this.#end = fstatSync(this.#pack).size;
  }

  /**
   * The article of a file that has not changed since it was remembered.
   * @param read the file's bytes, asked for only where its stamp proves nothing
   */
  recall(file: string, stamp: FileStamp, read: () => Uint8Array): Article | null {
    const row = this.#known.get(file);
    if (row === undefined || row.stamp.size !== stamp.size) return null;
    const isProved = row.stamp.modified === stamp.modified && stamp.modified < this.#savedAt - CLOCK_GRAIN;
    if (!isProved && createHash("sha256").update(read()).digest("hex") !== row.head.sha256) return null;
    if (row.stamp.modified === stamp.modified) return this.#keep(row);
    this.#changed = true;
    return this.#keep({ ...row, stamp });
  }

  /** Takes an article that was read anew; the one returned has its text on disk. */
  remember(article: Article, facts: ArticleFacts, stamp: FileStamp): Article {
    const [head, text] = divide(article);
    const bytes = Buffer.from(JSON.stringify(text));
    const row = { file: article.file, stamp, at: this.#end, length: bytes.length, head, facts };
    this.#end += bytes.length;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes > BLOCK) this.#flush();
    this.#texts.put(row, text);
    this.#changed = true;
    return this.#keep(row);
  }

  readonly factsOf: FactsOf = (article) => {
    const row = this.#rowOf.get(article);
    if (row === undefined) throw new RangeError(`${article.file} is not of this store`);
    return row.facts;
  };

  stamps(): (readonly [file: string, modified: number, size: number])[] {
    return this.#rows.map(({ file, stamp }) => [file, stamp.modified, stamp.size]);
  }

  /** Writes down what was recalled and remembered, and nothing else. Whole or not at all. */
  save(): void {
    this.#flush();
    if (this.#changed || this.#rows.length !== this.#known.size) {
      const rows = this.#compacted();
      const packSize = fstatSync(this.#pack).size;
      const index: Index = { edition: this.#edition, savedAt: this.#openedAt, packSize, rows };
      writeRemembered(join(this.#folder, INDEX), index);
    }
    this.close();
  }

  close(): void {
    if (this.#pack >= 0) closeSync(this.#pack);
    this.#pack = -1;
  }

  #keep(row: Row): Article {
    const article = storedArticle(row, this.#texts);
    this.#rows.push(row);
    this.#rowOf.set(article, row);
    return article;
  }

  #flush(): void {
    for (const bytes of this.#waiting) writeSync(this.#pack, bytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #load(row: Row): ArticleText {
    this.#flush();
    return JSON.parse(this.#bytesOf(row).toString()) as ArticleText;
  }

  #bytesOf({ at, length, file }: Row): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(this.#pack, bytes, 0, length, at) !== length)
      throw new RangeError(`the kept text of ${file} is cut short`);
    return bytes;
  }

  /** Copies the pack once half of it is texts nobody has any more. */
  #compacted(): readonly Row[] {
    const used = this.#rows.reduce((sum, { length }) => sum + length, 0);
    if (used * 2 >= this.#end) return this.#rows;
    const unfinished = join(this.#folder, `${PACK}.${process.pid}`);
    const pack = openSync(unfinished, "w+");
    let at = 0;
    const rows = this.#rows.map((row) => {
      writeSync(pack, this.#bytesOf(row));
      at += row.length;
      return { ...row, at: at - row.length };
    });
    closeSync(this.#pack);
    // Killed between this rename and the index's, the index asks for a longer pack.
    renameSync(unfinished, join(this.#folder, PACK));
    this.#pack = pack;
    return rows;
  }
}

const ROW = Symbol("row");
const TEXTS = Symbol("texts");
type Stored = { readonly [ROW]: Row; readonly [TEXTS]: TextCache<Row, ArticleText> };

/** One getter for all articles: a closure for each field of each would outweigh the heads. */
const LAZY: object = Object.defineProperties(
  {},
  Object.fromEntries(
    TEXT_FIELDS.map((field) => [
      field,
      {
        get(this: Stored) {
          return this[TEXTS].get(this[ROW])[field];
        },
      },
    ]),
  ),
);

/** An article whose text is fetched when it is asked for. */
function storedArticle(row: Row, texts: TextCache<Row, ArticleText>): Article {
  return Object.assign(Object.create(LAZY) as ArticleText, row.head, { [ROW]: row, [TEXTS]: texts });
}

function divide(article: Article): [ArticleHead, ArticleText] {
  const { body, bodySpan, boilerplate, dates, mentions, staffInitials, ...head } = article;
  return [head, { body, bodySpan, boilerplate, dates, mentions, staffInitials }];
}

/** Null where there is none, or none that this edition and this pack can use. */
function readIndex(folder: string, edition: string): Index | null {
  const index = readRemembered<Index>(join(folder, INDEX), edition);
  const pack = join(folder, PACK);
  return index !== null && existsSync(pack) && statSync(pack).size >= index.packSize ? index : null;
}
