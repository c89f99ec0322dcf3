// A build that makes only what has changed gives the site that a build of everything gives, whatever was changed.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { readSettings } from "../../src/configuration/settings.ts";
import { type BuildReport, buildSite } from "../../src/site/build.ts";
import { workFolder } from "../../src/site/publish.ts";
import { randomFrom, syntheticArticles } from "../bench/synthetic-archive.ts";

const root = mkdtempSync(join(tmpdir(), "warraq-incremental-"));
after(() => rmSync(root, { recursive: true, force: true }));

/** An articles folder that is edited as a maintainer would, at random but the same each time. */
class Newsroom {
  readonly folder: string;
  readonly #random: () => number;
  readonly #supply: Generator<{ readonly file: string; readonly text: string }>;
  #named = 0;

  constructor(name: string, seed: number, articles: number, words: number) {
    this.folder = join(root, name);
    mkdirSync(this.folder);
    this.#random = randomFrom(seed);
    this.#supply = syntheticArticles(10_000, { seed, words });
    for (let made = 0; made < articles; made++) this.add();
  }

  add(): void {
    const { value } = this.#supply.next();
    this.#write(`report-${this.#named++}.md`, value?.text ?? "");
  }

  edit(): void {
    this.#change((text) => `${text}\nوأضاف التقرير أن ينس ستولتنبرغ زار بروكسل في 3 مايو 2016.\n`);
  }

  /** A name that nobody has listed: in a second report it gets a page, in a third another spelling. */
  name(): void {
    const spellings = ["رامي العساف", "رامي ألعساف", "تيم كاربنتس", "تيم كاربنتس", "شركة «زارتيكو»"];
    const spelling = spellings[Math.floor(this.#random() * spellings.length)] ?? "";
    this.#change((text) => `${text}\nوتحدث ${spelling} أمس.\n`);
  }

  redate(): void {
    const year = 2004 + Math.floor(this.#random() * 20);
    this.#change((text) => text.replace(/^published: .*$/m, `published: 7 مارس ${year}`));
  }

  retitle(): void {
    this.#change((text) => text.replace(/^headline: .*$/m, "headline: عنوان جديد لهذا التقرير"));
  }

  moveOutlet(): void {
    this.#change((text) => text.replace(/^outlet: .*$/m, "outlet: صحيفة الهضبة"));
  }

  rename(): void {
    const file = this.#pick();
    renameSync(join(this.folder, file), join(this.folder, `renamed-${this.#named++}.md`));
  }

  delete(): void {
    unlinkSync(join(this.folder, this.#pick()));
  }

  withdraw(): void {
    this.#change((text) => text.replace(/^---\n/, "---\nwithdrawn: 2026-05-10 بطلب من صاحب الشأن\n"));
  }

  /** Another text of the same length, put back to the time of the first: as a backup or a careless program leaves it. */
  restore(): void {
    const path = join(this.folder, this.#pick());
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, "utf8").replace(/\p{L}(?=\p{P}?\n*$)/u, "ؤ"));
    utimesSync(path, atime, mtime);
  }

  /** One edit of any kind. */
  work(): void {
    const kind = EDITS[Math.floor(this.#random() * EDITS.length)];
    if (kind !== undefined) this[kind]();
  }

  #pick(): string {
    const files = readdirSync(this.folder).sort();
    return files[Math.floor(this.#random() * files.length)] ?? "";
  }

  #change(edit: (text: string) => string): void {
    const file = this.#pick();
    this.#write(file, edit(readFileSync(join(this.folder, file), "utf8")));
  }

  #write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }
}

const EDITS = [
  "name",
  "add",
  "edit",
  "redate",
  "retitle",
  "moveOutlet",
  "rename",
  "delete",
  "restore",
  "withdraw",
] as const;

function build(articles: string, output: string): Promise<BuildReport> {
  return buildSite(readSettings({ articles, output }, {}));
}

/** Path → digest of every file, and every folder. */
function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const).sort();
  return Object.fromEntries(
    paths.map(([path, isFile]) => [
      path.slice(folder.length),
      isFile ? createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12) : "folder",
    ]),
  );
}

async function assertAsIfCold(room: Newsroom, output: string, step: string): Promise<void> {
  const cold = join(root, "cold");
  await build(room.folder, cold);
  assert.deepEqual(contents(output), contents(cold), step);
  rmSync(cold, { recursive: true });
  rmSync(workFolder(cold), { recursive: true });
}

/** As if the files had been written long before the build: a file of this very moment is always read. */
function age(folder: string): void {
  const past = new Date(Date.now() - 60_000);
  for (const file of readdirSync(folder)) utimesSync(join(folder, file), past, past);
}

describe("building what has changed", () => {
  it("gives what a whole build gives, edit after edit: a small archive, each report with its card", async () => {
    const room = new Newsroom("small", 1, 6, 60);
    const output = join(root, "small-site");
    await build(room.folder, output);
    for (const kind of EDITS) {
      age(room.folder);
      await build(room.folder, output);
      room[kind]();
      await build(room.folder, output);
      await assertAsIfCold(room, output, kind);
    }
  });

  it("likewise an archive whose lists are cut into years", async () => {
    const room = new Newsroom("large", 2, 480, 300);
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
    const room = new Newsroom("still", 3, 40, 60);
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
    const room = new Newsroom("withdrawn", 6, 6, 60);
    const output = join(root, "withdrawn-site");
    room.withdraw();
    age(room.folder);
    const { pages } = await build(room.folder, output);
    assert.deepEqual(await build(room.folder, output), { pages, written: 0 });
  });

  it("never writes into a file of the site that is published", async () => {
    const room = new Newsroom("shared", 4, 5, 60);
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
    const room = new Newsroom("broken", 5, 5, 60);
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
    await build(room.folder, output);
    for (const [index, damage] of damages.entries()) {
      damage();
      room.edit();
      await build(room.folder, output);
      await assertAsIfCold(room, output, `damage ${index}`);
    }
  });
});
