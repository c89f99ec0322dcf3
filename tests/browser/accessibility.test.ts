// axe finds nothing on any kind of page, light and dark, narrow and wide.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { sharedSite } from "../site/built-site.ts";
import { serveForTests } from "./served-site.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const ARTICLE = "/articles/nato-russia-council-ends-without-breakthrough/";

/** One path of each kind: two pages of a kind differ in words only. */
function onePerKind(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths)
    kinds.set(path.replace(/[a-z0-9-]*\d[a-z0-9-]*|(?<=^[a-z]+\/)[a-z0-9-]+(?=\/)/g, "*"), path);
  return [...kinds.values()];
}

describe("accessibility", () => {
  const served = serveForTests(sharedSite);

  /** Violations, worded; the page is open already and holds axe. In the dark only colours are others. */
  async function violations(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
    await page.emulateMedia({ colorScheme });
    const rules = colorScheme === "dark" ? "{ runOnly: ['color-contrast'] }" : "";
    const results: AxeResults = await page.evaluate(`axe.run(${rules})`);
    assert.ok(results.passes.length > (rules === "" ? 10 : 0), "axe looked at the page");
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  }

  for (const width of [320, 1280]) {
    it(`axe finds no violation at ${width} pixels, light and dark`, async () => {
      const viewport = { width, height: 800 };
      const reader = await served.newReader({ viewport, worker: false });
      const { page, rest } = reader;
      for (const path of onePerKind(served.published.files().filter((name) => name.endsWith(".html")))) {
        await page.goto(`/${path}`);
        await rest();
        // The page's policy allows no foreign script, which is the point of it: axe comes through the debugger.
        await page.evaluate(AXE);
        for (const scheme of ["light", "dark"] as const)
          assert.deepEqual(await violations(page, scheme), [], `${path}, ${scheme}`);
      }
      await reader.leave();
    });

    it(`axe finds none in the open settings, the offer to read on and the answers of the search at ${width} pixels`, async () => {
      const viewport = { width, height: 800 };
      const { page, rest, leave } = await served.newReader({ viewport, worker: false });
      const look = async (what: string) => {
        await rest();
        await page.evaluate(AXE);
        for (const scheme of ["light", "dark"] as const)
          assert.deepEqual(await violations(page, scheme), [], `${what}, ${scheme}`);
      };
      await page.goto(ARTICLE);
      await page.locator("[data-preferences] summary").click();
      await look("the settings");
      // Elsewhere: an article that is left may write down a place of its own.
      await page.goto("/");
      await page.evaluate(
        (place) => localStorage.setItem("warraq-places", JSON.stringify([place])),
        [ARTICLE, "p6"],
      );
      await page.goto(ARTICLE);
      await page.locator(".reading-place").waitFor();
      await look("the offer");
      await page.goto(`/search/?q=${encodeURIComponent("الناتو")}`);
      await rest();
      assert.ok((await page.locator("[data-search-hit]").count()) > 0);
      await look("the answers");
      await leave();
    });
  }
});
