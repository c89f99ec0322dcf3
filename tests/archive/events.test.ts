// Every date of a text stands once under the time it names, and what names no time gets none.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eventDate } from "../../src/archive/events/event-date.ts";
import { planEventPages } from "../../src/archive/events/event-pages.ts";
import { buildEvents, type EventTimeline } from "../../src/archive/events/events.ts";
import { createFactCollector } from "../../src/archive/facts.ts";
import type { Article } from "../../src/article/article.ts";
import type { DateMention } from "../../src/date/date-mention.ts";
import { makeArticle, makeBlock, makeDate } from "../article-builder.ts";

const factsOf = createFactCollector({ entities: [], byId: new Map(), adopted: new Map() });
const eventsOf = (articles: readonly Article[]) => buildEvents(articles, factsOf);

function report(id: string, publishedAt: string | null, ...edtf: string[]): Article {
  const dates = edtf.map((value) => makeDate(value));
  return makeArticle({ id, publishedAt, body: [makeBlock("x y z", "p1", { dates })] });
}

const outline = ({ years }: EventTimeline) =>
  years.flatMap(({ months }) => months.flatMap(({ groups }) => groups.map(({ edtf }) => edtf)));

describe("the time a date names", () => {
  const cases: readonly [string, Partial<DateMention>, string | null][] = [
    ["a day", { value: "2022-01-12", edtf: "2022-01-12" }, "2022-01-12"],
    [
      "a minute belongs to its day",
      { value: "2022-01-12T15:11", edtf: "2022-01-12T15:11:00+02:00" },
      "2022-01-12",
    ],
    ["a month", { value: "2019-07", edtf: "2019-07" }, "2019-07"],
    ["a year with «منذ» before it", { value: "2019", edtf: "2019/2022-01-12", mod: "SINCE" }, "2019"],
    ["about a year", { value: "2015", edtf: "2015~", mod: "APPROX" }, "2015~"],
    ["two days", { value: "2022-01-09/2022-01-10", edtf: "2022-01-09/2022-01-10" }, "2022-01-09/2022-01-10"],
    ["a week is its days", { value: "2022-W02", edtf: "2022-01-10/2022-01-16" }, "2022-01-10/2022-01-16"],
    ["a decade", { value: "199X", edtf: "199X" }, "199X"],
    [
      "about seven years ago is about a year",
      { value: "P7Y", edtf: "2015~/2022-01-12", mod: "APPROX" },
      "2015~",
    ],
    [
      "the last hours are their days",
      { value: "PT24H", edtf: "2021-12-30/2021-12-31", mod: "LAST" },
      "2021-12-30/2021-12-31",
    ],
    ["more than two years ago", { value: "P2Y", edtf: "2020~/2022-01-12", mod: "MORE_THAN" }, null],
    ["years ago", { value: "PXY", edtf: "/2022-01-12", mod: "SINCE" }, null],
    ["a length of time", { value: "PT4H" }, null],
    ["now", { value: "PRESENT_REF" }, null],
    ["a weekday nobody can place", { value: null }, null],
    ["a day without its year", { value: "XXXX-01-13", edtf: "XXXX-01-13" }, null],
    ["an age at the time of capture", { value: "P1W", edtf: "2022-01-05", mod: "BEFORE_CRAWL" }, null],
    ["no month of that number", { value: "2022-14", edtf: "2022-14" }, null],
  ];
  for (const [title, parts, expected] of cases) {
    it(`${title}: ${expected ?? "none"}`, () =>
      assert.equal(eventDate(makeDate(null, parts))?.edtf ?? null, expected));
  }

  it("has a first and a last day", () => {
    const bounds = (edtf: string) => {
      const found = eventDate(makeDate(edtf));
      return [found?.first, found?.last];
    };
    assert.deepEqual(bounds("2020-02"), ["2020-02-01", "2020-02-29"]);
    assert.deepEqual(bounds("199X"), ["1990-01-01", "1999-12-31"]);
    assert.deepEqual(bounds("2021-23"), ["2021-09-01", "2021-11-30"]);
  });
});

describe("the timeline of events", () => {
  it("stands in order of time, the longer first, each mention exactly once", () => {
    const articles = [
      report("late", "2022-01-12", "2022-01-12", "2019", "2022-01", "2022-01-09/2022-01-10", "2019-07"),
      report("early", "2021-12-31", "2022-01-12", "2022", "2015~", "2021-12-31", "2022-01-01"),
    ];
    const events = eventsOf(articles);
    assert.deepEqual(outline(events), [
      "2015~",
      "2019",
      "2019-07",
      "2021-12-31",
      "2022",
      "2022-01",
      "2022-01-01",
      "2022-01-09/2022-01-10",
      "2022-01-12",
    ]);
    assert.equal(events.count, 10);
    assert.deepEqual(
      events.years.map(({ year, count }) => [year, count]),
      [
        ["2015", 1],
        ["2019", 2],
        ["2021", 1],
        ["2022", 6],
      ],
    );
  });

  it("tells what was announced from what was reported, in order of publication", () => {
    const events = eventsOf([
      report("late", "2022-01-12", "2022-01-12"),
      report("early", "2021-12-31", "2022-01-12"),
    ]);
    assert.deepEqual(
      events.years[0]?.months[0]?.groups[0]?.mentions.map(({ article, timing, leadDays }) => [
        article.id,
        timing,
        leadDays,
      ]),
      [
        ["early", "announced", 12],
        ["late", "reported", 0],
      ],
    );
  });

  it("a month that has begun is not announced, the next one is; without a publication day nothing is claimed", () => {
    const timing = (published: string | null, edtf: string) =>
      eventsOf([report("r", published, edtf)]).years[0]?.months[0]?.groups[0]?.mentions[0]?.timing;
    assert.equal(timing("2021-12-31", "2021-12"), "reported");
    assert.equal(timing("2021-12-31", "2022-01"), "announced");
    assert.equal(timing("2021-12", "2022-01"), "unknown");
    assert.equal(timing(null, "2022-01"), "unknown");
  });

  it("keeps what may be either of two times apart, and what is only likelier in its place", () => {
    const two = { certainty: "derived", alternatives: ["2023-05-14"] } as const;
    const dates = [
      makeDate("2022-05-14", { ...two, certainty: "open", why: "far" }),
      makeDate("2022-05-14", two),
    ];
    const events = eventsOf([
      makeArticle({ publishedAt: "2022-12-12", body: [makeBlock("x y", "p1", { dates })] }),
    ]);
    assert.deepEqual([events.count, outline(events), events.vague.length], [1, ["2022-05-14"], 1]);
  });

  it("keeps vague mentions apart", () => {
    const vague = makeDate(null, { value: "PAST_REF", precision: "vague" });
    const events = eventsOf([
      makeArticle({ publishedAt: "2022-01-12", body: [makeBlock("x", "p1", { dates: [vague] })] }),
    ]);
    assert.deepEqual([events.count, events.years.length, events.vague.length], [0, 0, 1]);
  });

  it("an archive without dates has an empty timeline on one page", () => {
    const events = eventsOf([]);
    assert.deepEqual(
      planEventPages(events).map(({ path }) => path),
      ["/events/"],
    );
  });
});

describe("the pages of the timeline", () => {
  const articles = [
    report("b", "2022-01-12", ...Array.from({ length: 7 }, () => "2022-01-12"), "2022", "2022-02-01"),
    report("a", "2021-12-31", "2021-12-31", "2021"),
  ];
  const mentionsOn = (page: {
    years: readonly { months: readonly { groups: readonly { mentions: readonly unknown[] }[] }[] }[];
    vague: readonly unknown[];
  }) =>
    page.years.flatMap(({ months }) =>
      months.flatMap(({ groups }) => groups.flatMap(({ mentions }) => mentions)),
    ).length + page.vague.length;

  it("is one page while few", () => {
    const pages = planEventPages(eventsOf(articles), 20);
    assert.deepEqual(
      pages.map(({ path }) => path),
      ["/events/"],
    );
    assert.equal(mentionsOn(pages[0] ?? { years: [], vague: [] }), 11);
  });

  it("is split into years, months and numbered pages as it grows, and no mention is lost or doubled", () => {
    const pages = planEventPages(eventsOf(articles), 3);
    assert.deepEqual(
      pages.map((page) => [page.path, mentionsOn(page), page.periods.map(({ period }) => period).join(" ")]),
      [
        ["/events/", 0, "2021 2022"],
        ["/events/2021/", 2, ""],
        ["/events/2022/", 1, "2022-01 2022-02"],
        ["/events/2022/01/", 3, ""],
        ["/events/2022/01/page-2/", 3, ""],
        ["/events/2022/01/page-3/", 1, ""],
        ["/events/2022/02/", 1, ""],
      ],
    );
    assert.deepEqual(
      pages.map(({ years }) => years[0]?.isContinued ?? false),
      [false, false, false, false, true, true, false],
    );
  });

  it("gives the newest of the vague ones a page of their own where they are many", () => {
    const dates = Array.from({ length: 5 }, () => makeDate(null, { value: "PAST_REF" }));
    const timeline = eventsOf([makeArticle({ body: [makeBlock("x", "p1", { dates })] })]);
    assert.deepEqual(
      planEventPages(timeline, 3).map((page) => [page.path, mentionsOn(page)]),
      [
        ["/events/", 0],
        ["/events/vague/", 3],
      ],
    );
  });
});
