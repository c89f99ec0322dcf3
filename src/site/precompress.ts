// The `.br` and `.gz` beside the files of a site, for servers that send what is compressed already.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Pictures, fonts and the search index's own pieces are compressed already. */
const COMPRESSIBLE = /\.(?:html|css|js|mjs|json|jsonl|xml|atom|svg|txt|csv|webmanifest|wasm)$/i;
/** Below about a network packet nothing is gained. */
const SMALLEST = 1024;

export type CompressedTwin = {
  readonly suffix: ".br" | ".gz";
  /** Null where nothing is gained. */
  compress(bytes: Uint8Array): Uint8Array | null;
};

const TWINS: readonly CompressedTwin[] = [
  {
    suffix: ".br",
    compress: (bytes) =>
      bytes.length < SMALLEST
        ? null
        : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  },
  {
    suffix: ".gz",
    // No time stamp: Node writes none, so that the same site gives the same bytes.
    compress: (bytes) => (bytes.length < SMALLEST ? null : gzipSync(bytes, { level: 9 })),
  },
];

/** @param path of a file of the site; none for kinds that are compressed already */
export function compressedTwins(path: string): readonly CompressedTwin[] {
  return COMPRESSIBLE.test(path) ? TWINS : [];
}
