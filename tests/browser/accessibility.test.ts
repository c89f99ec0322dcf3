// axe finds nothing on any kind of page, light and dark, narrow and wide.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { Workshop } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { newReader } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One path of each kind: two pages of a kind differ in words only. */
function onePerKind(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths)
    kinds.set(path.replace(/[a-z0-9-]*\d[a-z0-9-]*|(?<=^[a-z]+\/)[a-z0-9-]+(?=\/)/g, "*"), path);
  return [...kinds.values()];
}

describe("accessibility", () => {
  let browser: Browser;
  let workshop: Workshop;
  let site: RunningSite;
  before(async () => {
    browser = await launchChromium();
    workshop = new Workshop().mustBuild();
    site = await serveFolder(workshop.output);
  });
  after(async () => {
    await browser.close();
    await site.close();
    workshop.remove();
  });

  for (const dark of [false, true]) {
    for (const width of [320, 1280]) {
      it(`axe finds no violation at ${width} pixels, ${dark ? "dark" : "light"}`, async () => {
        const reader = await newReader(browser, site.origin, { viewport: { width, height: 800 }, dark });
        for (const path of onePerKind(workshop.files().filter((name) => name.endsWith(".html")))) {
          await reader.page.goto(`/${path}`);
          // The page's policy allows no foreign script, which is the point of it: axe comes through the debugger.
          await reader.page.evaluate(AXE);
          const results: AxeResults = await reader.page.evaluate("axe.run()");
          const found = results.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
          );
          assert.deepEqual(found, [], path);
          assert.ok(results.passes.length > 10, "axe looked at the page");
        }
        await reader.leave();
      });
    }
  }
});
