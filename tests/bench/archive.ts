// Builds made-up archives of growing size and prints time, memory and bytes, as ratios to the peers it can find in the same run.
//
// usage: npm run bench [-- --sizes 1000,10000]

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { syntheticArticles, writeSyntheticArchive } from "./synthetic-archive.ts";

const ROOT = resolve(import.meta.dirname, "../..");

type Measure = { readonly wall: number; readonly cpu: number; readonly peakMiB: number };

/** Prints the figures of its own process when it ends; loaded before the program that is measured. */
const METER = `process.on("exit", () => { const u = process.resourceUsage();
  require("node:fs").writeFileSync(process.env.METER_FILE, JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, peakMiB: u.maxRSS / 1024 })); });`;

function measureBuild(folder: string, articles: string): Measure {
  const meter = join(folder, "meter.cjs");
  const figures = join(folder, "figures.json");
  writeFileSync(meter, METER);
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      "--require",
      meter,
      "--import",
      "tsx",
      "src/cli.ts",
      "build",
      "--articles",
      articles,
      "--output",
      join(folder, "site"),
      "--lang",
      "en",
    ],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, METER_FILE: figures } },
  );
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  return { wall, ...(JSON.parse(readFileSync(figures, "utf8")) as { cpu: number; peakMiB: number }) };
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: entries.length, bytes };
}

/** The floor under any generator: the same files written from memory. */
function measureBareWriting(site: string, folder: string): number {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .map((path) => ({ path, bytes: readFileSync(join(site, path)) }));
  const started = performance.now();
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return (performance.now() - started) / 1000;
}

function findProgram(name: string): string | null {
  return (
    (process.env.PATH ?? "")
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find(existsSync) ?? null
  );
}

/** A page per article and one list: Hugo does none of the language work. */
function measureHugo(hugo: string, folder: string, articles: string): number {
  const site = join(folder, "hugo");
  mkdirSync(join(site, "layouts/_default"), { recursive: true });
  writeFileSync(
    join(site, "config.toml"),
    'baseURL = "https://example.org/"\nlanguageCode = "ar"\ntitle = "bench"\ndisableKinds = ["taxonomy", "term"]\n',
  );
  writeFileSync(
    join(site, "layouts/_default/single.html"),
    '<!doctype html><html lang="ar" dir="rtl"><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}</html>',
  );
  writeFileSync(
    join(site, "layouts/_default/list.html"),
    '<!doctype html><html lang="ar" dir="rtl"><title>{{ .Title }}</title>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</html>',
  );
  cpSync(articles, join(site, "content/articles"), { recursive: true });
  for (const name of readdirSync(join(site, "content/articles"))) {
    const path = join(site, "content/articles", name);
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace(/^headline: (.*)$/m, "title: $1").replace(/^published: .*$/m, "date: 2022-01-12"),
    );
  }
  const started = performance.now();
  const { status, stderr } = spawnSync(hugo, ["--quiet"], { cwd: site, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - started) / 1000;
}

const row = (...cells: readonly string[]) => console.log(cells.map((cell) => cell.padStart(14)).join(""));
const seconds = (value: number) => `${value.toFixed(2)} s`;
const ratio = (value: number) => value.toFixed(2);

function benchSize(count: number, hugo: string | null): Measure {
  const folder = mkdtempSync(join(tmpdir(), "warraq-bench-"));
  const articles = join(folder, "articles");
  writeSyntheticArchive(articles, count);
  const source = sizeOf(articles);
  console.log(`\n${count} articles, ${(source.bytes / 1e6).toFixed(1)} MB of Markdown`);
  row("", "wall", "CPU", "peak MiB", "files", "MB");
  const cold = measureBuild(folder, articles);
  const site = sizeOf(join(folder, "site"));
  row(
    "cold",
    seconds(cold.wall),
    seconds(cold.cpu),
    cold.peakMiB.toFixed(0),
    String(site.files),
    (site.bytes / 1e6).toFixed(1),
  );
  const unchanged = measureBuild(folder, articles);
  row("no change", seconds(unchanged.wall), seconds(unchanged.cpu), unchanged.peakMiB.toFixed(0));
  for (const { text } of syntheticArticles(1, { seed: 7 })) writeFileSync(join(articles, "added.md"), text);
  const added = measureBuild(folder, articles);
  row("add one", seconds(added.wall), seconds(added.cpu), added.peakMiB.toFixed(0));
  const bare = measureBareWriting(join(folder, "site"), join(folder, "bare"));
  row("bare writing", seconds(bare));
  console.log(`cold / bare writing: ${ratio(cold.wall / bare)}`);
  if (hugo !== null) {
    const peer = measureHugo(hugo, folder, articles);
    row("Hugo", seconds(peer));
    console.log(
      `cold / Hugo ${ratio(cold.wall / peer)}, add one / Hugo ${ratio(added.wall / peer)}, no change / Hugo ${ratio(unchanged.wall / peer)}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  return cold;
}

const { values } = parseArgs({ options: { sizes: { type: "string", default: "1000,10000" } } });
const sizes = values.sizes.split(",").map(Number);
const hugo = findProgram("hugo");
if (hugo === null) console.log("Hugo: not found on PATH, no ratio to it");
let last: { readonly size: number; readonly cpu: number } | null = null;
for (const size of sizes) {
  const { cpu } = benchSize(size, hugo);
  if (last !== null)
    console.log(
      `CPU growth exponent ${last.size} → ${size}: ${ratio(Math.log(cpu / last.cpu) / Math.log(size / last.size))}`,
    );
  last = { size, cpu };
}
