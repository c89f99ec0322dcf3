// A long list of reports: what each page holds, and that a new report moves nothing that stands before it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ListPage, NEWEST_REPORTS, planListPages } from "../../src/archive/list-pages.ts";
import { comparePublication } from "../../src/archive/order.ts";
import type { Article } from "../../src/article/article.ts";
import { makeArticle } from "../article-builder.ts";
import { randomFrom } from "../bench/synthetic-archive.ts";

const MOST = 40;

let made = 0;
function report(publishedAt: string | null): Article {
  return makeArticle({ id: `r-${String(made++).padStart(4, "0")}`, publishedAt });
}

/** Makes so many reports a year, the newest first. */
function reports(years: Readonly<Record<string, number>>): Article[] {
  const all = Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, at) =>
      report(year === "undated" ? null : `${year}-${String(1 + (at % 12)).padStart(2, "0")}-05`),
    ),
  );
  return all.sort(comparePublication);
}

const plan = (articles: readonly Article[]) => planListPages(articles, MOST);
const paths = (pages: readonly ListPage[]) => pages.map(({ path }) => path);

describe("the pages of a list of reports", () => {
  it("are one while all fit", () => {
    const articles = reports({ 2020: 20, 2021: 20 });
    assert.deepEqual(plan(articles), [
      { path: "", articles, inFull: NEWEST_REPORTS, period: null, page: 1, pages: 1, periods: [] },
    ]);
  });

  it("are the newest page, then each year from its oldest page on, sparse years joined, the undated apart", () => {
    const articles = reports({ undated: 3, 2015: 10, 2016: 10, 2018: 15, 2019: 10, 2020: 90, 2021: 5 });
    const pages = plan(articles);
    assert.deepEqual(paths(pages), [
      "",
      "2020/",
      "2020/page-2/",
      "2020/page-3/",
      "2019/",
      "2015/",
      "undated/",
    ]);
    assert.deepEqual(pages[0]?.articles, articles.slice(0, NEWEST_REPORTS));
    assert.deepEqual(
      pages[0]?.periods.map(({ first, last, reports, newestPath }) => [first, last, reports, newestPath]),
      [
        ["2020", "2020", 90, "2020/page-3/"],
        ["2019", "2019", 10, "2019/"],
        ["2015", "2018", 35, "2015/"],
        [null, null, 3, "undated/"],
      ],
    );
    assert.deepEqual(
      pages.slice(1).map((page) => page.articles.length),
      [40, 40, 10, 10, 35, 3],
    );
    const [, oldest, , newest] = pages;
    assert.ok(comparePublication(newest?.articles[0] as Article, oldest?.articles.at(-1) as Article) < 0);
  });

  it("hold what stands on the first page, then every other report once, each page newest first and none too full", () => {
    const random = randomFrom(3);
    for (let round = 0; round < 20; round++) {
      const years = Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [String(2005 + at), Math.floor(random() ** 3 * 120)]),
      );
      const articles = reports(years);
      const [first, ...rest] = plan(articles);
      if (rest.length === 0) continue;
      assert.ok(first);
      for (const page of rest) {
        assert.deepEqual(page.articles, [...page.articles].sort(comparePublication), page.path);
        assert.ok(page.articles.length > 0 && page.articles.length <= MOST, page.path);
      }
      assert.deepEqual(first.articles, articles.slice(0, first.articles.length));
      assert.ok(first.articles.length >= NEWEST_REPORTS && first.articles.length <= MOST);
      const held = rest.flatMap((page) => page.articles).sort(comparePublication);
      const twice = first.articles.length + held.length - articles.length;
      assert.ok(twice < NEWEST_REPORTS, `${twice}`);
      assert.deepEqual(held, articles.slice(articles.length - held.length));
    }
  });

  it("change with the newest report in one place, while it opens no page and ends no joined years", () => {
    const articles = reports({ 2015: 10, 2016: 10, 2020: 95, 2021: 70 });
    const before = new Map(plan(articles).map((page) => [page.path, page.articles]));
    const after = plan([report("2021-12-30"), ...articles].sort(comparePublication));
    const changed = after.filter(({ path, articles: now }) => {
      const old = before.get(path);
      return old === undefined || old.length !== now.length || old.some((article, at) => article !== now[at]);
    });
    assert.deepEqual(paths(changed), [""]);
  });

  it("grow in number as the reports do, however many the years", () => {
    const count = (years: number) =>
      plan(reports(Object.fromEntries(Array.from({ length: years }, (_, at) => [String(1900 + at), 3]))))
        .length;
    const [few, many] = [count(40), count(80)];
    assert.ok(many <= 2 * few, `${few} pages became ${many}`);
    assert.ok(few < 10, `${few} pages for 120 reports`);
  });
});
