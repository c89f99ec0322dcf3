// Builds made-up archives of growing size and prints what each build costs, as ratios to the peers it finds in the same run.
//
// usage: npm run bench -- [--sizes 1000,10000] [--large] [--report FILE.md]

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { HOSTS } from "../../src/commands/hosts.ts";
import { workFolder } from "../../src/site/publish.ts";
import {
  findProgram,
  type Measure,
  measureBareWriting,
  measureProgram,
  writeEleventySite,
  writeHugoSite,
} from "./peers.ts";
import { syntheticArticles, writeSyntheticArchive } from "./synthetic-archive.ts";

const ROOT = resolve(import.meta.dirname, "../..");

type Step = { readonly wall: number; readonly cpu: number; readonly memory: number };
type BuildMeasure = Measure & { readonly steps: ReadonlyMap<string, Step> };

async function measureBuild(articles: string, site: string): Promise<BuildMeasure> {
  const flags = ["--articles", articles, "--output", site, "--lang", "en", "--profile"];
  const measure = await measureProgram(process.execPath, ["src/warraq.mjs", "build", ...flags], {
    cwd: ROOT,
  });
  const rows = measure.stdout.matchAll(/^([a-z]+) +([\d.]+) s +([\d.]+) s +(\d+) MiB$/gm);
  const steps = Array.from(rows, ([, name = "", wall, cpu, memory]): [string, Step] => [
    name,
    { wall: Number(wall), cpu: Number(cpu), memory: Number(memory) },
  ]);
  return { ...measure, steps: new Map(steps) };
}

/** Path → inode and size: a file that was linked is the same file, one that was written is another. */
function filesOf(folder: string): Map<string, { readonly inode: number; readonly bytes: number }> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { ino, size } = statSync(path);
      return [path.slice(folder.length), { inode: ino, bytes: size }];
    }),
  );
}

type Files = ReturnType<typeof filesOf>;

const lines: string[] = [];
function say(line: string): void {
  console.log(line);
  lines.push(line);
}
const row = (...cells: readonly string[]) => say(`| ${cells.join(" | ")} |`);
const seconds = (value: number) => value.toFixed(2);

function sayBuild(
  name: string,
  measure: Measure,
  { size, written }: { size: number; written: number },
): void {
  row(
    name,
    seconds(measure.wall),
    seconds(measure.cpu),
    measure.peakMiB.toFixed(0),
    String(size),
    String(written),
  );
}

function countWritten(before: Files, after: Files): number {
  return [...after].filter(([path, { inode }]) => before.get(path)?.inode !== inode).length;
}

type Sized = { readonly size: number; readonly cpu: number };

async function benchSize(count: number, hugo: string | null): Promise<Sized> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-bench-"));
  const [articles, site] = [join(folder, "articles"), join(folder, "site")];
  writeSyntheticArchive(articles, count, { filed: true });
  const sourceBytes = [...filesOf(articles).values()].reduce((sum, { bytes }) => sum + bytes, 0);
  say(`\n## ${count} reports, ${(sourceBytes / 1e6).toFixed(1)} MB of Markdown\n`);
  row("build", "clock, s", "processor, s", "peak, MiB", "files", "written");
  row("---", "---", "---", "---", "---", "---");
  let before: Files = new Map();
  const build = async (name: string) => {
    const measure = await measureBuild(articles, site);
    const after = filesOf(site);
    sayBuild(name, measure, { size: after.size, written: countWritten(before, after) });
    before = after;
    return measure;
  };
  const cold = await build("cold");
  const coldFiles = before;
  forgetAllButSearch(site);
  const withoutSearch = await build("cold, but for the search index");
  const unchanged = await build("nothing changed");
  addNewest(articles);
  const added = await build("newest added");
  editOne(articles);
  const edited = await build("one edited");
  say("");
  for (const [name, { wall, cpu, memory }] of cold.steps)
    say(`- cold, ${name}: ${seconds(wall)} s of clock, ${seconds(cpu)} s of processor, ${memory} MiB`);
  for (const [name, { wall, cpu, memory }] of withoutSearch.steps)
    say(
      `- cold but for the search index, ${name}: ${seconds(wall)} s of clock, ${seconds(cpu)} s of processor, ${memory} MiB`,
    );
  for (const [name, { wall }] of added.steps) say(`- newest added, ${name}: ${seconds(wall)} s of clock`);
  const bytes = [...coldFiles.values()].reduce((sum, file) => sum + file.bytes, 0);
  saySpread(coldFiles, count);
  const bare = measureBareWriting(site, join(folder, "bare"));
  say(
    `- the site: ${coldFiles.size} files, ${(bytes / 1e6).toFixed(1)} MB; writing them from memory: ${seconds(bare)} s`,
  );
  const ratios: [string, number][] = [["cold / bare writing, clock", cold.wall / bare]];
  if (hugo !== null)
    ratios.push(
      ...(await hugoRatios(hugo, folder, articles, { cold, withoutSearch, unchanged, added, edited })),
    );
  say("");
  for (const [name, value] of ratios) say(`- ${name}: ${value.toFixed(2)}`);
  await assertAsIfCold(articles, site, folder);
  rmSync(folder, { recursive: true, force: true });
  return { size: count, cpu: cold.cpu };
}

type Builds = Readonly<Record<"cold" | "withoutSearch" | "unchanged" | "added" | "edited", BuildMeasure>>;

async function hugoRatios(
  hugo: string,
  folder: string,
  articles: string,
  { cold, withoutSearch, unchanged, added, edited }: Builds,
): Promise<[string, number][]> {
  const peer = join(folder, "hugo");
  writeHugoSite(articles, peer);
  const measure = await measureProgram(hugo, ["--quiet"], { cwd: peer });
  say(
    `- Hugo, the same reports: ${seconds(measure.wall)} s of clock, ${seconds(measure.cpu)} s of processor, ${measure.peakMiB.toFixed(0)} MiB, ${filesOf(join(peer, "public")).size} files`,
  );
  return [
    ["cold without search / Hugo, processor", withoutSearch.cpu / measure.cpu],
    ["cold without search / Hugo, clock", withoutSearch.wall / measure.wall],
    ["cold / Hugo, clock", cold.wall / measure.wall],
    ["cold / Hugo, peak memory", cold.peakMiB / measure.peakMiB],
    ["newest added / Hugo, clock", added.wall / measure.wall],
    ["one edited / Hugo, clock", edited.wall / measure.wall],
    ["nothing changed / Hugo, clock", unchanged.wall / measure.wall],
  ];
}

/** What each kind of file takes: of reports, the page and the twin apart; of all else, the folder. */
function kindOf(path: string): string {
  const [folder = "", ...rest] = path.replace(/^[\\/]/u, "").split(/[\\/]/u);
  if (rest.length === 0) return "at the root";
  return folder === "articles" ? `articles, ${path.slice(path.lastIndexOf(".") + 1)}` : folder;
}

/** Says where the files and the bytes of a site go, the heaviest first, and how many such reports each free host takes. */
function saySpread(files: Files, reports: number): void {
  const kinds = new Map<string, { files: number; bytes: number }>();
  for (const [path, { bytes }] of files) {
    const kind = kinds.get(kindOf(path)) ?? { files: 0, bytes: 0 };
    kinds.set(kindOf(path), { files: kind.files + 1, bytes: kind.bytes + bytes });
  }
  const all = { files: files.size, bytes: [...kinds.values()].reduce((sum, { bytes }) => sum + bytes, 0) };
  say("");
  row("kind", "files", "files a report", "kB a report");
  row("---", "---", "---", "---");
  for (const [kind, of] of [["all", all] as const, ...[...kinds].sort(([, a], [, b]) => b.bytes - a.bytes)])
    row(kind, String(of.files), (of.files / reports).toFixed(3), (of.bytes / reports / 1000).toFixed(2));
  say("");
  for (const host of HOSTS) {
    const fit = Math.min((host.files * reports) / all.files, (host.bytes * reports) / all.bytes);
    say(`- ${host.name}, free plan: ${Math.floor(fit / 100) * 100} such reports`);
  }
  say("");
}

/** The index is compiled while the pages are rendered, so its share of a build shows in a build that finds it made. */
function forgetAllButSearch(site: string): void {
  const memory = join(workFolder(site), "memory");
  for (const name of readdirSync(memory)) if (name !== "search") rmSync(join(memory, name));
}

/** Dated after all others, as news is. */
function addNewest(articles: string): void {
  for (const { text } of syntheticArticles(1, { seed: 7 }))
    writeFileSync(join(articles, "added.md"), text.replace(/^published: .*$/m, "published: 29 ديسمبر 2023"));
}

function editOne(articles: string): void {
  const path = join(articles, "report-000007.md");
  writeFileSync(path, `${readFileSync(path, "utf8")}\nوأضاف المصدر أن الأمر قيد البحث.\n`);
}

/** @throws when the site of these builds is not the site of one */
async function assertAsIfCold(articles: string, site: string, folder: string): Promise<void> {
  const cold = join(folder, "cold");
  cpSync(articles, join(folder, "articles-again"), { recursive: true });
  await measureBuild(join(folder, "articles-again"), cold);
  for (const path of new Set([...filesOf(site).keys(), ...filesOf(cold).keys()])) {
    if (!readFileSync(join(site, path)).equals(readFileSync(join(cold, path))))
      throw new Error(`${path} differs from that of a cold build`);
  }
  say("- after these builds the site is, byte for byte, that of a cold one");
}

const FEW_ROUNDS = 5;

/** The archive's own five reports, cold, beside the plainest Eleventy site of them; in turns, the middle of each. */
async function benchFew(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-bench-"));
  const peer = join(folder, "eleventy");
  writeEleventySite("articles", peer);
  const eleventy = join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");
  const [own, plain]: [Measure[], Measure[]] = [[], []];
  for (let round = 0; round < FEW_ROUNDS; round++) {
    const site = join(folder, `site-${round}`);
    own.push(await measureBuild("articles", site));
    const flags = [eleventy, "--quiet", "--input=src", `--output=${folder}/plain-${round}`];
    plain.push(await measureProgram(process.execPath, flags, { cwd: peer }));
  }
  const middle = (measures: readonly Measure[], of: "wall" | "cpu") =>
    measures.map((measure) => measure[of]).sort((a, b) => a - b)[FEW_ROUNDS >> 1] ?? 0;
  say("\n## The five reports of this archive, cold\n");
  for (const [name, of] of [
    ["clock", "wall"],
    ["processor", "cpu"],
  ] as const) {
    const [ours, theirs] = [middle(own, of), middle(plain, of)];
    say(
      `- ${name}: ${seconds(ours)} s; plain Eleventy, five pages: ${seconds(theirs)} s; ratio ${(ours / theirs).toFixed(2)}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Said by a bench of its own, beside stock Pagefind over the same pages. */
async function benchSearch(count: number): Promise<void> {
  const flags = ["--import", "tsx", "tests/bench/search.ts", String(count)];
  const { stdout } = await measureProgram(process.execPath, flags, { cwd: ROOT });
  say(`\n## The search index\n\n\`\`\`\n${stdout.trimEnd()}\n\`\`\``);
}

const { values } = parseArgs({
  options: { sizes: { type: "string" }, large: { type: "boolean" }, report: { type: "string" } },
});
const sizes = (values.sizes ?? (values.large === true ? "1000,10000,50000" : "1000,10000"))
  .split(",")
  .map(Number);
const hugo = findProgram("hugo");
if (hugo === null) say("Hugo is not on PATH: no ratio to it.");
await benchFew();
let last: Sized | null = null;
for (const size of sizes) {
  const sized = await benchSize(size, hugo);
  if (last !== null) {
    const exponent = Math.log(sized.cpu / last.cpu) / Math.log(size / last.size);
    say(`\nGrowth of processor time from ${last.size} to ${size} reports: exponent ${exponent.toFixed(2)}`);
  }
  last = sized;
}
if (last !== null) await benchSearch(last.size);
if (values.report !== undefined) writeFileSync(values.report, `# What a build costs\n${lines.join("\n")}\n`);
