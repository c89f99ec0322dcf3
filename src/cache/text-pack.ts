// The texts of all articles, one after another in one file, laid out so that one block is read without the rest.

import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from "node:fs";
import type { Article, BodyBlock } from "../article/article.ts";
import { naming } from "../reporting/files.ts";

/** What reading found in the whole file, header and headline included. */
export type Findings = Pick<Article, "boilerplate" | "dates" | "mentions">;
export type ArticleText = Findings & Pick<Article, "body">;

/** Plain data: where a text lies. */
export type TextPlace = {
  /** The place in the pack, in bytes. */
  readonly at: number;
  /** Length of the findings, which come first; this and all below in UTF-16 units. */
  readonly findings: number;
  /** The end of each block, counted from the end of the findings. */
  readonly blocks: readonly number[];
};

/**
 * JSON in UTF-16, two bytes a unit: V8 takes it over as it is, where decoding the UTF-8 of Arabic costs as much time as parsing it.
 * The file is half as large again for it.
 */
const ENCODING = "utf16le";
const UNIT = 2;
/** Written to disk in pieces of so many units. */
const PIECE = 1 << 20;

/** A text as it lies in the pack, and where its parts end. */
export type WrittenText = { readonly json: string } & Omit<TextPlace, "at">;

export function writtenText({ body, boilerplate, dates, mentions }: ArticleText): WrittenText {
  const findings: Findings = { boilerplate, dates, mentions };
  const head = JSON.stringify(findings);
  const blocks = body.map((block) => JSON.stringify(block));
  let end = 0;
  const ends = blocks.map((block) => {
    end += 1 + block.length;
    return end;
  });
  return { json: `${head}[${blocks.join(",")}]`, findings: head.length, blocks: ends };
}

export class TextPack {
  readonly #path: string;
  #file: number;
  #end: number;
  #waiting = "";
  /** One for all readings: a Buffer for each would be the larger part of the garbage. */
  #scratch = Buffer.alloc(1 << 16);

  /** Opens the pack, or begins one. */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "a+");
    this.#end = naming(path, () => fstatSync(this.#file).size);
  }

  /** The size in bytes, texts that nobody asks for any more included. */
  get size(): number {
    return this.#end;
  }

  append({ json, findings, blocks }: WrittenText): TextPlace {
    const place = { at: this.#end, findings, blocks };
    this.#waiting += json;
    this.#end += bytesOf(place);
    if (this.#waiting.length > PIECE) this.flush();
    return place;
  }

  findings({ at, findings }: TextPlace): Findings {
    return JSON.parse(this.#read(at, findings)) as Findings;
  }

  body({ at, findings, blocks }: TextPlace): BodyBlock[] {
    return JSON.parse(this.#read(at + findings * UNIT, bodyLength(blocks))) as BodyBlock[];
  }

  /** @throws RangeError where the body has no such block */
  block({ at, findings, blocks }: TextPlace, number: number): BodyBlock {
    // A bracket or a comma stands before each.
    const from = (number === 0 ? 0 : (blocks[number - 1] ?? 0)) + 1;
    const to = blocks[number];
    if (to === undefined) throw new RangeError(`the kept text has no block ${number}`);
    return JSON.parse(this.#read(at + (findings + from) * UNIT, to - from)) as BodyBlock;
  }

  flush(): void {
    if (this.#waiting === "") return;
    naming(this.#path, () => writeFileSync(this.#file, Buffer.from(this.#waiting, ENCODING)));
    this.#waiting = "";
  }

  close(): void {
    if (this.#file >= 0) closeSync(this.#file);
    this.#file = -1;
  }

  /** Keeps these texts and no others. @returns where each lies now */
  compact(places: readonly TextPlace[]): TextPlace[] {
    this.flush();
    const unfinished = `${this.#path}.${process.pid}`;
    const file = openSync(unfinished, "w+");
    let end = 0;
    const moved = places.map((place) => {
      const length = bytesOf(place);
      naming(unfinished, () => writeFileSync(file, this.#bytes(place.at, length)));
      end += length;
      return { ...place, at: end - length };
    });
    closeSync(this.#file);
    // Killed between this rename and the index's, the index asks for a longer pack.
    renameSync(unfinished, this.#path);
    this.#file = file;
    this.#end = end;
    return moved;
  }

  #read(at: number, units: number): string {
    return this.#bytes(at, units * UNIT).toString(ENCODING);
  }

  /** Good until the next reading. */
  #bytes(at: number, length: number): Buffer {
    this.flush();
    if (this.#scratch.length < length) this.#scratch = Buffer.alloc(length * 2);
    const read = naming(this.#path, () => readSync(this.#file, this.#scratch, 0, length, at));
    if (read !== length) throw new RangeError("the kept texts are cut short");
    return this.#scratch.subarray(0, length);
  }
}

export function bytesOf({ findings, blocks }: TextPlace): number {
  return (findings + bodyLength(blocks)) * UNIT;
}

/** The length of a list of blocks in UTF-16 units, its brackets included. */
function bodyLength(blocks: readonly number[]): number {
  return blocks.length === 0 ? "[]".length : (blocks.at(-1) ?? 0) + 1;
}
