// The search page as a reader uses it, in a real browser, on the real index of the archive's own reports, under a path.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Page, Route } from "playwright-core";
import { sharedSite } from "../site/built-site.ts";
import { DESKTOP, hold, holdScripts, PHONE, type Reader, type ReaderOptions, until } from "./reader.ts";
import { serveForTests } from "./served-site.ts";

const BASE = "/archive/";
const BRUSSELS = "russia-nato-council-convenes-in-brussels-over-ukraine";
const FOUR_HOURS = "nato-russia-council-ends-without-breakthrough";
const GUARANTEES = "russia-says-nato-ignored-de-escalation-offers";
const STOLTENBERG = "stoltenberg-keeps-door-open-to-dialogue-with-moscow";
const BLINKEN = "blinken-stoltenberg-prepare-nato-russia-talks";
const NEWEST_FIRST = [BRUSSELS, GUARANTEES, STOLTENBERG, FOUR_HOURS, BLINKEN];

/** Days that reports are of or speak of, as readers may write them. */
const DAYS = [
  {
    iso: "2022-01-12",
    reports: NEWEST_FIRST,
    forms: ["12/1/2022", "١٢ يناير ٢٠٢٢", "12 كانون الثاني 2022", "9 جمادى الآخرة 1443"],
  },
  {
    iso: "2022-01-10",
    // The date is the second of two days in both, in one of them of «the same month».
    reports: [GUARANTEES, BLINKEN],
    forms: ["10/1/2022", "١٠ يناير ٢٠٢٢", "10 كانون الثاني 2022", "7 جمادى الآخرة 1443"],
  },
];

const served = serveForTests(() => sharedSite(`https://example.org${BASE}`), BASE);

/** Runs one visit and leaves; whatever the browser complained of fails it. */
async function visit(act: (page: Page, reader: Reader) => Promise<void>, options: ReaderOptions = {}) {
  const reader = await served.newReader({
    viewport: DESKTOP,
    // Tests here hold requests back or refuse them.
    worker: false,
    ...options,
  });
  try {
    await act(reader.page, reader);
    assert.deepEqual(reader.complaints, []);
  } finally {
    await reader.leave();
  }
}

/** Until the answer and its facets are there. */
async function settled(page: Page): Promise<void> {
  await page.locator("[data-search-results].search-live:not([aria-busy])").waitFor();
}

async function open(page: Page, query: string, more = ""): Promise<void> {
  await page.goto(`${BASE}search/?q=${encodeURIComponent(query)}${more}`);
  await settled(page);
}

const field = (page: Page) => page.getByRole("main").getByRole("searchbox");
const status = (page: Page) => page.locator(".search-status");
const hits = (page: Page) => page.getByRole("list", { name: "نتائج البحث" }).locator("[data-search-hit]");

async function idsFound(page: Page): Promise<string[]> {
  const addresses = await hits(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  return addresses.map((address) => /^\/archive\/articles\/([^/]+)\//.exec(address)?.[1] ?? address);
}

async function setFound(page: Page, query: string, more = ""): Promise<string[]> {
  await open(page, query, more);
  return (await idsFound(page)).sort();
}

/** Waits for the line of the count to say this, and for all of the answer to be there. */
async function says(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector(".search-live:not([aria-busy]) .search-status")?.textContent === wanted,
    text,
  );
}

function parameters(page: Page): Record<string, string[]> {
  const { searchParams } = new URL(page.url());
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}

describe("what is found", () => {
  it("everything, the newest first, when nothing is asked", () =>
    visit(async (page) => {
      await page.goto(`${BASE}search/`);
      await says(page, "5 تقارير في الأرشيف، الأحدث أولًا");
      assert.deepEqual(await idsFound(page), NEWEST_FIRST);
      await page.getByRole("link", { name: "الأقدم" }).click();
      await settled(page);
      assert.equal((await idsFound(page))[0], BLINKEN);
    }));

  it("results come while the reader types, without a key or a button", () =>
    visit(async (page) => {
      await page.goto(`${BASE}search/`);
      await settled(page);
      await field(page).pressSequentially("بلينكن", { delay: 20 });
      // The first letters may have found one report too.
      await page.waitForURL(({ searchParams }) => searchParams.get("q") === "بلينكن");
      await says(page, "تقرير واحد");
      assert.deepEqual(await idsFound(page), [BLINKEN]);
      assert.deepEqual(parameters(page), { q: ["بلينكن"] });
    }));

  it("what was typed before a slow line brought the script is asked when it comes", () =>
    visit(async (page) => {
      const bringScripts = await holdScripts(page);
      await page.goto(`${BASE}search/`);
      await field(page).pressSequentially("بلينكن");
      bringScripts();
      await says(page, "تقرير واحد");
      assert.deepEqual(parameters(page), { q: ["بلينكن"] });
      assert.equal(await field(page).inputValue(), "بلينكن");
    }));

  it("a question in the address does not show the newest reports while its answer is on the way", () =>
    visit(async (page) => {
      const bringScripts = await holdScripts(page);
      await page.goto(`${BASE}search/?q=${encodeURIComponent("بلينكن")}`);
      const reports = page.locator("[data-search-results] a[href*='/articles/']");
      await page.getByText(/^جارٍ البحث…/).waitFor();
      assert.equal(await reports.first().isVisible(), false);
      bringScripts();
      await says(page, "تقرير واحد");
      assert.equal(await reports.count(), 1);
      await page.goto(`${BASE}search/`);
      assert.equal(await reports.first().isVisible(), true);
    }));

  it("the last question wins, however late the answer to an earlier one comes", () =>
    visit(async (page) => {
      await page.goto(`${BASE}search/`);
      await settled(page);
      // The words of the first question are fetched slowly, those of the second are not.
      const late: Route[] = [];
      let isFirst = true;
      await page.route("**/pagefind/**", async (route) => {
        if (isFirst) late.push(route);
        else await route.continue();
      });
      await field(page).fill("غروشكو");
      await until(() => late.length > 0, "the first question");
      isFirst = false;
      await field(page).fill("");
      await field(page).press("Enter");
      await says(page, "5 تقارير في الأرشيف، الأحدث أولًا");
      const answers = late.map((route) => page.waitForResponse(route.request().url()));
      await Promise.all(late.map((route) => route.continue()));
      for (const answer of await Promise.all(answers)) await answer.finished();
      // Nothing is to happen, and for that one can only wait a while.
      await page.waitForTimeout(1000);
      assert.equal(await status(page).textContent(), "5 تقارير في الأرشيف، الأحدث أولًا");
      assert.deepEqual(await idsFound(page), NEWEST_FIRST);
    }));

  it("excerpts and headlines are the report's own words, those found marked", () =>
    visit(async (page) => {
      await open(page, "ستولتنبرغ");
      assert.deepEqual((await idsFound(page))[0], STOLTENBERG);
      const result = page.locator(".search-result").first();
      assert.equal(await result.locator("h2 mark").textContent(), "ستولتنبرغ");
      assert.ok((await result.locator(".search-result-excerpt mark").allTextContents()).length > 0);
      for (const id of await idsFound(page)) {
        const at = (await idsFound(page)).indexOf(id);
        const excerpt =
          (await page.locator(".search-result-excerpt").nth(at).textContent())?.replace(/^… | …$/g, "") ?? "";
        const source = readFileSync(`articles/${id}.md`, "utf8").replace(/\s+/g, " ");
        assert.ok(excerpt.length > 40);
        assert.ok(source.includes(excerpt.replace(/\s+/g, " ")), `${id}: ${excerpt}`);
      }
    }));

  it("a name is found under its other spelling and in Latin letters", () =>
    visit(async (page) => {
      const all = [...NEWEST_FIRST].sort();
      assert.deepEqual(await setFound(page, "ستولتنبرج"), all);
      assert.deepEqual(await setFound(page, "Stoltenberg"), all);
    }));

  it("the number found is said aloud, in the right plural", () =>
    visit(async (page) => {
      await open(page, "قشطة");
      assert.equal(await status(page).getAttribute("aria-live"), "polite");
      assert.equal(await status(page).textContent(), "لا نتائج");
      assert.match((await page.locator(".search-nothing").textContent()) ?? "", /جرّب كلماتٍ أقل/);
      await open(page, "بلينكن");
      assert.equal(await status(page).textContent(), "تقرير واحد");
      await open(page, "بيسكوف");
      assert.equal(await status(page).textContent(), "تقريران");
      await open(page, "غروشكو");
      assert.equal(await status(page).textContent(), "3 تقارير");
    }));

  it("a misspelt name finds the right one, which is offered, and the offer can be taken", () =>
    visit(async (page) => {
      await open(page, "غروشكوف");
      assert.deepEqual((await idsFound(page)).sort(), [BRUSSELS, FOUR_HOURS, GUARANTEES].sort());
      const offer = page.locator(".search-suggestion");
      assert.equal(await offer.textContent(), "هل تقصد غروشكو؟");
      await offer.getByRole("link").click();
      await page.locator(".search-suggestion").waitFor({ state: "detached" });
      await settled(page);
      assert.deepEqual(parameters(page), { q: ["غروشكو"] });
      assert.equal(await field(page).inputValue(), "غروشكو");
    }));
});

describe("what may be typed", () => {
  it("between quotation marks of either kind a word stands as it is written", () =>
    visit(async (page) => {
      const byStem = await setFound(page, "محادثات");
      const written = await setFound(page, "«محادثات»");
      assert.ok(written.length < byStem.length, "some reports have only «المحادثات»");
      assert.deepEqual(await setFound(page, '"محادثات"'), written);
      assert.deepEqual(await setFound(page, "محادثات", "&exact=1"), written);
      for (const mark of await page.locator(".search-list mark").allTextContents())
        assert.equal(mark, "محادثات");
    }));

  it("words between quotation marks stand together", () =>
    visit(async (page) => {
      assert.deepEqual(await setFound(page, "«باب الحوار»"), [STOLTENBERG]);
      assert.equal(await page.getByRole("link", { name: "بلا علامتي التنصيص" }).count(), 1);
      // They stand nowhere in this order: the words are searched for, and that is said first.
      assert.ok((await setFound(page, "«الحوار باب»")).includes(STOLTENBERG));
      assert.match(
        (await page.locator(".search-suggestions").textContent()) ?? "",
        /لم يرد النص بين علامتي التنصيص/,
      );
    }));

  it("a word after a minus is kept out", () =>
    visit(async (page) => {
      const all = await setFound(page, "روسيا");
      const withPutin = await setFound(page, "بوتين");
      assert.ok(withPutin.length > 0 && withPutin.length < all.length);
      const without = all.filter((id) => !withPutin.includes(id));
      assert.deepEqual(await setFound(page, "روسيا -بوتين"), without);
    }));

  it("an outlet is named by a word of its name or all of it", () =>
    visit(async (page) => {
      assert.deepEqual(await setFound(page, "روسيا المصدر:سوريا"), [BRUSSELS]);
      assert.deepEqual(await setFound(page, "روسيا المصدر:«تلفزيون سوريا»"), [BRUSSELS]);
      assert.deepEqual(await setFound(page, "المصدر:الجزيرة"), [BLINKEN]);
    }));

  for (const { iso, reports, forms } of DAYS) {
    it(`${iso} is the same day in every form`, () =>
      visit(async (page) => {
        const found = await setFound(page, `بتاريخ:${iso}`);
        assert.deepEqual(found, [...reports].sort());
        for (const form of forms) {
          assert.deepEqual(await setFound(page, form), found, form);
          assert.deepEqual(await setFound(page, `بتاريخ:${form}`), found, `بتاريخ:${form}`);
        }
      }));
  }

  it("a day of which no report speaks finds none", () =>
    visit(async (page) => {
      assert.deepEqual(await setFound(page, "بتاريخ:2019-03-03"), []);
    }));
});

describe("narrowing", () => {
  it("a facet tells how many it would leave, narrows to them, and widens again", () =>
    visit(async (page) => {
      await open(page, "روسيا");
      const people = page.locator(".search-facet", { has: page.getByRole("heading", { name: "الشخص" }) });
      const peskov = people.getByRole("link", { name: /بيسكوف/ });
      assert.equal(await peskov.locator(".search-facet-count").textContent(), "2");
      await peskov.click();
      await says(page, "تقريران");
      assert.deepEqual(parameters(page), { q: ["روسيا"], person: ["ديمتري بيسكوف"] });
      assert.equal(await peskov.getAttribute("aria-current"), "true");
      // A second person widens, a place narrows further.
      const grushko = people.getByRole("link", { name: /غروشكو/ });
      const before = await idsFound(page);
      await grushko.click();
      await page.waitForURL(/person=.*person=/);
      await settled(page);
      assert.ok((await idsFound(page)).length > before.length);
      await page.getByRole("link", { name: "ألغِ التصفية كلها" }).click();
      await says(page, "5 تقارير");
      assert.deepEqual(parameters(page), { q: ["روسيا"] });
    }));

  it("a bar of the histogram narrows to its month, and pressed again opens all", () =>
    visit(async (page) => {
      await open(page, "روسيا");
      const dates = page.getByRole("navigation", { name: "تاريخ النشر" });
      await dates.getByRole("link", { name: "ديسمبر/كانون الأول 2021: تقرير واحد" }).click();
      await says(page, "تقرير واحد");
      assert.deepEqual(await idsFound(page), [BLINKEN]);
      assert.deepEqual(parameters(page), { q: ["روسيا"], from: ["2021-12"], to: ["2021-12"] });
      await dates.getByRole("link", { name: "يناير/كانون الثاني 2022: 4 تقارير" }).click();
      await says(page, "4 تقارير");
      await dates.getByRole("link", { name: "يناير/كانون الثاني 2022: 4 تقارير" }).click();
      await says(page, "5 تقارير");
    }));
});

describe("the address", () => {
  it("holds everything chosen: a link shared shows the same page", () =>
    visit(async (page) => {
      const more = "&sort=oldest&exact=1&place=بروكسل&from=2022-01&to=2022-01-12";
      await open(page, "روسيا", more);
      const found = await idsFound(page);
      assert.ok(found.length > 0 && found.length < 5);
      assert.equal(await field(page).inputValue(), "روسيا");
      for (const name of ["الأقدم", "مطابقة تامة"]) {
        assert.equal(await page.getByRole("link", { name }).getAttribute("aria-current"), "true", name);
      }
      const chosen = (await page.getByRole("list", { name: "التصفية" }).textContent()) ?? "";
      assert.match(chosen, /بروكسل/);
      assert.match(chosen, /يناير\/كانون الثاني 2022–12 يناير\/كانون الثاني 2022/);
    }));

  it("back and forward go through the steps of a search, and back from an article to its results", () =>
    visit(async (page) => {
      await page.goto(`${BASE}search/`);
      await settled(page);
      await field(page).fill("غروشكو");
      await says(page, "3 تقارير");
      const agency = page.getByRole("link", { name: /^وكالة الأناضول/ });
      await agency.click();
      await says(page, "تقرير واحد");
      await hits(page).first().click();
      await page.waitForURL(`**/articles/${BRUSSELS}/**`);
      await page.goBack();
      await says(page, "تقرير واحد");
      await page.goBack();
      await says(page, "3 تقارير");
      assert.equal(await field(page).inputValue(), "غروشكو");
      await page.goBack();
      await says(page, "5 تقارير في الأرشيف، الأحدث أولًا");
      assert.equal(await field(page).inputValue(), "");
      await page.goForward();
      await says(page, "3 تقارير");
      await page.goForward();
      await says(page, "تقرير واحد");
      assert.deepEqual(parameters(page), { q: ["غروشكو"], agency: ["وكالة الأناضول"] });
    }));
});

describe("the keyboard", () => {
  it("a slash leads to the field of any page, and Enter to the results", () =>
    visit(async (page) => {
      await page.goto(`${BASE}about/`);
      // The field says so once the key is heard.
      await page.locator("[aria-keyshortcuts='/']").waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("بلينكن");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${BASE}search/?q=*`);
      await says(page, "تقرير واحد");
    }));

  it("arrows walk through the results, Escape returns to the field and empties it, Enter opens", () =>
    visit(async (page) => {
      await open(page, "غروشكو");
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
      const addresses = await hits(page).evaluateAll((links) =>
        links.map((link) => link.getAttribute("href")),
      );
      await page.keyboard.press("/");
      assert.ok(await field(page).evaluate((input) => input === document.activeElement));
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(), addresses[0]);
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(), addresses[1]);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      assert.ok(await field(page).evaluate((input) => input === document.activeElement));
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      assert.ok(await field(page).evaluate((input) => input === document.activeElement));
      await page.keyboard.press("Escape");
      await says(page, "5 تقارير في الأرشيف، الأحدث أولًا");
      await field(page).fill("غروشكو");
      await says(page, "3 تقارير");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/articles/**");
      assert.equal(new URL(page.url()).pathname, addresses[0]?.replace(/\?.*/, ""));
    }));
});

describe("an article opened from a result", () => {
  it("opens at the paragraph of the excerpt with every word marked, and leads from mark to mark", () =>
    visit(
      async (page, { rest }) => {
        await open(page, "ستولتنبرج");
        await hits(page).first().click();
        await page.waitForURL("**/articles/**");
        const here = page.locator("mark.hit-here");
        await here.waitFor();
        await rest();
        const marks = page.locator("mark.hit");
        // The report's own spelling, not the reader's.
        assert.deepEqual([...new Set(await marks.allTextContents())], ["ستولتنبرغ"]);
        const number = await marks.count();
        assert.ok(number > 1);
        const anchor = new URL(page.url()).hash.slice(1);
        assert.ok(await here.evaluate((mark, id) => document.getElementById(id)?.contains(mark), anchor));
        const box = await here.boundingBox();
        assert.ok(box !== null && box.y >= 0 && box.y < PHONE.height, "the mark is in sight");
        const bar = page.getByRole("region", { name: "«ستولتنبرج»" });
        const place = (at: number) => `الموضع ${at} من ${number}`;
        const first = Number(/الموضع (\d+)/.exec((await bar.getByRole("status").textContent()) ?? "")?.[1]);
        assert.equal(await bar.getByRole("status").textContent(), place(first));
        await bar.getByRole("button", { name: "الموضع التالي" }).click();
        assert.equal(await bar.getByRole("status").textContent(), place((first % number) + 1));
        await bar.getByRole("button", { name: "الموضع السابق" }).click();
        assert.equal(await bar.getByRole("status").textContent(), place(first));
        await bar.getByRole("button", { name: "أزل العلامات" }).click();
        assert.equal(await marks.count(), 0);
        assert.equal(new URL(page.url()).searchParams.has("mark"), false);
      },
      { viewport: PHONE },
    ));
});

describe("an article opened from a query in Latin letters", () => {
  it("has the names marked that are meant, in full and by the last name alone", () =>
    visit(async (page) => {
      await page.goto(`${BASE}articles/${STOLTENBERG}/?mark=Stoltenberg`);
      const marks = page.locator("mark.hit");
      await marks.first().waitFor();
      const marked = new Set(await marks.allTextContents());
      assert.ok(marked.has("ينس ستولتنبرغ"), [...marked].join("، "));
      assert.ok(marked.has("ستولتنبرغ"), [...marked].join("، "));
      for (const text of marked) assert.match(text, /ستولتنبرغ|stoltenberg/);
    }));
});

describe("when it cannot work", () => {
  it("a failed load is said in words, and trying again mends it", async () => {
    const reader = await served.newReader({ viewport: DESKTOP, worker: false });
    const { page } = reader;
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto(`${BASE}search/?q=${encodeURIComponent("غروشكو")}`);
    const failure = page.getByRole("alert");
    await failure.waitFor();
    assert.match((await failure.textContent()) ?? "", /تعذّر تحميل ملفات البحث من الخادم/);
    await page.unroute("**/pagefind/**");
    await failure.getByRole("button", { name: "أعد المحاولة" }).click();
    await says(page, "3 تقارير");
    assert.equal(await failure.count(), 0);
    await reader.leave();
  });

  it("a reader without a connection is told so", async () => {
    const reader = await served.newReader({ viewport: DESKTOP, worker: false });
    const { page, context } = reader;
    await page.route("**/pagefind/words/**", async (route) => {
      await context.setOffline(true);
      await route.abort();
    });
    await page.goto(`${BASE}search/?q=${encodeURIComponent("غروشكو")}`);
    await page.getByRole("alert").waitFor();
    assert.match((await page.getByRole("alert").textContent()) ?? "", /لا اتصال بالشبكة/);
    await reader.leave();
  });

  it("a slow load is said in words, and the count comes after it", () =>
    visit(async (page) => {
      const bringIndex = await hold(page, "**/pagefind/archive.warraq");
      await page.goto(`${BASE}search/?q=${encodeURIComponent("غروشكو")}`);
      await page.locator(".search-status", { hasText: "الشبكة بطيئة" }).waitFor();
      bringIndex();
      await says(page, "3 تقارير");
    }));

  it("the count stays while the facets are still on their way", () =>
    visit(async (page) => {
      const bringFacets = await hold(page, "**/pagefind/filters.*");
      await page.goto(`${BASE}search/?q=${encodeURIComponent("غروشكو")}`);
      await hits(page).first().waitFor();
      // Longer than the page waits before it says that the line is slow.
      await page.waitForTimeout(2000);
      assert.equal(await status(page).textContent(), "3 تقارير");
      bringFacets();
      await says(page, "3 تقارير");
    }));

  it("without JavaScript the page says why, and leads to the timeline and the outlets", () =>
    visit(
      async (page) => {
        await page.goto(`${BASE}search/?q=${encodeURIComponent("غروشكو")}`);
        assert.match((await page.getByRole("main").textContent()) ?? "", /يحتاج إلى جافاسكربت/);
        const main = page.getByRole("main");
        assert.equal(
          await main.getByRole("link", { name: "الناشرون" }).first().getAttribute("href"),
          `${BASE}outlets/`,
        );
        await main.getByRole("link", { name: "الخط الزمني" }).first().click();
        await page.waitForURL(`**${BASE}timeline/`);
      },
      { javaScript: false },
    ));
});

describe("saving the list", () => {
  async function saved(page: Page, format: string): Promise<{ name: string; content: string }> {
    const group = page.getByRole("group", { name: "صدِّر النتائج" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      group.getByRole("button", { name: format, exact: true }).click(),
    ]);
    assert.equal(await group.getByRole("status").textContent(), "حُفظت 3 تقارير");
    return { name: download.suggestedFilename(), content: readFileSync(await download.path(), "utf8") };
  }

  it("gives the reports found, in their order, as RIS, CSL-JSON and CSV", () =>
    visit(async (page) => {
      await open(page, "غروشكو");
      const titles = (await idsFound(page)).map((id) => {
        const page = served.published.read(`articles/${id}/index.html`);
        return /<meta name="citation_title" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&quot;", '"');
      });
      const ris = await saved(page, "RIS");
      assert.equal(ris.name, "warraq.ris");
      assert.deepEqual(
        [...ris.content.matchAll(/^TI {2}- (.*)\r$/gm)].map(([, title]) => title),
        titles,
      );
      const csl = await saved(page, "CSL-JSON");
      assert.equal(csl.name, "warraq.csl.json");
      assert.deepEqual(
        JSON.parse(csl.content).map(({ title }: { title: string }) => title),
        titles,
      );
      const csv = await saved(page, "CSV");
      assert.equal(csv.name, "warraq.csv");
      assert.equal(csv.content.trimEnd().split("\r\n").length, 4);
    }));

  it("an article that cannot be fetched is owned up to", async () => {
    const reader = await served.newReader({ viewport: DESKTOP, worker: false });
    const { page } = reader;
    await open(page, "غروشكو");
    await page.route(`**/${BRUSSELS}/`, (route) => route.abort());
    await page.getByRole("button", { name: "CSV" }).click();
    const told = page.getByRole("group", { name: "صدِّر النتائج" }).getByRole("status");
    await told.getByText("حُفظ تقريران، وتعذّر تحميل بيانات ما بقي من القائمة.").waitFor();
    await reader.leave();
  });
});
