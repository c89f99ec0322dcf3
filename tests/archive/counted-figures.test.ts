// Which numbers of a text are figures, and which two count alike.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findFigures } from "../../src/archive/comparison/counted-figures.ts";
import { makeBlock, makeDate } from "../article-builder.ts";

const texts = (text: string) => findFigures(makeBlock(text)).map((figure) => figure.text);
const keys = (text: string) => findFigures(makeBlock(text)).map(({ key }) => key);

describe("figures", () => {
  const cases: readonly [text: string, ...figures: string[]][] = [
    ["جاء نحو 250 متطوعًا إلى الشاطئ", "250 متطوعًا"],
    ["وصلت ٤٠ ألف حقيبة", "٤٠ ألف حقيبة"],
    ["أنفقت البلدية 2.5 مليون دينار", "2.5 مليون دينار"],
    ["بيعت 1,200 تذكرة", "1,200 تذكرة"],
    ["ارتفع السعر 12% في شهر", "12%"],
    ["زاد العدد 7 في المئة", "7 في المئة"],
    ["عاد ثمانية صيادين ونجا خمسة من رفاقهم", "ثمانية صيادين", "خمسة من رفاقهم"],
    ["جلس الأعضاء العشرون", "الأعضاء العشرون"],
    ["تضم القائمة 16 اسمًا و22 صورة", "16 اسمًا", "22 صورة"],
    ["أطلق الجيش صاروخ اس-400 والساعة 15:11"],
    ["قال أحد الحاضرين كلمتين"],
    ["لا رقم هنا"],
  ];
  for (const [text, ...figures] of cases) it(text, () => assert.deepEqual(texts(text), figures));

  it("a number inside a date is none", () => {
    const date = makeDate(null, { text: "3 أيار 2020", span: [4, 15] });
    assert.deepEqual(findFigures(makeBlock("منذ 3 أيار 2020 لم يعد", "p1", { dates: [date] })), []);
  });

  it("a large number is one figure whatever it counts; a small one needs its noun", () => {
    assert.deepEqual(keys("حضر 40 ألف متفرج"), keys("حضر 40,000 شخص"));
    assert.notDeepEqual(keys("حضر ثلاثة لاعبين"), keys("حضر ثلاثة حكام"));
    assert.deepEqual(keys("حضر ثلاثة لاعبين"), keys("غاب 3 لاعبين"));
    assert.notDeepEqual(keys("حضر 40 شخصًا"), keys("ارتفع 40%"));
  });
});
