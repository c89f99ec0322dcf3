// What is handed over on standard input, read to its end or to a size that no source has.

import { readSync } from "node:fs";
import { ArchiveError } from "../reporting/problem.ts";

/** Bytes; the largest exports of a newsroom are brought as files. */
export const MOST_INPUT = 100_000_000;
const AT_ONCE = 1 << 20;
const STANDARD_INPUT = 0;

/**
 * @param from a file descriptor
 * @throws ArchiveError as soon as more than `limit` bytes have come: a pipe may never end
 */
export function readStandardInput(from = STANDARD_INPUT, limit = MOST_INPUT): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(AT_ONCE);
    const count = readSome(from, chunk);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    size += count;
    if (size > limit) throw new ArchiveError([inputTooLarge(limit)]);
  }
}

/** A terminal or a slow pipe has nothing to give yet: then the next look waits. */
function readSome(from: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(from, chunk);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function inputTooLarge(limit: number) {
  const megabytes = limit / 1_000_000;
  return {
    file: "-",
    line: 0,
    column: 0,
    code: "input-too-large",
    severity: "error" as const,
    message: {
      ar: `تجاوز الدخل القياسي ${megabytes} ميغابايت ولم ينتهِ`,
      en: `standard input went past ${megabytes} MB without an end`,
    },
    hint: { ar: "احفظه في ملف ثم سمِّه", en: "save it to a file, and name that" },
  };
}
