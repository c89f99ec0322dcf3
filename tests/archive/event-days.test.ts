// The days most spoken of are counted by reports, and a day's page holds every sentence about it, oldest report first.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mostSpokenOf, planEventDays } from "../../src/archive/events/event-days.ts";
import { buildEvents } from "../../src/archive/events/events.ts";
import { createFactCollector } from "../../src/archive/facts.ts";
import type { Article } from "../../src/article/article.ts";
import { clearestMention } from "../../templates/event-sentences.ts";
import { makeArticle, makeBlock, makeDate, wordsOf } from "../article-builder.ts";

const factsOf = createFactCollector({ entities: [], byId: new Map(), adopted: new Map() });

function report(id: string, publishedAt: string | null, outlet: string | null, ...days: string[]): Article {
  return makeArticle({
    id,
    publishedAt,
    outlet,
    body: [makeBlock("x y z", "p1", { dates: days.map((day) => makeDate(day)) })],
  });
}

// Newest first, as the archive keeps them.
const REPORTS = [
  report("later", "2022-02-01", "نهر", "2022-01-12", "2022-01-12", "2021-06"),
  report("then", "2022-01-12", "جبل", "2022-01-12", "2021-06", "2020"),
  report("before", "2022-01-05", "نهر", "2022-01-12", "2020", "2019-01-01"),
  report("unknown", null, null, "2022-01-12", "2020"),
];
const events = buildEvents(REPORTS, factsOf);

describe("the times most spoken of", () => {
  it("are days and months of two reports or more, by reports and not by sentences, with who said so and on which side", () => {
    assert.deepEqual(
      mostSpokenOf(events, 9).map(({ group, counts }) => [group.edtf, counts]),
      [
        ["2022-01-12", { reports: 4, outlets: 2, before: 1, after: 2 }],
        ["2021-06", { reports: 2, outlets: 2, before: 0, after: 2 }],
      ],
    );
    assert.equal(mostSpokenOf(events, 1).length, 1);
  });
});

describe("the pages of days", () => {
  it("are those of days of three reports or more, with every sentence, oldest report first", () => {
    const [page, ...others] = planEventDays(events, REPORTS.length, 300);
    assert.deepEqual(others, []);
    assert.equal(page?.path, "/events/2022/01/12/");
    assert.deepEqual(
      page?.mentions.map(({ article }) => article.id),
      ["unknown", "before", "then", "later", "later"],
    );
  });

  it("are those most spoken of where nearly every day is spoken of", () => {
    const days = Array.from(
      { length: 120 },
      (_, at) =>
        `2019-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + Math.floor(at / 12)).padStart(2, "0")}`,
    );
    const speaking = (many: number) =>
      Array.from({ length: many }, (_, at) =>
        report(`r${at}`, "2022-01-01", "نهر", ...days.slice(0, 2 + 59 * ((at + 1) % 3))),
      );
    // All three speak of two of the days, two of them of 61, one of all.
    const pages = (reports: Article[]) =>
      planEventDays(buildEvents(reports, factsOf), reports.length, 300).length;
    assert.equal(pages(speaking(3)), 2);
    assert.equal(pages(speaking(9)), 61);
    assert.equal(
      pages(Array.from({ length: 4 }, (_, at) => report(`r${at}`, "2022-01-01", "نهر", ...days))),
      0,
    );
  });

  it("are numbered where they are long, and lose nothing", () => {
    const pages = planEventDays(events, REPORTS.length, 2);
    assert.deepEqual(
      pages.map(({ path }) => path),
      ["/events/2022/01/12/", "/events/2022/01/12/page-2/", "/events/2022/01/12/page-3/"],
    );
    assert.equal(pages.flatMap(({ mentions }) => mentions).length, 5);
  });
});

describe("the clearest sentence about a time", () => {
  const of = (...sentences: string[]) => {
    const [told] = mostSpokenOf(
      buildEvents(
        sentences.map((text, at) => {
          const dates = [makeDate("2022-01-12", wordsOf(text, "12 يناير 2022"))];
          return makeArticle({
            id: `r${at}`,
            publishedAt: "2022-01-13",
            body: [makeBlock(text, "p1", { dates })],
          });
        }),
        factsOf,
      ),
      1,
    );
    assert.ok(told);
    return clearestMention(told.group.mentions).block.text;
  };

  it("stands by itself and is neither a scrap nor a paragraph", () => {
    const clear =
      "عقد وزراء خارجية الدول الثلاثين اجتماعًا في مقر الحلف يوم 12 يناير 2022 لبحث الوضع على الحدود.";
    assert.equal(of("في 12 يناير 2022.", clear), clear);
    assert.equal(
      of(clear, `وأضاف أن ذلك كان يوم 12 يناير 2022 وأن الوفد عاد في المساء إلى بلاده بعد اللقاء كله.`),
      clear,
    );
    assert.equal(
      of(`${"وتابع المجتمعون البحث في كل ما سبق من أمور ".repeat(8)} يوم 12 يناير 2022.`, clear),
      clear,
    );
  });
});
