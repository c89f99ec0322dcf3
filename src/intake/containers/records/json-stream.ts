// The objects of a JSON file one after another, however long it is.

import { JSONParser } from "@streamparser/json";
import type { Input } from "../container.ts";

/** What follows cannot be read. */
export class BrokenJson extends Error {}

export type JsonObject = Readonly<Record<string, unknown>>;

/** @yields each object of an array, with what stood before the array as far as it was read */
export async function* readJsonObjects(
  input: Input,
): AsyncGenerator<{ readonly number: number; readonly value: JsonObject; readonly outer: JsonObject }> {
  const found: { value: JsonObject; outer: JsonObject }[] = [];
  const outer: Record<string, unknown> = {};
  let depth: number | null = null;
  const stream = input.open();
  const [first, rest] = await firstSign(stream);
  // What stands in the members of a bare array is theirs.
  const paths = first === "[" ? ["$.*"] : ["$.*", "$.*.*", "$.*.*.*"];
  const parser = new JSONParser({ paths, keepStack: false });
  parser.onValue = ({ value, key, stack }) => {
    const isMember = typeof key === "number" && isObject(value);
    if (isMember && (depth === null || stack.length === depth)) {
      depth = stack.length;
      found.push({ value, outer });
    } else if (stack.length === 1 && typeof key === "string" && !Array.isArray(value)) outer[key] = value;
  };
  let isWhole = false;
  parser.onEnd = () => {
    isWhole = true;
  };
  let number = 0;
  let fault: Error | null = null;
  parser.onError = (error) => {
    fault = error;
  };
  for await (const chunk of rest) {
    parser.write(chunk);
    for (const one of found.splice(0)) yield { number: ++number, ...one };
    if (fault !== null) break;
  }
  if (fault !== null || !isWhole) throw new BrokenJson("JSON that ends too early", { cause: fault });
}

/** The first sign of a stream that is no blank or mark, and the stream from there on. */
async function firstSign(stream: AsyncIterable<Uint8Array>): Promise<[string, AsyncIterable<Buffer>]> {
  const chunks = stream[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < 4) {
    const next = await chunks.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  const opening = start.subarray(start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0);
  const all = async function* () {
    yield opening;
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
      yield Buffer.from(next.value);
  };
  return [opening.toString("latin1", 0, 64).trimStart().charAt(0), all()];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
