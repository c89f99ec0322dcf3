// Sitemaps, OAI-PMH, OpenSearch and robots: valid, within their limits, true about change.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import { MOST_RECORDS, oaiParts } from "../../src/output/oai.ts";
import { MOST_URLS, sitemapEntries, sitemaps } from "../../src/output/sitemap.ts";
import { makeArticle } from "../article-builder.ts";
import { CONTEXT, contentText, exportedTexts } from "./sample.ts";
import { assertValidXml, xmlProblems, xmlTexts } from "./validators.ts";

const files = exportedTexts();

describe("discovery", () => {
  it("the sitemap is valid, names every report, and dates only what is known to the day", async () => {
    const sitemap = files.get("sitemap.xml") ?? "";
    await assertValidXml(sitemap, "sitemap.xsd");
    const entry = (id: string) =>
      sitemap.split("<url>").find((url) => url.includes(`/articles/${id}/`)) ?? "";
    assert.deepEqual(xmlTexts(entry("hour"), "lastmod"), ["2021-05-04"]);
    assert.deepEqual(xmlTexts(entry("month"), "lastmod"), []);
    assert.match(entry("unknown"), /articles\/unknown/u);
  });

  it("the sitemap lists the pages the build made, when told of them", () => {
    const entries = sitemapEntries(buildArchive([makeArticle({ id: "a", publishedAt: "2021-05-02" })]), [
      "/",
      "/articles/a/",
    ]);
    assert.deepEqual(entries, [
      { path: "/", lastChange: null },
      { path: "/articles/a/", lastChange: "2021-05-02" },
    ]);
  });

  it("the OAI repository, the OpenSearch description and robots are as they must be", async () => {
    await assertValidXml(files.get("oai/repository.xml") ?? "", "oai-static-repository.rng");
    await assertValidXml(files.get("opensearch.xml") ?? "", "open-search.rng");
    assert.match(files.get("robots.txt") ?? "", /^Sitemap: https:\/\/example\.org\/archive\/sitemap\.xml$/mu);
  });

  it("the OAI grammar refuses a record without a datestamp", async () => {
    const whole = files.get("oai/repository.xml") ?? "";
    const broken = whole.replace(/<oai:datestamp>[^<]*<\/oai:datestamp>/u, "");
    assert.deepEqual(await xmlProblems(whole, "oai-static-repository.rng"), []);
    assert.notDeepEqual(await xmlProblems(broken, "oai-static-repository.rng"), []);
  });

  it("a record's datestamp is the first day its date can mean", () => {
    const repository = files.get("oai/repository.xml") ?? "";
    const stamp = (id: string) =>
      xmlTexts(
        repository.split("<oai:record>").find((record) => record.includes(`:${id}<`)) ?? "",
        "oai:datestamp",
      )[0];
    assert.equal(stamp("hour"), "2021-05-04");
    assert.equal(stamp("month"), "2021-04-01");
    assert.equal(stamp("unknown"), "1970-01-01");
  });

  describe("60,000 reports", () => {
    const archive = buildArchive(
      Array.from({ length: 60_000 }, (_, index) =>
        makeArticle({ id: `report-${index}`, publishedAt: `20${10 + (index % 12)}-05-02` }),
      ),
    );

    it("the sitemap becomes an index of files of at most 50,000 addresses, which together name every page once", async () => {
      const entries = sitemapEntries(archive, undefined);
      const [index, ...parts] = sitemaps(entries, CONTEXT).map((file) => ({
        path: file.path,
        text: contentText(file),
      }));
      await assertValidXml(index?.text ?? "", "sitemap-index.rng");
      assert.deepEqual(
        xmlTexts(index?.text ?? "", "loc"),
        parts.map(({ path }) => `https://example.org/archive/${path}`),
      );
      assert.equal(parts.length, 2);
      const named = parts.map(({ text }) => xmlTexts(text, "loc"));
      assert.ok(named.every((list) => list.length <= MOST_URLS));
      assert.equal(new Set(named.flat()).size, entries.length);
      assert.ok(parts.every(({ text }) => Buffer.byteLength(text) < 50_000_000));
      await assertValidXml(parts[1]?.text ?? "", "sitemap.xsd");
    });

    it("the OAI records are spread over files of fewer than 5,000, none lost", async () => {
      const texts = [...oaiParts(archive, CONTEXT)].flatMap((part) => [...part.make()]).map(contentText);
      const records = texts.map((text) => xmlTexts(text, "oai:identifier"));
      assert.ok(records.every((list) => list.length <= MOST_RECORDS && list.length < 5000));
      assert.equal(new Set(records.flat()).size, 60_000);
      await assertValidXml(texts.at(-1) ?? "", "oai-static-repository.rng");
    });
  });
});
