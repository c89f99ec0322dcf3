// The HTML of a body as Markdown: nothing that a reader was shown is lost, nothing that the page does is kept.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { htmlToMarkdown } from "../../src/intake/html-to-markdown.ts";
import { parsePage } from "../../src/intake/html-tree.ts";
import { readCaseFile } from "../case-file.ts";

describe("HTML as Markdown", () => {
  for (const { title, input, expected, line } of readCaseFile(
    join(import.meta.dirname, "html-to-markdown.cases.txt"),
  )) {
    it(title, () => {
      const body = parsePage(`<html><body>${input}</body></html>`).querySelector("body");
      assert.ok(body !== null);
      assert.equal(htmlToMarkdown(body, "https://m.example/news/1").trim(), expected, line);
    });
  }
});
