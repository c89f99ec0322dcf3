// A result list exported in the browser: the same RIS as the article's own file, and a table a spreadsheet can trust.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exportItems } from "../../src/browser/export-results.ts";
import { biblatex } from "../../src/output/citation/biblatex.ts";
import { citedWorks } from "../../src/output/citation/cited-work.ts";
import type { CslItem } from "../../src/output/citation/csl-json.ts";
import { ris } from "../../src/output/citation/ris.ts";
import { CONTEXT, KINDS_OF_ARTICLE } from "./sample.ts";
import { assertValidJson } from "./validators.ts";

const items = KINDS_OF_ARTICLE.map((article) => citedWorks(article, CONTEXT)[0]);

describe("exporting results", () => {
  it("RIS and BibTeX are what the build writes for the same works", () => {
    assert.equal(exportItems(items, "ris").content, ris(items));
    assert.equal(exportItems(items, "bibtex").content, biblatex(items));
  });

  it("CSL-JSON keeps to its schema and its order", () => {
    const read: CslItem[] = JSON.parse(exportItems(items, "csl-json").content);
    assertValidJson(read, "csl-data.json");
    assert.deepEqual(
      read.map(({ id }) => id),
      items.map(({ key }) => key),
    );
  });

  it("CSV says in its first bytes that it is UTF-8, and has a line for each result", () => {
    const { content } = exportItems(items, "csv");
    assert.ok(content.startsWith("\uFEFFid,title,"));
    assert.equal(content.split("\r\n").length, items.length + 2);
  });

  it("a cell that begins like a formula is warded", () => {
    const [item] = items;
    assert.ok(item);
    const { content } = exportItems([{ ...item, title: '=HYPERLINK("x")' }], "csv");
    assert.match(content, /"'=HYPERLINK\(""x""\)"/u);
  });
});
