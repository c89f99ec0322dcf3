import assert from "node:assert/strict";
import { it } from "node:test";
import { arabicList, packArabicLists } from "../../src/text/arabic-list.ts";

const ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";

it("a list has the same words packed and as it was written; around it nothing is packed", () => {
  const list = `01ا2: ${ALPHABET}\n  ا012اء ا01ا: كتاب كتابة كتب\n    كتب غير`;
  const source = `const name = "رجل"; const list = arabicList\`${list}\`;`;
  const packed = packArabicLists(source);
  const [, text = ""] = /arabicList`([^`]*)`/.exec(packed) ?? [];
  assert.match(text, /^[\x20-\x7e\n]+$/);
  assert.ok(text.length < list.length - 8);
  assert.equal(arabicList([text]), list.replace("\n    ", " "));
  assert.equal(arabicList([ALPHABET]), ALPHABET);
  assert.ok(packed.startsWith('const name = "رجل"'));
});
