// Whether a report is in the archive already: the same original, the same address, or nearly the same text.

import { digestOf } from "./originals.ts";
import { resemblance, type Shingles, type Sketch, shinglesOf, sketchOf } from "./shingles.ts";
import { SketchIndex } from "./sketch-index.ts";

export type Duplicate = {
  /** `changed`: its publisher gives the same report another text since. */
  readonly kind: "same-original" | "changed" | "same-url" | "same-text";
  /** The file it is a duplicate of. */
  readonly file: string;
  /** 1 but for near-identical texts. */
  readonly resemblance: number;
};

export type KnownReport = {
  readonly file: string;
  /** The digests of the file and of the original it was made from. */
  readonly digests: readonly string[];
  readonly url: string | null;
  /** Under which its publisher's system knows it. */
  readonly sourceId?: string | null;
  readonly sketch: Sketch;
};

export type Candidate = {
  readonly digest: string;
  readonly url: string | null;
  readonly sourceId?: string | null;
  readonly shingles: Shingles;
};

/** Above this part of shared runs of five words the texts differ by an edit, not by a reporter. */
const NEARLY_THE_SAME = 0.7;
/** A text too short to have runs of its own proves nothing. */
const FEWEST_SHINGLES = 20;
/** Sketches share about the same part as the texts; a wide margin, because the texts themselves decide. */
const FEWEST_SHARED_IN_SKETCH = 6;

/** Keeps a few hundred bytes of each report, whatever its length. */
export class DuplicateIndex {
  /** Each leads to the number of a file. */
  readonly #byDigest = new Map<ShortDigest, number>();
  readonly #byUrl = new Map<ShortDigest, number>();
  readonly #bySourceId = new Map<ShortDigest, number>();
  readonly #files: string[] = [];
  readonly #bySketch = new SketchIndex();
  readonly #readText: (file: string) => string;

  /** @param readText the text of a known report, for the comparison that decides */
  constructor(readText: (file: string) => string) {
    this.#readText = readText;
  }

  add(report: KnownReport): void {
    const number = this.#files.push(report.file) - 1;
    for (const digest of report.digests) this.#byDigest.set(shortened(digest), number);
    if (report.sourceId) this.#bySourceId.set(shortDigest(report.sourceId), number);
    if (report.url !== null) this.#byUrl.set(shortDigest(normaliseUrl(report.url)), number);
    this.#bySketch.add(report.sketch);
  }

  find({ digest, url, sourceId, shingles }: Candidate): Duplicate | null {
    const sameOriginal = this.#byDigest.get(shortened(digest));
    if (sameOriginal !== undefined) return this.#exactly("same-original", sameOriginal);
    const sameId = sourceId ? this.#bySourceId.get(shortDigest(sourceId)) : undefined;
    if (sameId !== undefined) return this.#exactly("changed", sameId);
    const sameUrl = url === null ? undefined : this.#byUrl.get(shortDigest(normaliseUrl(url)));
    if (sameUrl !== undefined) return this.#exactly("same-url", sameUrl);
    return this.#findText(shingles);
  }

  #exactly(kind: Duplicate["kind"], number: number): Duplicate {
    return { kind, file: this.#files[number] ?? "", resemblance: 1 };
  }

  #findText(shingles: Shingles): Duplicate | null {
    if (shingles.length < FEWEST_SHINGLES) return null;
    let best: Duplicate | null = null;
    for (const file of this.#similar(sketchOf(shingles))) {
      const found = resemblance(shingles, shinglesOf(this.#readText(file)));
      if (found >= NEARLY_THE_SAME && found > (best?.resemblance ?? 0)) {
        best = { kind: "same-text", file, resemblance: found };
      }
    }
    return best;
  }

  #similar(sketch: Sketch): string[] {
    const shared = new Map<number, number>();
    for (const hash of sketch) {
      for (const report of this.#bySketch.holdersOf(hash)) shared.set(report, (shared.get(report) ?? 0) + 1);
    }
    const enough = Math.min(FEWEST_SHARED_IN_SKETCH, sketch.length / 4);
    return [...shared].flatMap(([report, n]) => (n >= enough ? [this.#files[report] ?? ""] : []));
  }
}

/** The first 52 bits of a SHA-256: of a hundred thousand reports two share them once in a million archives. */
type ShortDigest = number;

const SHORT_DIGITS = 13;

function shortened(digest: string): ShortDigest {
  return Number.parseInt(digest.slice(0, SHORT_DIGITS), 16);
}

function shortDigest(text: string): ShortDigest {
  return shortened(digestOf(Buffer.from(text)));
}

/** The same words without the text they were cut from: engines keep the whole of it in memory as long as they last. */
export function ownCopy(words: string): string {
  return Buffer.from(words, "utf16le").toString("utf16le");
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref|ref_src|ocid|at_\w+|xtor|CMP)$/i;

/** Addresses that lead to the same page: without scheme, `www.`, fragment, tracking and a final slash. */
export function normaliseUrl(raw: string): string {
  if (!URL.canParse(raw)) return raw.trim();
  const url = new URL(raw);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^(?:www|m|amp)\./, "");
  const path = url.pathname.replace(/\/(?:amp\/?)?$/, "");
  return `${host}${path}${url.searchParams.size > 0 ? `?${url.searchParams}` : ""}`;
}
