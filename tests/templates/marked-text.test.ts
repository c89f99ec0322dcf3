// A sentence of a report in a list: its words marked, and what reads left to right in it set apart, as in the report itself.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MarkedText } from "../../templates/components/MarkedText.tsx";
import { htmlOf } from "../markup.ts";

function marked(text: string, ...words: readonly string[]): string {
  const marks = words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const);
  return htmlOf(MarkedText({ text, span: [0, text.length], marks }));
}

describe("a sentence with words marked", () => {
  it("shows a day of a machine from the year to the day, marked or not", () => {
    const day = '<bdi dir="ltr" class="unbroken">2021-11-30</bdi>';
    const text = "ورد في سجل مؤرخ 2021-11-30 في الميناء";
    assert.equal(marked(text), `ورد في سجل مؤرخ ${day} في الميناء`);
    assert.equal(marked(text, "2021-11-30"), `ورد في سجل مؤرخ <mark>${day}</mark> في الميناء`);
  });

  it("leaves all else as it is, but for a blank before a sign, which does not break", () => {
    assert.equal(marked("الوزير : لا موعد", "الوزير"), "<mark>الوزير</mark>\u00a0: لا موعد");
  });
});
