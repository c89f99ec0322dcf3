// What the search index of a growing archive costs beside stock Pagefind over the same pages, and what it costs to build again.
//
// usage: node --import tsx tests/bench/search.ts [reports…]

import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { reportsOf, type SearchRecord } from "../../src/search-index/record.ts";
import type { SearchIndexReport } from "../../src/search-index/write-index.ts";
import { openSearch } from "../search/site-of-records.ts";
import { writeIndex } from "../search-index/index-folder.ts";
import { type Measure, measureProgram } from "./peers.ts";
import { syntheticArticles } from "./synthetic-archive.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SIZES = [1000, 5000];
const FIRST_YEAR = 2004;
const DAYS = 20 * 365;
const QUERIES = [
  "روسيا",
  "وزارة الدفاع الروسية",
  "«الأمم المتحدة»",
  "ستولتنبرج",
  "بروكسيل القاهرة",
  "قال",
  "",
];

type Figures = {
  readonly report: SearchIndexReport;
  readonly wall: number;
  /** The processor time of Node before the index, to be taken off the whole. */
  readonly cpuBefore: number;
};

function syntheticRecords(count: number): SearchRecord[] {
  return [...syntheticArticles(count)].map(({ text }, at) => {
    const [, head = "", body = ""] = text.split(/^---\n/m);
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
    const day = new Date(Date.UTC(FIRST_YEAR, 0, 1 + Math.floor((at * DAYS) / count)));
    return {
      url: `/articles/r${at}/`,
      headline: field("headline"),
      blocks: body
        .trim()
        .split("\n\n")
        .map((text, number) => ({ anchor: `p${number + 1}`, text, kind: "paragraph" as const })),
      names: [],
      days: [],
      filters: { outlet: [field("outlet")] },
      otherNames: {},
      publishedAt: day.toISOString().slice(0, 10),
    };
  });
}

/** Runs in a process of its own, so that its peak of memory is the index's. */
async function writeAndTell(count: number, extra: number, site: string, cache: string): Promise<void> {
  const records = syntheticRecords(count);
  const [first] = records;
  const added: SearchRecord[] = Array.from({ length: first === undefined ? 0 : extra }, (_, at) => ({
    ...(first as SearchRecord),
    url: `/articles/added${at}/`,
    publishedAt: "2023-12-30",
  }));
  const { user, system } = process.cpuUsage();
  const started = performance.now();
  const report = await writeIndex(reportsOf([...records, ...added]), {
    outputFolder: site,
    cache,
  });
  const wall = (performance.now() - started) / 1000;
  const figures: Figures = { report, wall, cpuBefore: (user + system) / 1e6 };
  console.log(JSON.stringify(figures));
}

async function build(
  count: number,
  extra: number,
  site: string,
  cache: string,
): Promise<Figures & { readonly cpu: number; readonly peakMiB: number }> {
  const write = ["--import", "tsx", "tests/bench/search.ts", "--write", `${count}`, `${extra}`, site, cache];
  const { cpu, peakMiB, stdout } = await measureProgram(process.execPath, write, { cwd: ROOT });
  const figures = JSON.parse(stdout) as Figures;
  return { ...figures, cpu: cpu - figures.cpuBefore, peakMiB };
}

function stock(count: number, folder: string): Promise<Measure> {
  for (const { url, headline, blocks } of syntheticRecords(count)) {
    mkdirSync(join(folder, url), { recursive: true });
    const body = blocks.map(({ text }) => `<p>${text}</p>`).join("");
    writeFileSync(
      join(folder, url, "index.html"),
      `<!doctype html><html lang="ar"><body><h1>${headline}</h1>${body}</body></html>`,
    );
  }
  return measureProgram(join(ROOT, "node_modules/.bin/pagefind"), ["--site", folder], { cwd: ROOT });
}

async function queryMilliseconds(site: string): Promise<number[]> {
  const engine = await openSearch(site);
  const times: number[] = [];
  for (const query of [...QUERIES, ...QUERIES]) {
    const start = performance.now();
    await (await engine.search(query)).results(0, 10);
    times.push(performance.now() - start);
  }
  return times.slice(QUERIES.length).sort((a, b) => a - b);
}

function changedFiles(site: string, since: number): number {
  return readdirSync(site, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && statSync(join(entry.parentPath, entry.name)).mtimeMs >= since,
  ).length;
}

const seconds = (value: number) => `${value.toFixed(2)} s`;
const kib = (bytes: number) => `${Math.round(bytes / 1024)} KiB`;

async function bench(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-bench-"));
  const site = join(folder, "site");
  const cache = join(folder, "cache");
  try {
    const cold = await build(count, 0, site, cache);
    const peer = await stock(count, join(folder, "stock"));
    const same = await build(count, 0, site, cache);
    const began = Date.now();
    const added = await build(count, 1, site, cache);
    const files = changedFiles(site, began);
    const { reports, words, shards, bytes } = cold.report;
    console.log(
      `search ${reports} reports, ${words} words, ${shards} shards, ${kib(bytes.index)} index, ${kib(bytes.texts)} texts\n` +
        `  cold       ${seconds(cold.wall)} wall, ${seconds(cold.cpu)} CPU, peak ${Math.round(cold.peakMiB)} MiB\n` +
        `  stock      ${seconds(peer.wall)} wall, ${seconds(peer.cpu)} CPU, peak ${Math.round(peer.peakMiB)} MiB: ` +
        `ratio ${(cold.wall / peer.wall).toFixed(2)} wall, ${(cold.cpu / peer.cpu).toFixed(2)} CPU\n` +
        `  no change  ${seconds(same.wall)} wall, ${seconds(same.cpu)} CPU, ${same.report.compiled} compiled\n` +
        `  add newest ${seconds(added.wall)} wall, ${seconds(added.cpu)} CPU, ${added.report.compiled} compiled, ${files} files`,
    );
    const times = await queryMilliseconds(site);
    console.log(
      `  warm query ${(times[times.length >> 1] ?? 0).toFixed(1)} ms, slowest ${(times.at(-1) ?? 0).toFixed(1)} ms, without a browser`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--write") {
  const [count = "", extra = "", site = "", cache = ""] = rest;
  await writeAndTell(Number(count), Number(extra), site, cache);
} else {
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : SIZES) await bench(size);
}
