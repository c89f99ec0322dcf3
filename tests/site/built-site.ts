// Builds a site into a temporary folder by the command a maintainer types, and reads it back.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { acquireLock } from "../../src/site/lock.ts";
import { writeDemonstrationArchive } from "../demonstration/archive.ts";
import { spelledOut } from "../markup.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export type CommandResult = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs `warraq` in the project folder, in English. */
export function warraq(...args: string[]): CommandResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/warraq.mjs", ...args, "--lang", "en"],
    { cwd: ROOT, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

/** A published site, to be read. */
export class PublishedSite {
  readonly output: string;

  constructor(output: string) {
    this.output = output;
  }

  /** A page with all its quotes and end tags. */
  read(path: string): string {
    const text = readFileSync(join(this.output, path), "utf8");
    return path.endsWith(".html") ? spelledOut(text) : text;
  }

  has(path: string): boolean {
    return existsSync(join(this.output, path));
  }

  /** Relative paths of all files, sorted. */
  files(): string[] {
    return readdirSync(this.output, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.output.length + 1))
      .sort();
  }

  /** Path → SHA-256 of every file. */
  digests(): Record<string, string> {
    return Object.fromEntries(
      this.files().map((path) => [
        path,
        createHash("sha256")
          .update(readFileSync(join(this.output, path)))
          .digest("hex"),
      ]),
    );
  }
}

/** A temporary folder with a copy of the archive's articles and room for a site; `remove` when done. */
export class Workshop extends PublishedSite {
  readonly folder: string;
  readonly articles: string;

  /** @param write fills the folder of articles; by default with a copy of the archive's */
  constructor(
    write = (articles: string): void => cpSync(join(ROOT, "articles"), articles, { recursive: true }),
  ) {
    const folder = mkdtempSync(join(tmpdir(), "warraq-site-"));
    super(join(folder, "site"));
    this.folder = folder;
    this.articles = join(folder, "articles");
    write(this.articles);
  }

  build(...flags: string[]): CommandResult {
    return warraq("build", "--articles", this.articles, "--output", this.output, ...flags);
  }

  /** @throws when the build fails, with what it printed */
  mustBuild(...flags: string[]): this {
    const { status, stderr, stdout } = this.build(...flags);
    if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
    return this;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const SHARED = join(ROOT, "node_modules/.cache/warraq/sites");
/** All a site is made from. */
const SOURCES = [
  "articles",
  "public",
  "src",
  "templates",
  "tests/demonstration",
  ".eleventy.ts",
  "package-lock.json",
];
const KEPT_MILLISECONDS = 60 * 60 * 1000;

/** The archive's own site for tests that only read it. */
export function sharedSite(siteUrl = "https://example.org/"): Promise<PublishedSite> {
  return builtOnce(siteUrl, () => new Workshop().mustBuild("--site-url", siteUrl));
}

/** The site of the demonstration archive of 400 reports, for tests that only read it. */
export function sharedDemonstration(): Promise<PublishedSite> {
  return builtOnce("demonstration", () => new Workshop(writeDemonstrationArchive).mustBuild());
}

/**
 * A site that is built once for all tests, and again when anything it is made from has changed. Building is most of the time
 * of a short test.
 * @param name of the site among those that are shared
 */
async function builtOnce(name: string, build: () => Workshop): Promise<PublishedSite> {
  const folder = join(SHARED, digestOfSources(name));
  mkdirSync(SHARED, { recursive: true });
  const lockFile = `${folder}.lock`;
  for (;;) {
    if (existsSync(folder)) break;
    const lock = await acquireLock(lockFile);
    if (lock === null) {
      await wait(200);
      continue;
    }
    try {
      if (!existsSync(folder)) keep(build, folder);
    } finally {
      await lock.release();
    }
  }
  utimesSync(folder, new Date(), new Date());
  return new PublishedSite(folder);
}

/** Aside, so that a run that is stopped leaves no half a site. */
function keep(build: () => Workshop, folder: string): void {
  for (const name of readdirSync(SHARED)) {
    const old = join(SHARED, name);
    // What another process works with comes and goes.
    const used = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - used > KEPT_MILLISECONDS) rmSync(old, { recursive: true, force: true });
  }
  const workshop = build();
  const aside = `${folder}.aside`;
  rmSync(aside, { recursive: true, force: true });
  cpSync(workshop.output, aside, { recursive: true });
  renameSync(aside, folder);
  workshop.remove();
}

function digestOfSources(name: string): string {
  const digest = createHash("sha256").update(name);
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const file of files) digest.update(file).update(readFileSync(file));
  }
  return digest.digest("hex").slice(0, 20);
}
