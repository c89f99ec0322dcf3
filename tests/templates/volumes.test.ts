// A large archive's data come in volumes by year, and the page about them names the files there are.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST_IN_ONE_VOLUME } from "../../src/archive/volumes.ts";
import { exportParts } from "../../src/output/exports.ts";
import dataPage from "../../templates/data.11ty.tsx";
import { makeArticle } from "../article-builder.ts";
import { htmlOf } from "../markup.ts";
import { siteOf } from "./site-of.ts";

const reports = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeArticle({
      id: `r-${index}`,
      publishedAt: index % 3 === 0 ? null : `${2020 + (index % 3)}-05-06`,
      body: ["نص قصير."],
    }),
  );

/** The files of `data/`, and those that the page of the data leads to. */
function dataOf(count: number): { made: string[]; named: string[] } {
  const site = siteOf(reports(count));
  const { name, description } = site.settings;
  const parts = [...exportParts(site.archive, { name, description, absolute: site.absolute })];
  const made: string[] = [];
  for (const part of parts.filter((candidate) => candidate.name.startsWith("data"))) {
    for (const { path, piece } of part.make()) if (piece !== "last") made.push(`/${path}`);
  }
  const html = htmlOf(dataPage.render(null, site));
  const named = new Set(
    Array.from(html.matchAll(/<a href="(\/data\/[^"]+\.\w+)"/g), ([, path = ""]) => path),
  );
  return { made: made.sort(), named: [...named].sort() };
}

test("a small archive has one file for each table, and its page names them all", () => {
  const { made, named } = dataOf(9);
  assert.ok(made.includes("/data/articles.jsonl"));
  assert.deepEqual(
    made.filter((path) => !named.includes(path)),
    ["/data/SHA256SUMS"].filter((path) => !named.includes(path)),
  );
  assert.deepEqual(
    named.filter((path) => !made.includes(path)),
    [],
  );
});

test("a large one has a file a year, one for the undated, and a page that names those", () => {
  const { made, named } = dataOf(MOST_IN_ONE_VOLUME + 1);
  for (const volume of ["2021", "2022", "undated"]) {
    for (const file of [
      `articles-${volume}.jsonl.gz`,
      `articles-${volume}.csv.gz`,
      `events-${volume}.jsonl.gz`,
    ]) {
      assert.ok(made.includes(`/data/${file}`), file);
      assert.ok(named.includes(`/data/${file}`), `${file} on the page`);
    }
  }
  assert.deepEqual(
    named.filter((path) => !made.includes(path)),
    [],
  );
});
