// An export is added report by report, again without anything twice, and taken back as long as nobody has touched it.

import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startCli } from "./run-cli.ts";
import { runCommand } from "./run-command.ts";

let root = "";
let articles = "";
let feed = "";

const FIRST =
  "افتتحت بلدية الميناء مكتبة عامة في مبنى البريد القديم، وقالت إن أبوابها مفتوحة للجميع طوال الأسبوع من غير رسوم.";
const SECOND =
  "أعلن مجلس المدينة تأجيل مهرجان الصيف إلى الخريف بعد أيام من المطر، وقال إن التذاكر المبيعة تبقى صالحة.";
const item = (id: number, title: string, text: string) =>
  `<item><title>${title}</title><link>https://m.example/${id}</link><guid>https://m.example/${id}</guid><pubDate>Thu, 02 May 2024 09:00:00 +0300</pubDate><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`;
const feedOf = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>صدى الميناء</title>${items.join("")}</channel></rss>`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-add-"));
  articles = join(root, "articles");
  feed = join(root, "feed.dat");
  mkdirSync(articles);
  writeFileSync(feed, feedOf(item(1, "مكتبة في مبنى البريد", FIRST), item(2, "تأجيل مهرجان الصيف", SECOND)));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const add = (...args: string[]) => runCommand(["add", "--articles", articles, ...args]);
const reports = () =>
  readdirSync(articles)
    .filter((name) => name.endsWith(".md"))
    .sort();
const textOf = (title: string) =>
  reports()
    .map((name) => readFileSync(join(articles, name), "utf8"))
    .find((text) => text.includes(title)) ?? "";

describe("add, given a container", () => {
  it("writes one article an item with what its publisher states, and keeps each item's own part", async () => {
    const { status, stdout } = await add(feed);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /added 2 reports/);
    const text = textOf("مكتبة في مبنى البريد");
    assert.match(text, /^outlet: صدى الميناء$/m);
    assert.match(text, /^url: "?https:\/\/m\.example\/1"?$/m);
    assert.match(text, /^published: "?Thu, 02 May 2024 09:00:00 \+0300"?$/m);
    const originals = readdirSync(join(articles, "originals")).filter((name) => name.endsWith(".xml"));
    assert.equal(originals.length, 2);
    const kept = originals.map((name) => readFileSync(join(articles, "originals", name), "utf8"));
    assert.ok(kept.includes(item(1, "مكتبة في مبنى البريد", FIRST)));
    assert.equal((await runCommand(["check", "--articles", articles])).status, 0);
  });

  it("adds nothing twice, and what is new where the rest is there", async () => {
    await add(feed);
    const again = await add(feed);
    assert.equal(again.status, 0);
    assert.match(again.stdout, /added 0 reports, duplicates 0, refused 0, there already 2/);
    writeFileSync(
      feed,
      feedOf(item(1, "مكتبة في مبنى البريد", FIRST), item(3, "قاعة جديدة", `${SECOND} ${FIRST}`)),
    );
    assert.match((await add(feed)).stdout, /added 1 report .*duplicates 0, refused 0, there already 1/);
  });

  it("stopped in the middle and run again adds each once, and leaves none out", async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      item(
        at,
        `مكتبة الحي رقم ${at}`,
        `${at % 2 === 0 ? FIRST : SECOND} وهذه هي المكتبة رقم ${at} من ${at * 37} كتابًا.`,
      ),
    );
    writeFileSync(feed, feedOf(...many));
    const first = startCli(["add", "--articles", articles, "--keep-duplicates", feed]);
    while (first.exitCode === null && reports().length < 40) await setTimeout(5);
    first.kill("SIGKILL");
    await once(first, "close");
    assert.equal((await add("--keep-duplicates", feed)).status, 0);
    const ids = reports().map(
      (name) => /^source-id: (.*)$/m.exec(readFileSync(join(articles, name), "utf8"))?.[1],
    );
    assert.equal(new Set(ids).size, 200);
    assert.equal(ids.length, 200);
  });

  it("shows what its publisher changed, and takes it where nobody touched the article", async () => {
    await add(feed);
    writeFileSync(feed, feedOf(item(1, "مكتبة في مبنى البريد", `${FIRST} وأضافت أن فيها قاعة للأطفال.`)));
    const shown = await add(feed);
    assert.equal(shown.status, 1);
    assert.match(shown.stdout, /its publisher has changed it/);
    assert.doesNotMatch(textOf("مكتبة في مبنى البريد"), /قاعة للأطفال/);
    assert.equal((await add("--update", feed)).status, 0);
    assert.match(textOf("مكتبة في مبنى البريد"), /قاعة للأطفال/);
    assert.equal(reports().length, 2);
  });

  it("is undone whole, or not at all once an article was touched", async () => {
    await add(feed);
    assert.equal((await add("--undo")).status, 0);
    assert.deepEqual(readdirSync(articles), ["originals"]);
    assert.deepEqual(readdirSync(join(articles, "originals")), []);
    await add(feed);
    const [first = ""] = reports();
    writeFileSync(join(articles, first), `${readFileSync(join(articles, first), "utf8")}\nسطر.\n`);
    const refused = await add("--undo");
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /changed-since-added/);
    assert.equal(reports().length, 2);
  });

  it("refuses by its name what it cannot read, and writes nothing", async () => {
    const scan = join(root, "news.txt");
    writeFileSync(scan, "%PDF-1.4\n");
    const { status, stderr } = await add(scan);
    assert.equal(status, 1);
    assert.match(stderr, /kind-not-read: this is PDF, which is not read here/);
    assert.deepEqual(readdirSync(articles), []);
  });

  it("takes a column for what it is told to be, and remembers that in the archive's own file", async () => {
    const archive = "# Ours.\nname: أرشيف الميناء # A harbour.\n";
    writeFileSync(join(articles, "archive.yaml"), archive);
    const table = join(root, "table.csv");
    const rows = (number: number, text: string) =>
      `id,سطر,entered,seen,content\n${number},تقرير الميناء رقم ${number} عن المكتبة,2024-05-0${number},2023-01-01,${text}\n`;
    writeFileSync(table, rows(2, FIRST));
    assert.equal((await add(table, "--columns", "published")).status, 2);
    assert.equal((await add(table, "--columns", "nonsense=entered")).status, 2);
    assert.equal((await add(table, "--columns", "published=entered", "--dry-run")).status, 0);
    assert.equal(readFileSync(join(articles, "archive.yaml"), "utf8"), archive, "nothing is written so far");
    const first = await add(table, "--columns", "published=entered, النص=content");
    assert.equal(first.status, 0, first.stderr);
    assert.match(textOf("رقم 2"), /^published: "?2024-05-02"?$/m);
    const kept = readFileSync(join(articles, "archive.yaml"), "utf8");
    assert.equal(kept, `${archive}columns: ["published=entered", "النص=content"]\n`);

    writeFileSync(table, rows(3, SECOND));
    assert.equal((await add(table)).status, 0);
    assert.match(textOf("رقم 3"), /^published: "?2024-05-03"?$/m);
    assert.equal((await add(table, "--columns", "published=seen", "--keep-duplicates")).status, 0);
    const changed = readFileSync(join(articles, "archive.yaml"), "utf8");
    assert.equal(changed, `${archive}columns: ["published=seen", "النص=content"]\n`);
    assert.equal((await runCommand(["check", "--articles", articles])).status, 0);
  });
});
