// A row of the table of formats is enough: the file is made, linked in the head, offered in the citation box and told of.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FEEDS, REPORT_FILES } from "../../src/configuration/archive-keys.ts";
import { exportPaths } from "../../src/output/exports.ts";
import {
  CATALOGUE_FORMATS,
  DESCRIPTION_FORMATS,
  LIST_FORMATS,
  REPORT_FORMATS,
} from "../../src/output/formats.ts";
import { filesOf } from "../../src/output/report-exports.ts";
import { makeArticle } from "../article-builder.ts";
import { renderPages, siteOf } from "../templates/site-of.ts";
import { formatsDocument } from "./formats-list.ts";
import { CONTEXT } from "./sample.ts";

describe("formats", async () => {
  const article = makeArticle({ id: "harbour" });
  const whole = siteOf([article]);
  const site = { ...whole, settings: { ...whole.settings, reportFiles: REPORT_FILES, feeds: FEEDS } };
  const pages = await renderPages(site);
  const page = pages.get("/articles/harbour/") ?? "";
  const dataPage = pages.get("/data/") ?? "";
  const made = [...filesOf(article, site.archive, CONTEXT)];

  for (const { file, type, rel, what } of REPORT_FORMATS) {
    it(`${file} is made of every report, linked in its head and box, and told of on the data page`, () => {
      const path = `articles/harbour/${file}`;
      assert.ok(made.some((one) => one.path === path && one.content.length > 0));
      assert.ok(page.includes(`<link rel="${rel}" href="/${path}" type="${type}"/>`));
      assert.match(page.slice(page.indexOf('class="citation ')), new RegExp(`<a href="/${path}"`));
      assert.ok(dataPage.includes(file) && dataPage.includes(what));
    });
  }

  it("a build that is not asked for more writes, and links, the Markdown and what has no key", async () => {
    const { reportFiles: _, ...context } = CONTEXT;
    const files = [...filesOf(article, whole.archive, context)].map(({ path }) => path);
    const always = REPORT_FORMATS.filter(({ key }) => key === null).map(({ file }) => file);
    assert.equal(always[0], "index.md");
    assert.deepEqual(
      files,
      always.map((file) => `articles/harbour/${file}`),
    );
    const lean = (await renderPages(whole)).get("/articles/harbour/") ?? "";
    for (const { file, key } of REPORT_FORMATS) assert.equal(lean.includes(`/${file}"`), key === null, file);
  });

  it("what the table lists of the archive is made and linked on the data page", () => {
    const paths = new Set(exportPaths(site.archive, CONTEXT));
    for (const { file } of [...LIST_FORMATS, ...DESCRIPTION_FORMATS, ...CATALOGUE_FORMATS]) {
      assert.ok(paths.has(file), `${file} is not made`);
      assert.ok(dataPage.includes(`href="/${file}"`), `${file} is not linked`);
    }
  });

  it("FORMATS.md lists what the table lists: `npm run formats`", () => {
    const { stands, wanted } = formatsDocument();
    assert.equal(stands, wanted);
  });
});
