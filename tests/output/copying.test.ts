// The copy buttons in a real browser: what they put on the clipboard, and that without a script there are none.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { h } from "preact";

import { readSettings } from "../../src/configuration/settings.ts";
import { citedWorks } from "../../src/output/citation/cited-work.ts";
import { cite } from "../../src/output/citation/styles.ts";
import { NO_PICTURES } from "../../src/pictures/picture.ts";
import { ArticleHead } from "../../templates/components/ArticleHead.tsx";
import { Citation } from "../../templates/components/Citation.tsx";
import { launchChromium } from "../browser/chromium.ts";
import { PATIENCE } from "../browser/reader.ts";
import { type RunningSite, serveFolder } from "../browser/site-server.ts";
import { htmlOf } from "../markup.ts";
import { ARCHIVE, articleOf, CONTEXT } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "warraq-copy-"));
let browser: Browser;
let site: RunningSite;

const SITE = {
  archive: ARCHIVE,
  settings: { ...readSettings({}, {}), name: CONTEXT.name },
  assets: {
    stylesheet: "/x.css",
    findingStylesheet: "/y.css",
    pictureStylesheet: "/z.css",
    script: "/x.js",
    preloadFonts: [],
  },
  pictures: NO_PICTURES,
  href: (path: string) => path,
  absolute: CONTEXT.absolute,
};
const article = articleOf("report");
const box = htmlOf(h(Citation, { site: SITE, article }));
const head = htmlOf(h(ArticleHead, { site: SITE, article, headline: "" }));

const PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8"><title>x</title>
<link rel="canonical" href="${CONTEXT.absolute("/articles/report/")}">
${head}
<style>[tabindex] { display: inline-block; width: 2em; height: 2em }</style>
</head>
<body>
<div class="body-text"><p id="p1">في المرفأ حركة.<a href="#p1" aria-hidden="true" tabindex="-1"></a></p></div>
${box}
<script type="module" src="copy.js"></script>
</body>
</html>`;

before(async () => {
  writeFileSync(join(folder, "index.html"), PAGE);
  await build({
    entryPoints: [join(import.meta.dirname, "../../src/browser/article/copy.ts")],
    bundle: true,
    format: "esm",
    outfile: join(folder, "copy.js"),
    logLevel: "error",
  });
  site = await serveFolder(folder);
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

async function open(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  return page;
}

describe("copying", () => {
  it("a button beside each citation copies it as it stands, and says so", async () => {
    const page = await open(true);
    // It says so for a moment.
    const told = page.locator(".citation-status", { hasText: "نُسخ" }).waitFor();
    await page.locator(".citation > summary").click();
    await page.locator(".copy-button").first().click();
    await told;
    assert.equal(
      await page.evaluate("navigator.clipboard.readText()"),
      "«المرفأ كما كتبت عنه الصحيفة»، [صحيفة الساحل]، [3 مايو/أيار 2021]، في أرشيف ورّاق، https://example.org/archive/articles/report/",
    );
  });

  it("a paragraph is copied with its words, the work they are from, and its own address", async () => {
    const page = await open(true);
    await page.locator(".copy-button").first().waitFor({ state: "attached" });
    await page.locator(".body-text a").click();
    await page.locator(".citation-status", { hasText: "نُسخ" }).waitFor();
    assert.equal(
      await page.evaluate("navigator.clipboard.readText()"),
      "«في المرفأ حركة.»\nورّاق، «تقرير الأرشيف عن المرفأ»، دون تاريخ، https://example.org/archive/articles/report/#p1\n",
    );
    assert.equal(new URL(page.url()).hash, "#p1");
  });

  it("the styles of other languages are made of the page for each work, as the build would write them", async () => {
    const page = await open(true);
    await page.locator(".citation > summary").click();
    for (const [at, work] of citedWorks(article, CONTEXT).entries()) {
      if (at > 0) await page.locator(".citation-work > summary").nth(at).click();
      const box = page.locator(".citation-others").nth(at);
      await box.locator("summary").click();
      await box.locator(".copy-button").nth(2).waitFor();
      assert.deepEqual(
        await box.locator("[data-copy]").evaluateAll((texts) => texts.map((text) => text.textContent)),
        (["chicago", "apa", "mla"] as const).map((style) => cite(work, style, SITE.settings).text),
      );
      // Isolated from the punctuation of an English line.
      assert.ok((await box.locator("[data-copy] > bdi[dir=rtl]").count()) >= 3);
    }
  });

  it("without a script our own citation of each work is there and no button is", async () => {
    const page = await open(false);
    assert.equal(await page.locator("[data-copy]").count(), 2);
    assert.equal(await page.locator("button").count(), 0);
  });
});
