// Former addresses of reports: what `_redirects` says of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import type { ArticleId } from "../../src/article/article.ts";
import type { Withdrawal } from "../../src/article/withdrawn.ts";
import type { Entity } from "../../src/entity/entity.ts";
import { redirects } from "../../src/output/redirects.ts";
import { makeArticle, makeBlock, makeEntity } from "../article-builder.ts";
import { CONTEXT, stated } from "./sample.ts";

const withAliases = (id: string, ...aliases: string[]) =>
  makeArticle({ id, stated: { aliases: aliases.map(stated) } });

const withdrawal = (id: string, ...aliases: string[]): Withdrawal => ({
  id: id as ArticleId,
  day: "2026-05-10",
  reason: "بطلب من صاحب الشأن",
  aliases,
  place: { file: `${id}.md`, line: 1, column: 1 },
});

function linesOf(...articles: Parameters<typeof buildArchive>[0]): string[] {
  const files = redirects(buildArchive(articles), CONTEXT);
  return files.flatMap(({ content }) => String(content).trim().split("\n")).sort();
}

test("an archive whose reports have always lived where they live, with every file, has no redirects", () => {
  assert.deepEqual(linesOf(makeArticle({ id: "a" }), withAliases("b")), [""]);
});

test("the files that a site does not have lead to the page that makes them, after all else", () => {
  const [file] = redirects(buildArchive([withAliases("new", "old")]), {
    ...CONTEXT,
    reportFiles: ["ninjs"],
    feeds: ["rss"],
  });
  assert.deepEqual(String(file?.content).trim().split("\n"), [
    "/archive/articles/old/ /archive/articles/new/ 301",
    "/archive/feed.json /archive/feed.xml 301",
    "/archive/:kind/:list/feed.json /archive/:kind/:list/feed.xml 301",
    ...["cite.ris", "cite.bib", "cite.csl.json", "index.txt"].map(
      (name) => `/archive/articles/:report/${name} /archive/articles/:report/ 301`,
    ),
  ]);
});

test("a former id, a path and an address of another site lead to the report", () => {
  assert.deepEqual(
    linesOf(
      withAliases("new", "old", "/2020/01/خبر/", "https://old.example/?p=1", "https://old.example/news/7"),
    ),
    [
      "/2020/01/%D8%AE%D8%A8%D8%B1/ /archive/articles/new/ 301",
      "/archive/articles/old/ /archive/articles/new/ 301",
      "/news/7 /archive/articles/new/ 301",
    ],
  );
});

test("the address of a report leads to no other, and nothing breaks the line", () => {
  assert.deepEqual(linesOf(withAliases("a", "b", "x y", "/c d\n/e f"), makeArticle({ id: "b" })), [
    "/archive/x%20y /archive/articles/a/ 301",
    "/c%20d/e%20f /archive/articles/a/ 301",
  ]);
});

test("the former addresses of a withdrawn report lead to its notice, whose address leads nowhere else", () => {
  const archive = buildArchive([withAliases("a", "gone")], undefined, undefined, undefined, [
    withdrawal("gone", "older"),
  ]);
  const [file] = redirects(archive, CONTEXT);
  assert.equal(file?.content, "/archive/articles/older/ /archive/articles/gone/ 301\n");
});

test("an outlet is found under its former address, English name or not, and what lies below it too", () => {
  const archive = buildArchive([
    makeArticle({ id: "a", outlet: "الجزيرة نت" }),
    makeArticle({ id: "b", outlet: "صحيفة الميناء" }),
  ]);
  const [file] = redirects(archive, CONTEXT);
  assert.deepEqual(String(file?.content).trim().split("\n"), [
    "/archive/outlets/ljzyrh-nt/* /archive/outlets/aljazeera-net/:splat 301",
    "/archive/outlets/shyfh-lmyn/* /archive/outlets/sahifa-al-mina/:splat 301",
  ]);
});

test("a subject and a name without an English label are found under their consonants", () => {
  const town = makeEntity("loc-town", "ميناء الصيادين", { type: "place", builtIn: false });
  const authority = { entities: [town], byId: new Map([[town.id, town]]), adopted: new Map(), options: {} };
  const reports = ["a", "b", "c"].map((id) =>
    makeArticle({
      id,
      tags: ["سياسة", "Ports"],
      mentions: [{ text: town.label, span: [0, 14], entity: town.id, clitic: null }],
      body: [
        makeBlock(town.label, "p1", {
          mentions: [{ text: town.label, span: [0, 14], entity: town.id, clitic: null }],
        }),
      ],
    }),
  );
  const [file] = redirects(buildArchive(reports, authority), CONTEXT);
  assert.deepEqual(String(file?.content).trim().split("\n"), [
    "/archive/tags/sysh/ /archive/tags/syasa/ 301",
    "/archive/places/myn-lsydyn/ /archive/places/mina-al-syadin/ 301",
  ]);
});

test("the archive's own English name of an outlet comes before its domain", () => {
  const entity: Entity = {
    id: "org-paper",
    type: "organisation",
    label: "الجزيرة نت",
    labelEn: "Island Net",
    variants: [],
    description: null,
    wikidata: null,
  } as never;
  const authority = { entities: [entity], byId: new Map([[entity.id, entity]]), adopted: new Map() };
  const archive = buildArchive([makeArticle({ id: "a", outlet: "الجزيرة نت" })], authority);
  assert.equal(archive.outlets[0]?.slug, "island-net");
});

test("where the archive asks, a former address within the site is a page that leads on", () => {
  const archive = buildArchive([
    withAliases(
      "new",
      "old",
      "/archive/2020/خبر/",
      "/elsewhere/",
      "/archive/x/../../y",
      "/archive/news.html",
    ),
  ]);
  const files = redirects(archive, { ...CONTEXT, redirectPages: true, pages: ["/timeline/"] });
  assert.deepEqual(
    files.map(({ path }) => path),
    ["articles/old/index.html", "2020/خبر/index.html", "news.html", "_redirects"],
  );
  assert.match(String(files[0]?.content), /content="0; url=https:\/\/[^"]+\/archive\/articles\/new\/"/);
  assert.equal(redirects(archive, CONTEXT).length, 1);
});

test("the newest years of a cut list are found on its first page until they have a page of their own", () => {
  const reports = (year: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      makeArticle({ id: `r-${year}-${at}`, tags: ["Ports"], publishedAt: `${year}-03-02` }),
    );
  const years = (lines: readonly string[]) => lines.filter((line) => line.startsWith("/archive/tags/"));
  const cut = [...reports(2021, 150), ...reports(2022, 150)];
  assert.deepEqual(years(linesOf(...cut, ...reports(2023, 5))), [
    "/archive/tags/ports/2022/ /archive/tags/ports/ 302",
    "/archive/tags/ports/2023/ /archive/tags/ports/ 302",
  ]);
  assert.deepEqual(years(linesOf(...cut, ...reports(2023, 60))), [
    "/archive/tags/ports/2023/ /archive/tags/ports/ 302",
  ]);
  assert.deepEqual(years(linesOf(...reports(2022, 150), ...reports(2023, 5))), []);
});
