// The list of a site's files, by which the service worker keeps it readable without a line.

import { createHash } from "node:crypto";
import type { FileFacts } from "../cache/site-manifest.ts";
import { DIGEST_LENGTH, type OfflineList } from "../offline/offline-list.ts";

/**
 * Beyond this the list would weigh too much on a slow line: the frame of the site is then listed, and pages are kept as
 * they are visited, and only so.
 */
const MOST_REPORTS = 1_000;

export type SiteVersion = {
  /** Differs whenever a file of the site does. */
  readonly generation: string;
  readonly reports: number;
  /** Pages that nobody needs without a line: the notices of withdrawn reports. */
  readonly leftOut?: ReadonlySet<string>;
};

/** @param files of the whole site */
export function offlineList(
  files: Iterable<readonly [path: string, facts: FileFacts]>,
  { generation, reports, leftOut }: SiteVersion,
): OfflineList {
  const isListed = reports > MOST_REPORTS ? isFrame : isForReaders;
  const listed: [string, [string, number]][] = [];
  for (const [path, { bytes, sha256 }] of files) {
    if (!isListed(path) || leftOut?.has(path)) continue;
    const digest = Buffer.from(sha256, "base64url").toString("hex").slice(0, DIGEST_LENGTH);
    listed.push([path, [digest, bytes]]);
  }
  const version = createHash("sha256").update(generation).digest("hex").slice(0, DIGEST_LENGTH);
  return { version, files: Object.fromEntries(listed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) };
}

/** What lies at the root or is the first page of a section, and what pages are made with. */
function isFrame(path: string): boolean {
  return /^(?:[^/]+|[^/]+\/index\.html|(?:assets|search)\/.+)$/.test(path) && isForReaders(path);
}

/** Pages, styles, scripts and the search index; data sets, feeds and the cards of links are for programs, which have a line. */
function isForReaders(path: string): boolean {
  return (
    !/^(?:\.|cards\/)/.test(path) &&
    (/\.(?:html|css|woff2|svg|png|webp|webmanifest)$/.test(path) ||
      (/^(?:search|pagefind|assets)\//.test(path) && !/\.(?:br|gz)$/.test(path)) ||
      path === "offline.js")
  );
}
