// What the system refuses while a folder is read is a problem of the file it refused, never a stack, and never blamed on another.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readArticles } from "../../src/archive/read-folder.ts";
import { unreadableFile } from "../../src/article/article-files.ts";

const REPORT = "---\nheadline: خبر\npublished: 2022-01-12\n---\n\nمتن الخبر.\n";

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "warraq-unreadable-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const codesOf = (reading: { problems: readonly { file: string; code: string }[] }) =>
  reading.problems.map(({ file, code }) => `${file.slice(folder.length + 1)} ${code}`);
const settings = () => ({ articlesFolder: folder, timeZone: null, names: null });

describe("an article that cannot be read", () => {
  it("is named when it vanishes between the listing and its reading; the others are read", async () => {
    writeFileSync(join(folder, "a.md"), REPORT);
    writeFileSync(join(folder, "b.md"), REPORT);
    let recalls = 0;
    const memory = {
      recall: () => {
        // The file goes while a build runs, which an editor's program does when it replaces it.
        if (recalls++ === 0) unlinkSync(join(folder, "b.md"));
        return null;
      },
      remember: <T>(article: T) => article,
      factsOf: () => assert.fail(),
      blockOf: () => assert.fail(),
    };
    const reading = await readArticles(settings(), memory as never);
    assert.deepEqual(codesOf(reading), ["b.md file-unreadable"]);
    assert.deepEqual(
      reading.articles.map(({ file }) => file),
      ["a.md"],
    );
    assert.match(reading.problems[0]?.message.en ?? "", /it is not there/);
  });

  it("is named when its name is not UTF-8", async () => {
    const name = Buffer.concat([
      Buffer.from(`${folder}/z`),
      Buffer.from([0xc3, 0xce, 0xc8]),
      Buffer.from(".md"),
    ]);
    writeFileSync(name, REPORT);
    const reading = await readArticles(settings());
    assert.deepEqual(
      codesOf(reading).map((line) => line.split(" ").at(-1)),
      ["file-name-not-utf8"],
    );
    unlinkSync(name);
  });

  it("is not even opened when it is larger than any report", async () => {
    writeFileSync(join(folder, "huge.md"), "");
    truncateSync(join(folder, "huge.md"), 3_000_000_000);
    assert.deepEqual(codesOf(await readArticles(settings())), ["huge.md document-too-large"]);
    unlinkSync(join(folder, "huge.md"));
  });

  it("may not be named as devices are on Windows", async () => {
    for (const name of ["con.md", "LPT1.txt", "aux.markdown"]) writeFileSync(join(folder, name), REPORT);
    const reserved = codesOf(await readArticles(settings())).filter((line) =>
      line.includes("file-name-reserved"),
    );
    assert.equal(reserved.length, 3);
    for (const name of ["con.md", "LPT1.txt", "aux.markdown"]) unlinkSync(join(folder, name));
  });

  it("says in both languages what the system said", () => {
    for (const code of [
      "EACCES",
      "EPERM",
      "ENOENT",
      "EBUSY",
      "EISDIR",
      "ENOTDIR",
      "EIO",
      "EMFILE",
      "ESTALE",
    ]) {
      const error = Object.assign(new Error(code), { code, syscall: "open" });
      const problem = unreadableFile("a.md", error);
      assert.equal(problem.code, "file-unreadable");
      assert.ok(!`${problem.message.ar}${problem.message.en}`.includes("{"), code);
    }
    assert.throws(() => unreadableFile("a.md", new TypeError("a fault of ours")), TypeError);
  });

  it("is named with a folder that may not be listed", async () => {
    mkdirSync(join(folder, "closed"));
    const refused = Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "scandir" });
    assert.match(unreadableFile("closed", refused).message.ar, /لا يُسمح/);
    rmSync(join(folder, "closed"), { recursive: true });
  });
});
