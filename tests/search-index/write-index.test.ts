import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { SearchEngine } from "../../src/search/engine.ts";
import { compile } from "../../src/search-index/compile.ts";
import {
  type ExpectedPage,
  guardIndex,
  type IndexFile,
  SearchIndexError,
} from "../../src/search-index/guard.ts";
import { type IndexedPage, indexedPage } from "../../src/search-index/index-page.ts";
import { reportsOf, type SearchRecord } from "../../src/search-index/record.ts";
import { ShardWords } from "../../src/search-index/shard-words.ts";
import { idsFound, openSearch, recordOf } from "../search/site-of-records.ts";
import { type IndexFolderOptions, writeIndex } from "./index-folder.ts";

const write = (records: readonly SearchRecord[], options: IndexFolderOptions) =>
  writeIndex(reportsOf(records), options);

const RECORDS: readonly SearchRecord[] = [
  recordOf(
    "harbour",
    "ميناء الحديدة يستقبل سفينة قمح",
    ["وصلت السفينة فجرًا،وأفرغت حمولتها.", "قال هنريك ستورغارد إن التفريغ آمن"],
    {
      publishedAt: "2022-01-12T09:00+03:00",
      filters: { outlet: ["صوت الساحل"], place: ["الحديدة"] },
      otherNames: { outlet: ["إذاعة الشاطئ"] },
      names: ["هنريك ستورغارد", "Henrik Storgaard"],
      days: ["2022-01-10"],
    },
  ),
  recordOf(
    "dam",
    "سدود جديدة في الشمال",
    ["افتتح الوزير سدّين، وقال إن السدود الأخرى قيد الدرس.", "الأمين العام للهيئة حضر."],
    {
      publishedAt: "2021-03-02",
      filters: { outlet: ["صوت الشرق"] },
    },
  ),
  recordOf("letter", "رسالة بلا تاريخ", ["كتبها أمين عام سابق عن ميناء قديم. 中文 ｶﾀ קול ½ ﷺ"], {}),
];

describe("the index of a small archive", () => {
  let site: string;
  let engine: SearchEngine;
  before(async () => {
    site = await mkdtemp(join(tmpdir(), "warraq-search-"));
    await write(RECORDS, { outputFolder: site });
    engine = await openSearch(site);
  });
  after(() => rm(site, { recursive: true }));

  test("finds a word under every clitic, number and spelling", async () => {
    assert.deepEqual(await idsFound(engine, "للسد"), ["dam"]);
    assert.deepEqual(await idsFound(engine, "سفن"), ["harbour"]);
    assert.deepEqual((await idsFound(engine, "موانئ")).sort(), ["harbour", "letter"]);
  });

  test("finds a report by the English name and by another spelling of a person in it", async () => {
    assert.deepEqual(await idsFound(engine, "Storgaard"), ["harbour"]);
    assert.deepEqual(await idsFound(engine, "ستورجارد"), ["harbour"]);
    assert.deepEqual(await idsFound(engine, "ستورغرد"), ["harbour"]);
  });

  test("lists everything newest first for an empty query, the undated last in either order", async () => {
    assert.deepEqual(await idsFound(engine, ""), ["harbour", "dam", "letter"]);
    assert.deepEqual(await idsFound(engine, "", { sort: "oldest" }), ["dam", "harbour", "letter"]);
  });

  test("finds the literal phrase between quotation marks, and no kin of it", async () => {
    assert.deepEqual(await idsFound(engine, "«الأمين العام»"), ["dam"]);
    assert.deepEqual(await idsFound(engine, "أمين عام", { exact: true }), ["letter"]);
  });

  test("marks a phrase and the words asked beside it, and no scattered word of the phrase", async () => {
    const [report] = await (await engine.search("حضر «العام للهيئة»")).results(0, 1);
    const marked = report?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text);
    assert.deepEqual(marked, ["العام", "للهيئة", "حضر"]);
    const [phraseOnly] = await (await engine.search("«الوزير سدّين»")).results(0, 1);
    assert.deepEqual(
      phraseOnly?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text),
      ["الوزير", "سدّين"],
    );
  });

  test("takes a phrase at its word: a comma parts it, a particle before it does not", async () => {
    const site = await mkdtemp(join(tmpdir(), "warraq-search-"));
    try {
      const records = [
        recordOf("comma", "عنوان", ["وصلت سفن، قمحها يابس"]),
        recordOf("plain", "عنوان", ["وصلت سفن قمحها يابس"]),
        recordOf("particle", "عنوان", ["استقبل المرفأ ترحيبا بسفن قمحها يابس"]),
        recordOf("grammar", "عنوان", ["قالت المصادر بأنه رسا في المرفأ"]),
      ];
      await write(records, { outputFolder: site });
      const parted = await openSearch(site);
      assert.deepEqual((await idsFound(parted, "«سفن قمحها»")).sort(), ["particle", "plain"]);
      assert.deepEqual(await idsFound(parted, "«أنه رسا»"), ["grammar"], "before a word of grammar likewise");
      await write(records.slice(0, 1), { outputFolder: site });
      assert.deepEqual(await idsFound(await openSearch(site), "«سفن قمحها»"), ["comma"]);
    } finally {
      await rm(site, { recursive: true });
    }
  });

  test("puts a report first whose whole headline the query names", async () => {
    const site = await mkdtemp(join(tmpdir(), "warraq-search-"));
    try {
      const records = [
        recordOf("harbours", "مرافئ عمان تستقبل السفن", [
          "عمان تستقبل السفن. قالت عمان إنها توسع مرافئ عمان.",
        ]),
        recordOf("country", "عمان", ["بلد على بحر العرب، وفيه مرافئ كثيرة وأسواق قديمة وجبال."]),
        recordOf("other", "رسالة", ["لا شيء هنا."]),
      ];
      await write(records, { outputFolder: site });
      const found = await openSearch(site);
      assert.deepEqual(await idsFound(found, "أين تقع عمان؟"), ["country", "harbours"]);
      assert.deepEqual(await idsFound(found, "عمان تستقبل"), ["harbours"]);
      assert.deepEqual(await idsFound(found, "عمان تستقبل", { apart: true }), ["harbours", "country"]);
    } finally {
      await rm(site, { recursive: true });
    }
  });

  test("finds a literal word wherever it stands, whatever its first letters are taken for elsewhere", async () => {
    const site = await mkdtemp(join(tmpdir(), "warraq-search-"));
    const times = (count: number, id: string, text: string) =>
      Array.from({ length: count }, (_, at) => recordOf(`${id}-${at}`, "عنوان", [text]));
    try {
      // «لمكافحة» stands so much oftener than «مكافحة» that its lam is taken for a letter of the word.
      const records = [
        ...times(30, "bare", "مكافحة الحرائق"),
        ...times(60, "lam", "خطة لمكافحة الحرائق"),
        ...times(3, "party", "التابعة للحزب"),
        ...times(3, "other", "التابعة للأحزاب"),
      ];
      await write(records, { outputFolder: site });
      const found = async (query: string, options = {}) =>
        (await (await openSearch(site)).search(query, options)).results(0, 200);
      assert.equal((await found("«مكافحة»")).length, 90);
      assert.equal((await found("مكافحة", { exact: true })).length, 90);
      assert.equal((await found("«لحزب»")).length, 3);
    } finally {
      await rm(site, { recursive: true });
    }
  });

  test("takes missing hamzas between quotation marks kindly when nothing has the letters as typed", async () => {
    assert.deepEqual(await idsFound(engine, "«الامين العام»"), ["dam"]);
    // Nothing has these letters: the words are searched for, and that is said.
    assert.equal((await engine.search("«إمين عام»")).quotedFirst, 0);
    assert.equal((await engine.search("«الامين العام»")).quotedFirst, null);
  });

  test("finds words of grammar in a phrase, with or without an «and»", async () => {
    assert.deepEqual(await idsFound(engine, "«وقال إن السدود»"), ["dam"]);
    assert.deepEqual(await idsFound(engine, "«قال إن السدود»"), ["dam"]);
  });

  test("gives one set for a day typed in any form: published then, or naming it", async () => {
    for (const day of [
      "12/1/2022",
      "١٢ يناير ٢٠٢٢",
      "12 كانون الثاني 2022",
      "9 جمادى الآخرة 1443",
      "بتاريخ:2022-01-12",
    ]) {
      assert.deepEqual(await idsFound(engine, day), ["harbour"], day);
    }
    assert.deepEqual(await idsFound(engine, "10/1/2022"), ["harbour"]);
    assert.deepEqual(await idsFound(engine, "11/1/2022"), []);
  });

  test("narrows by facet, field, exclusion and time", async () => {
    assert.deepEqual(await idsFound(engine, "", { filters: { outlet: ["صوت الشرق"] } }), ["dam"]);
    assert.deepEqual(await idsFound(engine, "المصدر:الساحل"), ["harbour"]);
    assert.deepEqual(await idsFound(engine, "المصدر:«إذاعة الشاطئ»"), ["harbour"]);
    const [harbour] = await (await engine.search("ميناء سفينة")).results(0, 1);
    assert.deepEqual(harbour?.filters.outlet, ["صوت الساحل"], "other names are not shown");
    assert.deepEqual(await idsFound(engine, "ميناء -سفينة"), ["letter"]);
    assert.deepEqual(await idsFound(engine, "", { from: "2021", to: "2021-12" }), ["dam"]);
  });

  test("says what it took a slip for, spelled as the report spells it", async () => {
    const answer = await engine.search("الحديدد");
    const [first] = await answer.results(0, 1);
    assert.equal(first?.url, "/articles/harbour/");
    assert.deepEqual(answer.suggestions, [{ written: "الحديدد", meant: "حديدة" }]);
  });

  test("shows the text word for word, marks outside punctuation, and opens at the paragraph", async () => {
    const [first] = await (await engine.search("أفرغت")).results(0, 1);
    assert.ok(first);
    assert.equal(first.excerpt.map(({ text }) => text).join(""), "وصلت السفينة فجرًا،وأفرغت حمولتها.");
    assert.deepEqual(
      first.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text),
      ["وأفرغت"],
    );
    assert.equal(first.anchor, "p1");
  });

  test("answers any text whatever", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
        await (await engine.search(text)).results(0, 10);
      }),
      { numRuns: 100 },
    );
  });

  test("has none of Pagefind's own scripts and styles", async () => {
    const files = await readdir(join(site, "pagefind"), { recursive: true });
    assert.deepEqual(
      files.filter((file) => /\.(?:js|css|pagefind)$/.test(file)),
      [],
    );
  });
});

test("two builds of one archive are the same bytes, whatever the order of the records", async () => {
  const [one, other] = await Promise.all([
    mkdtemp(join(tmpdir(), "warraq-search-")),
    mkdtemp(join(tmpdir(), "warraq-search-")),
  ]);
  try {
    await write(RECORDS, { outputFolder: one });
    await write([...RECORDS].reverse(), { outputFolder: other });
    assert.deepEqual(await contentsOf(one), await contentsOf(other));
  } finally {
    await rm(one, { recursive: true });
    await rm(other, { recursive: true });
  }
});

test("an archive divided by year answers as one that is not", async () => {
  const site = await mkdtemp(join(tmpdir(), "warraq-search-"));
  try {
    const division = { whole: 0, least: 1, fresh: 0, newest: [{ folder: "newest/", most: 1 }], stretch: 1 };
    const { shards } = await write(RECORDS, { outputFolder: site, division });
    assert.equal(shards, 3);
    const engine = await openSearch(site);
    assert.deepEqual((await idsFound(engine, "ميناء")).sort(), ["harbour", "letter"]);
    assert.deepEqual(await idsFound(engine, ""), ["harbour", "dam", "letter"]);
    assert.deepEqual(await idsFound(engine, "", { filters: { outlet: "صوت الشرق" } }), ["dam"]);
    assert.deepEqual(await idsFound(engine, "12/1/2022"), ["harbour"]);
  } finally {
    await rm(site, { recursive: true });
  }
});

test("an edit that changes no word still gives the text a new name", async () => {
  const names = async (text: string): Promise<string[]> => {
    const site = await mkdtemp(join(tmpdir(), "warraq-search-"));
    try {
      await write([recordOf("x", "عنوان", [text])], { outputFolder: site });
      return await readdir(join(site, "pagefind", "text"));
    } finally {
      await rm(site, { recursive: true });
    }
  };
  assert.notDeepEqual(await names("انتهى الاجتماع"), await names("انتهى الاجتماع!"));
});

test("an archive without reports has an index that finds nothing", async () => {
  const site = await mkdtemp(join(tmpdir(), "warraq-search-"));
  try {
    await write([], { outputFolder: site });
    assert.deepEqual(await idsFound(await openSearch(site), "كلمة"), []);
    assert.deepEqual(await idsFound(await openSearch(site), ""), []);
  } finally {
    await rm(site, { recursive: true });
  }
});

describe("the guard against another Pagefind", () => {
  let pages: IndexedPage[];
  let expected: ExpectedPage[];
  let files: IndexFile[];
  before(async () => {
    const shard = new ShardWords(RECORDS);
    pages = RECORDS.flatMap((record, at) => {
      const words = shard.reports[at];
      return words === undefined ? [] : [indexedPage(record, words, shard)];
    });
    expected = pages.map(({ text, terms }) => ({ url: text.url, terms }));
    files = await compile(pages.map(({ text, html }) => ({ url: text.url, html })));
  });

  const refuses = (title: string, change: (files: IndexFile[]) => IndexFile[], message: RegExp): void => {
    test(title, () => {
      assert.throws(
        () => guardIndex(change([...files]), expected),
        (error: unknown) => {
          assert.ok(error instanceof SearchIndexError);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  };

  test("lets the index of this one pass", () => {
    assert.equal(guardIndex(files, expected).lengths.length, RECORDS.length);
  });
  test("names the report whose words were counted otherwise", () => {
    const fewer = expected.map((page, at) => (at === 1 ? { ...page, terms: page.terms.slice(1) } : page));
    assert.throws(() => guardIndex(files, fewer), /\/articles\/dam\//);
  });
  test("refuses a word at another place", () => {
    const swapped = expected.map((page, at) =>
      at === 0 ? { ...page, terms: [...page.terms].reverse() } : page,
    );
    assert.throws(() => guardIndex(files, swapped), SearchIndexError);
  });
  test("refuses a missing report", () => {
    assert.throws(
      () => guardIndex(files, [...expected, { url: "/articles/lost/", terms: [] }]),
      /indexed 3 of 4/,
    );
  });
  refuses("refuses a missing chunk", (all) => all.filter(({ path }) => !path.startsWith("index/")), /chunk/);
  refuses(
    "refuses two indexes",
    (all) => [...all, { path: "b.pf_meta", content: new Uint8Array() }],
    /metadata/,
  );
  refuses(
    "refuses another signature",
    (all) =>
      all.map((file) =>
        file.path.endsWith(".pf_meta") ? { ...file, content: gzipSync("pagefind_xyz") } : file,
      ),
    /signature/,
  );
  refuses(
    "refuses another version",
    (all) =>
      all.map((file) =>
        file.path.endsWith(".pf_meta")
          ? { ...file, content: gzipSync("pagefind_dcd\x82\x652.0.0\x80") }
          : file,
      ),
    /CBOR|version/,
  );
});

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = new Map<string, string>();
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    contents.set(path.slice(folder.length), (await readFile(path)).toString("base64"));
  }
  return new Map([...contents].sort());
}
