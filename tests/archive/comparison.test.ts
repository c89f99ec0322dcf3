// What the comparison of a day says of its reports: one story or several, what is shared, what only one has.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import type { DayComparison } from "../../src/archive/comparison/comparison.ts";
import type { Article, BodyBlock } from "../../src/article/article.ts";
import type { Authority } from "../../src/entity/entity.ts";
import { makeArticle, makeBlock, makeDate, makeEntity } from "../article-builder.ts";

const LABELS = ["سلمى", "كريم", "نبيل", "الناصرية", "البصرة", "طنجة", "وهران", "صفاقس"];
const ENTITIES = LABELS.map((label, index) =>
  makeEntity(`loc-${index}`, label, { labelEn: `Name ${index}`, type: index < 3 ? "person" : "place" }),
);
const AUTHORITY: Authority = {
  entities: ENTITIES,
  byId: new Map(ENTITIES.map((known) => [known.id, known])),
  adopted: new Map(),
};

function block(text: string, id: string, year?: string): BodyBlock {
  const mentions = ENTITIES.flatMap(({ id: entity, label }) => {
    const start = text.indexOf(label);
    const span = [start, start + label.length] as const;
    return start < 0 ? [] : [{ text: label, span, entity, clitic: null }];
  });
  const at = year === undefined ? -1 : text.indexOf(year);
  const date = {
    text: year ?? "",
    span: [at, at + 4],
    value: year ?? "",
    edtf: year ?? "",
    interval: null,
    precision: "year",
    mod: null,
    certainty: "fixed",
    why: "printed",
    alternatives: [],
  } as const;
  return makeBlock(text, id, { mentions, dates: at < 0 ? [] : [date] });
}

function report(id: string, text: string, year?: string, day = "2022-01-12"): Article {
  return makeArticle({ id, publishedAt: day, outlet: id, body: [block(text, "p1", year)] });
}

function compare(...reports: Article[]): DayComparison {
  const { comparisons } = buildArchive(reports, AUTHORITY);
  const day = comparisons.byDay.get("2022-01-12");
  assert.ok(day, "the day has a comparison");
  return comparisons.compare(day);
}

const ONE = report("a", "التقت سلمى كريم في الناصرية بعد عام 2019 وحضر 300 مدعو.", "2019");
const TWO = report("b", "في الناصرية جلس كريم إلى سلمى، والحضور 300 ضيف، وغاب نبيل.");
const OTHER = report("c", "سباق المراكب بين طنجة ووهران ثم صفاقس.");

describe("the comparison of a day", () => {
  it("is made only for days with a matter that several outlets tell", () => {
    const { comparisons } = buildArchive(
      [
        ONE,
        TWO,
        report("z", "شيء", undefined, "2022-02-01"),
        makeArticle({ id: "undated" }),
        // Two outlets, two matters.
        report("c", "سباق المراكب بين طنجة ووهران ثم صفاقس.", undefined, "2022-03-01"),
        report("d", "عاصفة في الناصرية.", undefined, "2022-03-01"),
        // One matter, twice in one outlet.
        { ...report("e", "سلمى وكريم في الناصرية.", undefined, "2022-04-01"), outlet: ONE.outlet },
        { ...report("f", "سلمى وكريم في الناصرية.", undefined, "2022-04-01"), outlet: ONE.outlet },
      ],
      AUTHORITY,
    );
    assert.deepEqual(
      comparisons.days.map(({ path, reports }) => [path, reports.length]),
      [["/compare/2022-01-12/", 2]],
    );
  });

  it("puts what several state above, with each one's own words, and what one states under it", () => {
    const [story] = compare(ONE, TWO).stories;
    assert.ok(story);
    assert.deepEqual(
      story.shared.map(({ fact, places }) => [fact.key, places.map(({ text }) => text)]),
      [
        ["loc-0", ["سلمى", "سلمى"]],
        ["loc-1", ["كريم", "كريم"]],
        ["loc-3", ["الناصرية", "الناصرية"]],
        ["figure 300", ["300 ضيف", "300 مدعو"]],
      ],
    );
    assert.deepEqual(
      story.own.map(({ article, facts }) => [article.id, facts.map(({ fact }) => fact.key)]),
      [
        ["b", ["loc-2"]],
        ["a", ["date 2019"]],
      ],
    );
  });

  it("keeps matters apart that have no more than a name in common", () => {
    const { stories, alone } = compare(ONE, TWO, OTHER, report("d", "عاصفة في الناصرية."));
    assert.deepEqual(
      stories.map(({ reports }) => reports.map(({ id }) => id).sort()),
      [["a", "b"]],
    );
    assert.deepEqual(alone.map(({ id }) => id).sort(), ["c", "d"]);
  });

  it("joins reports that share a passage though they name nobody", () => {
    const text =
      "أغلقت المدرسة أبوابها أسبوعًا كاملًا بعد تسرب المياه إلى المكتبة والمختبر وقاعة الرسم الكبرى.";
    const { stories, passages } = compare(ONE, TWO, report("e", text), report("f", text));
    assert.equal(passages.length, 1);
    assert.ok(
      stories.some(
        ({ reports }) =>
          reports
            .map(({ id }) => id)
            .sort()
            .join() === "e,f",
      ),
    );
  });

  it("the day of publication is no fact: every report has it", () => {
    const today = makeDate("2022-01-12", { text: "اليوم", span: [0, 5] });
    const withToday = (id: string) =>
      makeArticle({
        id,
        outlet: id,
        publishedAt: "2022-01-12",
        body: [{ ...block("اليوم سلمى كريم الناصرية", "p1"), dates: [today] }],
      });
    assert.deepEqual(
      compare(withToday("g"), withToday("h")).stories[0]?.shared.map(({ fact: { kind } }) => kind),
      ["entity", "entity", "entity"],
    );
  });
});
