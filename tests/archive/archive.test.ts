import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { buildArchive } from "../../src/archive/archive.ts";
import { comparePublication, publicationKey } from "../../src/archive/order.ts";
import { sourceSlug } from "../../src/archive/source-slug.ts";
import type { Article, ArticleId } from "../../src/article/article.ts";
import { ABSENT, statedField } from "../../src/article/field.ts";
import { makeArticle, makeBlock } from "../article-builder.ts";

/** An article of which only the order matters. */
function report(
  id: string,
  publishedAt: string | null,
  options: { headline?: string; outlet?: string } = {},
): Article {
  return {
    id: id as ArticleId,
    file: `${id}.md`,
    sha256: "",
    headline: statedField(options.headline ?? id, options.headline ?? id, "front-matter", null),
    kicker: ABSENT,
    section: ABSENT,
    outlet:
      options.outlet === undefined
        ? ABSENT
        : statedField(options.outlet, options.outlet, "front-matter", null),
    publishedAt: {
      ...(publishedAt === null ? ABSENT : statedField(publishedAt, publishedAt, "header", null)),
      zone: null,
    },
    updatedAt: { ...ABSENT, zone: null },
    byline: [],
    staffInitials: [],
    datelinePlace: ABSENT,
    agencies: [],
    image: null,
    source: null,
    body: [],
    bodySpan: [0, 0],
    boilerplate: [],
    corrections: [],
    dates: [],
    mentions: [],
    problems: [],
  };
}

const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);

describe("the order of the archive", () => {
  it("is newest first; within a day, hours before none", () => {
    const archive = buildArchive([
      report("morning", "2022-01-12T08:00+02:00"),
      report("hourless", "2022-01-12"),
      report("yesterday", "2022-01-11T23:59"),
      report("evening", "2022-01-12T21:00+02:00"),
    ]);
    assert.deepEqual(ids(archive.articles), ["evening", "morning", "hourless", "yesterday"]);
  });

  it("a report of which only the month is known stands after the days of that month, and the dateless after all", () => {
    const archive = buildArchive([
      report("dateless", null),
      report("month", "2022-01"),
      report("first", "2022-01-01"),
      report("before", "2021-12-31"),
    ]);
    assert.deepEqual(ids(archive.articles), ["first", "month", "before", "dateless"]);
    assert.deepEqual(ids(archive.undated), ["dateless"]);
    assert.equal(archive.years[0]?.months[0]?.days.at(-1)?.day, null);
  });

  it("an interval counts as what its ends share", () => {
    assert.equal(publicationKey(report("a", "2022-01-09/2022-01-10")).month, "2022-01");
    assert.equal(publicationKey(report("b", "2022-01-09/2022-01-10")).day, null);
    assert.equal(publicationKey(report("c", "../2022-01-12")).year, null);
  });

  it("is total and the same whatever the order of the files", () => {
    const moment = fc.constantFrom(
      null,
      "2021",
      "2022",
      "2022-01",
      "2022-01-12",
      "2022-01-12T15:11",
      "2021-12-31",
      "2015~",
    );
    const articles = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), moment), {
      selector: ([id]) => id,
      maxLength: 12,
    });
    fc.assert(
      fc.property(articles, fc.func(fc.integer()), (pairs, salt) => {
        const made = pairs.map(([id, at]) => report(`r${id}`, at, { headline: id % 2 ? "خبر" : "نبأ" }));
        const shuffled = [...made].sort((a, b) => salt(a.id) - salt(b.id));
        assert.deepEqual(ids(buildArchive(made).articles), ids(buildArchive(shuffled).articles));
        for (const a of made)
          for (const b of made)
            assert.equal(Math.sign(comparePublication(a, b)) + Math.sign(comparePublication(b, a)), 0);
      }),
    );
  });
});

describe("look-ups", () => {
  it("the lede is the first paragraph: a subhead is none, and without a body there is none", () => {
    const told = makeArticle({ body: [makeBlock("عنوان", "h1", { kind: "subhead" }), "متن الخبر", "تتمة"] });
    const empty = makeArticle({ id: "empty" });
    const archive = buildArchive([told, empty]);
    assert.equal(archive.ledeOf(told), "متن الخبر");
    assert.equal(archive.ledeOf(empty), "");
  });

  it("the density strip ends at the last month there is", () => {
    const { density } = buildArchive([report("a", "9999-11-30"), report("b", "9999-12-31")]);
    assert.deepEqual(
      density.map(({ month }) => month),
      ["9999-11", "9999-12"],
    );
  });

  it("the density strip has every month between the first and the last, empty ones at nought", () => {
    const archive = buildArchive([
      report("a", "2021-11-30"),
      report("b", "2022-02-01"),
      report("c", "2022-02-02"),
    ]);
    assert.deepEqual(
      archive.density.map(({ month, count }) => `${month} ${count}`),
      ["2021-11 1", "2021-12 0", "2022-01 0", "2022-02 2"],
    );
  });

  it("neighbours are next in the order, and the same day leaves the report itself out", () => {
    const archive = buildArchive([
      report("a", "2022-01-12"),
      report("b", "2022-01-12"),
      report("c", "2022-01-13"),
    ]);
    const neighbours = archive.neighbours.get("a" as ArticleId);
    assert.equal(neighbours?.newer?.id, "c");
    assert.equal(neighbours?.older?.id, "b");
    assert.deepEqual(ids(neighbours?.sameDay ?? []), ["b"]);
  });

  it("an outlet gathers its reports under one permanent ASCII address", () => {
    const archive = buildArchive([
      report("a", "2022-01-12", { outlet: "تلفزيون سوريا" }),
      report("b", null, { outlet: "تلفزيون سوريا" }),
    ]);
    assert.equal(archive.outlets.length, 1);
    assert.match(archive.outlets[0]?.slug ?? "", /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.deepEqual(ids(archive.outlets[0]?.articles ?? []), ["a", "b"]);
    assert.equal(sourceSlug("وكالة الصحافة الفرنسية (أ.ف.ب)", "org-afp"), "afp");
  });
});
