// Folding, and the way back from it, against a twin that is slow and obvious.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isCombining, isInvisible, TATWEEL } from "../../src/text/characters.ts";
import { foldedForm, foldText, foldUnit, hasTanween } from "../../src/text/fold.ts";

const CHARACTERS = [
  ..."اأإآٱىيیئؤوةهہكکپچگ ابتجمنسق12٣۴۵/،.-AÉz",
  "\u064b",
  "\u0651",
  TATWEEL,
  "\u200f",
  "\u202e",
  "\u00a0",
  "\ufefb", // ﻻ, two letters
  "\ufdf2", // ﷲ, a word
  "\ufe8f", // ﺏ
  "\ud83d\ude00",
  "\n",
];
const anyText = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 60 }).map((parts) => parts.join(""));

/** One unit at a time, remembering where each came from. */
function slowFold(text: string): { text: string; from: number[]; to: number[] } {
  const from: number[] = [];
  const to: number[] = [];
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const units = foldUnit(code);
    const isMark = units === "" && !isInvisible(code) && (isCombining(code) || text.charAt(at) === TATWEEL);
    if (isMark && to.at(-1) === at) to[to.length - 1] = at + 1;
    for (const unit of units.split("")) {
      folded += unit;
      from.push(at);
      to.push(at + 1);
    }
  }
  // The marks on a ligature belong to its last letter, which stands at the same place as its first.
  return { text: folded, from, to };
}

test("folding agrees with its slow twin, text and offsets alike", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const fast = foldText(text);
      const slow = slowFold(text);
      assert.equal(fast.text, slow.text);
      for (let at = 0; at < slow.text.length; at++) {
        assert.deepEqual(fast.toOriginal([at, at + 1]), [slow.from[at], slow.to[at]]);
      }
    }),
    { numRuns: 2000 },
  );
});

test("what a span of folded text came from folds to that span again", () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
      const folded = foldText(text);
      const start = Math.min(a, b, folded.text.length);
      const end = Math.min(Math.max(a, b), folded.text.length);
      const [from, to] = folded.toOriginal([start, end]);
      assert.ok(from <= to && to <= text.length);
      assert.ok(foldedForm(text.slice(from, to)).includes(folded.text.slice(start, end)));
    }),
    { numRuns: 2000 },
  );
});

test("folding twice changes nothing more", () => {
  fc.assert(fc.property(anyText, (text) => assert.equal(foldedForm(foldedForm(text)), foldedForm(text))));
});

test("hamza seats, alef maqsura, ta marbuta, foreign letters and digits fold", () => {
  assert.equal(foldedForm("إسراء آمنة مؤتمر هيئة مصطفى"), "اسراء امنه موتمر هييه مصطفي");
  assert.equal(foldedForm("پاکستان چاد گوگل"), "باكستان جاد غوغل");
  assert.equal(foldedForm("٢٠۲2"), "2022");
});

test("composed and decomposed letters fold alike", () => {
  const text = "أُسرة مُؤمنة آلاء";
  assert.equal(foldedForm(text.normalize("NFD")), foldedForm(text));
});

test("presentation forms fold to the letters they present", () => {
  assert.equal(foldedForm("\ufefb"), "لا");
  assert.equal(foldedForm("\ufee3\ufebb\ufead"), "مصر");
});

test("a word keeps the marks on its last letter, and leaves direction marks outside", () => {
  const text = "كتابٌ\u200f جديدٌ";
  const folded = foldText(text);
  assert.deepEqual(folded.toOriginal([0, 4]), [0, 5]);
  assert.equal(text.slice(...folded.toOriginal([5, 9])), "جديدٌ");
});

test("tanween is seen before folding takes it away", () => {
  for (const word of ["روسيًا", "روسياً", "كتابٌ", "هدىً"]) assert.ok(hasTanween(word, word.length), word);
  for (const word of ["روسيا", "هدى", "كتاب", "روسيّا"]) assert.ok(!hasTanween(word, word.length), word);
});
