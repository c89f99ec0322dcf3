// What is known of the names in the archive: their pages, their reports, their company, what they are called.

import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import type { EntityRegister } from "../../src/archive/entities/entities.ts";
import { assignEntityPaths } from "../../src/archive/entities/entity-paths.ts";
import { asListed } from "../../src/archive/entities/standing-names.ts";
import type { Article, BodyBlock } from "../../src/article/article.ts";
import type { Authority } from "../../src/entity/entity.ts";
import { makeArticle, makeBlock, makeEntity } from "../article-builder.ts";

const SALMA = makeEntity("per-salma", "سلمى الحداد", { labelEn: "Salma Haddad" });
const KARIM = makeEntity("per-karim", "كريم النجار", { labelEn: "Karim Najjar" });
const PORT = makeEntity("org-port", "هيئة الميناء", { type: "organisation", labelEn: "Port Authority" });
const TOWN = makeEntity("loc-town", "الناصرية", { type: "place" });
const FAIR = makeEntity("evt-fair", "معرض الخريف", { type: "event" });
const ENTITIES = [SALMA, KARIM, PORT, TOWN, FAIR];
const AUTHORITY: Authority = {
  entities: ENTITIES,
  byId: new Map(ENTITIES.map((known) => [known.id, known])),
  adopted: new Map(),
};

/** Names are found by their labels. */
function block(text: string, id = "p1"): BodyBlock {
  const mentions = ENTITIES.flatMap(({ id: found, label }) =>
    [...text.matchAll(new RegExp(label, "gu"))].map(({ index }) => ({
      text: label,
      span: [index, index + label.length] as const,
      entity: found,
      clitic: null,
    })),
  ).sort((a, b) => a.span[0] - b.span[0]);
  return makeBlock(text, id, { mentions });
}

function report(id: string, publishedAt: string | null, ...texts: string[]): Article {
  return makeArticle({ id, publishedAt, body: texts.map((text, index) => block(text, `p${index + 1}`)) });
}

const REPORTS = [
  report("first", "2022-01-10", "زارت سلمى الحداد هيئة الميناء. ثم عادت سلمى الحداد إلى الناصرية."),
  report("second", "2022-03-02", "التقى كريم النجار وفدًا في الناصرية.", "وغابت سلمى الحداد."),
  report("third", null, "اعتذر كريم النجار عن معرض الخريف."),
];
const register = (): EntityRegister => buildArchive(REPORTS, AUTHORITY).entities;
const record = (id: string) => {
  const found = register().byId.get(id);
  assert.ok(found, id);
  return found;
};

describe("the register of names", () => {
  it("lists who and what the texts name, in Arabic order without «ال»; events and works have no page", () => {
    assert.deepEqual(
      register().records.map(({ entity: { label } }) => label),
      ["سلمى الحداد", "كريم النجار", "الناصرية", "هيئة الميناء"],
    );
  });

  it("leaves out a name no report has", () => {
    const { entities } = buildArchive([report("one", "2022-01-10", "زارت سلمى الحداد الحي.")], AUTHORITY);
    assert.deepEqual([...entities.byId.keys()], ["per-salma"]);
  });

  it("counts reports once and mentions each time, newest report first, with the first and the last day known", () => {
    const { articles, mentionCount, span } = record("per-salma");
    assert.deepEqual(
      articles.map(({ id }) => id),
      ["second", "first"],
    );
    assert.equal(mentionCount, 3);
    assert.deepEqual(span, ["2022-01-10", "2022-03-02"]);
    assert.deepEqual(record("per-karim").span, ["2022-03-02", "2022-03-02"]);
  });

  it("gives each naming sentence once, with every name in it", () => {
    const [appearance] = register().appearances([REPORTS[0] ?? makeArticle()], "per-salma");
    assert.deepEqual(
      appearance?.sentences.map(({ block: { text }, span, names }) => [
        text.slice(...span),
        names.map((name) => text.slice(...name)),
      ]),
      [
        ["زارت سلمى الحداد هيئة الميناء.", ["سلمى الحداد"]],
        ["ثم عادت سلمى الحداد إلى الناصرية.", ["سلمى الحداد"]],
      ],
    );
  });

  it("ranks company by reports, then by sentences, and never counts a name as its own", () => {
    const company = register().coMentions(record("per-salma"), 3);
    assert.deepEqual(
      company.map(
        ({
          record: {
            entity: { id },
          },
          reports,
          sentences,
        }) => [id, reports, sentences],
      ),
      [
        ["loc-town", 2, 1],
        ["org-port", 1, 1],
        ["per-karim", 1, 0],
      ],
    );
  });

  it("counts each name's company afresh, whoever was asked for before", () => {
    const { coMentions, byId } = register();
    const ask = (id: string) => {
      const found = byId.get(id);
      assert.ok(found, id);
      return coMentions(found, 9).map(({ record: { entity: other }, reports, sentences }) => [
        other.id,
        reports,
        sentences,
      ]);
    };
    const first = ask("per-salma");
    ask("loc-town");
    ask("per-karim");
    assert.deepEqual(ask("per-salma"), first);
  });

  it("gives the best of the company where only some are asked for", () => {
    const [best, ...others] = register().coMentions(record("per-salma"), 1);
    assert.deepEqual([best?.record.entity.id, others.length], ["loc-town", 0]);
  });

  it("gives the company of one kind, and how often it meets among itself where the name is", () => {
    const { coMentions, meetings } = register();
    const salma = record("per-salma");
    const places = coMentions(salma, 3, "places");
    assert.deepEqual(
      places.map(({ record: { entity: other } }) => other.id),
      ["loc-town"],
    );
    const company = coMentions(salma, 3).map((member) => member.record);
    assert.deepEqual(meetings(salma, company), [
      { one: "loc-town", other: "org-port", reports: 1 },
      { one: "loc-town", other: "per-karim", reports: 1 },
    ]);
  });

  it("gives the roles of a person as printed, the frequent first", () => {
    const archive = buildArchive(
      [
        report("a", "2022-01-01", "قال وزير الطاقة كريم النجار كلامًا."),
        report("b", "2022-01-02", "وافق وزير الطاقة كريم النجار.", "ورد وزير النقل كريم النجار."),
      ],
      AUTHORITY,
    );
    const found = archive.entities.byId.get("per-karim");
    assert.ok(found);
    assert.deepEqual(
      archive.entities
        .roles(found)
        .map(({ text, count, article, block: { id }, span }) => [text, count, article.id, id, span]),
      [
        ["وزير الطاقة", 2, "a", "p1", ["2022-01-01", "2022-01-02"]],
        ["وزير النقل", 1, "b", "p2", ["2022-01-02", "2022-01-02"]],
      ],
    );
  });
});

describe("the addresses of names", () => {
  it("come from the English label, or from the romanised Arabic one", () => {
    const paths = assignEntityPaths([SALMA, TOWN]);
    assert.equal(paths.get("per-salma"), "/people/salma-haddad/");
    assert.match(paths.get("loc-town") ?? "", /^\/places\/[a-z0-9-]+\/$/);
  });

  it("of two with one label the later adds its id; the earlier keeps its address", () => {
    const twin = makeEntity("per-salma-2", "سلمى حداد", { labelEn: "Salma Haddad" });
    const paths = assignEntityPaths([SALMA, twin]);
    assert.equal(paths.get("per-salma"), "/people/salma-haddad/");
    assert.equal(paths.get("per-salma-2"), "/people/salma-haddad-per-salma-2/");
  });

  it("one label in two folders needs no suffix, and none is taken for a page of the index", () => {
    const paths = assignEntityPaths([
      makeEntity("org-x", "س", { type: "organisation", labelEn: "Harbour" }),
      makeEntity("loc-x", "س", { type: "place", labelEn: "Harbour" }),
      makeEntity("per-p", "ص", { labelEn: "Page 2" }),
    ]);
    assert.deepEqual(
      [...paths.values()],
      ["/organisations/harbour/", "/places/harbour/", "/people/page-2-per-p/"],
    );
  });

  it("do not depend on what the reports name", () => {
    const before = buildArchive([REPORTS[0] ?? makeArticle()], AUTHORITY).entities.byId.get(
      "per-salma",
    )?.path;
    assert.equal(record("per-salma").path, before);
  });
});

test("an inferred name is listed in the nominative and without vowel signs", () => {
  assert.equal(asListed("أبي بكر البيهقي"), "أبو بكر البيهقي");
  assert.equal(asListed("أبا القاسم الشابي"), "أبو القاسم الشابي");
  assert.equal(asListed("أبي بن كعب"), "أبي بن كعب");
  assert.equal(asListed("علي بن أبي طالب"), "علي بن أبي طالب");
  assert.equal(asListed("عَبْدَ اللَّهِ بْنَ عَمْرٍو"), "عبد اللّه بن عمرو");
  assert.equal(asListed("أُبَيّ بن كعب"), "أبيّ بن كعب");
});
