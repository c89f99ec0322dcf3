// The list of a site's files, by which the service worker keeps it readable without a line.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DIGEST_LENGTH, type OfflineList } from "../offline/offline-list.ts";
import { filesBelow } from "./files-below.ts";

/**
 * Beyond this the list would weigh too much on a slow line: the frame of the site is then listed, and pages are kept as
 * they are visited, and only so.
 */
const MOST_REPORTS = 1_000;

export type SiteVersion = {
  /** Differs whenever a file of the site does. */
  readonly generation: string;
  readonly reports: number;
};

/** Lists the files of a finished site for the service worker; nothing may be written after it. */
export async function writeOfflineList(folder: string, version: SiteVersion): Promise<void> {
  const list = listFiles(folder, version);
  await writeFile(join(folder, "offline.json"), JSON.stringify(list));
}

function listFiles(folder: string, { generation, reports }: SiteVersion): OfflineList {
  const paths = reports > MOST_REPORTS ? frameFiles(folder) : filesBelow(folder);
  const files: [string, [string, number]][] = [];
  for (const path of paths.filter(isForReaders).sort()) {
    // At once: awaiting thousands of small files takes several times as long.
    const bytes = readFileSync(join(folder, path));
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, DIGEST_LENGTH);
    files.push([path, [digest, bytes.length]]);
  }
  const version = createHash("sha256").update(generation).digest("hex").slice(0, DIGEST_LENGTH);
  return { version, files: Object.fromEntries(files) };
}

/** What lies at the root or is the first page of a section, and what pages are made with. */
function frameFiles(folder: string): string[] {
  const top = readdirSync(folder, { withFileTypes: true });
  const sections = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const firstPages = sections
    .map((name) => `${name}/index.html`)
    .filter((path) => existsSync(join(folder, path)));
  const made = ["assets", "search"].flatMap((path) => filesBelow(folder, path));
  const own = top.filter((entry) => entry.isFile()).map(({ name }) => name);
  return [...new Set([...own, ...firstPages, ...made])];
}

/** Pages, styles, scripts and the search index; data sets, feeds and the cards of links are for programs, which have a line. */
function isForReaders(path: string): boolean {
  return (
    !/^(?:\.|cards\/)/.test(path) &&
    (/\.(?:html|css|woff2|svg|png|webmanifest)$/.test(path) ||
      /^(?:search|pagefind|assets)\//.test(path) ||
      path === "offline.js")
  );
}
