// The reader's paths through the published site, on a phone and on a desk, with and without JavaScript, at the root and under a path.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { sharedSite } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { DESKTOP, newReader, overflowing, PHONE } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

for (const base of ["/", "/archive/"]) {
  describe(`the site at ${base}`, () => {
    let site: RunningSite;
    before(async () => {
      const published = await sharedSite(`https://example.org${base}`);
      site = await serveFolder(published.output, base);
    });
    after(() => site.close());

    for (const [device, viewport] of Object.entries({ PHONE, DESKTOP })) {
      for (const javaScript of [true, false]) {
        it(`leads from home to timeline, article, outlet and back (${device}, JavaScript ${javaScript ? "on" : "off"})`, async () => {
          const reader = await newReader(browser, site.origin, { viewport, javaScript });
          const { page } = reader;
          await page.goto(base);
          await page.getByRole("navigation").getByRole("link", { name: "الخط الزمني" }).first().click();
          await page.waitForURL(`**${base}timeline/`);
          assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
          await page
            .getByRole("main")
            .getByRole("link", { name: /أربع ساعات من المحادثات/ })
            .first()
            .click();
          await page.waitForURL("**/articles/nato-russia-council-ends-without-breakthrough/");
          assert.match((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", /أربع ساعات/);
          await page
            .getByRole("main")
            .getByRole("link", { name: /DW عربية/ })
            .first()
            .click();
          await page.waitForURL(`**${base}outlets/*/`);
          assert.match((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", /DW/);
          await page.goBack();
          await page.goBack();
          await page.waitForURL(`**${base}timeline/`);
          assert.deepEqual(reader.complaints, []);
          await reader.leave();
        });
      }

      it(`finds the reports that name Stoltenberg (${device})`, async () => {
        const reader = await newReader(browser, site.origin, { viewport });
        const { page } = reader;
        await page.goto(base);
        await page.getByRole("searchbox").first().fill("ستولتنبرغ");
        await page.getByRole("searchbox").first().press("Enter");
        await page.waitForURL("**/search/?q=*");
        // Until then the newest reports stand there, as for a reader without a script.
        await page.locator("[data-search-results].search-live:not([aria-busy])").waitFor();
        const results = page.locator("[data-search-results]").getByRole("link", { name: /./ });
        const addresses = await results.evaluateAll((links) =>
          links.flatMap((link) => /\/articles\/([^/]+)\//.exec(link.getAttribute("href") ?? "")?.[1] ?? []),
        );
        assert.equal(
          new Set(addresses).size,
          5,
          "all five reports name him, one of them in another spelling",
        );
        assert.deepEqual(reader.complaints, []);
        await reader.leave();
      });
    }
  });
}

describe("the width of pages", () => {
  it("no page is wider than the window at 320, 360, 768 and 1280 pixels", async () => {
    const published = await sharedSite();
    const site = await serveFolder(published.output);
    // Keeping each visited page for later, as the service worker does, takes longer than looking at it.
    const reader = await newReader(browser, site.origin, { worker: false });
    const pages = published.files().filter((path) => path.endsWith(".html"));
    assert.ok(pages.length > 15);
    for (const path of pages) {
      await reader.page.goto(`/${path}`);
      // Loading a page takes longer than looking at it; wide first, where scripts lay out what is measured narrow.
      for (const width of [1280, 768, 360, 320]) {
        await reader.page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await overflowing(reader.page), [], `${path} at ${width}`);
      }
    }
    await reader.leave();
    await site.close();
  });
});
