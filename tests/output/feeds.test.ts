// The feeds: valid, in full, right-to-left, and the same however often they are made.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import type { ArticleId } from "../../src/article/article.ts";
import { LONGEST_FEED, rtlTitle } from "../../src/output/feed-collection.ts";
import { makeArticle } from "../article-builder.ts";
import { ARCHIVE, AUTHORITY, articleOf, exportedTexts, KINDS_OF_ARTICLE } from "./sample.ts";
import { assertValidJson, assertValidXml, xmlProblems, xmlTexts } from "./validators.ts";

/** The archive has a name that three reports mention: fewer have no feed. */
const NAMED = buildArchive(
  [...KINDS_OF_ARTICLE, ...["second", "third"].map((id) => ({ ...articleOf("hour"), id: id as ArticleId }))],
  AUTHORITY,
);
const files = exportedTexts(NAMED);
const file = (path: string) => {
  const text = files.get(path);
  assert.ok(text !== undefined, `no file ${path}`);
  return text;
};
const folders = [
  "",
  ...ARCHIVE.outlets.map(({ slug }) => `outlets/${slug}/`),
  ...ARCHIVE.agencies.map(({ slug }) => `agencies/${slug}/`),
  ...NAMED.entities.records.map(({ path }) => path.slice(1)),
];

describe("feeds", () => {
  it("the archive, every outlet and every name have an Atom, an RSS and a JSON feed, each valid", async () => {
    assert.ok(folders.includes("places/fishers-harbour/"));
    for (const folder of folders) {
      await assertValidXml(file(`${folder}feed.xml`), "atom.rng", folder);
      await assertValidXml(file(`${folder}rss.xml`), "rss.rng", folder);
      assertValidJson(JSON.parse(file(`${folder}feed.json`)), "json-feed.json", folder);
    }
  });

  it("the grammar refuses a feed without an id", async () => {
    assert.notDeepEqual(await xmlProblems(file("feed.xml").replace(/<id>[^<]*<\/id>/u, ""), "atom.rng"), []);
  });

  it("a report of unknown day is in RSS and JSON Feed, which allow it, and not in Atom, which does not", () => {
    const address = "https://example.org/archive/articles/unknown/";
    assert.ok(!xmlTexts(file("feed.xml"), "id").includes(address));
    assert.ok(xmlTexts(file("rss.xml"), "guid").includes(address));
    assert.match(file("feed.json"), new RegExp(address));
  });

  it("the text is whole, and says that it runs right-to-left", () => {
    const [content = ""] = xmlTexts(file("feed.xml"), "content").filter((html) => html.includes("عاد ميناء"));
    assert.ok(content.startsWith('<div dir="rtl" lang="ar"><p>عاد ميناء الصيادين'));
    assert.match(content, /<h2>تفاصيل<\/h2><ul><li>رصيف أول<\/li><\/ul>/u);
    assert.match(content, /<a href="https:\/\/example\.net\/\?a=1&amp;b=2">البيان<\/a>/u);
  });

  it("a correction is the last change of its report, and the newest change is the feed's", () => {
    const parts = file("feed.xml").split("<entry>");
    const entry = parts.find((part) => part.includes("articles/hour/"));
    assert.deepEqual(xmlTexts(`<x>${entry}`, "updated")[0], "2021-05-04T00:00:00Z");
    assert.equal(xmlTexts(parts[0] ?? "", "updated")[0], "2021-05-06T00:00:00Z");
  });

  it("a correction stands after the text in every feed, with its day", () => {
    const log =
      '<h2>التصحيحات</h2><ul><li><time datetime="2021-05-04">2021-05-04</time>: صُحّح اسم الوزير.</li></ul></div>';
    const inItem = (texts: readonly string[]) => texts.filter((text) => text.includes("عاد ميناء"));
    const { items }: { items: { content_html: string }[] } = JSON.parse(file("feed.json"));
    for (const contents of [
      xmlTexts(file("feed.xml"), "content"),
      xmlTexts(file("rss.xml"), "description"),
      items.map(({ content_html }) => content_html),
    ]) {
      const [content = ""] = inItem(contents);
      assert.ok(content.endsWith(log), content);
    }
  });

  it("an hour keeps its offset in Atom and becomes Greenwich time in RSS", () => {
    assert.ok(xmlTexts(file("feed.xml"), "published").includes("2021-05-02T09:30:00+03:00"));
    assert.ok(xmlTexts(file("rss.xml"), "pubDate").includes("Sun, 02 May 2021 06:30:00 GMT"));
  });

  it("a title that begins with a Latin letter is turned right-to-left, an Arabic one is left alone", () => {
    assert.equal(rtlTitle("NATO والجوار"), "\u200FNATO والجوار");
    assert.equal(rtlTitle("«NATO»"), "\u200F«NATO»");
    assert.equal(rtlTitle("الجوار وNATO"), "الجوار وNATO");
    assert.equal(rtlTitle("2021: حصاد"), "2021: حصاد");
  });

  it("a feed holds the newest reports and stops", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      makeArticle({ id: `r-${index}`, publishedAt: `2021-03-${String((index % 28) + 1).padStart(2, "0")}` }),
    );
    const feed = exportedTexts(buildArchive(many)).get("feed.json") ?? "";
    const { items }: { items: { date_published: string }[] } = JSON.parse(feed);
    assert.equal(items.length, LONGEST_FEED);
    assert.equal(items[0]?.date_published, "2021-03-28T00:00:00Z");
  });

  it("an archive without reports has feeds all the same", async () => {
    const empty = exportedTexts(buildArchive([]));
    await assertValidXml(empty.get("feed.xml") ?? "", "atom.rng");
    await assertValidXml(empty.get("rss.xml") ?? "", "rss.rng");
  });

  it("a list's feed sums its reports up: the lede, the corrections, and whose text it is", () => {
    const feed = file(`outlets/${ARCHIVE.outlets[0]?.slug}/feed.xml`);
    assert.deepEqual(xmlTexts(feed, "content"), []);
    const [summary = ""] = xmlTexts(feed, "summary").filter((html) => html.includes("عاد ميناء"));
    assert.ok(summary.startsWith('<div dir="rtl" lang="ar"><p>عاد ميناء الصيادين'), summary);
    assert.doesNotMatch(summary, /رصيف أول/u);
    assert.match(summary, /صُحّح اسم الوزير/u);
  });

  it("a name of fewer than three reports has no feed", () => {
    assert.ok(!exportedTexts().has("places/fishers-harbour/feed.xml"));
  });

  it("two runs give the same bytes", () => {
    assert.deepEqual([...exportedTexts(NAMED)], [...files]);
  });
});
