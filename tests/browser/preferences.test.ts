// What a reader chooses holds on the next page before anything is seen, and the words of reports stay as they are.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { sharedSite } from "../site/built-site.ts";
import { DESKTOP, holdScripts, layoutShift, newReader, overflowing, PHONE, type Reader } from "./reader.ts";
import { serveForTests } from "./served-site.ts";
import { serveFolder } from "./site-server.ts";

const ARTICLE = "/articles/nato-russia-council-ends-without-breakthrough/";
const TITLE = "إعدادات القراءة";
/** Finds the settings; on a phone their words are heard and a sign stands for them. */
const settingsOf = (page: Page) => page.locator("[data-preferences] > summary");

describe("the reader's settings", () => {
  const served = serveForTests(sharedSite);

  /** Opens the panel as the hurried may, before anything listens. */
  const openAtOnce = (page: Page) => settingsOf(page).click();
  const openSettings = async ({ page, rest }: Reader) => {
    await rest();
    await openAtOnce(page);
  };
  const bodyOf = (page: Page) =>
    page.locator(".body-text").evaluateAll((parts) => parts.map((part) => part.textContent));
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it("a dark page is dark at once, on this page and the next, though the system is light", async () => {
    const reader = await served.newReader({ viewport: DESKTOP });
    const { page, complaints, leave } = reader;
    await page.goto("/");
    const light = await paper(page);
    await openSettings(reader);
    await page.getByRole("radio", { name: "داكنة" }).check();
    const dark = await paper(page);
    assert.notEqual(dark, light);
    // The first paint of the next page: the colour as soon as there is a body.
    await page.addInitScript(() => {
      new MutationObserver((_records, observer) => {
        if (!document.body) return;
        observer.disconnect();
        document.documentElement.dataset.firstTheme = document.documentElement.dataset.theme ?? "none";
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto("/timeline/");
    assert.equal(await paper(page), dark);
    assert.equal(await page.locator("html").getAttribute("data-first-theme"), "dark");
    const colours = await page
      .locator("meta[name=theme-color]")
      .evaluateAll((metas) => metas.map((meta) => meta.getAttribute("content")));
    assert.deepEqual(new Set(colours), new Set(["#171512"]));
    assert.deepEqual(complaints, []);
    await leave();
  });

  it("digits and months follow the reader in dates and counts, and not in a report's own words", async () => {
    const reader = await served.newReader({ viewport: DESKTOP });
    const { page, leave } = reader;
    await page.goto(ARTICLE);
    const words = await bodyOf(page);
    assert.match(words.join(" "), /\d/, "the report has digits of its own");
    await openSettings(reader);
    await page.getByRole("radio", { name: "٠١٢٣" }).check();
    await page.getByLabel("أسماء الشهور").selectOption("levantine");
    const day = page.locator(".article-meta time").first();
    assert.equal(await day.textContent(), "الأربعاء ١٢ كانون الثاني ٢٠٢٢");
    assert.equal(await day.getAttribute("datetime"), "2022-01-12");
    assert.deepEqual(await bodyOf(page), words);
    await page.reload();
    assert.equal(await day.textContent(), "الأربعاء ١٢ كانون الثاني ٢٠٢٢");
    assert.deepEqual(await bodyOf(page), words);
    for (const path of ["/timeline/", "/timeline/2022/01/", "/events/"]) {
      await page.goto(path);
      const printed = await page
        .locator("time:not(.date-mention, [href^='#when-'] time), .count, [data-figures]")
        .evaluateAll((parts) => parts.map((part) => part.textContent ?? ""));
      assert.ok(printed.length > 3, path);
      assert.deepEqual(
        printed.filter((text) => /[0-9]|يناير|ديسمبر/.test(text)),
        [],
        path,
      );
    }
    await page.goto("/");
    await openSettings(reader);
    await page.getByRole("button", { name: "أعد الإعدادات الأصلية" }).click();
    assert.match(
      (await page.locator(".masthead-holdings").textContent()) ?? "",
      /12 يناير\/كانون الثاني 2022/,
    );
    assert.ok(await page.getByRole("radio", { name: "0123" }).isChecked());
    await leave();
  });

  it("nothing moves when a page opens in the reader's digits, months and size", async () => {
    const reader = await served.newReader({ viewport: PHONE });
    const { page, leave } = reader;
    await page.goto("/");
    await page.evaluate(() =>
      localStorage.setItem(
        "warraq-preferences",
        JSON.stringify({ size: "large", digits: "arab", months: "egyptian", theme: "dark" }),
      ),
    );
    for (const path of ["/", "/timeline/", ARTICLE]) {
      await page.goto(path);
      assert.equal(await layoutShift(reader), 0, path);
    }
    await leave();
  });

  it("a date that a slow line cuts in two is in the reader's style as soon as it is whole", async () => {
    const cutBefore = ["نون الثاني 2022</time></a></span>", "<li>"];
    const slow = await serveFolder(served.published.output, "/", { cutBefore });
    const { page, leave } = await newReader(served.browser, slow.origin, { viewport: PHONE });
    await page.addInitScript(() =>
      localStorage.setItem("warraq-preferences", '{"digits":"arab","months":"egyptian"}'),
    );
    await page.goto(ARTICLE, { waitUntil: "commit" });
    const says = (text: string) =>
      page.waitForFunction(
        (wanted) => document.querySelector(".article-meta time")?.textContent === wanted,
        text,
      );
    await says("الأربعاء ١٢ يناير/كا");
    slow.sendOn();
    await says("الأربعاء ١٢ يناير ٢٠٢٢");
    assert.equal(await page.evaluate(() => document.readyState), "loading");
    await leave();
    await slow.close();
  });

  it("the largest text fits a narrow window, panel open", async () => {
    const reader = await served.newReader({ viewport: { width: 320, height: 640 } });
    const { page, leave } = reader;
    await page.goto("/");
    await openSettings(reader);
    await page.getByRole("radio", { name: "أكبر" }).check();
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "22.4px");
    for (const path of ["/", "/timeline/", ARTICLE, "/events/", "/search/", "/people/"]) {
      await page.goto(path);
      await openSettings(reader);
      assert.deepEqual(await overflowing(page), [], path);
    }
    await leave();
  });

  it("the keyboard opens, chooses and closes, and the focus comes back", async () => {
    const { page, rest, leave } = await served.newReader({ viewport: DESKTOP });
    await page.goto(ARTICLE);
    await rest();
    await settingsOf(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("radio").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.locator("html[data-theme=light]").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("[data-preferences]").getAttribute("open"), null);
    assert.ok((await page.evaluate(() => document.activeElement?.textContent))?.includes(TITLE));
    await leave();
  });

  it("a panel that is opened before a slow line has brought the script is filled when it comes", async () => {
    const { page, complaints, leave } = await served.newReader({ worker: false });
    const bringScripts = await holdScripts(page);
    await page.goto(ARTICLE);
    await openAtOnce(page);
    assert.equal(await page.getByRole("radio").count(), 0);
    bringScripts();
    await page.getByRole("radio", { name: "داكنة" }).check();
    await page.getByLabel("أسماء الشهور").selectOption("maghrebi");
    await page.locator("html[data-theme=dark][data-months=maghrebi]").waitFor();
    await page.goto("/timeline/");
    assert.equal(await page.locator("html").getAttribute("data-months"), "maghrebi");
    assert.deepEqual(complaints, []);
    await leave();
  });

  it("storage that holds nonsense changes nothing", async () => {
    const { page, complaints, leave } = await served.newReader();
    await page.goto("/");
    await page.evaluate(() =>
      localStorage.setItem(
        "warraq-preferences",
        '{"theme":"x","digits":"<b>","months":3,"constructor":"dark"}',
      ),
    );
    await page.reload();
    assert.equal(await page.locator("html").getAttribute("data-theme"), null);
    assert.equal(await page.locator("html").getAttribute("data-digits"), "latn");
    await page.evaluate(() => localStorage.setItem("warraq-preferences", "{"));
    await page.reload();
    assert.equal(await page.locator("html").getAttribute("data-months"), "dual");
    assert.deepEqual(complaints, []);
    await leave();
  });

  it("without JavaScript there is no setting that could not be kept", async () => {
    const { page, leave } = await served.newReader({ javaScript: false });
    await page.goto("/");
    assert.equal(await settingsOf(page).isVisible(), false);
    await leave();
  });
});
