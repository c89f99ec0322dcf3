// What a reader does with a list of results, at the width of a phone and of a desk: typing, quotation marks, going on and coming back.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { sharedSite } from "../site/built-site.ts";
import { DESKTOP, PHONE } from "./reader.ts";
import { serveForTests } from "./served-site.ts";

const STOLTENBERG = "/articles/stoltenberg-keeps-door-open-to-dialogue-with-moscow/";

for (const [width, viewport] of [
  ["360", { ...PHONE, width: 360 }],
  ["1280", { ...DESKTOP, width: 1280 }],
] as const) {
  describe(`the list of results at ${width} pixels`, () => {
    const served = serveForTests(sharedSite);

    async function visit(act: (page: Page) => Promise<void>): Promise<void> {
      const reader = await served.newReader({ viewport, worker: false });
      try {
        await act(reader.page);
        assert.deepEqual(reader.complaints, []);
      } finally {
        await reader.leave();
      }
    }

    const settled = (page: Page) =>
      page.locator("[data-search-results].search-live:not([aria-busy])").waitFor();
    const open = async (page: Page, query: string) => {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await settled(page);
    };
    const box = (page: Page) => page.locator("main .search-form input");

    it("offers what the letters may become, in a place that is there beforehand", () =>
      visit(async (page) => {
        await open(page, "الناتو");
        const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
        const before = await topOf(".search-list");
        assert.ok(before < 400 || viewport.width > 400, `the first result begins at ${before}`);
        await box(page).fill("محادث");
        await page.locator(".search-completions a").first().waitFor();
        assert.ok((await page.locator("[data-search-hit]").count()) > 0);
        assert.equal(await topOf(".search-list"), before);
        await box(page).press("Enter");
        await page.locator(".search-completions").waitFor({ state: "detached" });
      }));

    it("tells of a quotation that stands nowhere, and of words that say nothing", () =>
      visit(async (page) => {
        await open(page, "«الحوار باب»");
        assert.match((await page.locator(".search-suggestions").textContent()) ?? "", /لم يرد النص/);
        assert.ok((await page.locator(`[data-search-hit][href*="${STOLTENBERG}"]`).count()) > 0);
        await open(page, "؟");
        assert.match((await page.locator(".search-suggestions").textContent()) ?? "", /لا كلمة/);
        await open(page, "من هو");
        assert.match((await page.locator(".search-suggestions").textContent()) ?? "", /كلمات نحوية/);
      }));

    it("says that it took words for one name, and looks for each of them at one click", () =>
      visit(async (page) => {
        await open(page, "ينس ستولتنبرغ");
        const found = await page.locator("[data-search-hit]").count();
        const notes = page.locator(".search-suggestions");
        assert.match((await notes.textContent()) ?? "", /متتالية/);
        await notes.locator("a", { hasText: "كل كلمة على حدة" }).click();
        await page.waitForURL(/apart=1/);
        await settled(page);
        assert.doesNotMatch((await notes.textContent()) ?? "", /متتالية/);
        assert.ok((await page.locator("[data-search-hit]").count()) >= found);
        await page.goBack();
        await page.locator(".search-suggestions", { hasText: "متتالية" }).waitFor();
      }));

    it("offers what a slip behind a clitic is for, and says so", () =>
      visit(async (page) => {
        await open(page, "للتاتو");
        assert.match((await page.locator(".search-suggestions").textContent()) ?? "", /هل تقصد ناتو؟/);
        assert.ok((await page.locator("[data-search-hit]").count()) > 0);
      }));

    it("puts the reports of a day first, then those that speak of it, the words marked", () =>
      visit(async (page) => {
        await open(page, "31 ديسمبر 2021");
        const first = page.locator(".search-list > li").first();
        assert.match((await first.textContent()) ?? "", /31 ديسمبر\/كانون الأول 2021/);
        await open(page, "10 يناير 2022");
        const marks = await page.locator(".search-list > li").first().locator("mark").allTextContents();
        assert.deepEqual(marks, ["10", "كانون", "الثاني"]);
      }));

    it("says how a day in numbers is read, and offers the other reading at one click", () =>
      visit(async (page) => {
        await open(page, "1/12/2022");
        const offer = page.locator(".search-suggestions a", { hasText: "12 يناير/كانون الثاني 2022" });
        await offer.waitFor();
        assert.match((await page.locator(".search-suggestions").textContent()) ?? "", /: 1 ديسمبر/);
        await offer.click();
        await page.locator("[data-search-hit]").first().waitFor();
        assert.match(await box(page).inputValue(), /2022-01-12/);
      }));

    it("takes a pasted page and leaves a short address", () =>
      visit(async (page) => {
        await open(page, "");
        await box(page).fill("ستولتنبرغ والناتو في بروكسل ".repeat(125));
        await box(page).press("Enter");
        await page.locator("[data-search-hit]").first().waitFor();
        await settled(page);
        assert.ok(page.url().length < 2048, String(page.url().length));
      }));

    it("goes back query by query", () =>
      visit(async (page) => {
        await open(page, "");
        for (const query of ["ستولتنبرغ", "بروكسل"]) {
          await box(page).fill(query);
          await box(page).press("Enter");
          await page.waitForURL((url) => url.searchParams.get("q") === query);
          await settled(page);
        }
        await page.goBack();
        await page.waitForURL((url) => url.searchParams.get("q") === "ستولتنبرغ");
      }));

    it("is narrowed by days that are typed", () =>
      visit(async (page) => {
        await open(page, "ستولتنبرغ");
        if (width === "360") await page.locator(".search-aside > summary").click();
        await page.locator(".search-days input[name=from]").fill("2022-01-13");
        await page.waitForURL((url) => url.searchParams.get("from") === "2022-01-13");
        await settled(page);
        assert.equal(new URL(page.url()).searchParams.get("q"), "ستولتنبرغ");
      }));

    it("marks each word of an opened report once, and nothing of its citation", () =>
      visit(async (page) => {
        await page.goto(`${STOLTENBERG}?mark=${encodeURIComponent("ستولتنبرغ")}`);
        await page.locator(".mark-bar").waitFor();
        assert.equal(await page.locator(".citation mark").count(), 0);
        const told = (await page.locator(".mark-bar-status").textContent()) ?? "";
        const total = Number(/\d+$/.exec(told.trim())?.[0]);
        assert.ok(total > 0 && total <= (await page.locator("mark.hit").count()), told);
      }));
  });
}
