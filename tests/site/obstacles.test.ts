// What stands in the way of a site is named before anything is built: a file, a link, a mount point, the articles themselves.

import assert from "node:assert/strict";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { ArchiveError } from "../../src/reporting/problem.ts";
import { refusedPath } from "../../src/reporting/refusals.ts";
import { refuseObstacles } from "../../src/site/publish.ts";
import { systemProblem } from "../../src/site/publish-problems.ts";
import { runCli } from "../commands/run-cli.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-obstacles-"));
  mkdirSync(join(root, "articles"));
  writeFileSync(join(root, "articles", "a.md"), "---\nheadline: خبر\npublished: 2022-01-12\n---\n\nمتن.\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const articles = () => join(root, "articles");
const hasCode = (code: string) => (error: unknown) =>
  error instanceof ArchiveError && error.problems[0]?.code === code;

describe("an output that cannot be swapped", () => {
  it("is refused by the command in one message, with nothing written beside it", () => {
    const output = join(root, "site");
    writeFileSync(output, "a file");
    const { status, stderr } = runCli(["build", "--articles", articles(), "--output", output]);
    assert.equal(status, 1);
    assert.match(stderr, /output-not-folder/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.equal(readFileSync(output, "utf8"), "a file");
    assert.deepEqual(readdirSync(root).sort(), ["articles", "site"]);
  });

  it("is refused where it is a symbolic link, which stays", () => {
    mkdirSync(join(root, "web"));
    symlinkSync(join(root, "web"), join(root, "site"));
    assert.throws(() => refuseObstacles(join(root, "site"), articles()), hasCode("output-is-link"));
    assert.ok(lstatSync(join(root, "site")).isSymbolicLink());
  });

  it("is refused where it is a mount point", () => {
    assert.throws(() => refuseObstacles("/proc", articles()), hasCode("output-is-mount"));
    assert.throws(() => refuseObstacles("/dev/null", articles()), hasCode("output-not-folder"));
  });

  it("is told of a mount point that looks like any folder when the rename is refused", () => {
    const path = join(root, "site");
    const busy = Object.assign(new Error("EBUSY"), {
      code: "EBUSY",
      syscall: "rename",
      path,
      dest: join(root, ".site.warraq", "previous"),
    });
    assert.equal(systemProblem(busy, path)?.code, "output-is-mount");
  });

  it("is refused where it is the folder of the articles, or holds it", () => {
    assert.throws(() => refuseObstacles(articles(), articles()), hasCode("output-holds-articles"));
    assert.throws(() => refuseObstacles(root, articles()), hasCode("output-holds-articles"));
    refuseObstacles(join(articles(), "_site"), articles());
  });
});

describe("a path that the system refuses", () => {
  const refusal = (code: string, path: string, syscall = "open") =>
    Object.assign(new Error(code), { code, syscall, path });

  it("is not blamed on the output unless it is of the output", () => {
    const output = join(root, "site");
    assert.equal(systemProblem(refusal("EACCES", join(root, "archive", "a.md")), output), null);
    assert.equal(
      systemProblem(refusal("EACCES", join(output, "index.html")), output)?.code,
      "output-not-writable",
    );
    assert.equal(
      systemProblem(refusal("EACCES", join(root, ".site.warraq"), "mkdir"), output)?.code,
      "output-not-writable",
    );
    assert.equal(systemProblem(refusal("ENOSPC", "", "write"), output)?.code, "disk-full");
  });

  it("is named by itself, in words of both languages, whatever the system says", () => {
    for (const code of [
      "EACCES",
      "EROFS",
      "ENOENT",
      "ENOTDIR",
      "EISDIR",
      "EBUSY",
      "EMFILE",
      "ELOOP",
      "ENAMETOOLONG",
      "ESTALE",
    ]) {
      const problem = refusedPath(new Error("the build failed", { cause: refusal(code, "/somewhere/else") }));
      assert.equal(problem?.file, "/somewhere/else");
      assert.match(problem?.message.ar ?? "", /\p{Script=Arabic}{3}/u);
    }
    assert.equal(refusedPath(new TypeError("a fault of ours")), null);
  });

  it("is named by the command that met it: a folder where a setting should be", () => {
    mkdirSync(join(root, "articles", "archive.yaml"));
    const { status, stderr } = runCli(["build", "--articles", articles(), "--output", join(root, "site")]);
    assert.equal(status, 1, stderr);
    assert.match(stderr, /archive\.yaml/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.equal(existsSync(join(root, "site")), false);
  });
});

describe("a folder of articles behind a symbolic link", () => {
  it("is read: the maintainer named it", () => {
    symlinkSync(articles(), join(root, "linked"));
    const { status, stdout } = runCli(["check", "--articles", join(root, "linked"), "--json"]);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).articles, 1);
  });
});
