// The data sets: what they say, that their descriptions and sums are true, and that planted values survive every file.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import "@citation-js/plugin-bibtex";
import { parse as parseYaml } from "yaml";
import { buildArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/article/article.ts";
import { citedWorks, oneLine } from "../../src/output/citation/cited-work.ts";
import { coins } from "../../src/output/citation/coins.ts";
import { jsonLine } from "../../src/output/json.ts";
import { escapeXml } from "../../src/output/xml.ts";
import {
  AUTHORITY,
  articleOf,
  CONTEXT,
  exportedTexts,
  KINDS_OF_ARTICLE,
  LONG,
  PLANTED,
  stated,
} from "./sample.ts";
import { assertValidJson, jsonProblems, xmlTexts } from "./validators.ts";

const files = exportedTexts();
const file = (path: string) => {
  const text = files.get(path);
  assert.ok(text !== undefined, `no file ${path}`);
  return text;
};
const lines = (path: string): Record<string, unknown>[] =>
  file(path)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** RFC 4180, character by character: the obvious twin of nothing, and small enough to trust. */
function readCsv(marked: string): string[][] {
  assert.ok(marked.startsWith("\uFEFF"), "a spreadsheet knows UTF-8 by its mark");
  const text = marked.slice(1);
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted && character === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ",") {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (!quoted && character === "\r") {
      rows.at(-1)?.push(cell);
      cell = "";
      rows.push([]);
      at++;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe("data", () => {
  it("every report is a line of JSON and a row of CSV, and the two agree", () => {
    const records = lines("data/articles.jsonl");
    const [header = [], ...rows] = readCsv(file("data/articles.csv"));
    assert.equal(records.length, KINDS_OF_ARTICLE.length);
    assert.equal(rows.length, records.length);
    for (const [index, row] of rows.entries()) {
      for (const [column, name] of header.entries()) {
        const value = records[index]?.[name] ?? null;
        const expected = value === null ? "" : typeof value === "object" ? jsonLine(value) : String(value);
        const warded = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${expected}` : expected;
        assert.equal(row[column], warded, name);
      }
    }
  });

  it("a record says how each value is known, and a value nobody knows is null", () => {
    const record = (id: string) => lines("data/articles.jsonl").find((one) => one.id === id);
    assert.equal(record("report")?.outlet_how, "inferred");
    assert.equal(record("hour")?.published, "2021-05-02T09:30+03:00");
    assert.equal(record("unknown")?.published, null);
    assert.deepEqual(record("hour")?.entities, ["place-harbour"]);
  });

  it("a text stands in the data once, and its blocks say where in it they are", () => {
    for (const { id, text, blocks } of lines("data/articles.jsonl")) {
      const places = blocks as { id: string; start: number; end: number }[];
      assert.deepEqual(
        places.map(({ id: block, start, end }) => [block, String(text).slice(start, end)]),
        articleOf(String(id)).body.map((block) => [block.id, block.text]),
      );
    }
    const phrase = "وحضر الوزير";
    for (const [path, content] of files)
      if (path.startsWith("data/"))
        assert.equal(content.split(phrase).length - 1, path.endsWith("articles.jsonl") ? 1 : 0, path);
  });

  it("an event says where its own sentence stands, and the names in it", () => {
    assert.deepEqual(lines("data/events.jsonl"), [
      {
        article: "hour",
        block: "p1",
        url: "https://example.org/archive/articles/hour/#p1",
        expression: "2 مايو",
        start: 32,
        end: 38,
        edtf: "2021-05-02",
        timex: "2021-05-02",
        first_day: "2021-05-02",
        last_day: "2021-05-02",
        precision: "day",
        published_how: "front-matter",
        modifier: null,
        certainty: "fixed",
        why: "printed",
        alternatives: [],
        sentence_start: 0,
        sentence_end: "عاد ميناء الصيادين إلى العمل في 2 مايو.".length,
        entities: ["place-harbour"],
      },
    ]);
  });

  it("a mention stands where it says, and its entity is in the list of names", () => {
    const [mention, ...others] = lines("data/mentions.jsonl");
    assert.equal(others.length, 0);
    assert.equal(mention?.label, "ميناء الصيادين");
    const text = articleOf("hour").body[0]?.text ?? "";
    assert.equal(text.slice(Number(mention?.start), Number(mention?.end)), mention?.expression);
    const entities: { id: string; wikidata: string; reports: number }[] = JSON.parse(
      file("data/entities.json"),
    );
    assert.deepEqual(
      entities.map(({ id, wikidata, reports }) => [id, wikidata, reports]),
      [["place-harbour", "https://www.wikidata.org/entity/Q42", 1]],
    );
  });

  it("the data package is valid, describes every column, and its sums and sizes are those of the files", () => {
    const description = JSON.parse(file("data/datapackage.json"));
    assertValidJson(description, "frictionless-data-package.json");
    const sums = new Map(
      file("data/SHA256SUMS")
        .trimEnd()
        .split("\n")
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    for (const { path, hash, bytes, schema, profile } of description.resources) {
      const content = file(`data/${path}`);
      const digest = createHash("sha256").update(content).digest("hex");
      assert.equal(hash, `sha256:${digest}`, path);
      assert.equal(sums.get(path), digest, path);
      assert.equal(bytes, Buffer.byteLength(content), path);
      if (profile === "tabular-data-resource") {
        assertValidJson(
          { ...description.resources.find((one: { path: string }) => one.path === path) },
          "frictionless-tabular-data-resource.json",
        );
        assert.deepEqual(
          schema.fields.map(({ name }: { name: string }) => name),
          readCsv(content)[0],
        );
      } else if (schema) {
        assert.deepEqual(
          schema.fields.map(({ name }: { name: string }) => name),
          Object.keys(lines(`data/${path}`)[0] ?? {}),
        );
      }
    }
    assert.equal(description.resources.length, 5);
  });

  it("the package's schema refuses a resource without a path", () => {
    assert.notDeepEqual(
      jsonProblems({ name: "x", resources: [{ name: "y" }] }, "frictionless-data-package.json"),
      [],
    );
  });

  it("every ninjs keeps to the standard, and its schema refuses a key the standard does not know", () => {
    for (const { id } of KINDS_OF_ARTICLE)
      assertValidJson(JSON.parse(file(`articles/${id}/ninjs.json`)), "ninjs.json", id);
    assert.notDeepEqual(jsonProblems({ uri: "https://example.org/", headline: "x" }, "ninjs.json"), []);
    const hour = JSON.parse(file("articles/hour/ninjs.json"));
    assert.equal(hour.by, "سلمى الهاشمي، Omar K. Haddad");
    assert.equal(hour.contentCreated, "2021-05-02T09:30:00+03:00");
    assert.deepEqual(hour.places, [
      {
        name: "ميناء الصيادين",
        literal: "place-harbour",
        rel: "mentions",
        uri: "https://www.wikidata.org/entity/Q42",
      },
    ]);
  });
});

describe("a report of the archive's own", () => {
  const item = articleOf("report");
  const withAuthor: Article = { ...item, byline: [stated("سلمى الهاشمي")] };
  const texts = exportedTexts(buildArchive([withAuthor], AUTHORITY));
  const of = (name: string): string => texts.get(`articles/report/${name}`) ?? "";

  it("is by the archive in ninjs, where the author of the item is one of those who told it", () => {
    const record = JSON.parse(of("ninjs.json"));
    assert.equal(record.by, CONTEXT.name);
    assert.deepEqual(
      record.infoSources.map(({ name, role }: { name: string; role: string }) => [name, role]),
      [
        ["صحيفة الساحل", "publisher-inferred"],
        ["سلمى الهاشمي", "author"],
        [CONTEXT.name, "reporter"],
      ],
    );
  });

  it("names an inferred outlet as inferred in the second record of every citation, after a noun and no verb", () => {
    for (const name of ["cite.bib", "cite.ris", "cite.csl.json"]) {
      assert.match(of(name), /تقرير عن مادة منشورة عنوانها «[^»]+»، يُستنتج أن ناشرها صحيفة الساحل\./u, name);
      assert.doesNotMatch(of(name), /نشرتها/u, name);
    }
  });
});

describe("planted values", () => {
  const planted = oneLine(PLANTED);

  it("JSON files give them back exactly, and write the override so that it can be seen", () => {
    assert.equal(lines("data/articles.jsonl").find(({ id }) => id === "planted")?.headline, PLANTED);
    assert.equal(JSON.parse(file("articles/planted/ninjs.json")).headlines[0].value, PLANTED);
    assert.equal(
      JSON.parse(file("feed.json")).items.find(({ id }: { id: string }) => id.includes("/planted/")).title,
      PLANTED,
    );
    for (const [path, text] of files) if (/\.jsonl?$/u.test(path)) assert.doesNotMatch(text, /\u202E/u, path);
  });

  it("XML files give them back exactly, and none holds them raw", () => {
    for (const [path, element] of [
      ["feed.xml", "title"],
      ["rss.xml", "title"],
      ["oai/repository.xml", "dc:title"],
    ] as const) {
      assert.ok(xmlTexts(file(path), element).includes(planted), path);
      assert.doesNotMatch(file(path), /\u202E|<b>|\]\]>/u, path);
    }
    const html = xmlTexts(file("feed.xml"), "content").find((content) => content.includes("]]"));
    assert.ok(
      html?.includes("قال &lt;b&gt;&quot;نعم&quot; &amp; &apos;لا&apos;&lt;/b&gt; ]]&gt;"),
      "escaped once for HTML inside XML",
    );
  });

  it("CSV, RIS, BibLaTeX, CSL-JSON and COinS give them back", () => {
    const [header = [], ...rows] = readCsv(file("data/articles.csv"));
    assert.equal(rows.find((row) => row[0] === "planted")?.[header.indexOf("headline")], PLANTED);
    for (const name of ["cite.ris", "cite.bib", "cite.csl.json"]) {
      assert.equal(new Cite(file(`articles/planted/${name}`)).data[0]?.title, planted, name);
    }
    const pairs = new URLSearchParams(coins(citedWorks(articleOf("planted"), CONTEXT)[0]));
    assert.equal(pairs.get("rft.title"), planted);
    assert.equal(pairs.get("rft.source"), planted);
  });

  it("the Markdown twin's front matter is YAML that gives them back, and its text makes no heading, list or markup of them", () => {
    const [, front = "", body = ""] =
      /^---\n([\s\S]*?)---\n\n([\s\S]*)$/u.exec(file("articles/planted/index.md")) ?? [];
    assert.equal(parseYaml(front).headline, PLANTED);
    assert.match(body, /\\<b\\>"نعم" \\& 'لا'/u);
    assert.match(body, /\\\*نجم\\\* \\\[رابط\\\]\(x\) \\`رمز\\`/u);
    assert.match(body, /^\\# ليس عنوانًا$/mu);
    assert.match(body, /^1\\\. ليس بندًا$/mu);
  });

  it("a headline of 300 characters is whole everywhere", () => {
    assert.equal([...LONG].length > 290, true);
    assert.equal(lines("data/articles.jsonl").find(({ id }) => id === "long")?.headline, LONG);
    assert.ok(xmlTexts(file("feed.xml"), "title").includes(LONG));
    for (const name of ["cite.ris", "cite.bib", "cite.csl.json"])
      assert.equal(new Cite(file(`articles/long/${name}`)).data[0]?.title, LONG, name);
    assert.ok(file("articles/long/index.txt").startsWith(`${LONG}\n`));
  });

  it("what XML cannot hold is left out rather than written", () => {
    assert.equal(escapeXml("a\u0000b\uD800c\u0008d📰"), "abcd📰");
  });
});
