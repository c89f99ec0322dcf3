import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PageChecks } from "../../src/site/check-pages.ts";
import { readPage } from "../../src/site/foreign-page.ts";

/**
 * @param pages texts by path, other files among them
 * @param checked the pages that are told of; default: all
 */
async function verify(
  pages: Record<string, string>,
  siteUrl = "https://example.org/archive/",
  checked = Object.keys(pages).filter((path) => path.endsWith(".html")),
): Promise<string[]> {
  const checks = new PageChecks(siteUrl);
  for (const path of checked) checks.note(path, readPage(pages[path] ?? "").notes);
  const files = {
    has: (path: string) => path in pages,
    idsOf: (path: string) => readPage(pages[path] ?? "").notes.ids.join(" "),
  };
  const problems = await checks.problems(files, (path) => pages[path] ?? "");
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

const page = (body: string) => `<!doctype html><title>صفحة</title>${body}`;

describe("verification", () => {
  it("passes a site whose links and anchors all lead somewhere", async () => {
    const pages = {
      "index.html": page(
        '<a href="/archive/a/#p1">أ</a> <a href="a/">أ</a> <a href="#top" id="top">م</a> <a href="https://elsewhere.example/x">خ</a><a href="https://example.org/another/">ج</a>',
      ),
      "a/index.html": page('<p id="p1">نص</p><a href="../">رجوع</a><img src="/archive/i.svg" alt="">'),
      "i.svg": "<svg/>",
    };
    assert.deepEqual(await verify(pages), []);
  });

  it("names the line and column of a link to no page", async () => {
    assert.deepEqual(await verify({ "index.html": page('\n  <a href="/archive/gone/">أ</a>') }), [
      "index.html:2:3 link-broken",
    ]);
  });

  it("finds a link that leaves the path the site lives under", async () => {
    assert.deepEqual(await verify({ "index.html": page('<a href="/">أ</a>') }), [
      "index.html:1:35 link-broken",
    ]);
  });

  it("finds an anchor that no element has", async () => {
    const pages = { "index.html": page('<a href="a/#p2">أ</a>'), "a/index.html": page('<p id="p1">نص</p>') };
    assert.deepEqual(await verify(pages), ["index.html:1:35 anchor-broken"]);
  });

  it("reads Arabic anchors, written out or encoded, and counts letters rather than bytes", async () => {
    const pages = {
      "index.html": page('<a href="a/#خبر">أ</a><a href="/archive/a/#%D8%AE%D8%A8%D8%B1">أ</a>'),
      "a/index.html": page('<p id="خبر">نص</p><p>نص <a href="#صورة">أ</a></p>'),
    };
    assert.deepEqual(await verify(pages), ["a/index.html:1:59 anchor-broken"]);
  });

  it("names every page with the same dead link, and each of its links", async () => {
    const pages = {
      "a.html": page('<a href="/archive/gone/">أ</a><a href="/archive/gone/#p1">أ</a>'),
      "b.html": page('<a href="https://example.org/archive/gone/">أ</a>'),
    };
    assert.deepEqual(await verify(pages), [
      "a.html:1:35 link-broken",
      "a.html:1:65 link-broken",
      "b.html:1:35 link-broken",
    ]);
  });

  it("wants a title that is the page's, not a drawing's", async () => {
    assert.deepEqual(await verify({ "index.html": "<svg><title>رسم</title></svg>" }), [
      "index.html:1:1 page-untitled",
    ]);
  });

  it("takes no headline that ends in « href=» for a link", async () => {
    const pages = {
      "index.html": page(
        '<meta property="og:title" content="خبر <a href="/><meta name="x" content="y"><script type="application/ld+json">{"headline":"خبر <a href="},{"b":1}</script>',
      ),
    };
    assert.deepEqual(await verify(pages), []);
  });

  it("finds the link after structured data that ends in an equals sign", async () => {
    const pages = {
      "index.html": page(
        '<script type="application/ld+json">{"headline":"س="}</script><a href="gone/">أ</a>',
      ),
    };
    assert.deepEqual(await verify(pages), ["index.html:1:96 link-broken"]);
  });

  it("checks the pages it is told of, and knows of the others what links ask of them", async () => {
    const pages = {
      "index.html": page('<a href="a/#p1">أ</a><a href="a/#p2">أ</a>'),
      "a/index.html": page('<p id="p1">نص</p><a href="gone/">أ</a>'),
    };
    assert.deepEqual(await verify(pages, undefined, ["index.html"]), ["index.html:1:56 anchor-broken"]);
  });
});
