// What an article page's head says to Zotero, to search engines and to crawlers, read back from the rendered HTML.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import Validator from "@adobe/structured-data-validator";
import { Parser } from "htmlparser2";
import { h } from "preact";

import type { Article } from "../../src/article/article.ts";
import { REPORT_FILES } from "../../src/configuration/archive-keys.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { REPORT_FORMATS } from "../../src/output/formats.ts";
import { NO_PICTURES } from "../../src/pictures/picture.ts";
import { ArticleHead } from "../../templates/components/ArticleHead.tsx";
import { Citation } from "../../templates/components/Citation.tsx";
import { Coins, PickList } from "../../templates/components/Coins.tsx";
import type { Site } from "../../templates/page.ts";
import { htmlOf } from "../markup.ts";
import { ARCHIVE, articleOf, CONTEXT, KINDS_OF_ARTICLE, PLANTED } from "./sample.ts";

const SITE: Site = {
  archive: ARCHIVE,
  settings: { ...readSettings({}, {}), name: CONTEXT.name, reportFiles: REPORT_FILES },
  assets: {
    stylesheet: "/x.css",
    findingStylesheet: "/y.css",
    pictureStylesheet: "/z.css",
    script: "/x.js",
    preloadFonts: [],
  },
  pictures: NO_PICTURES,
  href: (path) => `/archive${path}`,
  absolute: CONTEXT.absolute,
};

type Head = {
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly jsonLd: Record<string, unknown>;
};

function headOf(article: Article): Head {
  const html = htmlOf(h(ArticleHead, { site: SITE, article, headline: article.headline.value ?? "" }));
  const meta = new Map<string, string[]>();
  const links: Record<string, string>[] = [];
  let json = "";
  let inJson = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const key = attributes.name ?? attributes.property;
      if (name === "meta" && key) meta.set(key, [...(meta.get(key) ?? []), attributes.content ?? ""]);
      if (name === "link") links.push(attributes);
      inJson = attributes.type === "application/ld+json";
    },
    ontext(text) {
      if (inJson) json += text;
    },
    onclosetag() {
      inJson = false;
    },
  });
  parser.end(html);
  return { meta, links, jsonLd: JSON.parse(json) };
}

describe("the head of an article page", () => {
  it("gives Zotero what makes a newspaper article: its type, title, authors, day, language and outlet", () => {
    const { meta } = headOf(articleOf("hour"));
    const expected: Record<string, string[]> = {
      "z:itemType": ["newspaperArticle"],
      citation_title: ["افتتاح ميناء الصيادين بعد ترميمه"],
      citation_author: ["سلمى الهاشمي", "Omar K. Haddad"],
      citation_publication_date: ["2021/05/02"],
      citation_language: ["ar"],
      "DC.source": ["صحيفة الساحل"],
      "og:type": ["article"],
      "article:section": ["محليات"],
    };
    for (const [name, values] of Object.entries(expected)) assert.deepEqual(meta.get(name), values, name);
    assert.equal(meta.has("citation_journal_title"), false);
  });

  it("says nothing of what is not known", () => {
    const { meta, jsonLd } = headOf(articleOf("unknown"));
    // Zotero would take the name of the archive for the outlet.
    for (const name of ["DC.source", "og:site_name", "citation_publication_date", "article:section"])
      assert.equal(meta.has(name), false, name);
    assert.equal(jsonLd.datePublished, undefined);
  });

  it("names one work where a page is the archive's own report: the item it is about", () => {
    const { meta } = headOf(articleOf("report"));
    assert.deepEqual(meta.get("citation_title"), ["المرفأ كما كتبت عنه الصحيفة"]);
    assert.equal(meta.has("article:published_time"), false);
  });

  it("planted values come through every tag as they were", () => {
    const { meta, jsonLd } = headOf(articleOf("planted"));
    for (const name of ["citation_title", "citation_author", "DC.source"])
      assert.deepEqual(meta.get(name), [PLANTED], name);
    assert.equal(jsonLd.headline, PLANTED);
  });

  it("links to every form of the report, each with its type", () => {
    const { links } = headOf(articleOf("hour"));
    const of = (rel: string) => links.filter((link) => link.rel === rel);
    assert.deepEqual(
      of("cite-as").map(({ href }) => href),
      ["https://example.org/archive/articles/hour/"],
    );
    assert.deepEqual(
      of("type").map(({ href }) => href),
      ["https://schema.org/NewsArticle"],
    );
    assert.equal([...of("describedby"), ...of("item")].length, REPORT_FORMATS.length);
    assert.ok(
      [...of("describedby"), ...of("item")].every(
        ({ type, href }) => type && href?.startsWith("/archive/articles/hour/"),
      ),
    );
  });

  it("a list entry carries its OpenURL", () => {
    const html = htmlOf(h(Coins, { site: SITE, article: articleOf("day") }));
    assert.match(html, /^<span class="Z3988" title="ctx_ver=Z39\.88-2004&amp;/u);
    assert.match(html, /rft\.type=newspaperArticle/u);
    const pickList = (...ids: readonly string[]) =>
      htmlOf(h("div", null, h(PickList, { site: SITE, articles: ids.map(articleOf) }))).split("Z3988")
        .length - 1;
    assert.deepEqual([pickList("day"), pickList("day", "day"), pickList("day", "hour", "day")], [0, 0, 2]);
  });
});

describe("structured data", () => {
  const errorsIn = async (item: object, type: string) => {
    const found = { jsonld: { [type]: [item] }, microdata: {}, rdfa: {}, metadata: {} };
    return (await new Validator().validate(found)).filter(({ severity }) => severity === "ERROR");
  };

  it("passes the validator, which refuses a person without a name", async () => {
    for (const article of KINDS_OF_ARTICLE)
      assert.deepEqual(await errorsIn(headOf(article).jsonLd, "NewsArticle"), [], article.id);
    assert.notDeepEqual(
      await errorsIn({ "@type": "NewsArticle", author: { "@type": "Person" } }, "NewsArticle"),
      [],
    );
  });

  it("uses only properties a NewsArticle has, and every date in it is one", () => {
    const known = new Set(
      "@context @type @id url headline inLanguage image articleSection dateline abstract keywords datePublished dateModified author publisher disambiguatingDescription isBasedOn isPartOf mentions correction identifier".split(
        " ",
      ),
    );
    for (const article of KINDS_OF_ARTICLE) {
      const { jsonLd } = headOf(article);
      assert.deepEqual(
        Object.keys(jsonLd).filter((key) => !known.has(key)),
        [],
      );
      const text = JSON.stringify(jsonLd);
      for (const [, value = ""] of text.matchAll(/"date(?:Published|Modified)":"([^"]*)"/gu)) {
        assert.match(value, /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?)?)?$/u, article.id);
        assert.ok(!Number.isNaN(Date.parse(value)), article.id);
      }
    }
  });

  it("has the outlet as publisher, the names with their Wikidata pages, and the corrections", () => {
    const { jsonLd } = headOf(articleOf("hour"));
    assert.equal(jsonLd.datePublished, "2021-05-02T09:30+03:00");
    assert.deepEqual(jsonLd.publisher, { "@type": "Organization", name: "صحيفة الساحل" });
    assert.deepEqual(jsonLd.mentions, [
      {
        "@type": "Place",
        identifier: "place-harbour",
        name: "ميناء الصيادين",
        sameAs: "https://www.wikidata.org/entity/Q42",
      },
    ]);
    assert.deepEqual(jsonLd.correction, [
      { "@type": "CorrectionComment", text: "صُحّح اسم الوزير.", datePublished: "2021-05-04" },
    ]);
  });

  it("a report of the archive's own is the archive's, based on the outlet's item, whose inferred facts say so", () => {
    const { jsonLd } = headOf(articleOf("report"));
    assert.equal(jsonLd.datePublished, undefined);
    assert.deepEqual(jsonLd.author, {
      "@type": "Organization",
      name: "ورّاق",
      url: "https://example.org/archive/",
    });
    assert.deepEqual(jsonLd.isBasedOn, {
      "@type": "NewsArticle",
      headline: "المرفأ كما كتبت عنه الصحيفة",
      datePublished: "2021-05-03",
      publisher: { "@type": "Organization", name: "صحيفة الساحل" },
      disambiguatingDescription:
        "الناشر مستنتَج: عادة من عادات الموقع. تاريخ النشر مستنتَج: عادة من عادات الموقع.",
    });
  });

  it("a span of days is no date for schema.org, and is left out", () => {
    assert.equal(headOf(articleOf("span")).jsonLd.datePublished, undefined);
    assert.equal(headOf(articleOf("month")).jsonLd.datePublished, "2021-04");
  });
});

describe("the citation box", () => {
  it("is whole without a script: each work in our own style, and the files that are written", () => {
    const html = htmlOf(h(Citation, { site: SITE, article: articleOf("report") }));
    assert.equal(html.match(/data-copy/gu)?.length, 2);
    assert.doesNotMatch(html, /<button/u);
    for (const name of ["cite.ris", "cite.bib", "cite.csl.json"])
      assert.match(html, new RegExp(`href="/archive/articles/report/${name}"`));
  });

  it("leads to the records of the archive where no such file is written", () => {
    const site = { ...SITE, settings: { ...SITE.settings, reportFiles: [] } };
    const html = htmlOf(h(Citation, { site, article: articleOf("report") }));
    assert.doesNotMatch(html, /cite\.|ninjs/u);
    assert.match(html, /href="\/archive\/data\/"/u);
    assert.match(html, /href="\/archive\/articles\/report\/index\.md"/u);
  });
});
