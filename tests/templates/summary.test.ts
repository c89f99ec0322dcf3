// Tells where a list cuts a lede: at a sentence, at a clause, at a word, never inside one.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { summaryOf } from "../../src/text/summary.ts";
import { readingMinutes } from "../../templates/reading-time.ts";
import { makeArticle } from "../article-builder.ts";

const words = (count: number) => Array.from({ length: count }, () => "كلمة").join(" ");
const summary = (text: string) => summaryOf(text);

describe("summaries", () => {
  it("a short lede is given whole", () => {
    assert.equal(summary("وصل الوفد. وبدأت الجلسة."), "وصل الوفد. وبدأت الجلسة.");
  });

  it("a long one ends with its last full sentence", () => {
    assert.equal(summary(`${words(40)}. ${words(40)}.`), `${words(40)}.`);
  });

  it("or with a clause, or with a word, and says that it goes on", () => {
    assert.equal(summary(`${words(40)}، ${words(40)}`), `${words(40)}…`);
    assert.match(summary(words(200)), /^(?:كلمة )+كلمة…$/u);
  });

  it("a sentence that ends too soon does not make a summary of three words", () => {
    assert.ok(summary(`${words(3)}. ${words(200)}`).length > 150);
  });

  it("no lede, no summary", () => {
    assert.equal(summary(""), "");
  });

  it("reading takes a minute for each 180 words, and never none", () => {
    assert.equal(readingMinutes(makeArticle({ body: [words(540)] })), 3);
    assert.equal(readingMinutes(makeArticle({ body: ["كلمة"] })), 1);
  });
});
