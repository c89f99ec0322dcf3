// What the exports cost: processor time of feeds, data and article files beside that of the whole build they are part of.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../src/configuration/settings.ts";
import { cards } from "../../src/output/cards.ts";
import type { ExportContext, ExportFile } from "../../src/output/export-file.ts";
import { exportFiles } from "../../src/output/exports.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { putFiles } from "../../src/site/make-exports.ts";
import { SiteOutput } from "../../src/site/output.ts";
import { readArchive } from "../archive/read-archive.ts";
import { writeSyntheticArchive } from "./synthetic-archive.ts";

/** `node --import tsx tests/bench/exports.ts 10000`; with `alone`, without the build. */
const count = Number(process.argv[2] ?? 2000);
const alone = process.argv[3] === "alone";
/** The largest share of a build, by the acceptance of the exports. */
const MOST = 0.15;

const folder = mkdtempSync(join(tmpdir(), "warraq-bench-"));
const articles = join(folder, "articles");
writeSyntheticArchive(articles, count);
const settings = readSettings({ articles, output: join(folder, "site") }, {});

async function measured<T>(name: string, work: () => T | Promise<T>): Promise<{ value: T; seconds: number }> {
  const before = process.cpuUsage();
  const started = performance.now();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const wall = (performance.now() - started) / 1000;
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(2).padStart(8)} s of processor ${wall.toFixed(2).padStart(8)} s of clock`,
  );
  return { value, seconds };
}

const { value: archive, seconds: readingTime } = await measured("reading", () => readArchive(settings));
const base = new URL(settings.siteUrl);
const context: ExportContext = {
  name: settings.name,
  description: settings.description,
  months: settings.months,
  digits: settings.digits,
  absolute: (path) => new URL(path.slice(1), base).href,
};

/** The bytes by the first part of the path, so that what costs most is seen. */
const bytes = new Map<string, number>();
function* counted(files: Iterable<ExportFile>): Generator<ExportFile> {
  for (const file of files) {
    const kind = file.path.includes("/") ? (file.path.split("/")[0] ?? "") : file.path;
    if (typeof file.content === "string")
      bytes.set(kind, (bytes.get(kind) ?? 0) + Buffer.byteLength(file.content));
    yield file;
  }
}

const exportsFolder = join(folder, "exports");
const output = new SiteOutput({ folder: exportsFolder, standing: null }).part("exports");
await measured("card", async () => putFiles(output, await cards(archive, context, join(folder, "cache"))));
const { seconds: exportTime } = await measured("exports", () =>
  putFiles(output, counted(exportFiles(archive, context))),
);
console.log(
  `${readdirSync(exportsFolder, { recursive: true }).length} entries; ${[...bytes].map(([kind, size]) => `${kind} ${(size / 1e6).toFixed(1)} MB`).join(", ")}`,
);

if (!alone) {
  // Pagefind runs in a process of its own and is not counted: the share is, if anything, too high.
  const { seconds: buildTime } = await measured("whole build", () => buildSite(settings));
  const share = exportTime / buildTime;
  console.log(
    `${count} articles: exports are ${(share * 100).toFixed(1)} % of the build (at most ${MOST * 100} %); reading ${((readingTime / buildTime) * 100).toFixed(0)} %`,
  );
  process.exitCode = share > MOST ? 1 : 0;
}
rmSync(folder, { recursive: true });
