// One text of the pack as far as it has been asked for, so that nothing is parsed twice while it is in use.

import type { BodyBlock } from "../article/article.ts";
import type { Findings, TextPack, TextPlace } from "./text-pack.ts";

export class StoredText {
  readonly #pack: TextPack;
  readonly #place: TextPlace;
  #body: readonly BodyBlock[] | null = null;
  #findings: Findings | null = null;
  readonly #blocks = new Map<number, BodyBlock>();

  constructor(pack: TextPack, place: TextPlace) {
    this.#pack = pack;
    this.#place = place;
  }

  get body(): readonly BodyBlock[] {
    this.#body ??= this.#pack.body(this.#place);
    return this.#body;
  }

  get findings(): Findings {
    this.#findings ??= this.#pack.findings(this.#place);
    return this.#findings;
  }

  /** Without the rest of the body, unless that is here already. */
  block(number: number): BodyBlock {
    const known = this.#body?.[number] ?? this.#blocks.get(number);
    if (known !== undefined) return known;
    const block = this.#pack.block(this.#place, number);
    this.#blocks.set(number, block);
    return block;
  }
}
