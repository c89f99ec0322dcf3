// A report says its language, or its text does; Arabic's rules of dates and names are not run on another.

import assert from "node:assert/strict";
import { it } from "node:test";
import { readGoodText } from "./read-text.ts";

const read = (body: string, more = "") =>
  readGoodText(`---\nheadline: عنوان\npublished: 2024-05-02\n${more}---\n\n${body}\n`);

it("is told by the text where nobody states it, and never Arabic by default", () => {
  assert.equal(read("افتتحت البلدية المكتبة يوم الخميس وقال رئيسها إنها للجميع.").language, undefined);
  assert.equal(read("شهرداری کتابخانه تازه‌ای باز کرد و گفت که درهایش برای همه باز است.").language, "fa");
  assert.equal(
    read("The town opened a new library on Thursday, and its doors are open to all.").language,
    "en",
  );
  const addresses =
    "زوروا https://example.com/a/long/address/of/a/page ثم https://www.example.net/another/one";
  assert.equal(read(addresses).language, undefined);
  const shortcodes =
    '[caption id="attachment_12" align="aligncenter" width="300"]شرح[/caption] <!-- wp:paragraph -->';
  assert.equal(read(`${shortcodes}\n\nافتتحت البلدية المكتبة.`).language, undefined);
  assert.equal(read("Библиотека открыта для всех жителей города каждый день.").language, "und");
  assert.equal(read("The town opened a new library.", "language: en-GB\n").language, "en-GB");
});

it("keeps Arabic's months and names out of other languages", () => {
  const persian = "وزیر گفت که این توافق از ماه آینده در مارس ۲۰۲۴ اجرا می‌شود و است.";
  assert.deepEqual(read(persian).body[0]?.dates, []);
  assert.equal(
    read("قال الوزير إن الاتفاق بدأ في مارس 2024 بعد أن وافق عليه المجلس.").body[0]?.dates.length,
    1,
  );
});
