// Related reports are those of one story: made-up stories told over months among reports of nothing in common with them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/article/article.ts";
import { makeArticle, makeBlock } from "../article-builder.ts";
import { randomFrom } from "../bench/synthetic-archive.ts";

const WORDS =
  "مفاوضات ميناء سد جسر انتخابات حرائق جفاف صيادون مدارس مستشفى محاكمة إضراب قطارات موازنة لقاح متحف ملعب زلزال فيضان منجم خبز كهرباء سفينة هدنة معبر جامعة رواتب نفط غاز أسعار".split(
    " ",
  );
/** Every report may have one of these, whatever its story. */
const COMMON = ["وزير", "اليوم", "جديد", "قرار", "لجنة", "اجتماع"];

/** A story has four names, three words and a day of its own; a report of it has some of each, and some of the crowd's. */
function storiesFrom(
  seed: number,
  stories: number,
  reportsOfEach: number,
): { archive: Article[]; storyOf: Map<string, number> } {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[], count: number): T[] =>
    [...list].sort(() => random() - 0.5).slice(0, count);
  const storyOf = new Map<string, number>();
  const archive: Article[] = [];
  for (let story = 0; story < stories; story++) {
    const names = Array.from({ length: 4 }, (_, at) => `name-${story}-${at}`);
    const words = some(WORDS, 3);
    for (let at = 0; at < reportsOfEach; at++) {
      const id = `report-${story}-${at}`;
      storyOf.set(id, story);
      const named = [
        ...some(names, 3),
        `crowd-${Math.floor(random() * 12)}`,
        `crowd-${Math.floor(random() * 12)}`,
      ];
      const text = named.join(" ");
      const mentions = named.map((entity) => ({
        entity,
        text: entity,
        span: [text.indexOf(entity), text.indexOf(entity) + entity.length] as const,
      }));
      archive.push(
        makeArticle({
          id,
          headline: [...some(words, 2), pick(COMMON), pick(COMMON), pick(WORDS)].join(" "),
          publishedAt: `20${10 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
          body: [makeBlock(text, "p1", { mentions: mentions as never })],
        }),
      );
    }
  }
  return { archive, storyOf };
}

describe("related reports", () => {
  for (const [seed, stories, each] of [
    [1, 40, 5],
    [2, 12, 4],
    [3, 120, 3],
    [4, 60, 6],
    [5, 20, 3],
    [6, 8, 4],
  ] as const) {
    it(`are of the same story, and most of a story is found (${stories} stories of ${each} reports)`, () => {
      const { archive: articles, storyOf } = storiesFrom(seed, stories, each);
      const archive = buildArchive(articles);
      let shown = 0;
      let right = 0;
      for (const article of archive.articles)
        for (const other of archive.related(article)) {
          assert.notEqual(other, article);
          shown++;
          if (storyOf.get(other.id) === storyOf.get(article.id)) right++;
        }
      const wanted = articles.length * Math.min(4, each - 1);
      assert.ok(right / shown >= 0.95, `precision ${(right / shown).toFixed(3)} of ${shown}`);
      assert.ok(right / wanted >= 0.8, `recall ${(right / wanted).toFixed(3)}`);
    });
  }

  it("are none where nothing but the commonest is shared", () => {
    const archive = buildArchive([
      makeArticle({ id: "a", headline: "وزير يزور الميناء", publishedAt: "2020-01-01", body: ["نص."] }),
      makeArticle({ id: "b", headline: "وزير يفتتح مدرسة", publishedAt: "2021-01-01", body: ["نص آخر."] }),
    ]);
    assert.deepEqual(
      archive.articles.map((article) => archive.related(article)),
      [[], []],
    );
  });
});
