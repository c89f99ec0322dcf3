// What opens at a date of a report: both calendars, how it is known, and where more stands.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DateMention } from "../../src/date/date-mention.ts";
import { makeArticle, makeBlock, makeDate, wordsOf } from "../article-builder.ts";
import { readHtml } from "./read-html.ts";
import { renderPages, siteOf } from "./site-of.ts";

const TEXT = "التقى الوفدان أمس في 12 يناير 2022 ثم في العام التالي.";

const date = (words: string, edtf: string, more: Partial<DateMention> = {}) =>
  makeDate(edtf, { ...wordsOf(TEXT, words), ...more });

const DATES = [
  date("أمس", "2022-01-12", { certainty: "derived", why: "relation" }),
  date("12 يناير 2022", "2022-01-12"),
  date("العام التالي", "2023", { certainty: "derived", why: "far", alternatives: ["2022"] }),
];
const REPORTS = [
  makeArticle({
    id: "told",
    headline: "لقاء الوفدين",
    publishedAt: "2022-01-13",
    body: [makeBlock(TEXT, "p1", { dates: DATES })],
  }),
  makeArticle({ id: "then", headline: "يوم اللقاء", publishedAt: "2022-01-12", body: ["نص."] }),
];
const page = (await renderPages(siteOf(REPORTS))).get("/articles/told/") ?? "";
const notes = readHtml(page).filter(({ attributes }) => attributes.role === "note");

describe("the notes on dates", () => {
  it("stand once for each date that says more than its words, where its link leads", () => {
    assert.deepEqual(
      notes.map(({ attributes }) => attributes.id),
      ["when-1", "when-2", "when-3"],
    );
    assert.deepEqual(
      readHtml(page).flatMap(({ attributes: { href = "" } }) => (href.startsWith("#when-") ? href : [])),
      ["#when-1", "#when-2", "#when-3"],
    );
  });

  it("name the day in both calendars and say how it is known", () => {
    assert.match(notes[0]?.text ?? "", /الأربعاء 12 يناير\/كانون الثاني 2022 · 9 جمادى الآخرة 1443/u);
    assert.match(notes[0]?.text ?? "", /كيف عُرف: بالقياس إلى يوم النشر/u);
    assert.match(notes[1]?.text ?? "", /كيف عُرف: كما طُبع/u);
  });

  it("say what else a doubtful date may mean", () => {
    assert.match(notes[2]?.text ?? "", /الأرجح: عام 2023 أو عام 2022/u);
  });

  it("lead to the reports of the day, to what is told of it, and back to the paragraph", () => {
    const hrefs = readHtml(page)
      .filter(({ name, attributes }) => name === "a" && attributes.href !== undefined)
      .map(({ attributes }) => attributes.href);
    assert.ok(hrefs.includes("/timeline/2022/01/#d-2022-01-12"));
    assert.ok(hrefs.includes("/events/#d-2022-01-12"));
    assert.ok(hrefs.includes("#p1"));
  });
});
