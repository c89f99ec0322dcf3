// Copied and lightly reworded passages are found, independent texts are not.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alignWords } from "../../src/archive/comparison/alignment.ts";
import { createPassageFinder, type SharedPassage } from "../../src/archive/comparison/text-reuse.ts";
import { comparePublication, publicationKey } from "../../src/archive/order.ts";
import type { Article } from "../../src/article/article.ts";
import { makeArticle, makeBlock } from "../article-builder.ts";
import { readCaseFile } from "../case-file.ts";

const REUSED = readCaseFile("tests/archive/cases/reused-passages.txt");
const INDEPENDENT = readCaseFile("tests/archive/cases/independent-passages.txt");

const textOf = ({ block, span }: SharedPassage["earlier"]) => block.text.slice(...span);

/** Finds the passages of every day that has reports, each once. */
function findSharedPassages(articles: readonly Article[]): SharedPassage[] {
  const oldestFirst = [...articles].sort((a, b) => comparePublication(b, a));
  const dayOf = (article: Article) => publicationKey(article).day ?? "";
  const finder = createPassageFinder((day) => oldestFirst.filter((article) => dayOf(article) === day));
  return [...new Set(oldestFirst.map(dayOf))].flatMap((day) =>
    finder.touching(day).filter(({ later }) => dayOf(later.article) === day),
  );
}

function passagesOf(
  a: string,
  b: string,
  days: readonly [string, string] = ["2022-01-12", "2022-01-13"],
): SharedPassage[] {
  return findSharedPassages([
    makeArticle({ id: "one", publishedAt: days[0], body: [a] }),
    makeArticle({ id: "two", publishedAt: days[1], body: [b] }),
  ]);
}

describe("shared passages", () => {
  for (const { title, input, expected, line } of REUSED) {
    it(`${title} (${line})`, () => {
      assert.equal(passagesOf(input, expected).length, 1);
    });
  }

  for (const { title, input, expected, line } of INDEPENDENT) {
    it(`independent: ${title} (${line})`, () => {
      assert.deepEqual(
        passagesOf(input, expected).map(({ earlier }) => textOf(earlier)),
        [],
      );
    });
  }

  it("finds the planted set among the paragraphs of whole reports: precision and recall at least 0.9", () => {
    const planted = new Set(REUSED.map((_, index) => `${index}`));
    const articles = [...REUSED, ...INDEPENDENT].flatMap(({ input, expected }, index) => [
      makeArticle({
        id: `first-${index}`,
        publishedAt: "2022-01-12",
        body: [INDEPENDENT[index % 5]?.input.slice(0, 30) ?? "", input],
      }),
      makeArticle({ id: `second-${index}`, publishedAt: "2022-01-12", body: [expected] }),
    ]);
    const found = findSharedPassages(articles);
    const right = found.filter(({ earlier, later }) => {
      const [a, b] = [earlier.article.id.split("-")[1] ?? "", later.article.id.split("-")[1]];
      return a === b && planted.has(a);
    });
    const recall = new Set(right.map(({ earlier }) => earlier.article.id)).size / planted.size;
    const precision = right.length / found.length;
    assert.ok(recall >= 0.9, `recall ${recall}`);
    assert.ok(precision >= 0.9, `precision ${precision}`);
  });

  it("gives the stretch from the first shared word to the last, and the shared stretches within", () => {
    const [passage] = passagesOf(REUSED[3]?.input ?? "", REUSED[3]?.expected ?? "");
    assert.ok(passage);
    assert.match(textOf(passage.later), /^يحتاج إلى خمسة مرممين.*في القبو$/u);
    for (const { block, shared, span } of [passage.earlier, passage.later]) {
      assert.equal(shared[0]?.[0], span[0]);
      assert.equal(shared.at(-1)?.[1], span[1]);
      assert.ok(block.text.length >= span[1]);
    }
  });

  it("names the report published first as the earlier one, whatever the order they come in", () => {
    const text = REUSED[0]?.input ?? "";
    const [passage] = passagesOf(text, text, ["2022-01-14", "2022-01-12"]);
    assert.equal(passage?.earlier.article.id, "two");
  });

  it("compares reports of nearby days only", () => {
    const text = REUSED[0]?.input ?? "";
    assert.equal(passagesOf(text, text, ["2022-01-12", "2022-01-15"]).length, 1);
    assert.equal(passagesOf(text, text, ["2022-01-12", "2022-01-16"]).length, 0);
  });

  it("a report does not share passages with itself", () => {
    const text = REUSED[0]?.input ?? "";
    assert.deepEqual(
      findSharedPassages([makeArticle({ publishedAt: "2022-01-12", body: [text, text] })]),
      [],
    );
  });

  it("names alone make no passage: independent reports print the same long names", () => {
    const name = "الهيئة الوطنية العليا لحماية التراث البحري وصيانة الموانئ القديمة";
    const block = (text: string) => {
      const start = text.indexOf(name);
      return makeBlock(text, "p1", {
        mentions: [{ text: name, span: [start, start + name.length], entity: "org-x", clitic: null }],
      });
    };
    const articles = ["one", "two"].map((id) =>
      makeArticle({
        id,
        publishedAt: "2022-01-12",
        body: [block(id === "one" ? `اجتمعت ${name} أمس.` : `وردّت ${name} بالنفي.`)],
      }),
    );
    assert.deepEqual(findSharedPassages(articles), []);
  });

  it("a paragraph with two borrowed sentences gives two passages", () => {
    const [a, b] = [REUSED[0]?.input ?? "", REUSED[2]?.input ?? ""];
    const filler =
      "وفي شأن آخر لا صلة له بما سبق ناقش المجلس طوال ساعة كاملة ترتيب مقاعد القاعة وألوان الستائر وموعد عطلة الموظفين ومن يتولى مفاتيح الباب الخلفي في غيابهم، ثم أرجأ البت في ذلك كله إلى جلسة مقبلة لم يحدد تاريخها.";
    assert.equal(passagesOf(`${a} ${filler} ${b}`, `${a} ${b}`).length >= 1, true);
    assert.equal(
      passagesOf(`${a} ${filler} ${b}`, `${b} ${"كلام جديد ليس من ذاك. ".repeat(8)} ${a}`).length,
      2,
    );
  });
});

describe("alignment of words", () => {
  const shared = (a: string, b: string) => {
    const [left, right] = [a.split(" "), b.split(" ")];
    return alignWords(left, right)
      .map(([i]) => left[i])
      .join(" ");
  };
  it("skips a changed, an added and a dropped word", () => {
    assert.equal(shared("a b c d e f", "a b x d e f"), "a b d e f");
    assert.equal(shared("a b c d", "a b x c d"), "a b c d");
    assert.equal(shared("a b x c d", "a b c d"), "a b c d");
  });
  it("keeps the best stretch of several", () => {
    assert.equal(shared("a b 1 2 3 4 5 c d e", "a b 6 7 8 9 0 c d e"), "c d e");
  });
  it("is empty where nothing is shared", () => {
    assert.equal(shared("a b", "c d"), "");
  });
});
