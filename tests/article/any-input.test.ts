// Properties of reading that hold for any input: nothing throws, and every span points at what it claims.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Article } from "../../src/article/article.ts";
import { decodeDocument } from "../../src/article/raw-document.ts";
import { readArticle } from "../../src/article/read-article.ts";
import { PLAIN_CONTEXT, readText } from "./read-text.ts";

/** Pieces that pages, front matter and Markdown are made of, in any order. */
const piece = fc.constantFrom(
  "---\n",
  "---\n",
  "headline: ",
  "title: ",
  "published: ",
  "byline: [",
  "tags:\n  - ",
  "corrections:\n- {at: ",
  "\n",
  "\n",
  "\n\n",
  " ",
  "\r\n",
  "العنوان: ",
  "عاجل",
  "خبر جديد عن افتتاح حديقة في وسط المدينة",
  "قالت البلدية إنها ستزرع ألف شجرة قبل نهاية العام.",
  "12 يناير 2022",
  "١٢ يناير ٢٠٢٢",
  "آخر تحديث : منذ أسبوع واحد",
  "نور السبكي",
  "بقلم: ",
  "القاهرة (رويترز) - ",
  "(أ ف ب)",
  "ف.ي/أ.ح (د.ب.أ)",
  "اقرأ أيضا",
  "اترك تعليق",
  "شارك",
  "picture.jpg",
  "# ",
  "## ",
  "- ",
  "1. ",
  "> ",
  "```\n",
  "| أ | ب |\n|---|---|\n",
  '[رابط](http://example.org "عنوان")',
  "[س](javascript:alert(1))",
  "**",
  "*",
  "`",
  "![صورة](a.png)",
  "<b>",
  "&amp;",
  "\\*",
  "  \n",
  "\u202E",
  "\u200B",
  "\u200F",
  "\uD800",
  "\u0640",
  "e\u0301",
  "أ\u0654",
  "😀",
  "\t",
  "#",
  ":",
  '"',
  "'",
  "&x",
  "*x",
  "{",
  "}",
);
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")) },
  fc.string({ unit: "binary", maxLength: 200 }),
);
const file = fc.constantFrom("a.md", "a.txt");

function withoutMarks(printed: string): string {
  return printed.normalize("NFC").replace(/[\p{Cf}\p{Cs}\p{Cc}\p{Mn}]/gu, "");
}

test("any bytes are either decoded or refused with a place", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), file, (bytes, name) => {
      const outcome = decodeDocument(bytes, name);
      if ("text" in outcome) readArticle(outcome, PLAIN_CONTEXT);
      else for (const problem of outcome) assert.ok(problem.file === name && problem.line >= 0);
    }),
    { numRuns: 200 },
  );
});

test("any text is either read or refused, and what was read is where its span says", () => {
  fc.assert(
    fc.property(text, file, (generated, name) => {
      const printed = generated.replace(/\p{Cs}/gu, "\uFFFD"); // Lone surrogates are what UTF-8 cannot hold.
      const outcome = readText(printed, name);
      if (!("body" in outcome)) {
        assert.ok(
          outcome.some(({ severity }) => severity === "error"),
          "refused without an error",
        );
        return;
      }
      checkSpans(outcome, printed.replace(/^\uFEFF/, ""));
    }),
    { numRuns: 500 },
  );
});

function checkSpans(article: Article, source: string): void {
  for (const { text: shown, span, dates, marks, id } of article.body) {
    assert.ok(span[0] >= 0 && span[1] <= source.length && span[0] <= span[1], `${id} lies outside the file`);
    assert.equal(shown.normalize("NFC"), shown, `${id} is not composed`);
    assert.ok(!/[\u202A-\u202E\u2066-\u2069\u200B]/.test(shown), `${id} holds a hidden character`);
    for (const { span: own, text: date } of dates) assert.equal(shown.slice(own[0], own[1]), date);
    for (const { span: own } of marks) assert.ok(own[0] <= own[1] && own[1] <= shown.length);
  }
  const ids = article.body.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, "two blocks have one anchor");
  for (const { text: date, span } of article.dates) {
    const letters = withoutMarks(date).replace(/\s+/g, "");
    const printed = withoutMarks(source.slice(span[0], span[1])).replace(/[\s*_`~>\\|#-]+/g, "");
    if (/^[\p{L}\p{N}]+$/u.test(letters))
      assert.ok(printed.includes(letters.slice(0, 2)), `«${date}» is not at ${span}`);
  }
  for (const field of [article.headline, article.publishedAt, article.updatedAt, ...article.byline]) {
    if (field.span === null || field.raw === null) continue;
    assert.ok(field.span[1] <= source.length);
    if (field.how === "header") assert.equal(source.slice(field.span[0], field.span[1]), field.raw);
  }
}

test("a raw page loses no line: each is in the body, in the record, or on the list of furniture", () => {
  const words = fc
    .array(
      piece.filter((part) => !/[\n\r-]/.test(part)),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.array(words, { minLength: 3, maxLength: 15 }), (lines) => {
      const source = lines.join("\n").replace(/\p{Cs}/gu, "\uFFFD");
      const article = readText(source, "a.txt");
      if (!("body" in article)) return;
      const listed = new Set(article.boilerplate.map(({ text: dropped }) => dropped));
      const spans = [
        ...article.body.map(({ span }) => span),
        ...[
          article.headline,
          article.kicker,
          article.section,
          article.outlet,
          article.publishedAt,
          article.updatedAt,
          article.datelinePlace,
          ...article.byline,
        ].flatMap(({ span }) => (span === null ? [] : [span])),
        ...(article.lede?.span ? [article.lede.span] : []),
        ...article.agencies.flatMap(({ span }) => (span === null ? [] : [span])),
        ...article.staffInitials.flatMap(({ span }) => (span === null ? [] : [span])),
      ];
      const image = withoutMarks(Object.values(article.image ?? {}).join(" "));
      let at = 0;
      for (const line of source.split("\n")) {
        const [start, end] = [at, at + line.length];
        at = end + 1;
        const printed = line.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "");
        if (printed === "" || listed.has(printed) || image.includes(withoutMarks(printed).slice(0, 8)))
          continue;
        assert.ok(
          spans.some((span) => span[0] < end && span[1] > start),
          `lost: «${printed}»`,
        );
      }
    }),
    {
      numRuns: 300,
      // A masthead's day that another line makes needless.
      examples: [[["12 يناير 2022 *", "*", "أٔ نور السبكي &x 12 يناير 2022", "شارك", "&amp;", "أٔ \t"]]],
    },
  );
});
