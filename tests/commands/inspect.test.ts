// Whose names a file is inspected with: those of the archive it lies in, else of the one that one stands in, or the ones that are named.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { runCli } from "./run-cli.ts";

const root = mkdtempSync(join(tmpdir(), "warraq-inspect-"));
after(() => rmSync(root, { recursive: true, force: true }));

const REPORT = "---\nheadline: سفينة في الميناء\n---\n\nوقف زرقم القلعاوي عند البوابة.\n";
const namesOf = (id: string) =>
  `- id: ${id}\n  label: زرقم القلعاوي\n  labelEn: none\n  type: person\n  wikidata: none\n`;

/** An archive that knows the man under an id of its own. */
function archive(name: string, id: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "archive.yaml"), "name: أرشيف\n");
  writeFileSync(join(folder, "names.yaml"), namesOf(id));
  writeFileSync(join(folder, "a.md"), REPORT);
  return folder;
}

const harbour = archive("harbour", "per-harbour");
const hill = archive("hill", "per-hill");
const outside = join(root, "outside.md");
writeFileSync(outside, REPORT);
const names = join(root, "more-names.yaml");
writeFileSync(names, namesOf("per-more"));

function idsIn(cwd: string, ...args: string[]): string[] {
  const { status, stdout, stderr } = runCli(["inspect", ...args], "", cwd);
  assert.equal(status, 0, stderr);
  return (JSON.parse(stdout) as unknown[]).map((one) => /per-\w+/.exec(JSON.stringify(one))?.[0] ?? "none");
}

describe("inspect", () => {
  it("reads a file of an archive with its names, wherever one stands", () => {
    assert.deepEqual(idsIn(hill, join(harbour, "a.md")), ["per-harbour"]);
    assert.deepEqual(idsIn(root, join(harbour, "a.md"), join(hill, "a.md")), ["per-harbour", "per-hill"]);
  });

  it("reads a file outside any archive with the names of the archive that one stands in", () => {
    assert.deepEqual(idsIn(hill, outside), ["per-hill"]);
    assert.deepEqual(idsIn(harbour, outside, join(hill, "a.md")), ["per-harbour", "per-hill"]);
  });

  it("takes the names that are given before all others", () => {
    assert.deepEqual(idsIn(hill, "--names", names, outside, join(harbour, "a.md")), ["per-more", "per-more"]);
    assert.deepEqual(idsIn(root, "--names", names, outside), ["per-more"]);
  });

  it("reads a saved page as `add` does, with the days of its text", () => {
    const page = join(root, "saved.html");
    const told =
      "اجتمع المجلس البلدي يوم 12 يناير 2022 في قاعة الميناء لبحث خطة الأرصفة والإنارة، وحضر الاجتماع";
    writeFileSync(
      page,
      `<!doctype html><html lang="ar"><head><meta property="og:site_name" content="بوابة المرفأ"><title>المجلس يبحث خطة الأرصفة الجديدة - بوابة المرفأ</title></head>
<body><h1>المجلس يبحث خطة الأرصفة الجديدة</h1><time datetime="2022-01-13T08:00:00+02:00">13 يناير 2022</time>
<p>${told} عشرة من الأعضاء.</p><p>وقال رئيس المجلس إن العمل يبدأ في الربيع، وإن الكلفة ستعلن قبل نهاية الشهر.</p></body></html>`,
    );
    const { status, stdout, stderr } = runCli(["inspect", page], "", root);
    assert.equal(status, 0, stderr);
    const [read] = JSON.parse(stdout);
    assert.deepEqual(
      [read.file, read.headline.value, read.publishedAt.value, read.outlet.value, read.body.paragraphs],
      ["saved.html", "المجلس يبحث خطة الأرصفة الجديدة", "2022-01-13T08:00+02:00", "بوابة المرفأ", 2],
    );
    assert.ok(read.dates.some(({ value }: { value: string }) => value === "2022-01-12"));
  });

  it("says so where the file of names is not there", () => {
    const { status, stderr } = runCli(["inspect", "--names", join(root, "gone.yaml"), outside], "", root);
    assert.equal(status, 1);
    assert.match(stderr, /archive-file-missing: there is no file of names/);
  });
});
