import assert from "node:assert/strict";
import { it } from "node:test";
import { arabicList, packArabicLists } from "../../src/text/arabic-list.ts";

const ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";

it("a list is the same packed and as it was written; around it nothing is packed", () => {
  const source = `const name = "رجل"; const list = arabicList\`01ا2: ${ALPHABET}\n  غير\`;`;
  const packed = packArabicLists(source);
  const [, text = ""] = /arabicList`([^`]*)`/.exec(packed) ?? [];
  assert.match(text, /^[\x20-\x7e\n]+$/);
  assert.equal(arabicList([text]), `01ا2: ${ALPHABET}\n  غير`);
  assert.equal(arabicList([ALPHABET]), ALPHABET);
  assert.ok(packed.startsWith('const name = "رجل"'));
});
