// The records of the last build, kept so that an unchanged file is not read again; texts stay on disk until a page asks.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ArticleFacts, BlockOf, FactsOf } from "../archive/facts.ts";
import type { Article } from "../article/article.ts";
import { type FileStamp, isSameStamp } from "../article/article-files.ts";
import {
  type ArticleHead,
  headOf,
  type PackedRow,
  placeOf,
  RowPacker,
  stampOf,
  type Tables,
  withPlace,
  withStamp,
} from "./article-rows.ts";
import { readRemembered, writeRemembered } from "./remembered.ts";
import { StoredText } from "./stored-text.ts";
import { TextCache } from "./text-cache.ts";
import { type ArticleText, bytesOf, TextPack, type WrittenText, writtenText } from "./text-pack.ts";

type Index = Tables & {
  readonly edition: string;
  readonly savedAt: number;
  /** The pack only grows, until it is compacted: a shorter one is not the one meant here. */
  readonly packSize: number;
  readonly rows: readonly PackedRow[];
};

/** An article with its text as it will be kept: plain data, which can pass from one thread to another. */
export type WrittenArticle = {
  readonly head: ArticleHead;
  readonly facts: ArticleFacts;
  readonly text: WrittenText;
};

export function writtenArticle(article: Article, facts: ArticleFacts): WrittenArticle {
  const { body, boilerplate, dates, mentions, ...head } = article;
  return { head, facts, text: writtenText({ body, boilerplate, dates, mentions }) };
}

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
  readonly #known: ReadonlyMap<string, PackedRow>;
  readonly #packer: RowPacker;
  readonly #savedAt: number;
  readonly #rows: PackedRow[] = [];
  readonly #factsOf = new Map<Article, ArticleFacts>();
  readonly #texts = new TextCache<PackedRow, StoredText>((row) => new StoredText(this.#pack, placeOf(row)));
  readonly #openedAt = Date.now();
  readonly #pack: TextPack;
  #changed = false;

  /** @param edition what was kept under another is forgotten */
  constructor(folder: string, edition: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#edition = edition;
    const index = readIndex(folder, edition);
    if (index === null)
      for (const name of [INDEX, PACK]) rmSync(join(folder, name), { recursive: true, force: true });
    this.#known = new Map(index?.rows.map((row) => [row[0], row]));
    this.#packer = new RowPacker(index ?? undefined);
    this.#savedAt = index?.savedAt ?? 0;
    this.#pack = new TextPack(join(folder, PACK));
  }

  /**
   * The article of a file that has not changed since it was remembered.
   * @param read the file's bytes, asked for only where its stamp proves nothing
   */
  recall(file: string, stamp: FileStamp, read: () => Uint8Array): Article | null {
    const row = this.#known.get(file);
    if (row === undefined) return null;
    const known = stampOf(row);
    if (known.size !== stamp.size) return null;
    const isSame = isSameStamp(known, stamp);
    const isProved = isSame && stamp.modified < this.#savedAt - CLOCK_GRAIN;
    if (!isProved && createHash("sha256").update(read()).digest("hex") !== headOf(row).sha256) return null;
    if (isSame) return this.#keep(row);
    this.#changed = true;
    return this.#keep(withStamp(row, stamp));
  }

  /** Takes an article that was read anew; the one returned has its text on disk. */
  remember(article: Article, facts: ArticleFacts, stamp: FileStamp): Article {
    return this.take(writtenArticle(article, facts), stamp);
  }

  /** Takes one that was written out elsewhere. */
  take({ head, facts, text }: WrittenArticle, stamp: FileStamp): Article {
    const place = this.#pack.append(text);
    this.#changed = true;
    return this.#keep(copied(this.#packer.pack({ file: head.file, stamp, text: place, head, facts })));
  }

  readonly factsOf: FactsOf = (article) => {
    const facts = this.#factsOf.get(article);
    if (facts === undefined) throw notOurs(article);
    return facts;
  };

  readonly blockOf: BlockOf = (article, number) => {
    if (!isStored(article)) throw notOurs(article);
    return storedText(article).block(number);
  };

  stamps(): (readonly [file: string, stamp: FileStamp])[] {
    return this.#rows.map((row) => [row[0], stampOf(row)]);
  }

  /** Writes down what was recalled and remembered, and nothing else. Whole or not at all. */
  save(): void {
    this.#pack.flush();
    if (this.#changed || this.#rows.length !== this.#known.size) {
      const rows = this.#compacted();
      const packSize = this.#pack.size;
      const { tables } = this.#packer;
      const index: Index = { edition: this.#edition, savedAt: this.#openedAt, packSize, ...tables, rows };
      writeRemembered(join(this.#folder, INDEX), index);
    }
    this.close();
  }

  close(): void {
    this.#pack.close();
  }

  #keep(row: PackedRow): Article {
    const article = storedArticle(row, this.#texts);
    this.#rows.push(row);
    this.#factsOf.set(article, this.#packer.factsOf(row));
    return article;
  }

  /** Copies the pack once half of it is texts nobody has any more. */
  #compacted(): readonly PackedRow[] {
    const places = this.#rows.map(placeOf);
    const used = places.reduce((sum, place) => sum + bytesOf(place), 0);
    if (used * 2 >= this.#pack.size) return this.#rows;
    const moved = this.#pack.compact(places);
    return this.#rows.map((row, index) => withPlace(row, moved[index] ?? placeOf(row)));
  }
}

/** Letters of its own: a headline cut from a source keeps the whole of that source in memory. */
function copied(row: PackedRow): PackedRow {
  return JSON.parse(JSON.stringify(row)) as PackedRow;
}

function notOurs({ file }: Article): RangeError {
  return new RangeError(`${file} is not of this store`);
}

const ROW = Symbol("row");
const TEXTS = Symbol("texts");
type Texts = TextCache<PackedRow, StoredText>;
type Stored = { readonly [ROW]: PackedRow; readonly [TEXTS]: Texts };

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

/** An article whose text is fetched when it is asked for. One literal: V8 would keep properties added one by one in a hash table. */
function storedArticle(row: PackedRow, texts: Texts): Article {
  const stored = { __proto__: LAZY, ...headOf(row), [ROW]: row, [TEXTS]: texts };
  const head: ArticleHead & Partial<ArticleText> = stored;
  return head as Article;
}

function isStored(article: Article): article is Article & Stored {
  return ROW in article;
}

/** Null where there is none, or none that this edition and this pack can use. */
function readIndex(folder: string, edition: string): Index | null {
  const index = readRemembered<Index>(join(folder, INDEX), "edition", edition);
  const pack = join(folder, PACK);
  return index !== null && existsSync(pack) && statSync(pack).size >= index.packSize ? index : null;
}
