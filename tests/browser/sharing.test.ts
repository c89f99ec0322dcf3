// Handing a report on and going on where one stopped: by what the platform has, and whole without it.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { Workshop } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { DESKTOP, holdScripts, newReader, painted, type Reader, type ReaderOptions } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

const ARTICLE = "/archive/articles/nato-russia-council-ends-without-breakthrough/";
const ADDRESS = `https://example.org${ARTICLE}`;

let browser: Browser;
let workshop: Workshop;
let site: RunningSite;
before(async () => {
  browser = await launchChromium();
  workshop = new Workshop().mustBuild("--site-url", "https://example.org/archive/");
  site = await serveFolder(workshop.output, "/archive/");
});
after(async () => {
  await browser.close();
  await site.close();
  workshop.remove();
});

async function visit(act: (page: Page, reader: Reader) => Promise<void>, options: ReaderOptions = {}) {
  const reader = await newReader(browser, site.origin, { worker: false, ...options });
  try {
    await act(reader.page, reader);
    assert.deepEqual(reader.complaints, []);
  } finally {
    await reader.leave();
  }
}

const share = (page: Page) => page.locator("[data-share][data-ready]");
const offer = (page: Page) => page.getByRole("complementary", { name: "موضع القراءة" });

/** A hidden page is a page left: tabs are switched and programs changed without any other word. */
async function goAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

/** Scrolls as a reader does, until the paragraph, or without one the end, is under their eyes and the page has heard of it. */
async function readTo({ page, rest }: Reader, anchor: string | null): Promise<void> {
  await rest();
  await page.evaluate(
    (id) =>
      new Promise((resolve) => {
        addEventListener("scroll", resolve, { once: true });
        if (id === null) scrollTo(0, document.body.scrollHeight);
        else document.getElementById(id)?.scrollIntoView({ block: "start" });
      }),
    anchor,
  );
}

describe("sharing", () => {
  it("copies the permanent address where the platform has no sheet of its own, and says so", () =>
    visit(async (page, { context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.addInitScript("delete Navigator.prototype.share");
      await page.goto(ARTICLE);
      await share(page).waitFor();
      assert.equal(await share(page).textContent(), "انسخ الرابط");
      // It says so for a moment.
      const told = page.getByRole("button", { name: "نُسخ الرابط" }).waitFor();
      await share(page).click();
      await told;
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), ADDRESS);
      await page.getByRole("button", { name: "انسخ الرابط" }).waitFor();
    }));

  it("opens the platform's sheet with the headline and the address, and a sheet closed is no failure", () =>
    visit(async (page) => {
      // The script is given as text: what the test runner adds to functions is not known in the page.
      await page.addInitScript(`
        window.shared = [];
        Navigator.prototype.canShare = () => true;
        Navigator.prototype.share = (data) => {
          window.shared.push(data);
          return Promise.reject(new DOMException("closed", "AbortError"));
        };
      `);
      await page.goto(ARTICLE);
      await share(page).waitFor();
      assert.equal(await share(page).textContent(), "شارك التقرير");
      await share(page).click();
      const [data] = (await page.evaluate("window.shared")) as { title: string; url: string }[];
      assert.equal(data?.url, ADDRESS);
      assert.equal(data?.title, await page.locator("h1").textContent());
      assert.equal(await share(page).textContent(), "شارك التقرير");
    }));

  it("is not there without JavaScript, and moves nothing when it comes", async () => {
    await visit(
      async (page) => {
        await page.goto(ARTICLE);
        assert.equal(await page.locator(".article-share").isVisible(), false);
        assert.equal(await page.locator(".reading-place").isVisible(), false);
      },
      { javaScript: false },
    );
    await visit(
      async (page, { rest }) => {
        const bringScripts = await holdScripts(page);
        await page.goto(ARTICLE);
        await page.waitForFunction(() => document.fonts.status === "loaded");
        await painted(page);
        const before = await page.locator(".article-text").boundingBox();
        assert.equal(await share(page).count(), 0);
        bringScripts();
        await rest();
        assert.equal(await share(page).count(), 1);
        assert.deepEqual(await page.locator(".article-text").boundingBox(), before);
      },
      { viewport: DESKTOP },
    );
  });
});

describe("the place where a reader stopped", () => {
  it("is offered on coming back, leads to its paragraph, and is gone once answered", () =>
    visit(async (page, reader) => {
      await page.goto(ARTICLE);
      await readTo(reader, "p6");
      await goAway(page);
      await page.goto("/archive/");
      await page.goto(ARTICLE);
      await offer(page).waitFor();
      await reader.rest();
      assert.equal(await page.evaluate(() => scrollY), 0, "nobody is moved unasked");
      await offer(page).getByRole("link").click();
      await page.waitForURL(/#p6$/);
      assert.equal(await offer(page).isVisible(), false);
    }));

  it("is offered in the report it belongs to and in no other, and not to who follows a link into the text", () =>
    visit(async (page, reader) => {
      await page.goto(ARTICLE);
      await readTo(reader, "p6");
      await goAway(page);
      await page.goto("/archive/articles/russia-says-nato-ignored-de-escalation-offers/");
      await share(page).waitFor();
      assert.equal(await page.locator(".reading-place").isVisible(), false);
      await page.goto("/archive/");
      await page.goto(`${ARTICLE}#p3`);
      await share(page).waitFor();
      assert.equal(await page.locator(".reading-place").isVisible(), false);
    }));

  it("is forgotten once the end has been read, and kept after a look at the beginning", () =>
    visit(async (page, reader) => {
      const places = () => page.evaluate(() => localStorage.getItem("warraq-places") ?? "");
      await page.goto(ARTICLE);
      await readTo(reader, "p6");
      await goAway(page);
      assert.match(await places(), /"p6"/);
      await page.goto("/archive/");
      await page.goto(ARTICLE);
      await offer(page).waitFor();
      await goAway(page);
      assert.match(await places(), /"p6"/);
      await page.reload();
      await readTo(reader, null);
      await goAway(page);
      assert.equal(await places(), "[]");
    }));

  it("anything else in the reader's storage is as if nothing had been read", () =>
    visit(async (page) => {
      for (const spoilt of ["{", "null", '[1,["x"],{"a":2}]', `[["${ARTICLE}","no-such-anchor"]]`]) {
        await page.goto("/archive/");
        await page.evaluate((value) => localStorage.setItem("warraq-places", value), spoilt);
        await page.goto(ARTICLE);
        await share(page).waitFor();
        assert.equal(await page.locator(".reading-place").isVisible(), false, spoilt);
      }
    }));
});
