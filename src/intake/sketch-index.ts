// Which reports hold a hash, for a hundred thousand of them: numbers in typed arrays, because a list of its own for each hash took five kilobytes a report.

/** Slots of the first table; a power of two, as every later one. */
const FIRST_SIZE = 1024;
const FREE = 0;

export class SketchIndex {
  /** The first link of each slot: its place plus one, and `FREE` where there is none. */
  #firsts = new Uint32Array(FIRST_SIZE);
  #used = 0;
  /** The hash of each link, and the link of the same hash before it. */
  #hashes = new Uint32Array(FIRST_SIZE);
  #nexts = new Uint32Array(FIRST_SIZE);
  #links = 0;
  /** The first link of each report: those of one report stand together. */
  readonly #starts: number[] = [];

  /** Adds a report; its number is how many came before it. */
  add(hashes: Iterable<number>): void {
    this.#starts.push(this.#links);
    for (const hash of hashes) this.#link(hash);
  }

  #link(hash: number): void {
    if (this.#links === this.#nexts.length) {
      this.#hashes = grown(this.#hashes);
      this.#nexts = grown(this.#nexts);
    }
    const slot = this.#slotOf(hash);
    const first = this.#firsts[slot] ?? FREE;
    if (first === FREE) this.#used++;
    this.#hashes[this.#links] = hash;
    this.#nexts[this.#links] = first;
    this.#firsts[slot] = ++this.#links;
    if (this.#used > this.#firsts.length * 0.7) this.#spread();
  }

  /** Each report that holds the hash, the last added first. */
  *holdersOf(hash: number): Generator<number> {
    for (
      let link = this.#firsts[this.#slotOf(hash)] ?? FREE;
      link !== FREE;
      link = this.#nexts[link - 1] ?? FREE
    )
      yield this.#reportOf(link - 1);
  }

  /** The last report that starts at the link or before it. */
  #reportOf(link: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= link) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The slot where the hash is, or would be. The smallest hashes are kept of a text, so that their upper bits tell little. */
  #slotOf(hash: number): number {
    const mask = this.#firsts.length - 1;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    while (this.#firsts[slot] !== FREE && this.#hashes[(this.#firsts[slot] ?? FREE) - 1] !== hash)
      slot = (slot + 1) & mask;
    return slot;
  }

  #spread(): void {
    const firsts = this.#firsts;
    this.#firsts = new Uint32Array(firsts.length * 2);
    for (const first of firsts)
      if (first !== FREE) this.#firsts[this.#slotOf(this.#hashes[first - 1] ?? 0)] = first;
  }
}

/** Grows an array by half: a doubling for the links of a hundred thousand reports would leave as much room unused. */
function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length + (array.length >> 1));
  larger.set(array);
  return larger;
}
