// Sentences of two directions stand on the page in the order an Arabic reader expects, and are copied as they were written.
// A case's last part lists the runs of the line from right to left, each written as it is stored.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { readCaseFile } from "../case-file.ts";
import { Workshop } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { DESKTOP, newReader, type Reader } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";
import { visualRuns } from "./visual-order.ts";

const CASES = readCaseFile(join(import.meta.dirname, "cases/visual-order.txt"));

describe("mixed directions", () => {
  let browser: Browser;
  let workshop: Workshop;
  let site: RunningSite;
  let reader: Reader;
  before(async () => {
    workshop = new Workshop();
    const text = CASES.map(({ input }) => input).join("\n\n");
    const file = join(workshop.articles, "mixed-directions.md");
    writeFileSync(file, `---\nheadline: نصوص باتجاهين\npublished: 2022-01-12\n---\n\n${text}\n`);
    workshop.mustBuild();
    site = await serveFolder(workshop.output);
    browser = await launchChromium();
    reader = await newReader(browser, site.origin, { viewport: DESKTOP });
    await reader.page.goto("/articles/mixed-directions/");
    await reader.rest();
  });
  after(async () => {
    await browser.close();
    await site.close();
    workshop.remove();
  });

  it("there are at least fifty of them", () => assert.ok(CASES.length >= 50));

  for (const [index, { title, expected, input, line }] of CASES.entries()) {
    it(title, async () => {
      const paragraph = reader.page.locator(".body-text p").nth(index);
      assert.equal((await visualRuns(paragraph)).join(" ¦ "), expected, line);
      const copied = await paragraph.evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        return getSelection()?.toString() ?? "";
      });
      assert.deepEqual([...copied.trim()], [...input], line);
    });
  }
});
