// Reports that threads have read are those that one thread reads, in the same order, with the same problems; a thread that dies is heard of.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type ReadAnew, readArticles } from "../../src/archive/read-folder.ts";
import { ArticleStore } from "../../src/cache/article-store.ts";
import { readInThreads, readingThreads } from "../../src/site/read-in-threads.ts";

const REPORTS = 80;
const folder = mkdtempSync(join(tmpdir(), "warraq-threads-"));
const articlesFolder = join(folder, "articles");
const settings = { articlesFolder, timeZone: "Africa/Tunis", names: null };
const kept = { code: "", namesFolder: "" };

before(() => {
  const own = join(import.meta.dirname, "../../articles");
  const examples = readdirSync(own).filter((name) => name.endsWith(".md"));
  mkdirSync(articlesFolder);
  for (let at = 0; at < REPORTS - 3; at++)
    cpSync(join(own, examples[at % examples.length] ?? ""), join(articlesFolder, `report-${at + 10}.md`));
  writeFileSync(join(articlesFolder, "report-35-gone.md"), "---\nwithdrawn: 2026-05-10 بطلب الناشر\n---\n");
  writeFileSync(join(articlesFolder, "report-50-empty.md"), "---\nheadline: خبر\n---\n");
  writeFileSync(join(articlesFolder, "report-70-not-text.md"), Buffer.from([0xff, 0xfe, 0x00]));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function readWith(threads: number, readAnew: (store: ArticleStore) => ReadAnew) {
  const store = new ArticleStore(join(folder, `memory-${threads}`), "");
  const { articles, withdrawn, problems, unkept, factsOf } = await readArticles(
    settings,
    store,
    undefined,
    readAnew(store),
  );
  const read = articles.map((article) => {
    const { body, boilerplate, dates, mentions } = article;
    return { ...article, body, boilerplate, dates, mentions, facts: factsOf(article) };
  });
  store.close();
  return JSON.parse(JSON.stringify({ read, withdrawn, problems, unkept })) as unknown;
}

/** The thread is as slow as on a machine with other work, so that threads come to read. */
const slowly =
  (inner: ReadAnew, milliseconds: number, told: (file: string) => void = () => {}): ReadAnew =>
  (files, read, take) =>
    inner(
      files,
      (file) => {
        told(file);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
        return read(file);
      },
      take,
    );

describe("reading in threads", () => {
  it("gives what one thread reads, in the order of the folder", async () => {
    const here: string[] = [];
    const many = await readWith(3, (store) =>
      slowly(
        readInThreads(store, settings, kept, () => 3),
        150,
        (file) => here.push(file),
      ),
    );
    assert.deepEqual(many, await readWith(1, (store) => readInThreads(store, settings, kept)));
    assert.ok(here.length < REPORTS, "no thread has read a report");
  });

  it("hears of a thread that fails, and of one that only ends", async () => {
    for (const [code, message] of [
      ["throw new RangeError('no memory')", "no memory"],
      ["process.exit(0)", "a thread that reads reports has ended before its work"],
    ])
      await assert.rejects(
        readWith(2, (store) =>
          slowly(
            readInThreads(store, settings, kept, () => 2, `data:text/javascript,${code}`),
            30,
          ),
        ),
        { message },
      );
  });

  it("starts no thread for what is read sooner without", () => {
    assert.deepEqual(
      [0, 5, 1999, 2000, 4000, 100_000].map((files) => readingThreads(files, 4)),
      [1, 1, 1, 2, 4, 4],
    );
    assert.equal(readingThreads(100_000, 64), 8);
  });
});
