// What a maintainer relies on: adding, removing and breaking a file, and building twice.

import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import { Workshop, warraq } from "./built-site.ts";

const SIXTH = `---
headline: افتتاح مكتبة عامة في حي قديم
outlet: صحيفة الميناء
published: 3 شباط 2022
---

افتتحت البلدية مكتبة عامة في مبنى الجمارك القديم، وفيها قاعة للمخطوطات وأخرى للأطفال.

وأوضح القائمون عليها أن أبوابها مفتوحة كل يوم.
`;

/** The paragraph that it links to goes with the report; whoever follows the link is told so. */
const LINKING = `---
headline: المكتبة بعد عام
published: 2 شباط 2023
---

عاد القراء إلى المكتبة التي [فُتحت قبل عام](../harbour-library-opens/#p2).
`;

/** The files of a site in which a word stands that only this report has. */
function whereWordsOf(report: string, site: Workshop): string[] {
  const others = site.files().length;
  assert.ok(others > 0 && report.includes("الجمارك"));
  return site.files().filter((path) => {
    const bytes = readFileSync(join(site.output, path));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return /الجمارك|المخطوطات|افتتاح مكتبة/.test((isPacked ? gunzipSync(bytes) : bytes).toString("utf8"));
  });
}

/** What search can find: the addresses in the index's compressed texts. */
function indexedAddresses(site: Workshop): string[] {
  return site
    .files()
    .filter((path) => /^pagefind\/text\//.test(path))
    .map((path) => gunzipSync(readFileSync(join(site.output, path))).toString("utf8"))
    .flatMap((texts) => [...texts.matchAll(/"url":"([^"]+)"/g)].map(([, address = ""]) => address));
}

let workshop: Workshop;
before(() => {
  workshop = new Workshop().mustBuild();
});
after(() => workshop.remove());

describe("rebuilding", () => {
  it("gives the same bytes for the same input", () => {
    const first = workshop.digests();
    workshop.mustBuild();
    assert.deepEqual(workshop.digests(), first);
    assert.ok(Object.keys(first).length > 30);
  });

  it("a sixth file gets its page, its day, its outlet, its feed entry and its place in the search; removed, nothing of it remains", () => {
    const before = workshop.digests();
    const file = join(workshop.articles, "harbour-library-opens.md");
    writeFileSync(file, SIXTH);
    workshop.mustBuild();
    const address = "/articles/harbour-library-opens/";
    assert.match(workshop.read("articles/harbour-library-opens/index.html"), /افتتاح مكتبة عامة في حي قديم/);
    const month = workshop.read("timeline/2022/02/index.html");
    assert.match(month, /2022-02-03/);
    assert.ok(month.includes(address));
    const outlet = workshop
      .files()
      .find(
        (path) =>
          path.startsWith("outlets/") &&
          workshop.read(path).includes("صحيفة الميناء") &&
          path !== "outlets/index.html",
      );
    assert.ok(outlet, "the outlet has a page");
    assert.ok(workshop.read("feed.xml").includes(address));
    assert.ok(workshop.read("sitemap.xml").includes(address));
    assert.ok(indexedAddresses(workshop).includes(address), "search knows it");

    rmSync(file);
    workshop.mustBuild();
    assert.deepEqual(workshop.digests(), before);
  });

  it("a report that is withdrawn leaves a notice at its address, and nothing anywhere else", () => {
    const file = join(workshop.articles, "harbour-library-opens.md");
    const other = join(workshop.articles, "linking.md");
    writeFileSync(file, SIXTH.replace("headline:", "aliases: library-opens\nheadline:"));
    writeFileSync(other, LINKING);
    workshop.mustBuild();
    assert.ok(whereWordsOf(SIXTH, workshop).length > 5);
    const withdrawn = "---\nwithdrawn: 2026-05-10 بطلب من صاحب الشأن\naliases: library-opens\n";
    for (const text of [SIXTH.replace("---\n", withdrawn), `${withdrawn}---\n`]) {
      writeFileSync(file, text);
      workshop.mustBuild();
      assert.deepEqual(whereWordsOf(SIXTH, workshop), []);
      const naming = workshop.files().filter((path) => workshop.read(path).includes("harbour-library-opens"));
      assert.deepEqual(naming, [
        "_redirects",
        "articles/harbour-library-opens/index.html",
        "articles/linking/index.html",
        "articles/linking/index.md",
      ]);
      assert.deepEqual(
        workshop.files().filter((path) => path.startsWith("articles/harbour-library-opens/")),
        ["articles/harbour-library-opens/index.html"],
      );
      const notice = workshop.read("articles/harbour-library-opens/index.html");
      assert.match(notice, /<meta name="robots" content="noindex"/);
      const { short_name: name } = JSON.parse(workshop.read("manifest.webmanifest"));
      assert.ok(notice.includes(`سحبه</dt><dd>${name}<`));
      assert.match(notice, /10 مايو<i aria-hidden="true">\/<\/i>أيار 2026<.*بطلب من صاحب الشأن/);
      assert.match(
        workshop.read("_redirects"),
        /^\/articles\/library-opens\/ \/articles\/harbour-library-opens\/ 301$/m,
      );
    }
    const { stdout, stderr, status } = warraq("check", "--articles", workshop.articles);
    assert.equal(status, 0);
    assert.match(stdout + stderr, /harbour-library-opens\.md:2:\d+ report-withdrawn: .*2026-05-10/);
    rmSync(file);
    rmSync(other);
    workshop.mustBuild();
  });

  for (const [name, content, place] of [
    ["bad-yaml.md", "---\nheadline: لبنان: حرب\n---\n\nنص.\n", /bad-yaml\.md:2:\d+ front-matter-/],
    [
      "no-such-day.md",
      "---\nheadline: يوم لا وجود له\npublished: 31 شباط 2022\n---\n\nنص.\n",
      /no-such-day\.md:3:\d+ [a-z-]+/,
    ],
    [
      "old-encoding.md",
      Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1, 0xda, 0xd1, 0xc8]),
      /old-encoding\.md:\d+:\d+ [a-z-]+/,
    ],
  ] as const) {
    it(`${name} stops the build, is named with its place and a hint, and leaves the site as it was`, () => {
      const before = workshop.digests();
      const file = join(workshop.articles, name);
      writeFileSync(file, content);
      const { status, stderr } = workshop.build();
      rmSync(file);
      assert.equal(status, 1);
      assert.match(stderr, place);
      assert.match(stderr, /hint: \S/);
      assert.deepEqual(workshop.digests(), before);
    });
  }

  it("reports every broken file in one run", () => {
    writeFileSync(join(workshop.articles, "one.md"), "---\nheadline: لبنان: حرب\n---\n\nنص.\n");
    writeFileSync(
      join(workshop.articles, "two.md"),
      "---\nheadline: يوم\npublished: 31 شباط 2022\n---\n\nنص.\n",
    );
    const { stderr } = workshop.build();
    rmSync(join(workshop.articles, "one.md"));
    rmSync(join(workshop.articles, "two.md"));
    assert.match(stderr, /one\.md:2/);
    assert.match(stderr, /two\.md:3/);
  });
});
