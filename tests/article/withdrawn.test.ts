// What a report that is withdrawn says of it: a day and a reason, in whatever form, and never by half.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFrontMatter } from "../../src/article/front-matter/front-matter.ts";
import { readWithdrawal } from "../../src/article/withdrawn.ts";
import { articleText } from "../../src/intake/propose-article.ts";
import { propose } from "../intake/intake.ts";
import { decodeText } from "./read-text.ts";

function read(lines: string) {
  const document = decodeText(`---\nheadline: افتتاح المكتبة\n${lines}\n---\n\nافتُتحت المكتبة.\n`, "a.md");
  assert.ok("text" in document);
  const frontMatter = readFrontMatter(document);
  const withdrawal = readWithdrawal(frontMatter, document) ?? frontMatter.problems[0] ?? null;
  if (withdrawal === null) return null;
  if ("code" in withdrawal) return `${withdrawal.code} ${withdrawal.line}`;
  const { day, reason, place } = withdrawal;
  return `${day} ${reason} ${place.line}`;
}

const FORMS = [
  "withdrawn: 2026-05-10 بطلب من صاحب الشأن",
  "withdrawn: 2026/5/10 بطلب من صاحب الشأن",
  "withdrawn: ٢٠٢٦-٠٥-١٠، بطلب من صاحب الشأن",
  'withdrawn: "2026-05-10: بطلب من صاحب الشأن"',
  'retracted: "10 أيار 2026: بطلب من صاحب الشأن"',
  "مسحوب: 2026-05-10 — بطلب من صاحب الشأن",
  "withdrawn: {day: 2026-05-10, reason: بطلب من صاحب الشأن}",
  "withdrawn: {اليوم: 10 أيار 2026, السبب: بطلب من صاحب الشأن}",
];

describe("a withdrawn report", () => {
  for (const form of FORMS)
    it(`is withdrawn by «${form}»`, () => assert.equal(read(form), "2026-05-10 بطلب من صاحب الشأن 3"));

  it("may give a reason in which there is a colon, a day or a number", () => {
    assert.equal(read('withdrawn: "2026-05-10 حكم المحكمة: رقم 7"'), "2026-05-10 حكم المحكمة: رقم 7 3");
    assert.equal(read("withdrawn: 2026-05-10 حكم صدر في 2026-04-30"), "2026-05-10 حكم صدر في 2026-04-30 3");
  });

  for (const form of [
    "withdrawn: 2026-05-10",
    "withdrawn: true",
    "withdrawn:",
    'withdrawn: ""',
    "withdrawn: بطلب من صاحب الشأن",
    "withdrawn: 2026-05-40 بطلب من صاحب الشأن",
    "withdrawn: 2026-05 بطلب من صاحب الشأن",
    "withdrawn: [2026-05-10 أ, 2026-05-11 ب]",
  ])
    it(`stops the build where it is not said when and why: «${form}»`, () =>
      assert.equal(read(form), "withdrawal-invalid 3"));

  it("is told by nothing but its key", () => assert.equal(read("updated: 2026-05-10"), null));

  it("keeps the line through `add`, in a form that is read alike", () => {
    const text = articleText(propose(`---\nheadline: عنوان\n${FORMS[0]}\n---\n\nافتتحت المكتبة.\n`, "w.md"));
    const [line = "", item = ""] = /^withdrawn:.*\n(.*)/m.exec(text) ?? [];
    assert.equal(item.trim(), "- {at: 2026-05-10, text: بطلب من صاحب الشأن}");
    assert.equal(read(line), "2026-05-10 بطلب من صاحب الشأن 4");
  });
});
