// A row of the table of fields is enough: what front matter states under it comes out in every place that the row names.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { valuesOf } from "../../src/article/field-values.ts";
import { FIELD_KEYS, type FieldPlace, fieldEntry } from "../../src/article/fields.ts";
import { inspectArticle } from "../../src/article/inspection.ts";
import { strings } from "../../src/browser/search-strings.ts";
import { whatWasUnderstood } from "../../src/intake/understanding.ts";
import { articlesTable } from "../../src/output/data-tables.ts";
import { markdownTwin } from "../../src/output/twins.ts";
import { searchRecord } from "../../src/search-index/index-records.ts";
import { ProvenancePanel } from "../../templates/components/ProvenancePanel.tsx";
import { htmlOf } from "../../templates/write-html.ts";
import { propose } from "../intake/intake.ts";
import { CONTEXT } from "../output/sample.ts";
import { siteOf } from "../templates/site-of.ts";
import { decodeText, readGoodText } from "./read-text.ts";

/** Values that a field's own rule would refuse; all others are given a text that says whose it is. */
const OF_ITS_KIND: Readonly<Record<string, string>> = {
  url: "https://news.example/fields",
  published: "2022-01-12",
  updated: "2022-01-13",
  credit: "س.ع/ه.ز",
  dateline: "بيروت",
};
/** Read, but kept elsewhere than under their own names. */
const NOT_GIVEN = [
  "headline",
  "headline-inferred",
  "corrections",
  "withdrawn",
  "outlet-inferred",
  "outlet-evidence",
  "published-inferred",
  "doubtful",
];
const KEYS = FIELD_KEYS.filter((key) => !NOT_GIVEN.includes(key));
/** The values as they are shown: a day is written out, and initials stand by themselves. */
const pieces = (key: string) =>
  key === "credit" ? givenIn(key).split("/") : [/^\d{4}-/.test(givenIn(key)) ? "2022" : givenIn(key)];
const givenIn = (key: string) => OF_ITS_KIND[key] ?? `قيمة ${key.replaceAll("-", " ")}`;

const TEXT = `---
headline: حديقة جديدة
${KEYS.map((key) => `${key}: ${givenIn(key)}`).join("\n")}
---

افتتحت البلدية حديقة جديدة في وسط المدينة، وقالت إنها ستزرع ألف شجرة في السنة المقبلة.
`;

describe("a field of the table", () => {
  const article = readGoodText(TEXT);
  const proposal = propose(TEXT, "fields.md");
  const [row = {}] = articlesTable.rowsOf(article, new Map(), CONTEXT);
  const shownIn: Readonly<Record<FieldPlace, string>> = {
    page: htmlOf(ProvenancePanel({ site: siteOf([article]), article })),
    terminal: JSON.stringify(whatWasUnderstood(proposal.article, proposal.source)),
    data: JSON.stringify(row),
    search: JSON.stringify(searchRecord(article, new Map()).blocks),
  };
  const document = decodeText(TEXT, "fields.md");
  const inspected = JSON.stringify("text" in document ? inspectArticle(article, document) : document);

  for (const key of KEYS) {
    const [value = ""] = valuesOf(article, key);
    it(`${key} is in the record, in what inspect prints and in the twin, which is read back as it was`, () => {
      assert.equal(value, givenIn(key));
      for (const piece of pieces(key)) assert.ok(inspected.includes(piece), `inspect leaves out ${key}`);
      assert.deepEqual(valuesOf(readGoodText(markdownTwin(article)), key), [value]);
      assert.deepEqual(valuesOf(proposal.article, key), [value]);
    });
    for (const place of fieldEntry(key).shown) {
      it(`${key} is shown in: ${place}`, () => {
        for (const piece of pieces(key)) assert.ok(shownIn[place].includes(piece), piece);
      });
    }
    if (fieldEntry(key).shown.includes("page")) {
      it(`${key} is called on the page what the table calls it`, () => {
        assert.ok(shownIn.page.includes(fieldEntry(key).label.ar));
      });
    }
  }

  it("stands in the file in the order of the table", () => {
    const keys = [...markdownTwin(article).matchAll(/^([a-z-]+): /gmu)].map(([, key = ""]) => key);
    assert.deepEqual(
      keys,
      FIELD_KEYS.filter((key) => keys.includes(key)),
    );
  });

  it("has a column that no other has", () => {
    const names = articlesTable.columns.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  it("is called the same where results are narrowed by it", () => {
    for (const [facet, key] of [
      ["outlet", "outlet"],
      ["section", "section"],
      ["author", "byline"],
      ["language", "language"],
    ] as const)
      assert.equal(strings.facets[facet], fieldEntry(key).label.ar);
  });
});
