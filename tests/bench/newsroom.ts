// An archive that is edited as a maintainer would edit it, at random but the same each time, and what a build makes of it.

import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { randomFrom, syntheticArticles } from "./synthetic-archive.ts";

export const EDITS = [
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
  "swap",
  "touch",
  "move",
  "picture",
  "decide",
  "settle",
  "page",
] as const;

type Edit = (typeof EDITS)[number];

export class Newsroom {
  readonly folder: string;
  readonly #random: () => number;
  readonly #supply: Generator<{ readonly file: string; readonly text: string }>;
  #named = 0;

  constructor(folder: string, seed: number, articles: number, words: number) {
    this.folder = folder;
    mkdirSync(this.folder);
    this.#random = randomFrom(seed);
    this.#supply = syntheticArticles(10_000, { seed, words });
    for (let made = 0; made < articles; made++) this.add();
  }

  /** One edit of any kind, or of the one named. @returns its kind */
  work(kind: Edit = this.#oneOf(EDITS)): Edit {
    this[kind]();
    return kind;
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
    const spelling = this.#oneOf(spellings);
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
    renameSync(this.#pick(), join(this.folder, `renamed-${this.#named++}.md`));
  }

  /** An archive of no report would have nothing left to edit. */
  delete(): void {
    if (this.#reports().length > 3) unlinkSync(this.#pick());
    else this.add();
  }

  withdraw(): void {
    if (this.#reports().length < 5) this.add();
    this.#change((text) =>
      text.replace(/^---\n(?!withdrawn)/, "---\nwithdrawn: 2026-05-10 بطلب من صاحب الشأن\n"),
    );
  }

  /** Another text of the same length, put back to the time of the first: as a backup or a careless program leaves it. */
  restore(): void {
    const path = this.#pick();
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, "utf8").replace(/\p{L}(?=\p{P}?\n*$)/u, "ؤ"));
    utimesSync(path, atime, mtime);
  }

  /** Two reports that change their addresses with each other. */
  swap(): void {
    const [one, other] = [this.#pick(), this.#pick()];
    if (one === other) return;
    renameSync(one, `${one}.aside`);
    renameSync(other, one);
    renameSync(`${one}.aside`, other);
  }

  /** Written again as it was. */
  touch(): void {
    this.#change((text) => text);
  }

  /** Into a folder of its own, or out of it: its address stays. */
  move(): void {
    const path = this.#pick();
    const isBelow = dirname(path) !== this.folder;
    const target = isBelow ? this.folder : join(this.folder, "part");
    mkdirSync(target, { recursive: true });
    const to = join(target, path.slice(dirname(path).length + 1));
    if (!existsSync(to)) renameSync(path, to);
  }

  /** A drawing beside the reports, made, changed or taken away, and a report that shows it. */
  picture(): void {
    const path = join(this.folder, "drawing.svg");
    if (existsSync(path) && this.#random() < 0.4) {
      unlinkSync(path);
      return;
    }
    const side = 20 + Math.floor(this.#random() * 30);
    const shape = `<rect width="${side}" height="${side}" fill="#842a17"/>`;
    writeFileSync(
      path,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${shape}</svg>`,
    );
    this.#change((text) => (text.includes("drawing.svg") ? text : `${text}\n![رسم مربع](/drawing.svg)\n`));
  }

  /** An entry of the archive's own names, with another description each time. */
  decide(): void {
    const description = this.#oneOf(["محرر", "مراسل", "كاتب عمود"]);
    writeFileSync(
      join(this.folder, "names.yaml"),
      `- id: per-rami-assaf\n  label: رامي العساف\n  labelEn: Rami Assaf\n  type: person\n  wikidata: none\n  description: ${description}\n`,
    );
  }

  settle(): void {
    const [name, months] = [this.#oneOf(["أرشيف أول", "أرشيف ثان"]), this.#oneOf(["dual", "levantine"])];
    writeFileSync(join(this.folder, "archive.yaml"), `name: ${name}\nmonths: ${months}\n`);
  }

  /** A page of the archive's own, made with Eleventy; changed or taken away. */
  page(): void {
    const path = join(this.folder, "templates", "thanks.html");
    if (!existsSync(join(this.folder, "archive.yaml"))) this.settle();
    if (existsSync(path) && this.#random() < 0.4) {
      rmSync(dirname(path), { recursive: true });
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    const text = `<!doctype html><html lang="ar"><title>شكر</title><p>شكر رقم ${this.#named++}</p></html>`;
    writeFileSync(path, `---\npermalink: /thanks/\n---\n${text}\n`);
  }

  #reports(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:report|renamed)-\d+\.md$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  }

  #pick(): string {
    return this.#oneOf(this.#reports());
  }

  #oneOf<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.#random() * values.length)];
    if (value === undefined) throw new RangeError("nothing to choose from");
    return value;
  }

  #change(edit: (text: string) => string): void {
    const path = this.#pick();
    writeFileSync(path, edit(readFileSync(path, "utf8")));
  }

  #write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }
}

/** Path → digest of every file, and every folder. */
export function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const).sort();
  return Object.fromEntries(
    paths.map(([path, isFile]) => [
      path.slice(folder.length),
      isFile ? createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12) : "folder",
    ]),
  );
}
