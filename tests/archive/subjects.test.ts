// Tags, sections and authors of several reports have one address each, however they are spelt.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/article/article.ts";
import { ABSENT, type Field, statedField } from "../../src/article/field.ts";
import { makeArticle } from "../article-builder.ts";

const stated = (value: string): Field<string> => statedField(value, value, "front-matter", null);
const reports = (...parts: readonly Parameters<typeof makeArticle>[0][]): Article[] =>
  parts.map((part, at) => makeArticle({ id: `report-${at}`, publishedAt: `2020-01-${10 + at}`, ...part }));

describe("subjects", () => {
  it("have a page from three reports on", () => {
    const two = buildArchive(reports({ tags: ["موانئ"] }, { tags: ["موانئ"] }));
    assert.deepEqual(two.subjects.all, []);
    assert.equal(two.subjects.find("tag", "موانئ"), null);
    const three = buildArchive(reports({ tags: ["موانئ"] }, { tags: ["موانئ"] }, { tags: ["موانئ", "طرق"] }));
    assert.deepEqual(
      three.subjects.all.map(({ kind, name, articles }) => [kind, name, articles.map(({ id }) => id)]),
      [["tag", "موانئ", ["report-2", "report-1", "report-0"]]],
    );
  });

  it("are one whatever the hamza, the marks and the blanks, under their commonest spelling", () => {
    const archive = buildArchive(
      reports(
        { tags: ["الانتخابات  البلدية"] },
        { tags: ["الإنتخابات البلدية"] },
        { tags: ["الإنتخابات البلدية"] },
      ),
    );
    assert.deepEqual(
      archive.subjects.all.map(({ name, articles }) => [name, articles.length]),
      [["الإنتخابات البلدية", 3]],
    );
    assert.equal(archive.subjects.find("tag", "الانتخابات البلديه")?.articles.length, 3);
  });

  it("keep sections and authors apart from tags of the same name, each under its own folder", () => {
    const all = { tags: ["اقتصاد"], section: "اقتصاد", byline: [stated("هدى البنّاء")] };
    const archive = buildArchive(reports(all, all, all));
    assert.deepEqual(
      archive.subjects.all.map(({ kind, path }) => [kind, path.split("/")[1]]),
      [
        ["tag", "tags"],
        ["section", "sections"],
        ["author", "authors"],
      ],
    );
    for (const { path } of archive.subjects.all) assert.match(path, /^\/[a-z]+\/[a-z0-9-]+\/$/u);
  });

  it("take no author who is only inferred", () => {
    const guessed: Field<string> = { ...ABSENT, value: "هدى البنّاء", how: "inferred" };
    const archive = buildArchive(
      reports({ byline: [guessed] }, { byline: [guessed] }, { byline: [guessed] }),
    );
    assert.deepEqual(archive.subjects.all, []);
  });

  it("keep the address of the older of two names with the same letters", () => {
    const before = reports({ tags: ["تب"] }, { tags: ["تب"] }, { tags: ["تب"] });
    const after = [
      ...before,
      ...[4, 5, 6].map((at) =>
        makeArticle({ id: `later-${at}`, publishedAt: `2021-01-0${at}`, tags: ["طب"] }),
      ),
    ];
    const path = (articles: readonly Article[], name: string) =>
      buildArchive(articles).subjects.find("tag", name)?.path;
    assert.equal(path(after, "تب"), path(before, "تب"));
    assert.notEqual(path(after, "طب"), path(after, "تب"));
  });
});
