// The text of a report: dates, names and links in place, blocks inside their containers, nothing said twice.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import type { BodyBlock } from "../../src/article/article.ts";
import type { DateMention } from "../../src/date/date-mention.ts";
import { structureBody } from "../../templates/body-structure.ts";
import { BodyText } from "../../templates/components/BodyText.tsx";
import { JsonLd } from "../../templates/components/JsonLd.tsx";
import { makeBlock, makeDate, wordsOf } from "../article-builder.ts";
import { htmlOf } from "../markup.ts";
import { readHtml, withClass } from "./read-html.ts";

const STYLE = { digits: "latn", months: "dual" } as const;

function render(blocks: readonly BodyBlock[], mentionHref?: (entity: string) => string | null): string {
  return htmlOf(BodyText({ blocks, style: STYLE, ...(mentionHref ? { mentionHref } : {}) }));
}

const named = (text: string, name: string, entity: string) => ({
  ...wordsOf(text, name),
  entity,
  clitic: null,
});

const dated = (text: string, words: string, edtf: string | null) => makeDate(edtf, wordsOf(text, words));

describe("body text", () => {
  const text = "زار سالم الوادي معرض الكتاب في 3 مايو";

  it("a surname that two may bear leads to neither and names both", () => {
    const mention = {
      ...named(text, "الوادي", "per-salem"),
      alternatives: [{ entity: "per-2", label: "كمال الوادي" }],
    };
    const html = render([makeBlock(text, "p1", { mentions: [mention] })], (entity) => `/people/${entity}/`);
    assert.deepEqual(withClass(html, "mention"), []);
    assert.match(withClass(html, "name-doubtful")[0]?.attributes.title ?? "", /كمال الوادي/);
  });

  it("a name is a link only where it leads somewhere", () => {
    const block = makeBlock(text, "p1", { mentions: [named(text, "سالم الوادي", "per-salem")] });
    assert.deepEqual(withClass(render([block]), "mention"), []);
    const [link] = withClass(
      render([block], (entity) => `/people/${entity}/`),
      "mention",
    );
    assert.equal(link?.text, "سالم الوادي");
    assert.equal(link?.attributes.href, "/people/per-salem/");
  });

  it("a block of another script says its language and direction, one of the report's own nothing", () => {
    const quoted = "We will not retreat from what was agreed, he said to the press.";
    assert.match(render([makeBlock(quoted, "p1")]), /<p id="p1"[^>]* lang="en" dir="ltr"/);
    assert.doesNotMatch(render([makeBlock(text, "p1")]), /<p[^>]* (?:lang|dir)=/);
    const english = htmlOf(
      BodyText({ blocks: [makeBlock(quoted, "p1"), makeBlock(text, "p2")], style: STYLE, language: "en" }),
    );
    assert.match(english, /<p id="p2" lang="ar" dir="rtl"/);
    assert.doesNotMatch(english, /<p id="p1"[^>]* (?:lang|dir)=/);
  });

  it("a name is a link where it first stands, and plain text after that", () => {
    const mentions = [named(text, "سالم الوادي", "per-salem")];
    const html = render(
      [
        makeBlock(text, "p1", { mentions }),
        makeBlock(text, "p2", { mentions: [...mentions].map((mention) => ({ ...mention })) }),
      ],
      () => "/people/salem/",
    );
    assert.equal(withClass(html, "mention").length, 1);
    assert.match(readHtml(html).find(({ attributes }) => attributes.id === "p1")?.text ?? "", /سالم/u);
    assert.ok(html.indexOf('class="mention"') < html.indexOf('id="p2"'));
  });

  it("a date carries its machine form and leads to its note", () => {
    const block = makeBlock(text, "p1", { dates: [dated(text, "3 مايو", "2023-05-03")] });
    const elements = readHtml(render([block]));
    const time = elements.find(({ name }) => name === "time");
    assert.equal(time?.attributes.datetime, "2023-05-03");
    assert.equal(time?.text, "3 مايو");
    const link = elements.find(({ name }) => name === "a");
    assert.deepEqual([link?.attributes.href, link?.text], ["#when-1", "3 مايو"]);
  });

  it("a date with another reading is marked, an open one has no machine form", () => {
    const words = "3 مايو";
    const likely = {
      ...dated(text, words, "2023-05-03"),
      why: "plan",
      alternatives: ["2022-05-03"],
    } as const;
    const marked = (date: DateMention) => {
      const html = render([makeBlock(text, "p1", { dates: [date] })]);
      const [element] = withClass(html, "date-doubtful");
      return [element?.name, element?.attributes.href, readHtml(html).some(({ name }) => name === "time")];
    };
    assert.deepEqual(marked({ ...likely, certainty: "derived" }), ["a", "#when-1", true]);
    assert.deepEqual(marked({ ...likely, certainty: "open", why: "far" }), ["a", "#when-1", false]);
    assert.deepEqual(marked(dated(text, words, "2023-05-03")), [undefined, undefined, true]);
  });

  it("a date HTML has no notation for is no time element", () => {
    const block = makeBlock(text, "p1", { dates: [dated(text, "3 مايو", "2023-05-03~")] });
    const elements = readHtml(render([block]));
    assert.ok(!elements.some(({ name }) => name === "time"));
  });

  it("a date that says all it means has no note, nor has one within a link", () => {
    const year = makeBlock("في عام 2009.", "p1", { dates: [dated("في عام 2009.", "عام 2009", "2009")] });
    assert.equal(withClass(render([year]), "date-mention")[0]?.name, "time");
    const linked = makeBlock(text, "p1", {
      dates: [dated(text, "3 مايو", "2023-05-03")],
      marks: [{ kind: "link", span: [0, text.length], href: "https://example.org/" }],
    });
    assert.equal(withClass(render([linked]), "date-mention")[0]?.name, "time");
  });

  it("a name within a link is not a link within a link", () => {
    const block = makeBlock(text, "p1", {
      mentions: [named(text, "سالم الوادي", "per-salem")],
      marks: [{ kind: "link", span: [0, text.length], href: "https://example.org/" }],
    });
    const html = render([block], () => "/people/");
    assert.deepEqual(withClass(html, "mention"), []);
    assert.equal(
      readHtml(html).filter(({ attributes }) => attributes.href === "https://example.org/").length,
      1,
    );
  });

  it("annotations that cross or lie outside the text lose no letter of it", () => {
    const block = makeBlock(text, "p1", {
      marks: [
        { kind: "strong", span: [0, 10] },
        { kind: "emphasis", span: [5, 15] },
        { kind: "strong", span: [30, 999] },
        { kind: "emphasis", span: [20, 20] },
      ],
      dates: [dated(text, "3 مايو", null)],
    });
    const html = render([block]);
    assert.equal(readHtml(html).find(({ name }) => name === "p")?.text, text);
    assert.equal(readHtml(html).find(({ name }) => name === "strong")?.text, text.slice(0, 10));
  });

  it("an image of elsewhere is offered, not fetched", () => {
    const block = makeBlock(text, "p1", {
      marks: [{ kind: "image", span: [0, 3], href: "https://example.org/photo.jpg" }],
    });
    const elements = readHtml(render([block]));
    assert.ok(!elements.some(({ name }) => name === "img"));
    assert.ok(elements.some(({ attributes }) => attributes.href === "https://example.org/photo.jpg"));
  });

  it("the first paragraph alone is the lede", () => {
    const html = render([
      makeBlock("عنوان فرعي", "h1", { kind: "subhead" }),
      makeBlock("أولى الفقرات", "p1"),
      makeBlock("ثانيتها", "p2"),
    ]);
    assert.deepEqual(
      withClass(html, "lede").map(({ text: lede }) => lede),
      ["أولى الفقرات"],
    );
  });

  it("list items make lists, deeper ones lists within, and a change of kind another list", () => {
    const item = (id: string, depth: number, ordered: boolean, number: number | null = null) =>
      makeBlock(id, id, { kind: "list-item", list: { depth, ordered, number, continues: false } });
    const html = render([
      item("p1", 1, false),
      item("p2", 2, true, 3),
      item("p3", 1, false),
      item("p4", 1, true, 1),
    ]);
    const lists = readHtml(html).filter(({ name }) => name === "ul" || name === "ol");
    assert.deepEqual(
      lists.map(({ name, attributes, text: items }) => [name, attributes.start ?? "", items]),
      [
        ["ul", "", "p1p2p3"],
        ["ol", "3", "p2"],
        ["ol", "1", "p4"],
      ],
    );
  });

  it("quotations nest, and rows make one table whose cells are parts of the row", () => {
    const html = render([
      makeBlock("قول", "p1", { quoted: 1 }),
      makeBlock("قول في قول", "p2", { quoted: 2 }),
      makeBlock("السنة | العدد", "p3", {
        kind: "table-row",
        row: {
          header: true,
          cells: [
            [0, 5],
            [8, 13],
          ],
        },
      }),
      makeBlock("2021 | 40", "p4", {
        kind: "table-row",
        row: {
          header: false,
          cells: [
            [0, 4],
            [7, 9],
          ],
        },
      }),
    ]);
    const elements = readHtml(html);
    assert.deepEqual(
      elements.filter(({ name }) => name === "blockquote").map(({ text: quoted }) => quoted),
      ["قولقول في قول", "قول في قول"],
    );
    assert.equal(elements.filter(({ name }) => name === "table").length, 1);
    assert.deepEqual(
      elements.filter(({ name }) => name === "th" || name === "td").map(({ text: cell }) => cell),
      ["السنة", "العدد", "2021", "40"],
    );
  });

  it("every block is in the structure once", () => {
    const blocks = (["paragraph", "subhead", "quotation", "list-item", "code", "table-row"] as const).map(
      (kind, index) => makeBlock(kind, `p${index}`, { kind }),
    );
    const ids = JSON.stringify(structureBody(blocks)).match(/"id":"p\d"/gu);
    assert.deepEqual(
      ids,
      blocks.map(({ id }) => `"id":"${id}"`),
    );
  });
});

describe("structured data", () => {
  it("cannot be broken out of, and says what was put in", () => {
    const data = { headline: "</script><script>alert(1)</script> & \u2028" };
    const html = htmlOf(JsonLd({ of: data }));
    assert.equal(html.match(/<script/gu)?.length, 1);
    const json = html.replace(/^<script[^>]*>/u, "").replace(/<\/script>$/u, "");
    assert.deepEqual(JSON.parse(json), data);
  });
});
