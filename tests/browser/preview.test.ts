// The preview in a browser: what is wrong with an article stands over the last good page, and goes when it is mended.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { hold, newReader, type Reader, until } from "./reader.ts";

const ID = "stoltenberg-keeps-door-open-to-dialogue-with-moscow";
const BROKEN = '---\nheadline: لبنان: <img src=x onerror="alert(1)">\n---\n\nنص.\n';

let root = "";
let file = "";
let good = "";
let address = "";
let child: ChildProcess;
let browser: Browser;
let reader: Reader;

before(async () => {
  root = mkdtempSync(join(tmpdir(), "warraq-preview-"));
  file = join(root, "articles", `${ID}.md`);
  cpSync("articles", join(root, "articles"), { recursive: true });
  good = readFileSync(file, "utf8");
  const places = ["--articles", join(root, "articles"), "--output", join(root, "site")];
  child = spawn(process.execPath, ["src/warraq.mjs", "serve", "--port", "0", "--lang", "ar", ...places], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  browser = await launchChromium();
  address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /(http:\S+)\s/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`the preview ended: ${printed}`)));
  });
  reader = await newReader(browser, address.replace(/\/$/, ""), { worker: false });
});

after(async () => {
  await browser.close();
  child.removeAllListeners("exit");
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await ended;
  rmSync(root, { recursive: true, force: true });
});

describe("the preview in a browser", () => {
  const overlay = () => reader.page.locator("#warraq-preview-report");

  it("shows a broken article's place, line, cause and fix over the page that is open, as text", async () => {
    await reader.page.goto(`/articles/${ID}/`);
    assert.equal(await overlay().count(), 0);
    const heading = await reader.page.getByRole("heading", { level: 1 }).textContent();
    writeFileSync(file, BROKEN);
    await overlay().waitFor();
    const report = (await overlay().textContent()) ?? "";
    assert.ok(report.includes(`${ID}.md:2:11 front-matter-needs-quotes`), report);
    assert.ok(report.includes("headline: لبنان: <img"), "the line itself");
    assert.match(report, /علامتي/);
    assert.equal(await overlay().locator("img").count(), 0);
    assert.equal(await overlay().getAttribute("dir"), "rtl");
    assert.equal(await overlay().evaluate((element) => getComputedStyle(element).position), "fixed");
    assert.equal(await reader.page.getByRole("heading", { level: 1 }).first().textContent(), heading);
  });

  it("is still there when another page is opened, and the page loads itself anew once the article is mended", async () => {
    await reader.page.goto("/timeline/");
    await overlay().waitFor();
    await reader.page.goto(`/articles/${ID}/`);
    writeFileSync(file, good.replace(/^headline: .*/mu, "headline: عنوان أُصلح للتو"));
    await reader.page.getByRole("heading", { level: 1, name: "عنوان أُصلح للتو" }).waitFor();
    assert.equal(await overlay().count(), 0);
    assert.deepEqual(reader.complaints, []);
  });

  it("loads a page anew that was opened before a build ended, and listens only after", async () => {
    const bringScript = await hold(reader.page, "**/live.js");
    await reader.page.goto(`/articles/${ID}/`, { waitUntil: "commit" });
    const heading = reader.page.getByRole("heading", { level: 1 });
    await heading.getByText("عنوان أُصلح للتو").waitFor();
    writeFileSync(file, good.replace(/^headline: .*/mu, "headline: عنوان أحدث منه"));
    const versionOf = (html: string) => /data-version="(\d+)"/.exec(html)?.[1];
    const opened = versionOf(await reader.page.content());
    await until(
      async () => versionOf(await (await fetch(address)).text()) !== opened,
      "the word of the next build",
    );
    bringScript();
    await heading.getByText("عنوان أحدث منه").waitFor();
  });

  it("asks about names nobody typed, and a click decides for good", async () => {
    writeFileSync(
      file,
      good
        .replace(/^headline: .*/mu, "headline: عنوان ثالث")
        .concat("\nاستقبلت الوزيرة هالة الخطيب أمس الطبيبة رانيا الحسامي.\n"),
    );
    const questions = reader.page.locator("#warraq-preview-names");
    await questions.getByText("هالة الخطيب").waitFor();
    await questions.getByRole("button", { name: "ليس اسمًا: هالة الخطيب" }).click();
    // The page loads itself anew once the archive has been built with the decision.
    await questions.getByText("هالة الخطيب").waitFor({ state: "detached" });
    const decided = readFileSync(join(root, "articles", "names.yaml"), "utf8");
    assert.match(decided, /\n- \{decision: reject, id: inf-halh-alkhtyb-[a-z0-9]{7}\}\n$/u);
    assert.equal(await reader.page.locator("a.mention.inferred", { hasText: "هالة الخطيب" }).count(), 0);
  });
});
