// The maintainer's ten minutes: inferred names are listed, decided on, and the decisions stand in the archive's own file.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "warraq-names-"));
after(() => rmSync(folder, { recursive: true, force: true }));

for (const day of [1, 2]) {
  const text = "وصل رامي العساف ومعه الوزيرة هالة الخطيب، ثم غادرا ومعهما تيم كاربنتس.";
  writeFileSync(
    join(folder, `report-${day}.md`),
    `---\ntitle: تقرير\ndate: 2024-03-0${day}\n---\n\n${text}\n`,
  );
}
writeFileSync(join(folder, "archive.yaml"), "name: أرشيف\n");

type Listed = {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly reports: number;
};
const list = (): Listed[] => JSON.parse(runCli(["names", "--json", "--articles", folder]).stdout) as Listed[];
const decide = (...words: string[]) => runCli(["names", ...words, "--articles", folder]);
const idOf = (label: string): string => list().find((name) => name.label === label)?.id ?? "";

test("names that nobody listed are told with their use, the doubtful first", () => {
  assert.deepEqual(
    list().map(({ label, type, reports }) => [label, type, reports]),
    [
      ["تيم كاربنتس", "person", 2],
      ["هالة الخطيب", "person", 2],
      ["رامي العساف", "person", 2],
    ],
  );
});

test("what is accepted, renamed or rejected is asked no more, and stands in names.yaml", () => {
  const [rami, hala, tim] = ["رامي العساف", "هالة الخطيب", "تيم كاربنتس"].map(idOf);
  assert.equal(decide("reject", tim ?? "").status, 0);
  assert.equal(decide("rename", hala ?? "", "هالة", "علي", "الخطيب").status, 0);
  assert.equal(decide("merge", rami ?? "", "per-nobody").status, 0);
  assert.match(readFileSync(join(folder, "names.yaml"), "utf8"), /decision: reject, id: inf-/u);
  assert.deepEqual(list(), []);
});

test("an operand that is no id is refused, and nothing is written", () => {
  const before = readFileSync(join(folder, "names.yaml"), "utf8");
  assert.equal(decide("accept", "../x").status, 2);
  assert.equal(decide("type", "inf-a-b", "planet").status, 2);
  assert.equal(readFileSync(join(folder, "names.yaml"), "utf8"), before);
});

test("lines of JSON are read as one archive", () => {
  const file = join(folder, "lines.jsonl");
  const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
  writeFileSync(file, line("a", "زار سمير كارفنتس بيروت.") + line("b", "قال سمير كارفنتس."));
  const rows = runCli(["names", "--mentions", file])
    .stdout.trim()
    .split("\n")
    .map((row) => JSON.parse(row));
  assert.deepEqual(
    rows.map(({ id, entities }) => [
      id,
      entities.map(({ type, origin, page }: Record<string, unknown>) => [type, origin, page]),
    ]),
    [
      [
        "a",
        [
          ["person", "inferred", true],
          ["place", "built-in", true],
        ],
      ],
      ["b", [["person", "inferred", true]]],
    ],
  );
});

test("inspect lists every name with its type, who knows it, and whether it has a page", () => {
  const file = join(folder, "report-9.md");
  writeFileSync(
    file,
    "---\ntitle: تقرير\ndate: 2024-03-09\n---\n\nزار الوزير سمير الكعبي نهر الأردن وبيروت ومعه تيم كارفنتس ورئيس اليونيسف.\n",
  );
  const [report] = JSON.parse(runCli(["inspect", file]).stdout) as {
    readonly mentions: readonly { readonly text: string }[];
    readonly names: readonly Record<"text" | "type" | "origin" | "page", unknown>[];
  }[];
  rmSync(file);
  assert.deepEqual(
    report?.names.map(({ text, type, origin, page }) => [text, type, origin, page]),
    [
      ["سمير الكعبي", "person", "inferred", true],
      ["نهر الأردن", "place", "built-in", true],
      ["بيروت", "place", "built-in", true],
      ["تيم كارفنتس", "person", "inferred", false],
      ["اليونيسف", "organisation", "built-in", true],
    ],
  );
  assert.deepEqual(
    report?.mentions.map(({ text }) => text),
    ["بيروت"],
  );
});
