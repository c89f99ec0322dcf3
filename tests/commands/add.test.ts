import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { LAYOUTS } from "../article/pages/layouts.ts";
import { makePage } from "../article/pages/page-maker.ts";
import { OTHER_REPORT, RAW_PAGE, RETOUCHED } from "../intake/samples.ts";
import { runCli } from "./run-cli.ts";
import { runCommand } from "./run-command.ts";

let root = "";
let articles = "";
let capture = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-add-"));
  articles = join(root, "articles");
  capture = join(root, "capture.txt");
  mkdirSync(articles);
  writeFileSync(capture, RAW_PAGE);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const add = (...args: string[]) => runCommand(["add", "--articles", articles, ...args]);
const files = () => readdirSync(articles, { recursive: true, encoding: "utf8" }).sort();

describe("add", () => {
  it("writes the article, keeps the original untouched beside it, and reports what was understood", async () => {
    const { status, stdout } = runCli(["add", "--articles", articles, capture]);
    assert.equal(status, 0);
    const [article = ""] = files().filter((name) => name.endsWith(".md"));
    assert.match(article, /^[a-z0-9-]{1,60}\.md$/);
    const original = join(articles, "originals", article.replace(/md$/, "txt"));
    assert.equal(readFileSync(original, "utf8"), RAW_PAGE);
    assert.match(stdout, /published: 2023-05-04 \(header of the page, line 4\)/);
    assert.match(stdout, /open: Who published it\?/);
    assert.equal((await runCommand(["check", "--articles", articles])).status, 0);
  });

  it("lists the original's digest so that sha256sum proves it", async (t) => {
    await add(capture);
    try {
      execFileSync("sha256sum", ["--version"]);
    } catch {
      return t.skip("no sha256sum here");
    }
    execFileSync("sha256sum", ["--check", "--status", "SHA256SUMS"], { cwd: join(articles, "originals") });
  });

  it("writes nothing on a dry run, and shows what it would write", async () => {
    const { status, stdout } = await add("--dry-run", capture);
    assert.equal(status, 0);
    assert.match(stdout, /^headline: بلدية صفاقس/m);
    assert.deepEqual(files(), []);
  });

  it("recognises the same original, and the same text touched up, and says of what", async () => {
    await add(capture, "--id", "first");
    const retouched = join(root, "retouched.txt");
    writeFileSync(retouched, RETOUCHED);
    const again = await add(capture, retouched);
    assert.equal(again.status, 1);
    assert.match(again.stdout, /it is the original of first\.md/);
    assert.match(again.stdout, /its text is nearly that of first\.md \(\d\d %\)/);
    writeFileSync(capture, RETOUCHED);
    assert.equal((await add("--keep-duplicates", capture)).status, 0);
  });

  it("recognises the same web address", async () => {
    await add(capture, "--id", "first", "--url", "https://news.example/a?utm_source=x");
    writeFileSync(capture, OTHER_REPORT);
    const again = await add(capture, "--url", "https://www.news.example/a/");
    assert.match(again.stdout, /it has the web address of first\.md/);
  });

  it("writes over nothing", async () => {
    writeFileSync(join(articles, "taken.md"), "---\nheadline: ع\n---\n\nمتن.\n");
    const { status, stderr } = await add(capture, "--id", "taken");
    assert.equal(status, 1);
    assert.match(stderr, /id-taken/);
    assert.equal(readFileSync(join(articles, "taken.md"), "utf8"), "---\nheadline: ع\n---\n\nمتن.\n");
    assert.equal(existsSync(join(articles, "originals")), false);
  });

  it("refuses an id that could not be an address for ever", async () => {
    // Each call is a program started; what an id may be is tested with `articleId`.
    for (const id of ["two--hyphens", "../up"]) {
      assert.equal((await add(capture, `--id=${id}`)).status, 2, id);
    }
    assert.deepEqual(files(), []);
  });

  it("reads standard input", async () => {
    const { status } = runCli(["add", "--articles", articles, "--id", "piped", "-"], RAW_PAGE);
    assert.equal(status, 0);
    assert.deepEqual(files(), [
      "originals",
      "originals/SHA256SUMS",
      "originals/imports.jsonl",
      "originals/piped.txt",
      "piped.md",
    ]);
  });

  it("takes a folder, reports every file, and adds the good ones beside a bad one", async () => {
    const folder = join(root, "captures");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "a.txt"), RAW_PAGE);
    writeFileSync(join(folder, "b.txt"), OTHER_REPORT);
    writeFileSync(join(folder, "c.txt"), Buffer.from([0x41, 0xff, 0xfe, 0x00]));
    writeFileSync(join(folder, "style.css"), "p {}");
    writeFileSync(join(folder, "d.txt"), RAW_PAGE);
    writeFileSync(join(folder, "picture.jpg"), "");
    const { status, stdout, stderr } = await add(folder);
    assert.equal(status, 1);
    // What takes long, as on a busy machine, is told how far it has come.
    assert.equal(stderr.replace(/^adding files .*\n/gm, ""), "");
    assert.match(stdout, /a file that is not text \(1\): \S*c\.txt/);
    assert.match(stdout, /a picture \(1\): \S*picture\.jpg/);
    assert.match(stdout, /no report by its name \(1\): \S*style\.css/);
    assert.match(stdout, /added 2 reports, duplicates 1, refused 0, passed over 3/);
  });

  it("ends with a table after many files, the doubtful first, and writes a report of all of them", async () => {
    const folder = join(root, "captures");
    mkdirSync(folder);
    for (const [index, layout] of LAYOUTS.slice(0, 6).entries())
      writeFileSync(join(folder, `${index}.txt`), makePage(layout, index * 31).text);
    const [, , , , ...paragraphs] = OTHER_REPORT.split("\n");
    writeFileSync(join(folder, "untitled.txt"), paragraphs.join("\n"));
    writeFileSync(join(folder, "empty.txt"), "خبر\n");
    const draft = join(folder, "draft.md");
    writeFileSync(
      draft,
      "---\ntitle: سوق لم يفتتح بعد\ndate: 2024-03-04\ndraft: true\n---\nيستعد التجار لافتتاح السوق الجديدة.\n",
    );
    assert.match((await add(draft, "--dry-run")).stdout, /warning report-withheld: .*: it is a draft$/m);
    const report = join(root, "report.html");
    const { status, stdout, stderr } = await add(folder, "--report", report);
    assert.equal(status, 1);
    assert.doesNotMatch(stdout, /\(header of the page/);
    assert.match(stdout, /^to look at \(1\):\n {2}\S*untitled\.txt → \S+\.md\n {4}headline: «/m);
    assert.match(stdout, /^refused \(1\):\n {2}\S*empty\.txt\n {4}headline-missing/m);
    assert.match(stdout, /^not to be published yet, warraq check says why: 1$/m);
    assert.match(stdout, /added 8 reports \(1 to look at\), duplicates 0, refused 1$/m);
    assert.doesNotMatch(stderr, /\n.*\n.*\n/);
    const rows = readFileSync(report, "utf8").split("<tr>").slice(2);
    assert.deepEqual(
      rows.map((row) => /<td[^>]*>([^<]*)/.exec(row)?.[1]),
      ["to look at", "refused", "refused", ...Array.from({ length: 7 }, () => "added")],
    );
    assert.equal((await add(folder, "--report", join(root, "report.pdf"))).status, 2);
  });

  it("writes a report that no spreadsheet takes for formulas", async () => {
    const report = join(root, "report.csv");
    const title = "=HYPERLINK(1) عنوان";
    writeFileSync(capture, RAW_PAGE.replace("بلدية صفاقس تعيد فتح السوق القديمة", title));
    await add(capture, "--report", report);
    assert.match(
      readFileSync(report, "utf8"),
      /^\uFEFFstatus,source,file,headline.*\r\n[^,]*,[^,]*,[^,]*,'=HYPERLINK/,
    );
  });

  it("keeps in the file what was in doubt, until somebody has looked", async () => {
    const paragraphs = OTHER_REPORT.split("\n").slice(4).join("\n");
    writeFileSync(capture, paragraphs);
    await add(capture, "--id", "untitled");
    const text = readFileSync(join(articles, "untitled.md"), "utf8");
    assert.match(text, /^headline-inferred: بعد عامين من الترميم/m);
    const [inspected] = JSON.parse((await runCommand(["inspect", join(articles, "untitled.md")])).stdout);
    assert.equal(inspected.headline.how, "inferred");
    writeFileSync(
      join(articles, "untitled.md"),
      text.replace(
        /headline-inferred: .*/,
        "headline: السوق القديمة\nheadline-other: [سوق صفاقس]\ndoubtful: [headline]",
      ),
    );
    const [doubted] = JSON.parse((await runCommand(["inspect", join(articles, "untitled.md")])).stdout);
    assert.deepEqual(doubted.headline.alternatives, ["سوق صفاقس"]);
    assert.equal(doubted.headline.confidence, 0.5);
    assert.deepEqual(
      doubted.problems
        .map(({ code }: { code: string }) => code)
        .filter((code: string) => /doubtful/.test(code)),
      ["headline-doubtful"],
    );
  });

  it("says that an original was changed afterwards", async () => {
    await add(capture, "--id", "first");
    writeFileSync(join(articles, "originals", "first.txt"), "edited");
    const { status, stderr } = await runCommand(["check", "--articles", articles]);
    assert.equal(status, 0);
    assert.match(stderr, /originals\/first\.txt:0:0 original-changed/);
  });

  it("understands no file that is not there, and no call without a file", async () => {
    assert.equal((await add(join(root, "nowhere.txt"))).status, 2);
    assert.equal((await add()).status, 2);
  });
});
