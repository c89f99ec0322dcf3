// Which reports hold a hash, for a hundred thousand of them: numbers in typed arrays, because a list of its own for each hash took five kilobytes a report.

/** Slots of the first table; a power of two, as every later one. */
const FIRST_SIZE = 1024;
const FREE = 0;

export class SketchIndex {
  /** Hash and first link of each slot; the link is its place plus one, and `FREE` where there is none. */
  #hashes = new Uint32Array(FIRST_SIZE);
  #firsts = new Uint32Array(FIRST_SIZE);
  #used = 0;
  /** The report that each link names; the link after it stands in `#nexts`. */
  #reports = new Uint32Array(FIRST_SIZE);
  #nexts = new Uint32Array(FIRST_SIZE);
  #links = 0;

  add(hash: number, report: number): void {
    if (this.#links === this.#reports.length) {
      this.#reports = grown(this.#reports);
      this.#nexts = grown(this.#nexts);
    }
    const slot = this.#slotOf(hash);
    this.#reports[this.#links] = report;
    this.#nexts[this.#links] = this.#firsts[slot] ?? FREE;
    if (this.#firsts[slot] === FREE) this.#used++;
    this.#hashes[slot] = hash;
    this.#firsts[slot] = ++this.#links;
    if (this.#used > this.#hashes.length * 0.7) this.#spread();
  }

  /** Each report that holds the hash, the last added first. */
  *holdersOf(hash: number): Generator<number> {
    for (
      let link = this.#firsts[this.#slotOf(hash)] ?? FREE;
      link !== FREE;
      link = this.#nexts[link - 1] ?? FREE
    )
      yield this.#reports[link - 1] ?? 0;
  }

  /** The slot where the hash is, or would be. The smallest hashes are kept of a text, so that their upper bits tell little. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    while (this.#firsts[slot] !== FREE && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #spread(): void {
    const [hashes, firsts] = [this.#hashes, this.#firsts];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#firsts = new Uint32Array(hashes.length * 2);
    for (let at = 0; at < hashes.length; at++) {
      const first = firsts[at] ?? FREE;
      if (first === FREE) continue;
      const hash = hashes[at] ?? 0;
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#firsts[slot] = first;
    }
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
