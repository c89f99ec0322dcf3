// What a page costs on a slow line: every byte a browser fetches for each kind of page, compressed as any host compresses.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { Response } from "playwright-core";
import { sharedSite } from "../site/built-site.ts";
import { DESKTOP, until } from "./reader.ts";
import { serveForTests } from "./served-site.ts";

type Sort = "document" | "stylesheet" | "script" | "font" | "other";
type Fetched = { readonly path: string; readonly sort: Sort; readonly bytes: number };

const SORTS: Readonly<Record<string, Sort>> = {
  document: "document",
  stylesheet: "stylesheet",
  script: "script",
  font: "font",
};

const KB = 1000;
/** The most bytes of one page on a first visit. */
const MOST: Readonly<Partial<Record<Sort, number>>> & { readonly all: number } = {
  script: 10 * KB,
  stylesheet: 12 * KB,
  font: 80 * KB,
  all: 150 * KB,
};
/** Search is a program. Before a word is asked for it lists and narrows… */
const MOST_SCRIPT_OF_SEARCH = 30 * KB;
/** … and for a word it must know Arabic: a third of that are the tables that tell words apart. */
const MOST_SCRIPT_OF_A_QUESTION = 42 * KB;
const MOST_OF_AN_ARTICLE = 57 * KB;
const MOST_OF_THE_NEXT = 10 * KB;

/** A page of each kind. */
const KINDS = [
  "/",
  "/timeline/",
  "/timeline/2022/",
  "/timeline/2022/01/",
  "/events/",
  "/outlets/",
  "/people/",
  "/people/jens-stoltenberg/",
  "/about/",
  "/data/",
  "/offline/",
  "/404.html",
];

const sum = (fetched: readonly Fetched[]) => fetched.reduce((total, { bytes }) => total + bytes, 0);
const list = (fetched: readonly Fetched[]) => fetched.map(({ path, bytes }) => `${bytes} ${path}`).join("\n");

describe("the weight of pages", () => {
  const served = serveForTests(sharedSite);

  /** What a reader with an empty cache fetches for pages opened one after the other, each without what came before. */
  async function fetchedFor(...paths: string[]): Promise<Fetched[][]> {
    // The worker fetches after the page is there and read: it is no part of what a reader waits for.
    const { page, rest, leave } = await served.newReader({ viewport: DESKTOP, worker: false });
    let responses: Response[] = [];
    let awaited = 0;
    page.on("request", () => awaited++);
    page.on("response", (response) => responses.push(response));
    page.on("requestfinished", () => awaited--);
    page.on("requestfailed", () => awaited--);
    const known = new Set<string>();
    const visits: Fetched[][] = [];
    for (const path of paths) {
      responses = [];
      await page.goto(path);
      await rest();
      await until(() => awaited === 0, "all that was asked for");
      const fresh = responses.filter((response) => !known.has(response.url()));
      for (const response of fresh) known.add(response.url());
      visits.push(await Promise.all(fresh.map(weigh)));
    }
    await leave();
    return visits;
  }

  async function weigh(response: Response): Promise<Fetched> {
    const { pathname } = new URL(response.url());
    const body = await response.body();
    return {
      path: pathname,
      sort: SORTS[response.request().resourceType()] ?? "other",
      bytes: pathname.endsWith(".woff2") ? body.length : gzipSync(body, { level: 6 }).length,
    };
  }

  function assertWithin(fetched: readonly Fetched[], path: string): void {
    assert.ok(fetched.some(({ sort }) => sort === "document") && fetched.some(({ sort }) => sort === "font"));
    for (const [sort, most] of Object.entries(MOST)) {
      const counted = sort === "all" ? fetched : fetched.filter((one) => one.sort === sort);
      assert.ok(sum(counted) <= most, `${path}: ${sum(counted)} bytes of ${sort}\n${list(counted)}`);
    }
  }

  it("every kind of page keeps to its budget", async () => {
    for (const path of KINDS) {
      const [fetched = []] = await fetchedFor(path);
      assertWithin(fetched, path);
    }
  });

  it("the search page keeps to its own budget of scripts, and to that of all pages in the rest", async (test) => {
    for (const [path, most] of [
      ["/search/", MOST_SCRIPT_OF_SEARCH],
      [`/search/?q=${encodeURIComponent("ستولتنبرغ")}`, MOST_SCRIPT_OF_A_QUESTION],
    ] as const) {
      const [fetched = []] = await fetchedFor(path);
      const scripts = fetched.filter(({ sort }) => sort === "script");
      assertWithin(
        fetched.filter(({ sort }) => sort !== "script"),
        path,
      );
      test.diagnostic(`${path} ${sum(scripts)} bytes of script, ${sum(fetched)} of all`);
      assert.ok(sum(scripts) <= most, list(scripts));
      assert.ok(sum(fetched) <= MOST.all, list(fetched));
    }
  });

  it("an article fits 57 KB on a first visit, and the next one 10 KB", async (test) => {
    const articles = served.published
      .files()
      .flatMap((file) =>
        /^articles\/[^/]+\/index\.html$/.test(file) ? [`/${file.replace("index.html", "")}`] : [],
      );
    assert.ok(articles.length >= 5);
    for (const [index, path] of articles.entries()) {
      const [first = [], next = []] = await fetchedFor(path, articles[(index + 1) % articles.length] ?? "/");
      assertWithin(first, path);
      test.diagnostic(`${path} ${sum(first)} bytes, the next ${sum(next)}`);
      assert.ok(sum(first) <= MOST_OF_AN_ARTICLE, `${path}: ${sum(first)} bytes\n${list(first)}`);
      assert.ok(sum(next) <= MOST_OF_THE_NEXT, `after ${path}: ${sum(next)} bytes\n${list(next)}`);
    }
  });
});
