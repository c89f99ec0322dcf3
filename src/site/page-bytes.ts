// How the pages of a whole site are read one after another: into the same memory, as a Buffer for each takes a third of the time.

import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";

/** Most pages fit. */
const BEGINNING = 1 << 18;

export class PageBytes {
  readonly #folder: string;
  #memory = Buffer.alloc(BEGINNING);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * A letter for each byte: to decode the UTF-8 of Arabic takes longer than to search it.
   * @param file its path in the folder
   */
  read(file: string): string {
    const opened = openSync(join(this.#folder, file), "r");
    try {
      const length = this.#fill(opened);
      return this.#memory.toString("latin1", 0, length);
    } finally {
      closeSync(opened);
    }
  }

  /** @returns how many bytes the file has */
  #fill(opened: number): number {
    let filled = 0;
    for (;;) {
      const read = readSync(opened, this.#memory, filled, this.#memory.length - filled, null);
      filled += read;
      if (read === 0) return filled;
      if (filled === this.#memory.length) this.#memory = Buffer.concat([this.#memory], filled * 2);
    }
  }
}
