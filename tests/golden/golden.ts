// Pictures of eight kinds of page, on a phone and a desk, light and dark: `npm run golden` renews them, `npm run golden -- --compare`
// names those that changed. Made by the packaged Chromium, which draws alike everywhere, and kept small.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { launchChromium } from "../browser/chromium.ts";
import { serveFolder } from "../browser/site-server.ts";
import { Workshop } from "../site/built-site.ts";

const FOLDER = join(import.meta.dirname, "pictures");
const PAGES: Readonly<Record<string, string>> = {
  home: "/",
  timeline: "/timeline/",
  month: "/timeline/2022/01/",
  events: "/events/",
  article: "/articles/nato-russia-council-ends-without-breakthrough/",
  person: "/people/jens-stoltenberg/",
  search: "/search/",
  about: "/about/",
};
const WINDOWS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
/** Half the pixels each way: what an eye would call another page shows, and a file stays below 60 KB. */
const SCALE = 0.5;
/** Share of pixels that may differ; an edge drawn otherwise is not another page. */
const MOST_CHANGED = 0.004;

function changedShare(before: Buffer, after: Buffer): number {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (one.width !== other.width || one.height !== other.height) return 1;
  const changed = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.2 });
  return changed / (one.width * one.height);
}

const isComparing = process.argv.includes("--compare");
mkdirSync(FOLDER, { recursive: true });
const workshop = new Workshop().mustBuild();
const site = await serveFolder(workshop.output);
const browser = await launchChromium({ packaged: true });
try {
  for (const [device, viewport] of Object.entries(WINDOWS)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({
        baseURL: site.origin,
        viewport,
        colorScheme,
        deviceScaleFactor: SCALE,
        reducedMotion: "reduce",
        locale: "ar",
        serviceWorkers: "block",
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(PAGES)) {
        // Twice: fonts that come late wait for the next visit.
        await page.goto(path, { waitUntil: "networkidle" });
        await page.goto(path, { waitUntil: "networkidle" });
        const picture = await page.screenshot();
        const file = join(FOLDER, `${name}-${device}-${colorScheme}.png`);
        if (!isComparing) {
          writeFileSync(file, picture);
          continue;
        }
        const share = existsSync(file) ? changedShare(readFileSync(file), picture) : 1;
        if (share <= MOST_CHANGED) continue;
        console.log(`${name}, ${device}, ${colorScheme}: ${(share * 100).toFixed(1)} % changed`);
        process.exitCode = 1;
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await site.close();
  workshop.remove();
}
