// What the archive's own five reports become: the facts their publishers state, in normal form.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Article } from "../../src/article/article.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { readArchive } from "../archive/read-archive.ts";

let articles: readonly Article[] = [];
before(async () => {
  ({ articles } = await readArchive(readSettings({ articles: "articles" }, {})));
});

const report = (id: string): Article => {
  const found = articles.find((article) => article.id === id);
  assert.ok(found, id);
  return found;
};
const agencies = (article: Article) =>
  [...new Set(article.agencies.map(({ entity, role }) => `${entity} ${role}`))].sort();

describe("the five reports", () => {
  it("are five, each about a published item it names", () => {
    assert.equal(articles.length, 5);
    for (const article of articles) assert.ok(article.source?.headline.value, article.id);
  });

  it("the report signed by initials: day stated, outlet inferred, two agencies credited", () => {
    const article = report("nato-russia-council-ends-without-breakthrough");
    assert.equal(article.publishedAt.value, "2022-01-12");
    assert.equal(article.publishedAt.raw, "١٢ يناير ٢٠٢٢");
    assert.equal(article.outlet.value, "DW عربية (دويتشه فيله)");
    assert.equal(article.outlet.how, "inferred");
    assert.ok(article.outlet.evidence.length > 0);
    assert.deepEqual(
      article.staffInitials.map(({ value, role }) => [value, role]),
      [
        ["ف.ي", "author"],
        ["أ.ح", "editor"],
      ],
    );
    assert.deepEqual(agencies(article), ["org-afp credit", "org-dpa credit"]);
    assert.deepEqual(article.byline, []);
  });

  it("the stamped report: hour and zone, dateline, picture and cited agencies", () => {
    const article = report("russia-nato-council-convenes-in-brussels-over-ukraine");
    assert.equal(article.publishedAt.value, "2022-01-12T15:11+02:00");
    assert.equal(article.publishedAt.zone, "Asia/Damascus");
    assert.equal(article.datelinePlace.value, "إسطنبول");
    assert.equal(article.datelinePlace.raw, "إسطنبول - متابعات");
    assert.equal(article.outlet.how, "inferred");
    assert.equal(article.image?.credit, "الأناضول");
    assert.deepEqual(agencies(article), ["org-aa cited", "org-aa image-credit", "org-afp cited"]);
  });

  it("the wire report: outlet, agency and day from its dateline", () => {
    const article = report("russia-says-nato-ignored-de-escalation-offers");
    assert.equal(article.publishedAt.value, "2022-01-12");
    assert.equal(article.publishedAt.how, "dateline");
    assert.equal(article.outlet.value, "پاکستان پوائنٹ نیوز");
    assert.notEqual(article.outlet.how, "inferred");
    assert.deepEqual(agencies(article), ["org-sputnik credit"]);
  });

  it("the undated report: a day that follows from the text, and is never called stated", () => {
    const article = report("blinken-stoltenberg-prepare-nato-russia-talks");
    assert.equal(article.publishedAt.raw, null);
    assert.equal(article.publishedAt.value, "2021-12-31");
    assert.equal(article.publishedAt.how, "inferred");
    assert.ok(article.publishedAt.confidence < 1);
    assert.ok(article.publishedAt.evidence.length >= 2);
  });

  it("the signed report: no outlet is claimed, and an update relative to an unknown day stays unresolved", () => {
    const article = report("stoltenberg-keeps-door-open-to-dialogue-with-moscow");
    assert.equal(article.publishedAt.value, "2022-01-12");
    assert.equal(article.outlet.value, null);
    assert.deepEqual(
      article.byline.map(({ value }) => value),
      ["نور السبكي"],
    );
    assert.equal(article.updatedAt.value, null);
    assert.equal(article.updatedAt.how, "unresolved");
    assert.match(article.updatedAt.raw ?? "", /منذ أسبوع واحد/);
  });
});
