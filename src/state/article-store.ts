// The records of the last build, kept so that an unchanged file is not read again; texts stay on disk until a page asks.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ArticleFacts, BlockOf, FactsOf } from "../archive/facts.ts";
import type { Article } from "../article/article.ts";
import { readRemembered, writeRemembered } from "./remembered.ts";
import { StoredText } from "./stored-text.ts";
import { TextCache } from "./text-cache.ts";
import { type ArticleText, bytesOf, TextPack, type TextPlace } from "./text-pack.ts";

/** How a file stood on disk when it was read. */
export type FileStamp = { readonly modified: number; readonly size: number };

type ArticleHead = Omit<Article, keyof ArticleText>;

/** Plain data, one line of the index. */
type Row = {
  readonly file: string;
  readonly stamp: FileStamp;
  readonly text: TextPlace;
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
  readonly #texts = new TextCache<Row, StoredText>(({ text }) => new StoredText(this.#pack, text));
  readonly #openedAt = Date.now();
  readonly #pack: TextPack;
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
    this.#pack = new TextPack(join(folder, PACK));
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
    const { body, boilerplate, dates, mentions, ...head } = article;
    const text = this.#pack.append({ body, boilerplate, dates, mentions });
    this.#changed = true;
    return this.#keep({ file: article.file, stamp, text, head, facts });
  }

  readonly factsOf: FactsOf = (article) => this.#row(article).facts;

  readonly blockOf: BlockOf = (article, number) => this.#texts.get(this.#row(article)).block(number);

  stamps(): (readonly [file: string, modified: number, size: number])[] {
    return this.#rows.map(({ file, stamp }) => [file, stamp.modified, stamp.size]);
  }

  /** Writes down what was recalled and remembered, and nothing else. Whole or not at all. */
  save(): void {
    this.#pack.flush();
    if (this.#changed || this.#rows.length !== this.#known.size) {
      const rows = this.#compacted();
      const packSize = this.#pack.size;
      const index: Index = { edition: this.#edition, savedAt: this.#openedAt, packSize, rows };
      writeRemembered(join(this.#folder, INDEX), index);
    }
    this.close();
  }

  close(): void {
    this.#pack.close();
  }

  #keep(row: Row): Article {
    const article = storedArticle(row, this.#texts);
    this.#rows.push(row);
    this.#rowOf.set(article, row);
    return article;
  }

  #row(article: Article): Row {
    const row = this.#rowOf.get(article);
    if (row === undefined) throw new RangeError(`${article.file} is not of this store`);
    return row;
  }

  /** Copies the pack once half of it is texts nobody has any more. */
  #compacted(): readonly Row[] {
    const used = this.#rows.reduce((sum, { text }) => sum + bytesOf(text), 0);
    if (used * 2 >= this.#pack.size) return this.#rows;
    const places = this.#pack.compact(this.#rows.map(({ text }) => text));
    return this.#rows.map((row, index) => ({ ...row, text: places[index] ?? row.text }));
  }
}

const ROW = Symbol("row");
const TEXTS = Symbol("texts");
type Stored = { readonly [ROW]: Row; readonly [TEXTS]: TextCache<Row, StoredText> };

const storedText = (stored: Stored) => stored[TEXTS].get(stored[ROW]);

/** What is nine tenths of a record, by getters for all articles: a closure for each field of each would outweigh the heads. */
const LAZY: ArticleText & ThisType<Stored> = {
  get body() {
    return storedText(this).body;
  },
  get boilerplate() {
    return storedText(this).findings.boilerplate;
  },
  get dates() {
    return storedText(this).findings.dates;
  },
  get mentions() {
    return storedText(this).findings.mentions;
  },
};

/** An article whose text is fetched when it is asked for. */
function storedArticle(row: Row, texts: TextCache<Row, StoredText>): Article {
  return Object.assign(Object.create(LAZY) as ArticleText, row.head, { [ROW]: row, [TEXTS]: texts });
}

/** Null where there is none, or none that this edition and this pack can use. */
function readIndex(folder: string, edition: string): Index | null {
  const index = readRemembered<Index>(join(folder, INDEX), edition);
  const pack = join(folder, PACK);
  return index !== null && existsSync(pack) && statSync(pack).size >= index.packSize ? index : null;
}
