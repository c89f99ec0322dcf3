// Reading without a line: the server is gone, and the pages are still there.

import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type PublishedSite, sharedSite, Workshop } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { newReader, until } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

const ARTICLE = "articles/nato-russia-council-ends-without-breakthrough/";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
    }
  });
}

for (const base of ["/", "/archive/"]) {
  describe(`without a line, at ${base}`, () => {
    let published: PublishedSite;
    let site: RunningSite;
    before(async () => {
      published = await sharedSite(`https://example.org${base}`);
      site = await serveFolder(published.output, base);
    });
    after(() => site.close());

    it("a visited page opens again, and one never visited is explained", async () => {
      const running = await serveFolder(published.output, base);
      const { page, leave } = await newReader(browser, running.origin);
      await page.goto(base);
      await workerReady(page);
      await page.goto(base + ARTICLE);
      // Keeping what was read goes on after it is shown.
      const file = `${base}${ARTICLE}index.html`;
      const isKept = () =>
        page.evaluate(async (path) => (await globalThis.caches.match(path)) !== undefined, file);
      await until(isKept, "the page in the cache");
      await running.close();
      await page.reload();
      assert.match((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", /أربع ساعات/);
      await page.goto(`${base}about/`);
      assert.match((await page.getByRole("main").textContent()) ?? "", /لم تُحفظ على جهازك/);
      await leave();
    });

    it("an archive kept whole can be browsed and searched", async () => {
      const running = await serveFolder(published.output, base);
      const { page, leave } = await newReader(browser, running.origin);
      await page.goto(`${base}offline/`);
      await page.getByRole("button", { name: "احفظ الأرشيف على هذا الجهاز" }).click();
      await page.getByText("الأرشيف كله محفوظ").waitFor();
      await running.close();
      await page.goto(`${base}timeline/`);
      await page
        .getByRole("main")
        .getByRole("link", { name: /أربع ساعات/ })
        .first()
        .click();
      await page.waitForURL(`**/${ARTICLE}`);
      await page.goto(`${base}search/?q=${encodeURIComponent("ستولتنبرغ")}`);
      const results = page.locator("[data-search-results].search-live:not([aria-busy])");
      await results.waitFor();
      assert.ok((await results.locator("a[href*='/articles/']").count()) >= 5);
      await leave();
    });
  });
}

describe("a new build", () => {
  it("replaces what was kept, never mixing two builds", async () => {
    const workshop = new Workshop().mustBuild();
    const worker = workshop.read("sw.js");
    const running = await serveFolder(workshop.output);
    const { page, leave } = await newReader(browser, running.origin);
    await page.goto("/offline/");
    await page.getByRole("button", { name: "احفظ الأرشيف على هذا الجهاز" }).click();
    await page.getByText("الأرشيف كله محفوظ").waitFor();

    const file = join(workshop.articles, "harbour-library-opens.md");
    writeFileSync(
      file,
      "---\nheadline: افتتاح مكتبة الميناء\npublished: 3 شباط 2022\n---\n\nافتتحت البلدية مكتبة.\n",
    );
    rmSync(join(workshop.articles, "stoltenberg-keeps-door-open-to-dialogue-with-moscow.md"));
    workshop.mustBuild();
    assert.equal(workshop.read("sw.js"), worker, "the worker of every build is the same");
    await page.reload();
    // A worker that were swapped now would lose the pages below.
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    const { version } = JSON.parse(workshop.read("offline.json"));
    const caches = () => page.evaluate(() => globalThis.caches.keys());
    const isReplaced = (names: readonly string[]) =>
      names.length === 1 && names[0]?.endsWith(version) === true;
    await until(async () => isReplaced(await caches()), "one cache that is left, the new build's");
    await running.close();
    await page.goto("/articles/harbour-library-opens/");
    assert.match((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", /مكتبة الميناء/);
    await page.goto("/articles/stoltenberg-keeps-door-open-to-dialogue-with-moscow/");
    assert.match((await page.getByRole("main").textContent()) ?? "", /لم تُحفظ على جهازك/);
    await leave();
    workshop.remove();
  });
});
