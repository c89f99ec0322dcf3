// Pictures of fourteen kinds of page of the archive of five and of that of 400, on a phone and a desk, light and dark: `npm run golden`
// renews them, `npm run golden -- --compare` names those that changed. Made by the packaged Chromium, which draws alike everywhere.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { launchChromium } from "../browser/chromium.ts";
import { serveFolder } from "../browser/site-server.ts";
import { FULL_MONTH, writeDemonstrationArchive } from "../demonstration/archive.ts";
import { Workshop, warraq } from "../site/built-site.ts";

const FOLDER = join(import.meta.dirname, "pictures");
const WINDOWS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
/** Half the pixels each way: what an eye would call another page shows, and a file stays below 60 KB. */
const SCALE = 0.5;
/** Share of pixels that may differ; an edge drawn otherwise is not another page. */
const MOST_CHANGED = 0.004;

/** Pages of every archive; the others differ by what an archive holds. */
const COMMON: Readonly<Record<string, string>> = {
  home: "/",
  timeline: "/timeline/",
  year: "/timeline/2022/",
  events: "/events/",
  outlets: "/outlets/",
  people: "/people/",
  places: "/places/",
  search: "/search/",
  about: "/about/",
  data: "/data/",
};

const FIVE: Readonly<Record<string, string>> = {
  ...COMMON,
  month: "/timeline/2022/01/",
  article: "/articles/nato-russia-council-ends-without-breakthrough/",
  person: "/people/jens-stoltenberg/",
  comparison: "/compare/2022-01-12/",
};

const MANY: Readonly<Record<string, string>> = {
  ...COMMON,
  month: `/timeline/${FULL_MONTH.replace("-", "/")}/`,
  article: "/articles/report-195/",
  day: "/events/2021/11/30/",
  subjects: "/subjects/",
};

function changedShare(before: Buffer, after: Buffer): number {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  const changed = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.2 });
  return changed / (one.width * one.height);
}

const isComparing = process.argv.includes("--compare");

async function keepOrCompare(name: string, page: Page): Promise<void> {
  const picture = await page.screenshot();
  const file = join(FOLDER, `${name}.png`);
  if (!isComparing) {
    writeFileSync(file, picture);
    return;
  }
  const share = existsSync(file) ? changedShare(readFileSync(file), picture) : 1;
  if (share <= MOST_CHANGED) return;
  console.log(`${name}: ${(share * 100).toFixed(1)} % changed`);
  process.exitCode = 1;
}

async function photograph(
  archive: string,
  pages: Readonly<Record<string, string>>,
  site: string,
  browser: Browser,
) {
  const served = await serveFolder(site);
  for (const [device, viewport] of Object.entries(WINDOWS)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({
        baseURL: served.origin,
        viewport,
        colorScheme,
        deviceScaleFactor: SCALE,
        reducedMotion: "reduce",
        locale: "ar",
        serviceWorkers: "block",
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        // Twice: fonts that come late wait for the next visit.
        await page.goto(path, { waitUntil: "networkidle" });
        const answer = await page.goto(path, { waitUntil: "networkidle" });
        if (answer !== null && answer.status() >= 400) throw new Error(`${archive} has no ${path}`);
        await keepOrCompare(`${archive}-${name}-${device}-${colorScheme}`, page);
      }
      await context.close();
    }
  }
  await served.close();
}

if (!isComparing) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const five = new Workshop().mustBuild();
const folder = mkdtempSync(join(tmpdir(), "warraq-golden-"));
const [articles, output] = [join(folder, "articles"), join(folder, "site")];
writeDemonstrationArchive(articles);
const { status, stdout, stderr } = warraq("build", "--articles", articles, "--output", output);
if (status !== 0) throw new Error(stdout + stderr);
const browser = await launchChromium({ packaged: true });
try {
  await photograph("five", FIVE, five.output, browser);
  await photograph("many", MANY, output, browser);
} finally {
  await browser.close();
  five.remove();
  rmSync(folder, { recursive: true, force: true });
}
