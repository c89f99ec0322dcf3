// What the index is told of a report: nothing a reader sees is kept from it, and a span of days is found by each of them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/article/article.ts";
import { statedField } from "../../src/article/field.ts";
import { searchReports } from "../../src/search-index/index-records.ts";
import { makeArticle, makeDate } from "../article-builder.ts";

function recordOf(article: Article) {
  return searchReports(buildArchive([article]), () => "").record(0);
}

describe("what the index is told of a report", () => {
  it("a day, an hour of a day and each day of a span are days it speaks of; weeks and months are none", () => {
    const daysFor = (...values: (string | null)[]) =>
      recordOf(makeArticle({ dates: values.map((value) => makeDate(value)) })).days;
    assert.deepEqual(daysFor("2022-01-09/2022-01-11"), ["2022-01-09", "2022-01-10", "2022-01-11"]);
    assert.deepEqual(daysFor("2021-12-31/2022-01-01"), ["2021-12-31", "2022-01-01"]);
    assert.deepEqual(daysFor("2022-01-12T15:11", "2022-01-12"), ["2022-01-12"]);
    assert.deepEqual(daysFor("2022-W02", "2022-01", "P7Y", null), []);
    assert.deepEqual(daysFor("2020-01-01/2022-01-01"), ["2020-01-01", "2022-01-01"]);
  });

  it("is narrowed by section, tags, authors who are stated, and by language where there are several", () => {
    const field = (text: string) => statedField(text, text, "front-matter", null);
    const report = makeArticle({
      section: "سياسة",
      tags: ["موانئ", "طرق"],
      byline: [field("هدى البنّاء"), { ...field("سلمى"), how: "inferred" }],
    });
    const { filters } = recordOf(report);
    assert.deepEqual(filters, { section: ["سياسة"], tag: ["موانئ", "طرق"], author: ["هدى البنّاء"] });
    const english = makeArticle({ id: "english", language: "en-GB" });
    const reports = searchReports(buildArchive([report, english]), () => "key");
    const languages = [0, 1].map((at) => reports.record(at).filters.language?.[0]);
    assert.deepEqual(languages.sort(), ["الإنجليزية", "العربية"]);
    assert.notEqual(reports.heads[0]?.key, searchReports(buildArchive([report]), () => "key").heads[0]?.key);
  });

  it("every text a reader sees on the page is in it, and no other", () => {
    const field = (text: string) => statedField(text, text, "front-matter", null);
    const { headline, blocks } = recordOf(
      makeArticle({
        headline: "عنوان التقرير",
        kicker: "عاجل",
        lede: field("مقدمة لا تُعرض"),
        section: "سياسة",
        corrections: [{ at: "2022-01-13", text: "صُحّح اسم المدينة" }],
        byline: [field("كاتبة التقرير")],
        datelinePlace: field("عدن"),
        image: { file: "a.jpg", caption: "تعليق الصورة", credit: "مصور" },
        body: ["فقرة أولى", "فقرة ثانية"],
      }),
    );
    assert.equal(headline, "عنوان التقرير");
    assert.deepEqual(
      blocks.map(({ text }) => text).sort(),
      [
        "فقرة أولى",
        "فقرة ثانية",
        "تعليق الصورة",
        "مصور",
        "عاجل",
        "سياسة",
        "صُحّح اسم المدينة",
        "كاتبة التقرير",
        "عدن",
      ].sort(),
    );
  });
});
