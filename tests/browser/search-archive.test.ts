// Search over an archive of 400 reports, at the width of a phone and of a desk: long lists, long facets, and no line.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";
import { type PublishedSite, sharedDemonstration } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { DESKTOP, newReader, PHONE } from "./reader.ts";
import { serveFolder } from "./site-server.ts";

const MOST_OF_AN_ANSWER = 110_000;

let published: PublishedSite;
let browser: Browser;

before(async () => {
  published = await sharedDemonstration();
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
});

const settled = (page: Page) => page.locator("[data-search-results].search-live:not([aria-busy])").waitFor();
const open = async (page: Page, address: string) => {
  await page.goto(address);
  await settled(page);
};
const asked = (query: string) => `/search/?q=${encodeURIComponent(query)}`;
const hits = (page: Page) => page.locator("[data-search-hit]");
const more = (page: Page) => page.locator(".search-more-link", { hasText: "نتائج أخرى" });

for (const [width, viewport] of [
  ["360", { ...PHONE, width: 360 }],
  ["1280", { ...DESKTOP, width: 1280 }],
] as const) {
  describe(`search at ${width} pixels`, () => {
    const visit = async (act: (page: Page, close: () => Promise<void>) => Promise<void>, worker = false) => {
      const site = await serveFolder(published.output);
      let isOpen = true;
      const close = async () => {
        if (isOpen) await site.close();
        isOpen = false;
      };
      const reader = await newReader(browser, site.origin, { viewport, worker });
      try {
        await act(reader.page, close);
        if (isOpen) assert.deepEqual(reader.complaints, []);
      } finally {
        await reader.leave();
        await close();
      }
    };

    it("more results leave the reader where he was, with the first new one in focus; a reload and back keep the place", () =>
      visit(async (page) => {
        await open(page, asked("المياه"));
        assert.equal(await hits(page).count(), 10);
        assert.match((await page.locator(".search-status").textContent()) ?? "", /^\d+ تقرير/);
        await more(page).click();
        await settled(page);
        await page.waitForFunction(() => document.querySelectorAll("[data-search-hit]").length === 30);
        const eleventh = await hits(page).nth(10).getAttribute("href");
        await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, eleventh);
        await page.evaluate(() => scrollTo(0, 900));
        await page.waitForFunction(() => Math.abs((history.state?.top ?? 0) - 900) < 60);
        await page.reload();
        await settled(page);
        assert.equal(await hits(page).count(), 30);
        await page.waitForFunction(() => Math.abs(scrollY - 900) < 60);
        await page.goBack();
        await page.waitForFunction(() => document.querySelectorAll("[data-search-hit]").length === 10);
      }));

    it("the results beyond a hundred have an address of their own", () =>
      visit(async (page) => {
        await open(page, `${asked("المياه")}&n=100`);
        assert.equal(await hits(page).count(), 100);
        await more(page).click();
        await page.waitForURL((url) => url.searchParams.get("p") === "2");
        await settled(page);
        assert.equal(await page.locator("ol.search-list").getAttribute("start"), "101");
        const first = await hits(page).first().getAttribute("href");
        await page.reload();
        await settled(page);
        assert.equal(await hits(page).first().getAttribute("href"), first);
      }));

    it("a value of a long facet is found by its letters, and the choice keeps the focus", () =>
      visit(async (page) => {
        await open(page, asked("المياه"));
        if (width === "360") await page.locator(".search-aside > summary").click();
        const places = page.locator(".search-facet", { has: page.locator(".search-facet-field") }).first();
        await places.locator("summary").click();
        const values = places.locator("details li:not([hidden]) .search-facet-value");
        const name = (await values.last().textContent()) ?? "";
        await places.locator(".search-facet-field").fill(name.slice(0, 4));
        assert.ok(
          (await values.allTextContents()).every((value) => value !== "") && (await values.count()) < 20,
        );
        await values.filter({ hasText: name }).first().click();
        await settled(page);
        await page.locator(".search-chosen a", { hasText: name }).waitFor();
        await page.waitForFunction(() => document.activeElement?.closest(".search-facets") !== null);
      }));

    it("the exact words alone are a switch that tells its state", () =>
      visit(async (page) => {
        await open(page, asked("مفاوض"));
        const all = await page.locator(".search-status").textContent();
        const exact = page.locator(".search-exact");
        assert.equal(await exact.getAttribute("aria-current"), null);
        await exact.click();
        await page.waitForURL((url) => url.searchParams.get("exact") === "1");
        await settled(page);
        assert.equal(await page.locator(".search-exact").getAttribute("aria-current"), "true");
        assert.notEqual(await page.locator(".search-status").textContent(), all);
        await page.locator(".search-exact").click();
        await page.waitForURL((url) => !url.searchParams.has("exact"));
      }));

    it("the page with the answer to a word takes 110 KB of a first visit", () =>
      visit(async (page) => {
        const responses: Response[] = [];
        page.on("response", (response) => responses.push(response));
        await open(page, asked("كولومبيا"));
        await page.waitForLoadState("networkidle");
        assert.equal(await hits(page).count(), 10);
        const bodies = await Promise.all(responses.map((response) => response.body()));
        // A font and a file of the index are no smaller for being compressed once more.
        const bytes = bodies.reduce((sum, body) => sum + Math.min(body.length, gzipSync(body).length), 0);
        assert.ok(bytes <= MOST_OF_AN_ANSWER, `${bytes} bytes in ${bodies.length} files`);
      }));

    it("a quotation of many reports is counted in a number", () =>
      visit(async (page) => {
        await open(page, asked("«خطة المياه»"));
        assert.match((await page.locator(".search-status").textContent()) ?? "", /^(?:نحو )?\d+ تقرير/);
        assert.match((await page.locator(".search-suggestions").textContent()) ?? "", /بلا علامتي التنصيص/);
      }));

    it("a query that was answered is answered again without a line", () =>
      visit(async (page, close) => {
        await page.goto("/");
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await open(page, asked("الصيانة"));
        const before = await page.locator(".search-status").textContent();
        const first = await hits(page).first().getAttribute("href");
        await page.waitForFunction(async (address) => {
          for (const name of await caches.keys())
            if ((await (await caches.open(name)).match(address)) !== undefined) return true;
          return false;
        }, new URL("/pagefind/archive.warraq", page.url()).href);
        await close();
        await page.reload();
        await settled(page);
        assert.equal(await page.locator(".search-status").textContent(), before);
        assert.equal(await hits(page).first().getAttribute("href"), first);
      }, true));
  });
}
