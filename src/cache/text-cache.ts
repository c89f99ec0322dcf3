// The values used last, as many as memory may hold; the others are fetched again.

/**
 * At some 27 kB a report in memory; a smaller archive is held whole. Enough for the days that a page compares; what comes again later
 * than that is fetched again, which costs little.
 */
const MOST = 256;

export class TextCache<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #fetch: (key: Key) => Value;
  readonly #most: number;

  constructor(fetch: (key: Key) => Value, most: number = MOST) {
    this.#fetch = fetch;
    this.#most = most;
  }

  get(key: Key): Value {
    const known = this.#values.get(key);
    if (known === undefined) {
      const value = this.#fetch(key);
      this.put(key, value);
      return value;
    }
    if (this.#values.size === this.#most) {
      // Only a full cache forgets, and only then does the order matter.
      this.#values.delete(key);
      this.#values.set(key, known);
    }
    return known;
  }

  put(key: Key, value: Value): void {
    this.#values.set(key, value);
    if (this.#values.size <= this.#most) return;
    const [oldest] = this.#values.keys();
    if (oldest !== undefined) this.#values.delete(oldest);
  }
}
