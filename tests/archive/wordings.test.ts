// One wording is said once, whatever the number of reports that print it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createPassageFinder } from "../../src/archive/comparison/text-reuse.ts";
import { groupWordings } from "../../src/archive/comparison/wordings.ts";
import type { Article } from "../../src/article/article.ts";
import { makeArticle } from "../article-builder.ts";

const EQUAL = "أغلقت المدرسة أبوابها أسبوعًا كاملًا بعد تسرب المياه إلى المكتبة والمختبر وقاعة الرسم الكبرى.";
const REWORDED =
  "أقفلت المدرسة أبوابها أسبوعًا كاملًا بعد تسرب المياه إلى المكتبة والمختبر وقاعة الرسم الكبرى.";
const OTHER = "وصلت الشاحنات المحملة بالقمح والشعير والعدس إلى صوامع الميناء القديم قبيل غروب الشمس بساعة.";

function report(id: string, ...body: string[]): Article {
  return makeArticle({ id, publishedAt: "2022-01-12", outlet: id, body });
}

function borrowings(...reports: Article[]) {
  const passages = createPassageFinder((day) => (day === "2022-01-12" ? reports : [])).touching("2022-01-12");
  return groupWordings(passages, ({ block }) => block.text).map(({ wordings }) =>
    wordings.map(({ text, places }) => [
      text,
      places
        .map(({ article }) => article.id)
        .sort()
        .join(" "),
    ]),
  );
}

describe("the wordings of passages", () => {
  it("of five reports with one statement, one says it otherwise: two wordings, the commoner first", () => {
    assert.deepEqual(
      borrowings(
        report("a", EQUAL),
        report("b", EQUAL),
        report("c", REWORDED),
        report("d", EQUAL),
        report("e", EQUAL),
      ),
      [
        [
          [EQUAL, "a b d e"],
          [REWORDED, "c"],
        ],
      ],
    );
  });

  it("two statements are two, the one of more reports first", () => {
    assert.deepEqual(borrowings(report("a", OTHER, EQUAL), report("b", EQUAL, OTHER), report("c", EQUAL)), [
      [[EQUAL, "a b c"]],
      [[OTHER, "a b"]],
    ]);
  });
});
