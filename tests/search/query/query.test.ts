import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readDate } from "../../../src/search/query/days/read-date.ts";
import { literalPlaces } from "../../../src/search/query/literal.ts";
import { markSpans } from "../../../src/search/query/mark.ts";
import { isEmptyQuery, parseQuery } from "../../../src/search/query/query.ts";
import { readingsOf } from "../../../src/search/words/readings.ts";
import { wordsOf } from "../../../src/search/words/words.ts";

const parse = (text: string) => parseQuery(text, readDate);
const foldedWords = (text: string) => parse(text).words.map(({ folded }) => folded);

test("quotation marks of every kind make a phrase", () => {
  for (const text of ["«خفض التوتر»", '"خفض التوتر"', "“خفض التوتر”", "„خفض التوتر“"]) {
    assert.deepEqual(
      parse(text).phrases.map(({ folded }) => folded),
      [["خفض", "التوتر"]],
      text,
    );
  }
});

test("a minus before a word excludes it, a lone minus or one inside a word does not", () => {
  assert.deepEqual(parse("قمة -برلين").excluded[0]?.folded, ["برلين"]);
  assert.deepEqual(parse('قمة -"وزراء المال"').excluded[0]?.folded, ["وزراء", "المال"]);
  assert.deepEqual(parse("- قمة برلين").excluded, []);
  assert.deepEqual(parse("روسيا-أوكرانيا").excluded, []);
});

test("a field takes the word or the quotation after its colon", () => {
  assert.deepEqual(parse("المصدر:الصباح قمة").fields, [
    { field: "outlet", value: "الصباح", isExcluded: false },
  ]);
  assert.deepEqual(parse("outlet: «صوت الشرق»").fields, [
    { field: "outlet", value: "صوت الشرق", isExcluded: false },
  ]);
  assert.deepEqual(parse("-المكان:حلب").fields, [{ field: "place", value: "حلب", isExcluded: true }]);
  assert.deepEqual(parse("عاجل: قمة").fields, []);
});

test("every form of a day asks for the same day and leaves no words behind", () => {
  const forms = [
    "12/1/2022",
    "١٢ يناير ٢٠٢٢",
    "12 كانون الثاني 2022",
    "9 جمادى الآخرة 1443",
    "بتاريخ:2022-01-12",
  ];
  for (const form of [...forms, "بتاريخ: 12 كانون الثاني 2022", "date:12/1/2022"]) {
    const query = parse(form);
    assert.deepEqual(query.days, ["2022-01-12"], form);
    assert.deepEqual(query.words, [], form);
  }
});

test("a date inside a query leaves the other words", () => {
  assert.deepEqual(foldedWords("لقاء 12 كانون الثاني 2022 بجنيف"), ["لقاء", "بجنيف"]);
  assert.deepEqual(parse("12 يناير").days, []);
});

test("words of grammar are dropped beside words of subject, and kept alone", () => {
  assert.deepEqual(foldedWords("متى اجتمع المجلس في جنيف"), ["اجتمع", "المجلس", "جنيف"]);
  assert.deepEqual(foldedWords("من هو"), ["من", "هو"]);
});

test("only the word at the very end may be unfinished", () => {
  const unfinished = (text: string) => parse(text).words.map(({ isUnfinished }) => isUnfinished);
  assert.deepEqual(unfinished("قمة ستو"), [false, true]);
  assert.deepEqual(unfinished("قمة ستو "), [false, false]);
});

test("spaces and punctuation ask for nothing", () => {
  for (const text of ["", "  ", "…", "«»", '"', "-", ":", "\u200f"])
    assert.ok(isEmptyQuery(parse(text)), text);
});

test("a phrase stands where its letters stand: a chosen hamza is meant, a bare alef is not", () => {
  const phrase = (text: string) => {
    const [found] = parse(`«${text}»`).phrases;
    assert.ok(found);
    return found;
  };
  const text = "قال والأمين العام إن الاجتماع مفيد\nأمين عام جديد";
  assert.equal(literalPlaces(text, phrase("الأمين العام")).length, 1);
  assert.equal(literalPlaces(text, phrase("الامين العام")).length, 1);
  assert.equal(literalPlaces(text, phrase("أن الاجتماع")).length, 0);
  assert.equal(
    literalPlaces(text, phrase("مفيد أمين")).length,
    0,
    "a phrase does not run over the end of a line",
  );
  assert.equal(literalPlaces("اجتماعات الحلف", phrase("اجتماع الحلف")).length, 0);
});

test("marks fall on every form of the words and on nothing else", () => {
  const text = "يلتقي وزراء الدول، والوزير الأوكراني حاضر لأوكرانيا.";
  const marked = markSpans(text, parse("وزير أوكرانيا")).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(marked, ["وزراء", "والوزير", "الأوكراني", "لأوكرانيا"]);
});

test("a likelier reading on the page keeps the others unmarked", () => {
  const text = "كتاب الأسير عن تاب";
  assert.deepEqual(
    markSpans(text, parse("كتاب")).map(([start, end]) => text.slice(start, end)),
    ["كتاب"],
  );
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "ا",
        "ل",
        "و",
        "ب",
        "«",
        "»",
        '"',
        "-",
        ":",
        "المصدر",
        "بتاريخ",
        "1",
        "٢",
        "/",
        " ",
        "\u064e",
        "\u0640",
        "\u200f",
        "\ud800",
        "ﷺ",
        "½",
        "中",
      ),
    )
    .map((parts) => parts.join("")),
);

test("no text whatever makes the analysis of a query or of a page throw", () => {
  fc.assert(
    fc.property(anyText, anyText, (typed, text) => {
      const query = parse(typed);
      for (const { folded } of query.words) readingsOf(folded);
      for (const [start, end] of markSpans(text, query))
        assert.ok(0 <= start && start < end && end <= text.length);
    }),
    { numRuns: 500 },
  );
});

test("words come in order, apart, and folded words divide no further", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end, folded } of wordsOf(text)) {
        assert.ok(last <= start && start < end && end <= text.length);
        assert.match(folded, /^(?:[\p{L}]+|\p{Nd}+(?:\.\p{Nd}+)?)$/u);
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});
