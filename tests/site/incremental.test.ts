// A build that makes only what has changed gives the site that a build of everything gives, whatever was changed.

import assert from "node:assert/strict";
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { readSettings } from "../../src/configuration/settings.ts";
import { type BuildReport, buildSite } from "../../src/site/build-site.ts";
import { workFolder } from "../../src/site/publish.ts";
import { contents, EDITS, Newsroom } from "../bench/newsroom.ts";

const root = mkdtempSync(join(tmpdir(), "warraq-incremental-"));
after(() => rmSync(root, { recursive: true, force: true }));

function build(articles: string, output: string): Promise<BuildReport> {
  return buildSite(readSettings({ articles, output }, {}));
}

async function assertAsIfCold(room: Newsroom, output: string, step: string): Promise<void> {
  const cold = join(root, "cold");
  await build(room.folder, cold);
  assert.deepEqual(contents(output), contents(cold), step);
  rmSync(cold, { recursive: true });
  rmSync(workFolder(cold), { recursive: true });
}

/** Ages files as if they had been written long before the build: a file of this very moment is always read. */
function age(folder: string): void {
  const past = new Date(Date.now() - 60_000);
  for (const file of readdirSync(folder)) utimesSync(join(folder, file), past, past);
}

const OTHER_TEXT = "---\nheadline: تقرير آخر\npublished: 2022-02-03\n---\n\nزار ينس ستولتنبرغ بروكسل.\n";

describe("building what has changed", () => {
  // Each edit compared, and five hundred of them: tests/bench/edits.ts.
  it("gives what a whole build gives after two edits of every kind, five and five", async () => {
    const room = new Newsroom(join(root, "small"), 1, 6, 60);
    const output = join(root, "small-site");
    await build(room.folder, output);
    const edits = 2 * EDITS.length;
    for (let edit = 1; edit <= edits; edit++) {
      const kind = room.work(EDITS[(edit * 7) % EDITS.length]);
      await build(room.folder, output);
      if (edit % 5 === 0 || edit === edits)
        await assertAsIfCold(room, output, `${edit} edits, the last ${kind}`);
    }
  });

  it("likewise an archive whose lists are cut into years", async () => {
    const room = new Newsroom(join(root, "large"), 2, 220, 40);
    for (const report of readdirSync(room.folder))
      appendFileSync(join(room.folder, report), "\nوعُقد الاجتماع في بروكسل.\n");
    const output = join(root, "large-site");
    await build(room.folder, output);
    assert.ok(
      readdirSync(join(output, "places"), { recursive: true, encoding: "utf8" }).some((path) =>
        /^brussels\/20\d\d\/index\.html$/.test(path),
      ),
    );
    for (let edits = 0; edits < 5; edits++) room.work();
    await build(room.folder, output);
    room.add();
    await build(room.folder, output);
    await assertAsIfCold(room, output, "after two rounds of edits");
  });

  it("writes nothing where nothing has changed, and little where one report has", async () => {
    const room = new Newsroom(join(root, "still"), 3, 40, 60);
    const output = join(root, "still-site");
    age(room.folder);
    const first = await build(room.folder, output);
    const published = statSync(output).ino;
    const second = await build(room.folder, output);
    assert.deepEqual(second, { pages: first.pages, written: 0 });
    assert.equal(statSync(output).ino, published, "the site was published again");
    room.retitle();
    const third = await build(room.folder, output);
    assert.ok(third.written > 0 && third.written < first.written / 2, `${third.written} of ${first.written}`);
  });

  it("writes nothing where nothing has changed in an archive from which a report was withdrawn", async () => {
    const room = new Newsroom(join(root, "withdrawn"), 6, 6, 60);
    const output = join(root, "withdrawn-site");
    room.withdraw();
    age(room.folder);
    const { pages } = await build(room.folder, output);
    assert.deepEqual(await build(room.folder, output), { pages, written: 0 });
  });

  it("never writes into a file of the site that is published", async () => {
    const room = new Newsroom(join(root, "shared"), 4, 5, 60);
    const output = join(root, "shared-site");
    await build(room.folder, output);
    const held = join(root, "held");
    mkdirSync(held);
    const names = Object.keys(contents(output)).filter((name) => statSync(join(output, name)).isFile());
    for (const [index, name] of names.entries()) linkSync(join(output, name), join(held, String(index)));
    const before = contents(held);
    for (let edits = 0; edits < 2; edits++) {
      room.edit();
      await build(room.folder, output);
    }
    assert.deepEqual(contents(held), before);
  });

  it("starts anew where the memory is broken, gone, or of another site", async () => {
    const room = new Newsroom(join(root, "broken"), 5, 5, 60);
    const output = join(root, "broken-site");
    const memory = join(workFolder(output), "memory");
    const damages: (() => void)[] = [
      () => writeFileSync(join(memory, "articles.json"), '{"edition":'),
      () => writeFileSync(join(memory, "texts.pack"), ""),
      () => writeFileSync(join(memory, "site.json"), "null"),
      () => writeFileSync(join(memory, "sources.json"), "[]"),
      () => rmSync(memory, { recursive: true }),
      () => rmSync(join(workFolder(output), "spare"), { recursive: true, force: true }),
      () => writeFileSync(join(output, ".warraq-site"), "another"),
    ];
    // Two states by turns, each known from a whole build: every damage meets an edit.
    const report = join(room.folder, "report-0.md");
    const texts = [readFileSync(report, "utf8"), OTHER_TEXT];
    const whole: Record<string, string>[] = [];
    for (const text of texts) {
      writeFileSync(report, text);
      await build(room.folder, output);
      whole.push(contents(output));
      await assertAsIfCold(room, output, "undamaged");
    }
    for (const [index, damage] of damages.entries()) {
      damage();
      writeFileSync(report, texts[index % 2] ?? "");
      await build(room.folder, output);
      assert.deepEqual(contents(output), whole[index % 2], `damage ${index}`);
    }
  });
});
