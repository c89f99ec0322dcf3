// The day of publication, from the body alone, told by a case file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inferPublicationDay } from "../../src/date/infer-publication.ts";
import { readCaseFile } from "../case-file.ts";

for (const { title, input, expected, line } of readCaseFile("tests/date/cases/inference.txt")) {
  test(`inference: ${title}`, () => {
    const { value, evidence } = inferPublicationDay(input);
    const because = evidence.map(({ text, why }) => `because: ${text} (${why})`);
    assert.equal([String(value), ...because].join("\n"), expected, line);
    for (const { text, span } of evidence) assert.equal(input.slice(...span), text, line);
  });
}

test("the days left are listed, and certainty falls with their number", () => {
  const one = inferPublicationDay("قال اليوم الأربعاء (3 مارس 2021) إن العمل جار.");
  assert.deepEqual(one.candidates, ["2021-03-03"]);
  const many = inferPublicationDay(
    "زار الوزير المصنع الأحد.\nومن المقرر أن تعقد جلسة في 14 أبريل 2021، تسبقها مشاورات الشهر المقبل.",
  );
  assert.equal(many.candidates[0], "2021-03-01");
  assert.ok(many.candidates.length > 1 && many.confidence < one.confidence);
});
