// What the search index of a growing archive costs beside stock Pagefind over the same pages, and what it costs to build again.
//
// usage: node --import tsx tests/bench/search.ts [reports…]

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type SearchIndexReport, writeSearchIndex } from "../../src/build/search-index.ts";
import { reportsOf, type SearchRecord } from "../../src/build/search-record.ts";
import { openSearch } from "../search/site-of-records.ts";
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
  /** Of Node before the index, to be taken off what `sh` counts. */
  readonly cpuBefore: number;
  readonly peakMiB: number;
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
      publishedAt: day.toISOString().slice(0, 10),
    };
  });
}

/** In a process of its own, so that its peak of memory is the index's. */
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
  const report = await writeSearchIndex(reportsOf([...records, ...added]), { outputFolder: site, cache });
  const wall = (performance.now() - started) / 1000;
  // Pagefind's process is counted once it has been waited for.
  await pause(200);
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  const figures: Figures = { report, wall, cpuBefore: (user + system) / 1e6, peakMiB };
  console.log(JSON.stringify(figures));
}

/** Wall and CPU seconds of a command with all its children, and the last line it printed. */
function timed(command: readonly string[]): { wall: number; cpu: number; said: string } {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync("sh", ["-c", '"$@" && times', "sh", ...command], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split("\n");
  let cpu = 0;
  for (const [, minutes, seconds] of (lines.at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)) {
    cpu += Number(minutes) * 60 + Number(seconds);
  }
  return { wall, cpu, said: lines.at(-3) ?? "" };
}

function build(
  count: number,
  extra: number,
  site: string,
  cache: string,
): Figures & { readonly cpu: number } {
  const command = [process.execPath, "--import", "tsx", "tests/bench/search.ts", "--write"];
  const { cpu, said } = timed([...command, `${count}`, `${extra}`, site, cache]);
  const figures = JSON.parse(said) as Figures;
  return { ...figures, cpu: cpu - figures.cpuBefore };
}

function stock(count: number, folder: string): { wall: number; cpu: number } {
  for (const { url, headline, blocks } of syntheticRecords(count)) {
    mkdirSync(join(folder, url), { recursive: true });
    const body = blocks.map(({ text }) => `<p>${text}</p>`).join("");
    writeFileSync(
      join(folder, url, "index.html"),
      `<!doctype html><html lang="ar"><body><h1>${headline}</h1>${body}</body></html>`,
    );
  }
  return timed([join(ROOT, "node_modules/.bin/pagefind"), "--site", folder]);
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
    const cold = build(count, 0, site, cache);
    const peer = stock(count, join(folder, "stock"));
    const same = build(count, 0, site, cache);
    const began = Date.now();
    const added = build(count, 1, site, cache);
    const files = changedFiles(site, began);
    const { reports, words, shards, bytes } = cold.report;
    console.log(
      `search ${reports} reports, ${words} words, ${shards} shards, ${kib(bytes.index)} index, ${kib(bytes.texts)} texts\n` +
        `  cold       ${seconds(cold.wall)} wall, ${seconds(cold.cpu)} CPU, peak ${Math.round(cold.peakMiB)} MiB\n` +
        `  stock      ${seconds(peer.wall)} wall, ${seconds(peer.cpu)} CPU: ` +
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
