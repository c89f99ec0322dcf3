// The pages of an archive of 400 reports, 42 months and 117 places, as a reader with a phone or a desk meets them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { FULL_DAY, FULL_MONTH } from "../demonstration/archive.ts";
import { type PublishedSite, sharedDemonstration } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { DESKTOP, newReader, overflowing, PHONE, type Reader } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const MONTH = `/timeline/${FULL_MONTH.replace("-", "/")}/`;
/** A headline of usual length, and one of 300 characters. */
const ARTICLE = "/articles/report-195/";
const LONG_HEADLINE = "/articles/report-199/";
const KINDS = [
  "/",
  "/timeline/",
  "/timeline/2022/",
  MONTH,
  "/events/",
  "/events/2021/",
  // The day that a record in many reports names.
  "/events/2021/11/30/",
  "/subjects/",
  "/outlets/",
  "/places/",
  "/people/",
  `/compare/${FULL_DAY}/`,
  ARTICLE,
  LONG_HEADLINE,
  "/search/",
  "/data/",
  "/about/",
  "/offline/",
];

let published: PublishedSite;
let site: RunningSite;
let browser: Browser;

before(async () => {
  published = await sharedDemonstration();
  site = await serveFolder(published.output);
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function visit(path: string, viewport = PHONE): Promise<Reader> {
  const reader = await newReader(browser, site.origin, { viewport, worker: false, javaScript: false });
  await reader.page.goto(path);
  return reader;
}

/** The height of a page in its own fonts: letters of another are of other widths. */
const heightOf = ({ page }: Reader) =>
  page.evaluate(() => document.fonts.ready.then(() => document.documentElement.scrollHeight));

describe("an archive of 400 reports", () => {
  it("has no page wider than its window, at any width", async () => {
    const reader = await visit("/");
    for (const path of [...KINDS, ...longNamed(), ...ofEachKind()]) {
      await reader.page.goto(path);
      for (const width of [320, 360, 438, 768, 1280]) {
        await reader.page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await overflowing(reader.page), [], `${path} at ${width}`);
      }
    }
    await reader.leave();
  });

  /** The page of the outlet whose name has no place to break. */
  function longNamed(): string[] {
    const found = published.files().filter((path) => /^outlets\/almarfa[^/]*\/index\.html$/u.test(path));
    assert.equal(found.length, 1);
    return found.map((path) => `/${path}`);
  }

  /** A tag, a section, an author, an agency and a name. */
  function ofEachKind(): string[] {
    return ["tags", "sections", "authors", "people", "places"].map((folder) => {
      const found = published
        .files()
        .find((path) => new RegExp(`^${folder}/[^/]+/index\\.html$`, "u").test(path));
      assert.ok(found, folder);
      return `/${found.replace("index.html", "")}`;
    });
  }

  for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESKTOP })) {
    it(`has strips that share the width and are never scrolled; what is pressed has room for a thumb (${device})`, async () => {
      const reader = await visit("/", viewport);
      for (const path of ["/", "/timeline/", MONTH, "/timeline/2022/", "/events/"]) {
        await reader.page.goto(path);
        const { widths, links, scrolls, ticks } = await reader.page.evaluate(() => {
          const strip = document.querySelector(".density-strip");
          const shown = [...document.querySelectorAll(".density a")].filter(
            (link) =>
              link.getBoundingClientRect().width > 0 && getComputedStyle(link).visibility === "visible",
          );
          return {
            widths: [...document.querySelectorAll(".density-bars > li")].map(
              (bar) => bar.getBoundingClientRect().width,
            ),
            links: shown.map((link) =>
              [link.getBoundingClientRect().width, link.getBoundingClientRect().height].map(Math.round),
            ),
            scrolls: strip === null ? 0 : strip.scrollWidth - strip.clientWidth,
            ticks: shown.filter((link) => link.classList.contains("density-tick")).length,
          };
        });
        assert.ok(widths.length > 1, path);
        assert.ok(Math.max(...widths) - Math.min(...widths) <= 1, `${path}: bars of ${widths.join(" ")}`);
        assert.equal(scrolls, 0, path);
        assert.ok(links.length > 0, path);
        assert.deepEqual(
          links.filter(([width = 0, height = 0]) => width < 24 || height < 24),
          [],
          path,
        );
        if (path === "/" || path === MONTH) assert.ok(ticks >= 4, `${path} has ${ticks} ticks`);
      }
      await reader.leave();
    });
  }

  it("shows a year as a calendar, whose days lead to their reports and have room for a thumb", async () => {
    const reader = await visit("/timeline/2022/");
    const { heads, months, days, small } = await reader.page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>("a.calendar-day")];
      return {
        heads: [
          ...(document.querySelector(".calendar-month tr")?.querySelectorAll(".visually-hidden") ?? []),
        ].map((head) => head.textContent),
        months: [...document.querySelectorAll(".calendar-month h2 a")].map((name) => name.textContent ?? ""),
        days: links.map((link) => [
          link.className,
          link.getAttribute("href"),
          link.getAttribute("aria-label"),
        ]),
        small: links.filter((link) => {
          const { width, height } = link.getBoundingClientRect();
          return width < 24 || height < 24;
        }).length,
      };
    });
    assert.deepEqual([heads[0], heads[6]], ["السبت", "الجمعة"]);
    assert.equal(months.length, 12);
    assert.match(months[0] ?? "", /^يناير/u);
    assert.equal(small, 0);
    const fullest = days.filter(([kind]) => kind?.includes("calendar-day-4"));
    assert.deepEqual(fullest, [
      ["calendar-day calendar-day-4", `${MONTH}#d-${FULL_DAY}`, "12 يناير/كانون الثاني 2022: 30 تقريرًا"],
    ]);
    await reader.page.goto("/timeline/2021/01/");
    const other = reader.page.locator(".other-years a").first();
    await other.click();
    await reader.page.waitForURL(/\/timeline\/\d{4}\/01\/#d-\d{4}-01-\d\d$/u);
    await reader.leave();
  });

  for (const javaScript of [false, true])
    it(`opens what a date means and who a name is, at a tap and by keyboard, and leads back (${javaScript ? "with" : "without"} JavaScript)`, async () => {
      const reader = await newReader(browser, site.origin, { viewport: PHONE, worker: false, javaScript });
      const { page } = reader;
      await page.goto(ARTICLE);
      if (javaScript) await reader.rest();
      assert.equal(await page.locator("[role=note]:visible").count(), 0);
      const date = page.locator("[href^='#when-']").nth(3);
      await date.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await date.focus();
      await page.keyboard.press("Enter");
      const note = page.locator("[role=note]:visible");
      await note.waitFor();
      assert.equal(await note.count(), 1);
      assert.match((await note.textContent()) ?? "", /كيف عُرف: /u);
      const { top, bottom } = await note.evaluate((element) => element.getBoundingClientRect().toJSON());
      assert.ok(top > PHONE.height / 2 && bottom <= PHONE.height + 1, `${top} to ${bottom}`);
      assert.equal(await page.evaluate(() => scrollY), before, "what is read stays where it is");
      // The reader of the screen, and the next press of Tab, go on within the note.
      await page.keyboard.press("Tab");
      assert.ok(await note.evaluate((element) => element.contains(document.activeElement)));
      if (javaScript) {
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => document.activeElement?.matches("[href^='#when-']") ?? false);
        assert.equal(await page.evaluate(() => scrollY), before);
      } else {
        await note.locator("a[href^='#p']").first().click();
        assert.match(page.url(), /#p\d+$/u);
      }
      assert.equal(await page.locator("[role=note]:visible").count(), 0);
      const name = page.locator(".body-text a.mention[title]").first();
      const address = await name.getAttribute("href");
      await name.click();
      if (javaScript) {
        await note.getByText(/ذُكر الاسم \d+ مر/u).waitFor();
        await page.keyboard.press("Tab");
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => document.activeElement?.classList.contains("mention") ?? false);
        await name.click();
        await note.locator("a").first().click();
      }
      await page.waitForURL(`**${address}`);
      await reader.leave();
    });

  it("has lists with an end", async () => {
    const reader = await visit(MONTH);
    const heights: Record<string, number> = {};
    for (const path of [MONTH, "/timeline/", "/places/"]) {
      await reader.page.goto(path);
      heights[path] = await heightOf(reader);
    }
    assert.ok((heights[MONTH] ?? 0) <= 14_000, `a month of 116 reports: ${heights[MONTH]}`);
    assert.ok((heights["/timeline/"] ?? 0) <= 2_500, `42 months: ${heights["/timeline/"]}`);
    assert.ok((heights["/places/"] ?? 0) <= 3_000, `117 places: ${heights["/places/"]}`);
    await reader.leave();
  });

  it("begins a report on the first screen of a phone, with few stops of the Tab key before it", async () => {
    const reader = await visit(ARTICLE);
    for (const path of [ARTICLE, LONG_HEADLINE]) {
      await reader.page.goto(path);
      const top = await reader.page
        .locator(".body-text")
        .evaluate((text) => text.getBoundingClientRect().top);
      assert.ok(top <= 480, `${path}: ${top}`);
      const stops = await reader.page.evaluate(() => {
        const text = document.querySelector(".body-text");
        return [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")].filter(
          (element) =>
            text !== null &&
            (element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
            element.tabIndex >= 0 &&
            element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
        ).length;
      });
      assert.ok(stops <= 6, `${path}: ${stops} stops`);
    }
    await reader.leave();
  });

  it("names each page by a title of its own, and tells a shared link what it shows", async () => {
    const titles = new Map<string, string>();
    for (const path of published.files().filter((name) => name.endsWith(".html"))) {
      const page = published.read(path);
      const title = /<title>([^<]*)<\/title>/u.exec(page)?.[1] ?? "";
      assert.equal(titles.get(title), undefined, `${path}: ${title}`);
      titles.set(title, path);
      // The name of the archive beside a report without an outlet would be taken for its publisher.
      const named = path.startsWith("articles/") ? [] : ["site_name"];
      for (const name of ["title", "description", "url", "image", "type", ...named])
        assert.match(
          page,
          new RegExp(`<meta (?:name="\\w+" )?property="og:${name}" content="[^"]+"`, "u"),
          path,
        );
    }
    assert.ok(titles.size > 700);
  });

  it("has pages of the people that its list names, and of nobody else", () => {
    const people = published.files().filter((path) => /^people\/[^/]+\/index\.html$/u.test(path));
    assert.equal(people.length, 6, people.join(" "));
  });

  it("lets an index of names be narrowed as one types, and the most named be put first", async () => {
    const reader = await newReader(browser, site.origin, { viewport: DESKTOP, worker: false });
    const { page } = reader;
    // A reader on a slow line types before the script has come.
    await page.route("**/search/names.js", async (route) => {
      await page.waitForTimeout(500);
      await route.continue();
    });
    // As if the list had a second page, with one name.
    await page.route("**/places/", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/class="?name-filter"?/u, "$& data-pages=/places/page-2/");
      await route.fulfill({ response: answer, body });
    });
    await page.route("**/places/page-2/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: '<div class="entity-index"><li data-count="0"><a class="entity-index-name" href="/places/z/">يريفان</a>',
      }),
    );
    await page.goto("/places/");
    const names = page.locator(".entity-index li:visible .entity-index-name");
    const all = await names.count();
    await page.getByRole("searchbox", { name: "ابحث في هذه القائمة" }).fill("أردن");
    await page.waitForFunction((before) => {
      const shown = [...document.querySelectorAll<HTMLElement>(".entity-index li")].filter(
        (item) => !item.hidden,
      );
      return shown.length < before;
    }, all);
    assert.deepEqual(await names.allTextContents(), ["الأردن"]);
    assert.match((await page.locator(".name-filter [role=status]").textContent()) ?? "", /1$/u);
    await page.getByRole("searchbox").last().fill("يريفان");
    await names.getByText("يريفان").waitFor();
    assert.deepEqual(await names.allTextContents(), ["يريفان"]);
    await page.getByRole("searchbox").last().fill("");
    assert.equal(await names.count(), all);
    const order = page.getByRole("button", { name: "الأكثر ذكرًا أولًا" });
    await order.click();
    const counts = await page
      .locator(".entity-index li")
      .evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset.count)));
    assert.equal(counts.length, all + 1);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    await order.click();
    assert.equal((await page.locator(".entity-index section").count()) > 5, true);
    assert.deepEqual(reader.complaints, []);
    await reader.leave();
    // Without a script there is no box that does nothing.
    const plain = await visit("/places/", DESKTOP);
    assert.equal(await plain.page.locator(".name-filter").isVisible(), false);
    await plain.leave();
  });

  it("keeps a sign with the word before it, on the page and not in the data", async () => {
    const ids = published.files().filter((path) => /^articles\/[^/]+\/index\.html$/u.test(path));
    const spaced = ids.filter((path) =>
      published.read(path.replace("index.html", "index.md")).includes(" : "),
    );
    assert.ok(spaced.length > 100);
    for (const path of spaced) {
      const [, text = ""] = published.read(path).split("<main");
      const [article = ""] = text.split('class="article-aside"');
      assert.doesNotMatch(article.replace(/\s*\n\s*/gu, ""), />[^<]* [:؛،؟!»][^<]*</u, path);
      assert.doesNotMatch(published.read(path.replace("index.html", "index.md")), /\u00a0/u);
    }
  });

  it("offers a comparison only of what several outlets tell, and says a wording once", async () => {
    const [path = "", ...others] = published
      .files()
      .filter((name) => name === `compare/${FULL_DAY}/index.html`);
    assert.equal(others.length, 0);
    const page = published.read(path);
    assert.equal(page.split("أخلت السلطات رصيفين").length - 1, 1, "five outlets print the agency's words");
    const { page: opened, leave } = await visit(`/${path}`);
    const facts = await opened
      .locator(".fact-list div")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("dd")].map(({ firstChild }) => firstChild?.textContent)),
      );
    await leave();
    assert.ok(facts.length > 20);
    for (const wordings of facts) assert.equal(new Set(wordings).size, wordings.length, wordings.join(" | "));
    for (const name of published.files().filter((file) => file.startsWith("compare/"))) {
      const reports = published.read(name).split('class="comparison-story"').slice(1);
      assert.ok(reports.length > 0, name);
    }
  });

  it("passes axe on every kind of page, the longest included, and with a note open", async () => {
    const reader = await newReader(browser, site.origin, {
      viewport: { width: 320, height: 800 },
      worker: false,
    });
    for (const path of [...KINDS, ...ofEachKind(), `${ARTICLE}#when-1`]) {
      await reader.page.goto(path);
      await reader.page.evaluate(AXE);
      const { violations }: AxeResults = await reader.page.evaluate("axe.run()");
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
        [],
        path,
      );
    }
    await reader.leave();
  });
});
