// The files of a report, saved from its page in a real browser: the very bytes that a build writes when it is asked for them.

import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { REPORT_FILES } from "../../src/configuration/archive-keys.ts";
import { PAGE_FORMATS } from "../../src/output/page-formats.ts";
import { Workshop } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { DESKTOP, newReader, PHONE, type ReaderOptions } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

const ID = "nato-russia-council-ends-without-breakthrough";
const PAGE = `/archive/articles/${ID}/`;

let browser: Browser;
let lean: Workshop;
let whole: Workshop;
let site: RunningSite;
before(async () => {
  browser = await launchChromium();
  lean = new Workshop().mustBuild("--site-url", "https://example.org/archive/");
  whole = new Workshop();
  appendFileSync(join(whole.articles, "archive.yaml"), `report-files: [${REPORT_FILES}]\n`);
  whole.mustBuild("--site-url", "https://example.org/archive/");
  site = await serveFolder(lean.output, "/archive/");
});
after(async () => {
  await browser.close();
  await site.close();
  lean.remove();
  whole.remove();
});

async function visit(options: ReaderOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const reader = await newReader(browser, site.origin, { worker: false, ...options });
  await reader.page.goto(PAGE);
  await reader.page.locator(".citation > summary").click();
  await act(reader.page);
  assert.deepEqual(reader.complaints, []);
  await reader.leave();
}

describe("the files of a report", () => {
  for (const viewport of [PHONE, DESKTOP]) {
    it(`are saved as a build writes them, at ${viewport.width} px`, () =>
      visit({ viewport }, async (page) => {
        for (const { name, file } of PAGE_FORMATS) {
          assert.ok(!lean.has(`articles/${ID}/${file}`), `${file} is not on the site`);
          const [download] = await Promise.all([
            page.waitForEvent("download"),
            page.locator(".citation").getByRole("button", { name, exact: true }).click(),
          ]);
          assert.ok(download.suggestedFilename().startsWith(`${ID}.`));
          assert.equal(
            readFileSync(await download.path(), "utf8"),
            whole.read(`articles/${ID}/${file}`),
            file,
          );
        }
      }));
  }

  it("are told of where they cannot be made", () =>
    visit({}, async (page) => {
      await page.route("**/index.md", (route) => route.fulfill({ status: 200, body: "" }));
      await page.evaluate(() => document.querySelector('script[type="application/ld+json"]')?.remove());
      await page.locator(".citation").getByRole("button", { name: "RIS", exact: true }).click();
      await page.getByRole("status").getByText("تعذّر صنعه").waitFor();
    }));

  it("without a script the citation stands as text, and the records of the archive are a link away", () =>
    visit({ javaScript: false }, async (page) => {
      assert.equal(await page.locator(".citation button").count(), 0);
      await page.locator(".citation").getByRole("link", { name: "سجلات الأرشيف كله" }).click();
      await page.waitForURL("**/archive/data/");
    }));
});
