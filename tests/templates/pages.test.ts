// Every page of a small site: whole, honest about what is not known, and safe whatever a report says.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Article } from "../../src/article/article.ts";
import { ABSENT, type Field } from "../../src/article/field.ts";
import { FIRST_SCRIPT } from "../../templates/layouts/first-script.ts";
import { makeArticle, makeBlock } from "../article-builder.ts";
import { headingLevels, readHtml, withClass } from "./read-html.ts";
import { renderPages, siteOf } from "./site-of.ts";

function inferred(value: string, why: string): Field<string> {
  return {
    value,
    raw: null,
    how: "inferred",
    span: null,
    evidence: [{ text: "توقيع الوكالتين", span: null, why }],
    alternatives: [],
    confidence: 0.8,
  };
}

const REPORTS: readonly Article[] = [
  makeArticle({
    id: "first",
    headline: "افتتاح الجسر الجديد",
    outlet: "صحيفة النهر",
    publishedAt: "2023-03-04",
    body: ["افتُتح الجسر صباح السبت. وحضر الوزير.", "وقال المهندس إن العمل استغرق عامين."],
    agencies: [{ entity: null, name: "وكالة الوادي (و.و)", raw: "و.و", span: null, role: "credit" }],
    source: {
      headline: { ...ABSENT, value: "جسر النهر يُفتتح", raw: "جسر النهر يُفتتح", how: "header" },
      url: ABSENT,
    },
    corrections: [{ at: "2023-03-06", text: "صُحّح اسم المهندس." }],
  }),
  makeArticle({
    id: "second",
    headline: "السيول تقطع الطريق",
    outlet: inferred("إذاعة الساحل", "توقيع المحرر بأحرفه الأولى"),
    publishedAt: "2023-03-04",
    body: ["قطعت السيول الطريق الساحلي."],
  }),
  makeArticle({
    id: "third",
    headline: "انعقاد المجلس",
    publishedAt: { ...inferred("2022-11-20", "يوم الأحد المذكور في النص"), zone: null },
    body: ["انعقد المجلس."],
  }),
  makeArticle({ id: "fourth", headline: "تقرير بلا يوم", body: ["لا يوم له."] }),
];

let pages: Map<string, string>;
const page = (path: string): string => {
  const html = pages.get(path);
  assert.ok(html, `${path} exists among ${[...pages.keys()].join(" ")}`);
  return html;
};

before(async () => {
  pages = await renderPages(siteOf(REPORTS));
});

describe("pages", () => {
  it("every page says what it is: one h1, a title, a description, right-to-left Arabic", () => {
    assert.ok(pages.size >= 15);
    for (const [path, html] of pages) {
      const elements = readHtml(html);
      assert.equal(elements.filter(({ name }) => name === "h1").length, 1, path);
      assert.equal(elements[0]?.attributes.dir, "rtl", path);
      assert.equal(elements[0]?.attributes.lang, "ar", path);
      assert.match(elements.find(({ name }) => name === "title")?.text ?? "", /ورّاق/u, path);
      const description = elements.find(({ attributes }) => attributes.name === "description");
      assert.notEqual(description?.attributes.content ?? "", "", path);
    }
  });

  it("no heading skips a level", () => {
    for (const [path, html] of pages) {
      const levels = headingLevels(html);
      for (const [index, level] of levels.entries()) {
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${path}: h${levels[index - 1]} then h${level}`);
      }
    }
  });

  it("ids are unique and every label and in-page link finds its element", () => {
    for (const [path, html] of pages) {
      const elements = readHtml(html);
      const ids = elements.flatMap(({ attributes }) => (attributes.id ? [attributes.id] : []));
      assert.equal(new Set(ids).size, ids.length, path);
      for (const { attributes } of elements) {
        if (attributes["aria-labelledby"]) assert.ok(ids.includes(attributes["aria-labelledby"]), path);
        if (attributes.href?.startsWith("#")) assert.ok(ids.includes(attributes.href.slice(1)), path);
      }
    }
  });

  it("no page holds a style attribute, an event handler, or a script but the one its policy names", () => {
    const digest = createHash("sha256").update(FIRST_SCRIPT).digest("base64");
    for (const [path, html] of pages) {
      for (const { name, attributes, text } of readHtml(html)) {
        assert.equal(attributes.style, undefined, `${path} ${name}`);
        assert.notEqual(name, "style", path);
        assert.ok(!Object.keys(attributes).some((key) => key.startsWith("on")), `${path} ${name}`);
        if (name === "script" && !/json$/.test(attributes.type ?? ""))
          assert.equal(text, "src" in attributes ? "" : FIRST_SCRIPT, path);
      }
      const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
      assert.ok(policy.includes(`script-src 'self' 'sha256-${digest}';`), policy);
      assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'/u, path);
    }
  });

  it("nothing is fetched from elsewhere", () => {
    const fetching =
      /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest)\b/u;
    for (const [path, html] of pages) {
      for (const { name, attributes } of readHtml(html)) {
        const address =
          name === "link" && fetching.test(attributes.rel ?? "") ? attributes.href : attributes.src;
        assert.doesNotMatch(address ?? "", /^(?:https?:)?\/\//u, `${path} ${name}`);
      }
    }
  });

  it("addresses keep the path the site lives under", async () => {
    for (const [path, html] of await renderPages(siteOf(REPORTS, "/archive/"))) {
      for (const { name, attributes } of readHtml(html)) {
        for (const address of [attributes.href, attributes.src, attributes.action]) {
          if (address?.startsWith("/")) assert.match(address, /^\/archive\//u, `${path} ${name}`);
        }
      }
    }
  });

  it("the navigation says where the reader is", () => {
    // Twice: in full on a desk, in a menu on a phone.
    const current = (path: string) => [
      ...new Set(
        readHtml(page(path))
          .filter(({ name, attributes }) => name === "a" && attributes["aria-current"])
          .map(({ text, attributes }) => `${text}:${attributes["aria-current"]}`),
      ),
    ];
    assert.deepEqual(current("/timeline/"), ["الخط الزمني:page"]);
    assert.deepEqual(current("/articles/first/"), ["الخط الزمني:true"]);
    assert.deepEqual(current("/about/"), ["عن الأرشيف:page"]);
  });

  it("a report of unknown date stands last and is given no day", () => {
    const days = withClass(page("/timeline/"), "day").map(({ text }) => text);
    assert.match(days.at(-1) ?? "", /^تاريخ غير معروف/u);
    assert.match(days.at(-1) ?? "", /تقرير بلا يوم/u);
    const article = page("/articles/fourth/");
    assert.match(withClass(article, "article-meta")[0]?.text ?? "", /تاريخ غير معروف/u);
    assert.equal(readHtml(article).filter(({ name }) => name === "time").length, 0);
  });

  it("an inferred value is marked wherever it stands, a stated one nowhere", () => {
    const marked = (path: string) => withClass(page(path), "inferred").map(({ text }) => text);
    assert.deepEqual(new Set(marked("/articles/second/")), new Set(["إذاعة الساحل"]));
    assert.deepEqual(marked("/articles/first/"), []);
    assert.ok(marked("/timeline/2022/").includes("التاريخ مستنتَج"));
    assert.ok(marked("/articles/third/").includes("الأحد 20 نوفمبر/تشرين الثاني 2022"));
  });

  it("the evidence for an inferred value is on the page", () => {
    const [evidence] = withClass(page("/articles/second/"), "evidence");
    assert.match(evidence?.text ?? "", /توقيع الوكالتين/u);
    assert.match(evidence?.text ?? "", /توقيع المحرر بأحرفه الأولى/u);
  });

  it("what a source says of itself has no word of the archive's: no roles of initials, no caption of a report", async () => {
    const printed = {
      staffInitials: [
        { value: "س.ن", role: "author", span: null },
        { value: "ه.ق", role: "editor", span: null },
      ],
      image: { file: "bridge.jpg", caption: "الجسر عند المساء", credit: "وكالة الوادي" },
    } as const;
    const source = { headline: { ...ABSENT, value: "جسر", raw: "جسر", how: "header" }, url: ABSENT } as const;
    const rendered = await renderPages(
      siteOf([makeArticle({ id: "report", source, ...printed }), makeArticle({ id: "item", ...printed })]),
    );
    const panel = (id: string) =>
      withClass(rendered.get(`/articles/${id}/`) ?? "", "provenance")[0]?.text ?? "";
    assert.match(panel("report"), /س\.ن، ه\.ق/u);
    assert.doesNotMatch(panel("report"), /المحرر|المراجع|الجسر عند المساء/u);
    assert.match(panel("report"), /مصدر الصورة: وكالة الوادي/u);
    assert.match(panel("item"), /الجسر عند المساء/u);
  });

  it("an outlet's name follows a noun, whatever its gender, and says where it is inferred", async () => {
    const described = async (...outlets: readonly (string | Field<string>)[]) => {
      const reports = outlets.map((outlet, at) => makeArticle({ id: `r${at}`, outlet }));
      const rendered = await renderPages(siteOf(reports));
      const [path] = [...rendered.keys()].filter((one) => /^\/outlets\/.+/u.test(one));
      return withClass(rendered.get(path ?? "") ?? "", "page-heading")[0]?.text ?? "";
    };
    const guess = inferred("تلفزيون الساحل", "شعاره على الصورة");
    assert.match(await described("تلفزيون الساحل"), /عن مواد ناشرها تلفزيون الساحل: تقرير واحد/u);
    assert.match(await described(guess), /عن مواد يُستنتج أن ناشرها تلفزيون الساحل: /u);
    assert.match(await described("تلفزيون الساحل", guess), /ناشرها تلفزيون الساحل، مذكورًا أو مستنتَجًا: /u);
  });

  it("a report names the published item it is about; a work of its own makes no such claim", () => {
    const [statement] = withClass(page("/articles/first/"), "source-statement");
    assert.equal(
      statement?.text,
      "هذا النص تقرير كتبه الأرشيف بلغته، وليس نقلًا لنص المادة التي يروي عنها. عنوانها المنشور «جسر النهر يُفتتح»، وناشرها صحيفة النهر، ونُشرت بتاريخ 4 مارس/آذار 2023.",
    );
    assert.deepEqual(withClass(page("/articles/second/"), "source-statement"), []);
  });

  it("the statement says what is inferred and what is not known, each in its own words", async () => {
    const source = { headline: ABSENT, url: ABSENT };
    const statement = async (parts: Parameters<typeof makeArticle>[0]) => {
      const rendered = await renderPages(siteOf([makeArticle({ id: "x", source, ...parts })]));
      return withClass(rendered.get("/articles/x/") ?? "", "source-statement")[0]?.text ?? "";
    };
    assert.match(
      await statement({ publishedAt: "2023-03-04" }),
      /، ولم يُعرف ناشرها، ونُشرت بتاريخ 4 مارس\/آذار 2023\.$/u,
    );
    assert.match(
      await statement({ publishedAt: "2023-03-04", outlet: inferred("إذاعة الساحل", "توقيع") }),
      /، ويُستنتج أن ناشرها إذاعة الساحل، ونُشرت بتاريخ 4 مارس\/آذار 2023\.$/u,
    );
    assert.match(
      await statement({ outlet: "إذاعة الساحل" }),
      /، وناشرها إذاعة الساحل، ولم يُذكر تاريخ نشرها\.$/u,
    );
    assert.match(
      await statement({ publishedAt: { ...inferred("2022-11-20", "يوم الأحد"), zone: null } }),
      /، ويُستنتج أنها نُشرت بتاريخ 20 نوفمبر\/تشرين الثاني 2022\.$/u,
    );
    assert.match(await statement({}), / لم يُذكر عنوانها المنشور، ولم يُعرف ناشرها، ولم يُذكر تاريخ نشرها\.$/u);
  });

  it("a report links to those of its day and to its neighbours in time", () => {
    const [sameDay] = withClass(page("/articles/first/"), "same-day");
    assert.match(sameDay?.text ?? "", /السيول تقطع الطريق/u);
    const neighbours = readHtml(page("/articles/second/")).flatMap(({ name, attributes }) =>
      name === "a" && /^(?:prev|next)$/u.test(attributes.rel ?? "") ? [attributes.href] : [],
    );
    assert.deepEqual(neighbours, ["/articles/third/", "/articles/first/"]);
  });

  it("each block of a report is an address of its own, and its link adds nothing to copied text", () => {
    const html = page("/articles/first/");
    assert.equal(
      readHtml(html).find(({ attributes }) => attributes.id === "p2")?.text,
      REPORTS[0]?.body[1]?.text,
    );
    assert.ok(readHtml(html).some(({ attributes }) => attributes.href === "#p2"));
  });

  it("corrections are listed with their day", () => {
    assert.match(
      withClass(page("/articles/first/"), "corrections")[0]?.text ?? "",
      /6 مارس\/آذار 2023.*صُحّح اسم المهندس/u,
    );
  });

  it("outlets and agencies have their pages and stand in the index", () => {
    const links = readHtml(page("/outlets/")).flatMap(({ attributes }) => attributes.href ?? []);
    const sources = [...pages.keys()].filter((path) => /^\/(?:outlets|agencies)\/[^/]+\/$/u.test(path));
    assert.equal(sources.length, 3);
    for (const source of sources) assert.ok(links.includes(source), source);
  });

  it("search works as a plain form, and its page offers other ways in", () => {
    for (const [path, html] of pages) {
      const form = readHtml(html).find(({ attributes }) => attributes.role === "search");
      assert.equal(form?.attributes.action, "/search/", path);
    }
    const links = readHtml(page("/search/")).flatMap(({ attributes }) => attributes.href ?? []);
    assert.ok(links.includes("/timeline/") && links.includes("/outlets/"));
  });

  it("the page that is not there has no canonical address and is kept out of indexes", () => {
    assert.doesNotMatch(page("/404.html"), /rel="canonical"/u);
    assert.match(page("/404.html"), /name="robots" content="noindex"/u);
  });
});

describe("an empty archive", () => {
  it("still has its pages, which say that it is empty", async () => {
    const empty = await renderPages(siteOf([]));
    assert.match(empty.get("/") ?? "", /لا تقارير في الأرشيف بعد/u);
    assert.ok(empty.has("/timeline/") && empty.has("/about/") && empty.has("/404.html"));
  });
});

describe("hostile reports", () => {
  const PAYLOAD = `<script>alert("1")</script><img src=x onerror='alert(1)'>"'&amp;`;
  const field = { ...inferred(PAYLOAD, PAYLOAD), raw: PAYLOAD, alternatives: [PAYLOAD] };
  const hostile = makeArticle({
    id: "hostile",
    headline: field,
    kicker: PAYLOAD,
    section: PAYLOAD,
    outlet: field,
    publishedAt: { ...field, value: "2023-03-04", zone: PAYLOAD },
    updatedAt: { ...field, zone: PAYLOAD },
    byline: [field],
    staffInitials: [{ value: PAYLOAD, role: "author", span: null }],
    datelinePlace: field,
    agencies: (["credit", "image-credit", "cited"] as const).map((role) => ({
      entity: null,
      name: PAYLOAD,
      raw: PAYLOAD,
      span: null,
      role,
    })),
    image: { file: PAYLOAD, caption: PAYLOAD, credit: PAYLOAD },
    source: { headline: field, url: ABSENT },
    corrections: [{ at: PAYLOAD, text: PAYLOAD }],
    body: (["paragraph", "subhead", "quotation", "list-item", "code", "table-row"] as const).map(
      (kind, index) => makeBlock(PAYLOAD, `p${index + 1}`, { kind }),
    ),
  });

  it("reach the reader as text, never as elements", async () => {
    for (const [path, html] of await renderPages(siteOf([hostile]))) {
      for (const { name, attributes, text } of readHtml(html)) {
        assert.notEqual(name, "img", path);
        assert.equal(attributes.onerror, undefined, path);
        if (name === "script" && attributes.src === undefined && !/json$/.test(attributes.type ?? ""))
          assert.equal(text, FIRST_SCRIPT, path);
      }
    }
  });
});
