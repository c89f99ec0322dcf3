// Builds a site into a temporary folder by the command a maintainer types, and reads it back.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

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
    ["--import", "tsx", "src/cli.ts", ...args, "--lang", "en"],
    { cwd: ROOT, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

/** A temporary folder with a copy of the archive's articles and room for a site; `remove` when done. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), "warraq-site-"));
  readonly articles = join(this.folder, "articles");
  readonly output = join(this.folder, "site");

  constructor() {
    cpSync(join(ROOT, "articles"), this.articles, { recursive: true });
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

  read(path: string): string {
    return readFileSync(join(this.output, path), "utf8");
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

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
