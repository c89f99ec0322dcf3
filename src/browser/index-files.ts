// How the files of the index come over the network, and what is said when they do not.

import type { IndexFiles } from "../search/index/index-reader.ts";
import { CODE_PAGE } from "../search/index/manifest.ts";

/** A file of the index could not be had: no connection, or the server refused it. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

/** Files under `base`, which ends with a slash. */
export function fetchedFiles(base: URL): IndexFiles {
  return {
    bytes: (path) => fetchBytes(new URL(path, base)),
    decode: (bytes) => new TextDecoder(CODE_PAGE).decode(bytes),
  };
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new UnreachableError(`no connection to ${url.href}`, { cause });
  }
  if (!response.ok || response.body === null)
    throw new UnreachableError(`${response.status} for ${url.href}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers declare what they recognise as gzip content, and the browser has then already unpacked it.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes;
}

/** Written straight into the unpacker: by way of a Blob's stream ten texts took 12 ms where this takes 2. */
async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // What is wrong with the bytes is heard of at the other end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
