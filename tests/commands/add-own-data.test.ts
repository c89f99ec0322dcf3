// What the archive gives away comes back as it was: its JSON Lines as the same records, its CSV with every column it holds.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import { readArticles } from "../../src/archive/read-folder.ts";
import { exportFiles } from "../../src/output/exports.ts";
import { runCli } from "./run-cli.ts";

const COUNT = 60;
const HEADLINES = [
  "=1+2 ليست معادلة",
  "-5 درجات في الجبل",
  "@الميناء يعود",
  "'=اقتباس",
  "+961 رقم جديد",
  "سوق السمك",
];
const BODIES = [
  "عادت السفن إلى الميناء مع الفجر، وقال مراسل رويترز إن السوق فتح أبوابه باكرًا.\n\n## في السوق\n\nبيعت الحمولة قبل الظهر، وعاد الصيادون إلى بيوتهم.",
  "= هذا سطر يبدأ بعلامة، وهو من كلام الناس لا من الحساب في شيء.\n\n> قال شيخ الصيادين إن الموسم طيب.\n\n- سمك\n- ملح\n\nثم انصرف الجميع.",
  "في الجبل ثلج كثير هذا العام.\\\nوفي الساحل مطر لا ينقطع.\\\nوفي السهل ريح.\n\nهكذا قالت النشرة.",
];

let root = "";
const records = new Map<string, Record<string, unknown>[]>();

function report(number: number): string {
  const head = [
    `headline: ${JSON.stringify(`${HEADLINES[number % HEADLINES.length]} ${number}`)}`,
    `outlet: ${number % 2 === 0 ? "صحيفة الميناء" : "وكالة النهر"}`,
    `published: 2024-0${1 + (number % 9)}-1${number % 10}${number % 3 === 0 ? "T09:30+03:00" : ""}`,
    ...(number % 4 === 0 ? ["byline: [أحمد علي, محمد حسن]"] : []),
    ...(number % 5 === 0 ? ["tags: [سوق, ميناء]", "section: محليات", "kicker: خاص"] : []),
    ...(number % 6 === 0 ? ["agencies: [رويترز]", "rights: مباح"] : []),
    ...(number % 7 === 0 ? [`url: https://port.example/${number}`, `source-id: port.example:${number}`] : []),
    ...(number % 8 === 0 ? ["captured: 2024-11-02T08:00:00Z"] : []),
  ];
  return `---\n${head.join("\n")}\n---\n\n${BODIES[number % BODIES.length]} وهذا هو التقرير ${number} من أخبار اليوم ${number * 37}.\n`;
}

async function tablesOf(folder: string): Promise<{ jsonl: string; csv: string }> {
  const reading = await readArticles({ articlesFolder: folder, timeZone: null, names: null });
  assert.equal(reading.articles.length, COUNT, JSON.stringify(reading.problems.slice(0, 3)));
  const archive = buildArchive(reading.articles, reading.authority);
  const made = { jsonl: "", csv: "" };
  for (const { path, content } of exportFiles(archive, {
    name: "أ",
    description: "ب",
    absolute: (path) => `https://a.example${path}`,
  })) {
    if (path === "data/articles.jsonl") made.jsonl += Buffer.from(content).toString();
    if (path === "data/articles.csv") made.csv += Buffer.from(content).toString();
  }
  return made;
}

const warded = (text: string) => (/^'*[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""');

/** All that a record says but of which file it was read from. */
const rowsOf = (jsonl: string) =>
  jsonl
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .map(({ file, sha256, ...rest }) => rest)
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

before(async () => {
  root = mkdtempSync(join(tmpdir(), "warraq-own-"));
  const first = join(root, "first");
  mkdirSync(first);
  for (let number = 0; number < COUNT; number++)
    writeFileSync(join(first, `report-${number}.md`), report(number));
  const { jsonl, csv } = await tablesOf(first);
  records.set("first", rowsOf(jsonl));
  writeFileSync(join(root, "bare.csv"), csv);
  const texts = jsonl
    .trimEnd()
    .split("\n")
    .map((line) => String((JSON.parse(line) as { text: unknown }).text));
  // The table is compared as it would be with the texts that it leaves to the JSON Lines.
  const whole = csv
    .trimEnd()
    .split("\r\n")
    .map((line, at) => `${line},${at === 0 ? "text" : `"${warded(texts[at - 1] ?? "")}"`}`)
    .join("\r\n");
  for (const [name, content] of [
    ["jsonl", jsonl],
    ["csv", whole],
  ] as const) {
    writeFileSync(join(root, `articles.${name}`), content);
    const folder = join(root, name);
    mkdirSync(folder);
    const { status, stdout, stderr } = runCli([
      "add",
      "--articles",
      folder,
      "--yes",
      "--keep-duplicates",
      join(root, `articles.${name}`),
    ]);
    assert.equal(status, 0, (stdout + stderr).slice(-2000));
    records.set(name, rowsOf((await tablesOf(folder)).jsonl));
  }
});
after(() => rmSync(root, { recursive: true, force: true }));

describe("our own data, added again", () => {
  it("come back from JSON Lines as the same records under the same addresses", () => {
    assert.deepEqual(records.get("jsonl"), records.get("first"));
  });

  it("say that the CSV has no texts, and where they are", () => {
    const folder = join(root, "bare");
    mkdirSync(folder);
    const { status, stdout, stderr } = runCli(["add", "--articles", folder, "--yes", join(root, "bare.csv")]);
    assert.equal(status, 1);
    assert.match(stdout + stderr, /holds no texts: add its articles\.jsonl/);
  });

  it("come back from CSV with every column it holds, the marks against formulas undone", () => {
    const held = (rows: Record<string, unknown>[] = []) =>
      rows.map(({ blocks, corrections, text, ...rest }) => rest);
    assert.deepEqual(held(records.get("csv")), held(records.get("first")));
    const words = (rows: Record<string, unknown>[] = []) =>
      rows.map(({ text }) => String(text).split(/\s+/u));
    assert.deepEqual(words(records.get("csv")), words(records.get("first")));
  });
});
