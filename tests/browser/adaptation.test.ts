// The pages bend to the reader: keyboard only, twice the size, wider spacing, forced colours, no motion, paper.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { sharedSite } from "../site/built-site.ts";
import { DESKTOP, layoutShift, overflowing, PATIENCE } from "./reader.ts";
import { serveForTests } from "./served-site.ts";

const ARTICLE = "/articles/nato-russia-council-ends-without-breakthrough/";
const KINDS = [
  "/",
  "/timeline/",
  "/timeline/2022/01/",
  "/events/",
  ARTICLE,
  "/people/",
  "/people/jens-stoltenberg/",
  "/outlets/",
  "/search/",
  "/about/",
  "/offline/",
  "/404.html",
];
/** WCAG 1.4.12: no content may be lost with these. */
const TEXT_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

describe("adaptation", () => {
  const served = serveForTests(sharedSite);

  /** The page's policy allows no foreign style; one made by script object it does. */
  const addStyles = (page: Page, css: string) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);

  it("Tab reaches every link and button of a page in order, each with a mark of focus that can be seen", async () => {
    for (const path of ["/", "/timeline/", ARTICLE, "/search/"]) {
      const { page, rest, leave } = await served.newReader({ viewport: DESKTOP });
      await page.goto(path);
      await rest();
      const reachable = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              "a[href], button, input, select, summary, [tabindex='0']",
            ),
          ].filter(
            (element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0,
          ).length,
      );
      const seen = new Set<string>();
      for (let press = 0; press < reachable + 3; press++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const place = [...document.querySelectorAll("*")].indexOf(element);
          return { place, name: element.outerHTML.slice(0, 120), outline: `${outlineStyle} ${outlineWidth}` };
        });
        if (focused === null) break;
        if (press === 0) assert.match(focused.name, /skip-link/, path);
        assert.match(focused.outline, /^(?:solid|auto) [1-9]/, `${path}: ${focused.name}`);
        seen.add(String(focused.place));
      }
      // Radio buttons of one question are one stop.
      assert.ok(seen.size >= reachable * 0.9, `${path}: ${seen.size} of ${reachable}`);
      await leave();
    }
  });

  it("the skip link leads past the masthead", async () => {
    const { page, leave } = await served.newReader({ viewport: DESKTOP });
    await page.goto(ARTICLE);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "main");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement?.closest("main") !== null));
    await leave();
  });

  it("nothing reaches past the window at 200 % and 400 %, or with the spacing of WCAG 1.4.12", async () => {
    for (const width of [640, 320]) {
      const viewport = { width, height: 512 };
      const { page, rest, leave } = await served.newReader({ viewport });
      for (const path of KINDS) {
        await page.goto(path);
        await rest();
        assert.deepEqual(await overflowing(page), [], `${path} at ${width}`);
        await addStyles(page, TEXT_SPACING);
        assert.deepEqual(await overflowing(page), [], `${path} at ${width}, spaced`);
        await addStyles(page, "html { font-size: 200% !important }");
        if (width === 640) assert.deepEqual(await overflowing(page), [], `${path}, letters twice as large`);
      }
      await leave();
    }
  });

  it("in forced colours the current section, the marks and the buttons keep a form of their own", async () => {
    const context = await served.browser.newContext({
      baseURL: served.site.origin,
      forcedColors: "active",
      viewport: DESKTOP,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.goto("/timeline/");
    const lines = await page
      .locator(".site-nav a")
      .evaluateAll((links) =>
        links.map((link) => [link.hasAttribute("aria-current"), getComputedStyle(link).borderBlockEndColor]),
      );
    const colours = (isCurrent: boolean) =>
      new Set(lines.flatMap(([current, colour]) => (current === isCurrent ? [colour] : [])));
    // Transparent lines become lines of text: under every section they would say nothing.
    assert.equal(colours(true).size, 1);
    assert.equal(colours(false).size, 1);
    assert.notDeepEqual(colours(true), colours(false));
    assert.deepEqual(
      colours(false),
      new Set([await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)]),
    );
    const button = page.locator(".search-form button");
    assert.equal(await button.evaluate((element) => getComputedStyle(element).borderTopStyle), "solid");
    await context.close();
  });

  it("nothing moves for a reader who asked for no motion", async () => {
    const { page, rest, leave } = await served.newReader();
    for (const path of KINDS) {
      await page.goto(path);
      await rest();
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const moves =
            animationName !== "none" ||
            transitionDuration.split(", ").some((time) => Number.parseFloat(time) > 0) ||
            scrollBehavior === "smooth";
          return moves ? [element.outerHTML.slice(0, 100)] : [];
        }),
      );
      assert.deepEqual(moving, [], path);
    }
    await leave();
  });

  it("no page shifts while it loads", async () => {
    for (const viewport of [{ width: 360, height: 740 }, DESKTOP]) {
      const reader = await served.newReader({ viewport });
      for (const path of KINDS) {
        await reader.page.goto(path);
        assert.equal(await layoutShift(reader), 0, `${path} at ${viewport.width}`);
      }
      await reader.leave();
    }
  });

  it("on paper an article keeps its text, date, citation and address, and leaves out what is pressed", async () => {
    const { page, rest, leave } = await served.newReader({ viewport: DESKTOP, dark: true });
    await page.goto(ARTICLE);
    await rest();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const name of [
      ".site-nav",
      ".search-form",
      ".preferences",
      ".density",
      ".site-footer",
      ".copy-button",
    ]) {
      for (const part of await page.locator(name).all()) assert.equal(await part.isVisible(), false, name);
    }
    for (const name of ["h1", ".article-meta time", ".body-text", ".citation", ".print-address"])
      assert.ok(await page.locator(name).first().isVisible(), name);
    assert.match((await page.locator(".print-address").textContent()) ?? "", /https:\/\/\S+\/articles\//);
    const { ink, paper } = await page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      return { ink: root.color, paper: root.backgroundColor };
    });
    assert.equal(ink, "rgb(0, 0, 0)");
    assert.equal(paper, "rgb(255, 255, 255)");
    const pdf = await page.pdf({ format: "A4" });
    assert.ok(pdf.length > 10_000);
    await leave();
  });
});
