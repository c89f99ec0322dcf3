// How the pages of names grow with an archive whose reports name thousands of people, and that none of them outgrows its room.
//
// They grow as archives do, by going on: 500 reports a year. Names follow Zipf's law, so that the first stands in
// most reports and the last in a few.

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measureProgram } from "./peers.ts";
import { writeSyntheticArchive } from "./synthetic-archive.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const REPORTS_A_YEAR = 500;

/** Figures of one build by the name of what they count, in the order they are printed. */
type Figures = ReadonlyMap<string, number>;

/** @param authority the text of a names.yaml of these names alone */
export async function benchNamePages(
  sizes: readonly number[],
  names: readonly string[],
  authority: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-names-"));
  try {
    let before: { readonly size: number; readonly figures: Figures } | null = null;
    for (const size of sizes) {
      const figures = await figuresOf(size, { names, authority, folder });
      console.log(`\n${size} reports, an authority of ${names.length} entries`);
      for (const [name, value] of figures) {
        const growth = before === null ? "" : `exponent ${exponent(before, { size, figures }, name)}`;
        console.log(
          `  ${name.padEnd(42)}${value.toFixed(Number.isInteger(value) ? 0 : 1).padStart(9)}  ${growth}`,
        );
      }
      before = { size, figures };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Bench = { readonly names: readonly string[]; readonly authority: string; readonly folder: string };

async function figuresOf(size: number, { names, authority, folder }: Bench): Promise<Figures> {
  const [articles, site] = [join(folder, `articles-${size}`), join(folder, `site-${size}`)];
  writeSyntheticArchive(articles, size, { names, years: Math.max(1, Math.round(size / REPORTS_A_YEAR)) });
  writeFileSync(join(articles, "names.yaml"), authority);
  const flags = ["--articles", articles, "--output", site, "--lang", "en", "--profile"];
  const build = await measureProgram(process.execPath, ["src/warraq.mjs", "build", ...flags], {
    cwd: ROOT,
  });
  const search = Number(/^search +[\d.]+ s +([\d.]+) s/mu.exec(build.stdout)?.[1] ?? 0);
  const files = filesBelow(site);
  const pages = files.filter(({ path }) => path.endsWith("index.html"));
  const below = (folders: RegExp) => pages.filter(({ path }) => folders.test(path));
  const ofNames = below(/^(?:people|places|organisations)\//u);
  const perName = new Map<string, number>();
  for (const { path } of ofNames) {
    const name = path.split("/").slice(0, 2).join("/");
    if (!/\/(?:index\.html|page-\d+)$/u.test(name)) perName.set(name, (perName.get(name) ?? 0) + 1);
  }
  rmSync(articles, { recursive: true });
  rmSync(site, { recursive: true });
  return new Map([
    ["pages", pages.length],
    ["pages of reports", below(/^articles\//u).length],
    ["pages of names, their indexes included", ofNames.length],
    ["names with a page", perName.size],
    ["pages of the name with the most", Math.max(0, ...perName.values())],
    ["largest page of a name, kB", Math.max(0, ...ofNames.map(({ bytes }) => bytes)) / 1000],
    ["pages of days with several reports", below(/^compare\//u).length],
    ["all other pages", below(/^(?!articles|people|places|organisations|compare)/u).length],
    ["files", files.length],
    ["MB", files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6],
    ["processor, s", build.cpu],
    ["processor without search, s", build.cpu - search],
    ["peak of memory, MiB", build.peakMiB],
  ]);
}

function filesBelow(site: string): { path: string; bytes: number }[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(site.length + 1), bytes: statSync(path).size }));
}

type Sized = { readonly size: number; readonly figures: Figures };

/** 1 where a figure doubles with the reports, 0 where it stays, above 1 where it outgrows them. */
function exponent(before: Sized, after: Sized, name: string): string {
  const growth = (after.figures.get(name) ?? 0) / (before.figures.get(name) ?? 0);
  return (Math.log(growth) / Math.log(after.size / before.size)).toFixed(2);
}
