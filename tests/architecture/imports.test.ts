// Who may import whom: the table of src/DESIGN.md, read from the imports themselves.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { importsOf, ROOT, sourceFiles } from "./source-files.ts";

/** Folder → folders it may import from, besides itself. `*` stands for a type-only import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src/reporting": ["src/text"],
  "src/text": [],
  "src/search": ["src/text"],
  "src/date": ["src/reporting", "src/text"],
  "src/entity": ["src/reporting", "src/text"],
  "src/configuration": ["src/reporting", "src/text", "src/date/format*"],
  "src/markdown": ["src/reporting", "src/text", "src/article*"],
  "src/article": ["src/reporting", "src/text", "src/date", "src/entity", "src/markdown"],
  "src/intake": ["src/reporting", "src/text", "src/article", "src/markdown", "src/entity*"],
  "src/archive": ["src/reporting", "src/text", "src/article", "src/date", "src/entity"],
  "src/pictures": ["src/reporting", "src/text", "src/archive*", "src/article"],
  "src/output": [
    "src/pictures/picture",
    "src/configuration*",
    "src/configuration/colours",
    "src/reporting",
    "src/text",
    "src/archive",
    "src/article",
    "src/date",
    "src/entity*",
  ],
  "src/threads": ["src/text"],
  "src/search-index": [
    "src/threads",
    "src/reporting/files",
    "src/search",
    "src/text",
    "src/archive*",
    "src/archive/order",
    "src/article*",
    "src/article/fields",
    "src/article/field-values",
    "src/article/names/given-names",
    "src/article/names/outlets",
    "src/entity*",
  ],
  "src/assets": [
    "src/reporting/files",
    "src/cache",
    "src/configuration/colours",
    "src/configuration/program",
    "src/text/arabic-list",
  ],
  "src/cache": [
    "src/configuration/program",
    "src/reporting*",
    "src/reporting/files",
    "src/archive*",
    "src/article*",
    "src/article/article-files",
  ],
  "src/site": [
    "src/threads",
    "src/reporting",
    "src/text",
    "src/configuration*",
    "src/configuration/program",
    "src/configuration/find-archive",
    "src/article",
    "src/archive",
    "src/entity",
    "src/output",
    "src/pictures",
    "src/offline",
    "src/assets",
    "src/cache",
    "src/search-index",
    // The configuration of Eleventy governs every build.
    ".eleventy",
    "templates/page",
    "templates/write-html",
    "src/date/format*",
  ],
  "src/preview": [],
  "src/offline": [],
  // Dates a page printed are turned into the reader's month names where the reader is.
  "src/browser": [
    "src/search",
    "src/text",
    "src/offline",
    "src/date/restyle",
    // A report's files are made there by the functions that a build makes them with.
    "src/output/citation",
    "src/output/page-formats",
    "src/output/saved-files",
    "src/output/page-files",
    "src/output/body-text*",
    "src/output/json",
    "src/markdown/read-markdown",
  ],
  templates: [
    "src/archive*",
    "src/article*",
    "src/assets*",
    // A field is called the same on the page, in the terminal and in the data.
    "src/article/fields",
    "src/article/field-values",
    "src/pictures/picture",
    "src/entity*",
    "src/configuration*",
    "src/date/format",
    "src/date*",
    "src/text",
    // What several reports print alike is said once, which only the passages shown can tell.
    "src/archive/comparison/wordings",
    // Citations and structured data are said on the page and in files by the same functions.
    "src/output/citation",
    "src/output/formats",
    "src/output/saved-files",
    "src/output/feed-collection",
    "src/output/data-files",
  ],
};

const isWithin = (file: string, place: string) =>
  file === place || file.startsWith(`${place}/`) || file.startsWith(`${place}.`);

describe("imports", () => {
  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${folder} imports only ${allowed.join(", ") || "itself"}`, () => {
      const files = sourceFiles(folder);
      assert.ok(files.length > 0, `${folder} has no source files: is the table out of date?`);
      const breaches = files.flatMap(importsOf).filter(({ to, typeOnly }) => {
        if (isWithin(to, folder)) return false;
        return !allowed.some((place) =>
          place.endsWith("*") ? typeOnly && isWithin(to, place.slice(0, -1)) : isWithin(to, place),
        );
      });
      assert.deepEqual(
        breaches.map(({ from, to }) => `${from} → ${to}`),
        [],
      );
    });
  }

  it("nothing imports through a folder or a barrel", () => {
    const loose = ["src", "templates"]
      .flatMap(sourceFiles)
      .flatMap(importsOf)
      .filter(({ to }) => !/\.(?:tsx?|mjs|json)$/.test(to));
    assert.deepEqual(loose, []);
  });

  it("only the packages a folder is allowed reach text, search and browser", () => {
    const bare = ["src/text", "src/search", "src/browser"].flatMap(sourceFiles).flatMap((file) => {
      const source = readFileSync(join(ROOT, file), "utf8");
      return [...source.matchAll(/^import[^;]*?"([^".][^"]*)";/gms)].map(([, name]) => `${file} → ${name}`);
    });
    assert.deepEqual(bare, []);
  });
});
