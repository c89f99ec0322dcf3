// How an archive is divided and what a changed archive costs: never more than the shards it touches, never another result.

import assert from "node:assert/strict";
import { link, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { type CompiledShard, compileShards, type ShardRecords } from "../../src/search-index/compile.ts";
import { reportsOf, type SearchRecord, type SearchReports } from "../../src/search-index/record.ts";
import { type Divided, type Division, groupsOf, shardsOf } from "../../src/search-index/shards.ts";
import { compileInThread } from "../../src/search-index/worker.ts";
import { idsFound, openSearch, recordOf } from "../search/site-of-records.ts";
import { writeIndex } from "./index-folder.ts";

const DIVISION: Division = {
  whole: 0,
  least: 40,
  fresh: 0,
  newest: [{ folder: "newest/", most: 30 }],
  stretch: 50,
};
const WORDS = "ميناء سفينة وزير مدينة نهر جسر سوق قمح محكمة مطار والسفن للموانئ بالجسر الوزراء".split(" ");

const day = (text: string): number => Date.parse(text);
/** Reports of ten characters each. */
const newestFirst = (days: readonly string[]): Divided[] =>
  days
    .map((text) => (text === "" ? Number.NEGATIVE_INFINITY : day(text)))
    .sort((a, b) => b - a)
    .map((instant) => ({ instant, length: 10 }));
const anyDay = fc.oneof(
  fc
    .date({ min: new Date("2003-01-01"), max: new Date("2024-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constant(""),
);

describe("the division of an archive", () => {
  test("gives every report to one shard, in order, under a name of its own", () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 60 }), (days) => {
        const shards = shardsOf(newestFirst(days), DIVISION);
        let next = 0;
        for (const { first, end } of shards) {
          assert.equal(first, next);
          assert.ok(end > first);
          next = end;
        }
        assert.equal(next, days.length);
        assert.equal(new Set(shards.map(({ folder }) => folder)).size, shards.length);
      }),
    );
  });

  test("leaves a small archive whole, and cuts a large one where months and years end", () => {
    assert.deepEqual(shardsOf(newestFirst(["2022-01-01", "", "2020-01-01"]), DIVISION), [
      { folder: "", first: 0, end: 3 },
    ]);
    const days = ["2022-03-02", "2022-03-01", "2022-02-03", "2022-02-02", "2021-05-05", "2019-01-01", ""];
    assert.deepEqual(shardsOf(newestFirst(days), DIVISION), [
      { folder: "newest/", first: 0, end: 2 },
      { folder: "undated/", first: 2, end: 7 },
    ]);
    const more = [...days, "2018-01-01", "2018-02-01"];
    assert.deepEqual(shardsOf(newestFirst(more), DIVISION), [
      { folder: "newest/", first: 0, end: 2 },
      { folder: "2022/", first: 2, end: 4 },
      { folder: "undated/", first: 4, end: 9 },
    ]);
  });

  test("cuts a month between days and a year between months when they are too full", () => {
    const month = ["2022-03-09", "2022-03-08", "2022-03-07", "2022-03-07"];
    assert.deepEqual(shardsOf(newestFirst(month), DIVISION), [
      { folder: "newest/", first: 0, end: 2 },
      { folder: "2022/", first: 2, end: 4 },
    ]);
    const year = ["2023-01-01", ...["01", "02", "03"].flatMap((at) => [`2022-${at}-01`, `2022-${at}-02`])];
    assert.deepEqual(
      shardsOf(newestFirst(year), { ...DIVISION, stretch: 30 }).map(({ folder }) => folder),
      ["newest/", "2022-02/", "2022-01/"],
    );
  });

  test("lets the newest stretches overflow one into the next, and fills each by length of text, not by number", () => {
    const newest = [
      { folder: "newest/", most: 20 },
      { folder: "recent/", most: 40 },
    ];
    const days = ["06-02", "06-01", "05-09", "05-08", "04-03", "03-02", "02-01"].map((day) => `2024-${day}`);
    const dividing = { ...DIVISION, newest };
    assert.deepEqual(shardsOf(newestFirst(days), dividing), [
      { folder: "newest/", first: 0, end: 2 },
      { folder: "recent/", first: 2, end: 5 },
      { folder: "2024/", first: 5, end: 7 },
    ]);
    assert.deepEqual(shardsOf(newestFirst(["2024-06-12", ...days]), dividing), [
      { folder: "newest/", first: 0, end: 1 },
      { folder: "recent/", first: 1, end: 5 },
      { folder: "2024/", first: 5, end: 8 },
    ]);
    const long = newestFirst(days).map(({ instant }) => ({ instant, length: 20 }));
    assert.deepEqual(
      shardsOf(long, dividing).map(({ first, end }) => end - first),
      [1, 1, 2, 1, 2],
    );
  });

  test("moves a border once a year in an archive of two reports a month, though the stretch before it is full", () => {
    const newest = [{ folder: "newest/", most: 480 }];
    const days = Array.from({ length: 400 }, (_, at) => {
      const month = Math.floor(at / 2);
      return Date.UTC(2000, month, at % 2 === 0 ? 5 : 20);
    });
    const borders = days.slice(100).map((_, more) => {
      const line = days.slice(0, 101 + more).reverse();
      const [first] = shardsOf(
        line.map((instant) => ({ instant, length: 10 })),
        { whole: 0, least: 40, fresh: 0, newest, stretch: 5000 },
      );
      assert.ok(first !== undefined && first.end > 16 && first.end <= 48);
      return line.length - first.end;
    });
    const moved = borders.filter((border, at) => border !== borders[at - 1]);
    assert.ok(moved.length <= 1 + borders.length / 24, `${moved.length} borders in ${borders.length} builds`);
  });

  test("counts the fresh stretch from the oldest report on, so that it grows until its measure is full", () => {
    const fresh = { ...DIVISION, fresh: 30 };
    const days = Array.from({ length: 12 }, (_, at) => `2024-01-${String(at + 10)}`);
    const freshOf = (reports: number) => {
      const [first] = shardsOf(newestFirst(days.slice(0, reports)), fresh);
      return first?.folder === "fresh/" ? first.end : 0;
    };
    assert.deepEqual([6, 7, 8, 9, 10, 11].map(freshOf), [0, 1, 2, 0, 1, 2]);
    const small = { ...fresh, least: 1000, whole: 80 };
    const foldersOf = (reports: number) =>
      shardsOf(newestFirst(days.slice(0, reports)), small).map(({ folder, first, end }) => [
        folder,
        end - first,
      ]);
    assert.deepEqual(foldersOf(7), [["", 7]]);
    assert.deepEqual(foldersOf(8), [
      ["fresh/", 2],
      ["", 6],
    ]);
    assert.deepEqual(foldersOf(9), [["", 9]]);
    assert.deepEqual(
      groupsOf(
        [
          { folder: "fresh/", length: 20 },
          { folder: "newest/", length: 30 },
        ],
        fresh,
      ),
      [1, 1],
    );
  });

  test("joins the stretches of older years from the oldest on, so that a new one leaves their groups as they are", () => {
    const older = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ folder: `${2020 - at}/`, length: 50 }));
    const groups = (count: number) =>
      groupsOf([{ folder: "newest/", length: 30 }, ...older(count)], DIVISION);
    assert.deepEqual([1, 2, 5, 6, 9].map(groups), [[2], [2, 1], [2, 4], [2, 1, 4], [2, 4, 4]]);
  });

  test("has no newest stretch where one day has more than it may hold", () => {
    assert.deepEqual(shardsOf(newestFirst(Array(9).fill("2022-03-09")), DIVISION), [
      { folder: "2022-03/", first: 0, end: 9 },
    ]);
  });
});

const shardOf = (...records: SearchRecord[]): ShardRecords => ({ records, texts: "kindred" });

test("a thread gives the shards that are compiled without one, in order", async () => {
  const shards = [
    shardOf(report("b", "وزير مدينة", "2023-04-02"), report("c", "نهر", "")),
    shardOf(report("d", "جسر المدينة", "2021-04-02")),
    shardOf(report("e", "ميناء", "2020-04-02")),
  ];
  const made = async (compile: typeof compileInThread) => {
    const compiled: CompiledShard[] = [];
    await compile(shards, (shard) => compiled.push(shard));
    return compiled.map(({ files, ...rest }) => ({
      ...rest,
      files: files.map(({ path, content }) => [path, Buffer.from(content)]),
    }));
  };
  const inThread = await made(compileInThread);
  assert.deepEqual(
    inThread.map(({ entry }) => entry.pages),
    [2, 1, 1],
  );
  assert.deepEqual(inThread, await made(compileShards));
});

test("a shard is the same whatever was compiled before it", async () => {
  const shards = [
    shardOf(report("a", "وزراء المدينة", "2024-01-01")),
    shardOf(report("b", "وزير مدينة", "2023-04-02")),
  ];
  const tables = async (given: typeof shards) => {
    const names: string[] = [];
    await compileShards(given, ({ table }) => names.push(table));
    return names;
  };
  assert.deepEqual((await tables(shards))[1], (await tables(shards.slice(1)))[0]);
});

test("whoever cannot take a shard hears of it, with a thread and without", async () => {
  const shards = [shardOf(report("a", "وزير", "2024-01-01")), shardOf(report("b", "نهر", "2023-04-02"))];
  const refuse = () => {
    throw new RangeError("no room");
  };
  await assert.rejects(compileShards(shards, refuse), { message: "no room" });
  await assert.rejects(compileInThread(shards, refuse), { message: "no room" });
});

describe("an index that is built again", () => {
  /** The limits in reports of the five letters of «ميناء»: the newest stretch has two and room for a third. */
  const division: Division = {
    whole: 0,
    least: 20,
    fresh: 0,
    newest: [{ folder: "newest/", most: 15 }],
    stretch: 25,
  };
  let folder: string;
  let builds = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "warraq-search-"));
  });
  after(() => rm(folder, { recursive: true }));

  const build = async (
    records: readonly SearchRecord[],
    cache: string,
    { asked = [], fresh = 0 }: { asked?: string[]; fresh?: number } = {},
  ) => {
    const site = join(folder, `site-${builds++}`);
    const reports = reportsOf(records);
    const watched: SearchReports = {
      heads: reports.heads,
      record(at) {
        asked.push(reports.record(at).url);
        return reports.record(at);
      },
    };
    const dividing = { ...division, fresh };
    const { compiled } = await writeIndex(watched, { outputFolder: site, cache, division: dividing });
    return { site, compiled };
  };

  test("is the same bytes as one built from nothing, after any additions, edits and deletions", async () => {
    const edit = fc.record({
      kind: fc.constantFrom("add", "edit", "date", "delete"),
      at: fc.nat(),
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
      day: anyDay,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 6 }), async (edits) => {
        const cache = join(folder, `cache-${builds}`);
        let records = DAYS.map((publishedAt, at) => report(`r${at}`, WORDS[at] ?? "", publishedAt));
        const fresh = edits.length % 2 === 0 ? 12 : 0;
        await build(records, cache, { fresh });
        for (const [number, { kind, at, words, day }] of edits.entries()) {
          const chosen = records[at % Math.max(1, records.length)];
          const others = records.filter((record) => record !== chosen);
          const text = words.join(" ");
          if (kind === "add") records = [...records, report(`added-${number}`, text, day)];
          else if (kind === "delete") records = others;
          else if (chosen !== undefined && kind === "edit") {
            records = [...others, { ...chosen, blocks: report("", text, "").blocks }];
          } else if (chosen !== undefined) records = [...others, { ...chosen, publishedAt: day || null }];
        }
        const again = await build(records, cache, { fresh });
        const cold = await build(records, join(folder, `cache-${builds}`), { fresh });
        assert.deepEqual(await contentsOf(again.site), await contentsOf(cold.site));
      }),
      { numRuns: 6 },
    );
  });

  test("compiles nothing and reads no report when nothing changed", async () => {
    const cache = join(folder, "unchanged");
    const records = DAYS.map((publishedAt, at) => report(`r${at}`, "ميناء", publishedAt));
    const first = await build(records, cache);
    assert.equal(first.compiled, 3);
    const asked: string[] = [];
    const second = await build([...records].reverse(), cache, { asked });
    assert.equal(second.compiled, 0);
    assert.deepEqual(asked, []);
    assert.deepEqual(await contentsOf(second.site), await contentsOf(first.site));
  });

  test("compiles the newest stretch alone when a report of today is added", async () => {
    const cache = join(folder, "added");
    const records = DAYS.map((publishedAt, at) => report(`r${at}`, "ميناء", publishedAt));
    await build(records, cache);
    const asked: string[] = [];
    const { compiled } = await build([...records, report("today", "جسر", "2024-06-30")], cache, { asked });
    assert.equal(compiled, 1);
    assert.deepEqual(asked, ["/articles/today/", "/articles/r0/", "/articles/r1/"]);
  });

  test("writes of a report of today the fresh stretch and what tells of every report, and finds it", async () => {
    const cache = join(folder, "fresh");
    const fresh = { ...division, fresh: 13 };
    const records = DAYS.map((publishedAt, at) => report(`r${at}`, "ميناء", publishedAt));
    const site = join(folder, "fresh-site");
    await writeIndex(reportsOf(records), { outputFolder: site, cache, division: fresh });
    const before = await inodesOf(site);
    const today = report("today", "مرفأ", "2024-06-30");
    await writeIndex(reportsOf([today, ...records]), { outputFolder: site, cache, division: fresh });
    const after = await inodesOf(site);
    const written = [...after].filter(([path, inode]) => before.get(path) !== inode).map(([path]) => path);
    assert.deepEqual(
      written.filter((path) => !/^(?:archive|days|filters)\./.test(path) && !path.startsWith("fresh/text/")),
      [],
    );
    const engine = await openSearch(site);
    assert.deepEqual(await idsFound(engine, "مرفأ"), ["today"]);
    assert.equal((await idsFound(engine, "ميناء")).length, records.length);
    const begun = await engine.search("مينا", { typing: true });
    assert.equal(begun.count, records.length);
  });

  test("keeps no shard that it has no more use for, and mends a cache that has lost a file", async () => {
    const cache = join(folder, "pruned");
    const records = DAYS.map((publishedAt, at) => report(`r${at}`, "ميناء", publishedAt));
    const { site } = await build(records, cache);
    const before = await readdir(cache);
    const [first] = records;
    assert.ok(first);
    await build([...records.slice(1), { ...first, headline: "غيره" }], cache);
    const after = await readdir(cache);
    assert.equal(after.length, before.length);
    assert.notDeepEqual(after, before);
    for (const shard of after) await rm(join(cache, shard, "text"), { recursive: true, force: true });
    const mended = await build(records, cache);
    assert.equal(mended.compiled, 3);
    assert.deepEqual(await contentsOf(mended.site), await contentsOf(site));
  });

  test("shares its files with the cache, and never writes into one that has another name", async () => {
    const cache = join(folder, "linked");
    const records = DAYS.map((publishedAt, at) => report(`r${at}`, "ميناء", publishedAt));
    const { site } = await build(records, cache);
    const [name] = await readdir(join(site, "pagefind/newest/text"));
    const file = join(site, "pagefind/newest/text", name ?? "");
    assert.equal((await stat(file)).nlink, 2);
    await writeFile(join(site, "pagefind/archive.warraq"), "{}");
    await link(join(site, "pagefind/archive.warraq"), join(folder, "published"));
    await writeIndex(reportsOf(records), { outputFolder: site, cache, division });
    assert.equal(await readFile(join(folder, "published"), "utf8"), "{}");
  });

  test("leaves in a site what is the same: the shards that stand, and the texts of a shard that is compiled anew", async () => {
    const cache = join(folder, "standing");
    const records = DAYS.map((publishedAt, at) => report(`r${at}`, "ميناء", publishedAt));
    const { site } = await build(records, cache);
    const before = await inodesOf(site);
    const added = report("added", "مرفأ", "2024-06-12");
    await writeIndex(reportsOf([added, ...records]), { outputFolder: site, cache, division });
    const after = await inodesOf(site);
    const isNew = (path: string) => before.get(path) !== after.get(path);
    const written = [...after.keys()].filter(isNew);
    assert.deepEqual(
      written.filter((path) => !/^(?:newest|words|begun)\//.test(path) && path.includes("/")),
      [],
    );
    assert.equal(written.filter((path) => path.startsWith("newest/text/")).length, 1);
    const { site: cold } = await build([added, ...records], join(folder, "standing-cold"));
    assert.deepEqual(await contentsOf(site), await contentsOf(cold));
  });
});

const DAYS = [
  "2024-06-11",
  "2024-06-02",
  "2023-04-02",
  "2023-04-01",
  "2021-01-05",
  "2019-03-03",
  "2019-01-01",
  "",
];

function report(id: string, text: string, publishedAt: string): SearchRecord {
  return recordOf(id, `تقرير ${id}`, [text], { publishedAt: publishedAt || null });
}

/** Collects inodes by path within the index. */
async function inodesOf(site: string): Promise<Map<string, number>> {
  const root = join(site, "pagefind");
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const inodes = new Map<string, number>();
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    inodes.set(path.slice(root.length + 1), (await stat(path)).ino);
  }
  return inodes;
}

async function contentsOf(site: string): Promise<Map<string, string>> {
  const folder = join(site, "pagefind");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = new Map<string, string>();
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    contents.set(path.slice(folder.length), (await readFile(path)).toString("base64"));
  }
  return new Map([...contents].sort());
}
