// A file that is made line by line beside others: encoded once, for the disk and for its sum.

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { ExportFile } from "./export-file.ts";

export type Sum = { readonly bytes: number; readonly sha256: string };

/** Large enough that a piece is worth its system calls. */
const PIECE = 1 << 18;
/** The size of a piece that is compressed: a smaller one takes more bytes, a larger one more memory. */
const COMPRESSED_PIECE = 1 << 20;
/** The most bytes of UTF-8 that a unit of UTF-16 takes. */
const MOST_BYTES = 3;

export class GrowingFile {
  readonly #path: string;
  readonly #isCompressed: boolean;
  readonly #hash = createHash("sha256");
  #given = 0;
  #piece = Buffer.alloc(0);
  #filled = 0;
  #isBegun = false;

  /** @param isCompressed with gzip, a member for each piece */
  constructor(path: string, isCompressed = false) {
    this.#path = path;
    this.#isCompressed = isCompressed;
  }

  /** @returns the piece before, when the line no longer fits in it */
  add(line: string): ExportFile | null {
    const most = line.length * MOST_BYTES;
    let full: ExportFile | null = null;
    if (this.#filled + most > this.#piece.length) {
      if (this.#filled > 0) full = { ...this.rest(), piece: "more follows" };
      this.#piece = Buffer.allocUnsafe(Math.max(this.#isCompressed ? COMPRESSED_PIECE : PIECE, most));
    }
    this.#filled += this.#piece.write(line, this.#filled);
    return full;
  }

  /** What has been added since the last piece. */
  rest(): ExportFile {
    const filled = this.#piece.subarray(0, this.#filled);
    const content = this.#isCompressed ? gzipSync(filled) : filled;
    this.#hash.update(content);
    this.#given += content.length;
    this.#filled = 0;
    this.#piece = Buffer.alloc(0);
    const isBegun = this.#isBegun;
    this.#isBegun = true;
    return { path: this.#path, content, ...(isBegun ? { piece: "last" } : {}) };
  }

  /** Once all of it has been given. */
  sum(): Sum {
    return { bytes: this.#given, sha256: this.#hash.digest("hex") };
  }
}
