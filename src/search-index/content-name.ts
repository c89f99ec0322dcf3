// Names that follow from the content of a file, so that a browser may keep it for ever.

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { NAME_LENGTH } from "../search/index/manifest.ts";
import type { IndexFile } from "./guard.ts";
import { oneByteJson } from "./one-byte.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** @param taken names of other files beside it, to which this one is added */
export function contentName(content: string | Uint8Array, taken: Set<string>): string {
  for (let times = 0; ; times++) {
    const digest = createHash("sha256").update(content).update("+".repeat(times)).digest();
    const name = Array.from({ length: NAME_LENGTH }, (_, at) => LETTERS.charAt((digest[at] ?? 0) % 32)).join(
      "",
    );
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Hosts do not know the kind of such a file, so it is compressed here. */
export function compressedFile(stem: string, value: unknown): IndexFile {
  const json = oneByteJson(JSON.stringify(value));
  const digest = createHash("sha256").update(json).digest("hex").slice(0, 10);
  return { path: `${stem}.${digest}.warraq`, content: compressed(json) };
}

/** Compresses to as little as zlib can; a copy, for what it returns keeps all of the 16 KiB that it wrote into. */
export function compressed(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(gzipSync(bytes, { level: 9 }));
}
