// What is remembered of an article that is in the archive already, to recognise it when it comes again.

import { readFrontMatter } from "../article/front-matter/front-matter.ts";
import { decodeDocument, isRawDocument } from "../article/raw-document.ts";
import type { KnownReport } from "./duplicates.ts";
import { digestOf } from "./originals.ts";
import { shinglesOf, sketchOf } from "./shingles.ts";

/**
 * @param file its path within the archive
 * @param original the digest of the original it was made from, where one is kept
 */
export function knownReport(bytes: Uint8Array, file: string, original: string | null): KnownReport {
  const digests = [digestOf(bytes), ...(original === null ? [] : [original])];
  const document = decodeDocument(bytes, file);
  if (!isRawDocument(document)) return { file, digests, url: null, sketch: sketchOf(shinglesOf("")) };
  const text = bodyOf(document.text);
  const head = document.text.slice(0, document.text.length - text.length);
  // Reading YAML costs ten times what the rest does; most reports name no address.
  const url = head.includes("://")
    ? readFrontMatter(document).entries.get("url")?.values[0]?.text
    : undefined;
  const sourceId = /^source-id: "?(.+?)"?$/m.exec(head)?.[1] ?? null;
  return { file, digests, url: url ?? null, sourceId, sketch: sketchOf(shinglesOf(text)) };
}

/** The text below the front matter, where there is any. */
export function bodyOf(text: string): string {
  if (!text.startsWith("---")) return text;
  const closing = /\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return closing === null ? text : text.slice(closing.index + closing[0].length);
}
