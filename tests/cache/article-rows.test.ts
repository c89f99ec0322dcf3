// What is packed comes out of the JSON it is kept in as it was: fields of every kind, names, dates, places in the pack.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ArticleFacts } from "../../src/archive/facts.ts";
import type { Article } from "../../src/article/article.ts";
import { ABSENT, statedField } from "../../src/article/field.ts";
import {
  type ArticleHead,
  headOf,
  type PackedRow,
  placeOf,
  type Row,
  RowPacker,
  stampOf,
  type Tables,
  withPlace,
  withStamp,
} from "../../src/cache/article-rows.ts";
import { makeArticle } from "../article-builder.ts";

const DAY = { edtf: "2022-01-12", first: "2022-01-12", last: "2022-01-12", isApproximate: false };
const YEAR = { edtf: "2015~", first: "2015-01-01", last: "2015-12-31", isApproximate: true };
const NO_FACTS: ArticleFacts = {
  names: [],
  roles: [],
  inferred: [],
  dates: [],
  length: 0,
  lede: null,
  hasLinks: false,
  pictures: [],
};

const evidence = [{ text: "الأمس", span: [4, 9] as const, why: "relative" }];
const stated = statedField("عنوان", "عنوان", "front-matter", [3, 8]);
const inferred = { ...stated, how: "inferred", evidence, confidence: 0.6 } as const;

/** Each with something that the others lack. */
const ROWS: readonly Row[] = [
  rowOf(makeArticle({ id: "bare" }), NO_FACTS, []),
  rowOf(
    makeArticle({
      id: "stated",
      headline: stated,
      outlet: statedField("وكالة", "عن وكالة", "header", [0, 5]),
      publishedAt: { ...statedField("2022-01-12", "12 يناير 2022", "header", [9, 21]), zone: null },
      agencies: [{ entity: null, name: "رويترز", raw: "رويترز", span: [1, 7], role: "cited" }],
      bodySpan: [40, 90],
    }),
    {
      names: [
        ["per-a", 0, 0],
        ["loc-b", 1, 0],
        ["per-a", 2, 1],
      ],
      roles: [["per-a", "وزير", "p1"]],
      inferred: [["inf-c", "person", "فلان الفلاني", "title", 1]],
      dates: [
        [0, 0, DAY],
        [0, 1, null],
        [1, 0, YEAR],
      ],
      length: 50,
      lede: 0,
      hasLinks: true,
      pictures: ["a.jpg"],
    },
    [12, 30],
  ),
  rowOf(
    makeArticle({
      id: "rich",
      headline: { ...stated, alternatives: ["عنوان آخر"] },
      outlet: inferred,
      publishedAt: { ...stated, value: "2022-01-12T15:11+02:00", zone: "Asia/Beirut" },
      updatedAt: { ...inferred, zone: "Asia/Beirut" },
      kicker: "تمهيد",
      byline: [stated],
      corrections: [{ at: "2022-02-01", text: "صُحح" }],
      url: ABSENT,
      lede: inferred,
      tags: ["وسم"],
      language: "en",
    }),
    { ...NO_FACTS, dates: [[0, 0, { ...YEAR }]], names: [["loc-b", 0, 0]] },
    [7],
  ),
];

function rowOf(article: Article, facts: ArticleFacts, blocks: readonly number[]): Row {
  const { body, boilerplate, dates, mentions, ...head } = article;
  const stamp = { modified: 1234.5, changed: 1235.25, size: 99 };
  return { file: article.file, stamp, text: { at: 8, findings: 2, blocks }, head, facts };
}

/** Keeps rows and finds them as a build does that comes after the one that packed them. */
function keptRows(packer: RowPacker, rows: readonly PackedRow[]): readonly [RowPacker, readonly PackedRow[]] {
  const kept: { tables: Tables; rows: PackedRow[] } = JSON.parse(JSON.stringify({ ...packer, rows }));
  return [new RowPacker(kept.tables), kept.rows];
}

function assertHolds(packer: RowPacker, packed: readonly PackedRow[], rows: readonly Row[]): void {
  assert.equal(packed.length, rows.length);
  for (const [at, row] of rows.entries()) {
    const one = packed[at] ?? assert.fail("no row");
    const { names, dates, roles, inferred, length, lede, hasLinks, pictures } = packer.factsOf(one);
    assert.deepEqual({ names, dates, roles, inferred, length, lede, hasLinks, pictures }, row.facts);
    const head: ArticleHead = headOf(one);
    assert.deepEqual(head, row.head);
    assert.equal(JSON.stringify(head.publishedAt), JSON.stringify(row.head.publishedAt), "in the same order");
    assert.deepEqual(stampOf(one), row.stamp);
    assert.deepEqual(placeOf(one), row.text);
  }
}

describe("the rows of articles", () => {
  it("come out as they went in, at once and from the file", () => {
    const packer = new RowPacker();
    const packed = ROWS.map((row) => packer.pack(row));
    assertHolds(packer, packed, ROWS);
    assertHolds(...keptRows(packer, packed), ROWS);
  });

  it("packed later share the tables of those packed before", () => {
    const before = new RowPacker();
    const [packer, kept] = keptRows(
      before,
      ROWS.slice(0, 2).map((row) => before.pack(row)),
    );
    const all = [...kept, ...ROWS.slice(2).map((row) => packer.pack(row))];
    assertHolds(packer, all, ROWS);
    assertHolds(...keptRows(packer, all), ROWS);
    assert.deepEqual(packer.tables, { entities: ["per-a", "loc-b"], times: [DAY, YEAR] });
  });

  it("change only in what they are given anew", () => {
    const packer = new RowPacker();
    for (const row of ROWS) {
      const text = { at: 1, findings: 5, blocks: [9, 11] };
      const stamp = { modified: 7, changed: 9, size: 8 };
      const packed = withStamp(withPlace(packer.pack(row), text), stamp);
      assertHolds(packer, [packed], [{ ...row, text, stamp }]);
    }
  });
});
