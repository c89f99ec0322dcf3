// The publisher's address of a report stands wherever the report goes, held in full or retold.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { statedField } from "../../src/article/field.ts";
import { biblatex } from "../../src/output/citation/biblatex.ts";
import { citedWorks } from "../../src/output/citation/cited-work.ts";
import { cslItem } from "../../src/output/citation/csl-json.ts";
import { newsArticleJsonLd } from "../../src/output/citation/json-ld.ts";
import { reportFacts } from "../../src/output/citation/report-facts.ts";
import { ris } from "../../src/output/citation/ris.ts";
import { articlesTable } from "../../src/output/data-tables.ts";
import { ninjs } from "../../src/output/ninjs.ts";
import { makeArticle } from "../article-builder.ts";
import { renderPages, siteOf } from "../templates/site-of.ts";
import { CONTEXT } from "./sample.ts";

const ADDRESS = "https://example.com/2023/05/%D8%AE%D8%A8%D8%B1?x=1&y=2";
const url = statedField(ADDRESS, ADDRESS, "front-matter", [0, 1]);
const whole = makeArticle({ id: "whole", headline: "خبر", outlet: "صحيفة", body: ["نص الخبر."], url });
const retold = makeArticle({
  id: "retold",
  headline: "تقرير",
  body: ["نص التقرير."],
  source: { headline: statedField("خبر", "خبر", "front-matter", [0, 1]), url },
});
const names = new Map();

describe("the publisher's address", () => {
  it("with a blank in it is one address in a reference", () => {
    const printed = "https://example.com/خبر مهم";
    const [work] = citedWorks(
      { ...whole, url: statedField(printed, printed, "front-matter", [0, 1]) },
      CONTEXT,
    );
    assert.equal(cslItem(work).URL, "https://example.com/خبر%20مهم");
  });

  for (const article of [whole, retold]) {
    it(`stands in every export of a report that is ${article.id}`, () => {
      const works = citedWorks(article, CONTEXT);
      const [work] = works;
      assert.ok(ris(works).includes(`\nUR  - ${ADDRESS}\r`), ris(works));
      assert.equal(cslItem(work).URL, ADDRESS);
      assert.ok(biblatex(works).includes(`url = {${ADDRESS}}`));
      assert.ok(JSON.stringify(ninjs(reportFacts(article, names, CONTEXT), article.body)).includes(ADDRESS));
      const image = "https://example.org/card.png";
      assert.ok(JSON.stringify(newsArticleJsonLd(article, names, { ...CONTEXT, image })).includes(ADDRESS));
      const [row] = articlesTable.rowsOf(article, names, CONTEXT);
      assert.equal(row?.source_url, ADDRESS);
    });
  }

  it("is a link on the page, readable as a person writes it", async () => {
    const pages = await renderPages(siteOf([whole]));
    const page = pages.get("articles/whole/index.html") ?? [...pages.values()].join("");
    assert.ok(page.includes('href="https://example.com/2023/05/%D8%AE%D8%A8%D8%B1?x=1&amp;y=2"'));
    assert.match(page, /<bdi dir="ltr">example\.com\/2023\/05\/خبر\?x=1&amp;y=2<\/bdi>/);
  });
});
