// A report made to do harm, in a real browser: on its page, in lists and among what the search finds it is text and nothing else.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { Workshop } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { newReader } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

const MARKUP = "<img src=x onerror=window.harmed=1><script>window.harmed=1</script>";
const HEADLINE = `مرفأ ${MARKUP} قرطاجنة`;

let workshop: Workshop;
let site: RunningSite;
let browser: Browser;
before(async () => {
  workshop = new Workshop();
  const value = JSON.stringify(HEADLINE);
  writeFileSync(
    join(workshop.articles, "hostile.md"),
    `---\nheadline: ${value}\noutlet: ${value}\nbyline: ${value}\ntags: [${value}]\nsection: ${value}\npublished: 2022-02-03\ncorrections:\n  - {at: 2022-02-04, text: ${value}}\n---\n\nعاد ${MARKUP} إلى المرفأ. [رابط](https://example.net/"onmouseover=x)\n`,
  );
  workshop.mustBuild();
  site = await serveFolder(workshop.output);
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  await site.close();
  workshop.remove();
});

describe("a hostile report", () => {
  for (const path of ["/articles/hostile/", "/", "/timeline/", "/outlets/", "/search/?q=قرطاجنة"]) {
    it(`is text on ${path}`, async () => {
      const { page, complaints, rest, leave } = await newReader(browser, site.origin, { worker: false });
      await page.goto(path);
      await rest();
      const shown = page.getByText("<img src=x onerror", { exact: false });
      await shown.first().waitFor();
      assert.equal(await page.locator("img[src=x]").count(), 0);
      assert.equal(await page.evaluate(() => "harmed" in window), false);
      assert.deepEqual(
        complaints,
        [],
        "nothing was refused by the policy either: there was nothing to refuse",
      );
      await leave();
    });
  }

  it("comes without the parts of Pagefind that nobody uses", () => {
    const files = workshop.files();
    assert.ok(files.some((file) => /^pagefind\/words\//.test(file)));
    assert.deepEqual(
      files.filter((file) => /pagefind-(?:ui|modular|component|highlight)/.test(file)),
      [],
    );
  });
});
