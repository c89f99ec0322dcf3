import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { articleText, proposeArticle } from "../../src/intake/propose-article.ts";
import { questionsAbout } from "../../src/intake/question.ts";
import { readContained } from "../../src/intake/read-contained.ts";
import { whatWasUnderstood } from "../../src/intake/understanding.ts";
import { emptyContext, propose, READING } from "./intake.ts";
import { RAW_PAGE } from "./samples.ts";

const PAGE = readFileSync(new URL("../fixtures/intake/page.html", import.meta.url));
const frontMatterOf = (text: string) => text.slice(0, text.indexOf("\n---\n", 4));

describe("taking in the raw text of a page", () => {
  const proposal = propose(RAW_PAGE, "capture.txt");
  const text = articleText(proposal);

  it("writes what the page prints into front matter, as printed", () => {
    assert.match(text, /^headline: بلدية صفاقس تعيد فتح السوق القديمة$/m);
    assert.match(text, /^published: 4 مايو 2023$/m);
    assert.match(text, /^byline: سلمى العياري$/m);
  });

  it("leaves the page's header out of the body", () => {
    const body = text.slice(frontMatterOf(text).length);
    assert.doesNotMatch(body, /سلمى العياري|4 مايو/);
    assert.equal(proposal.article.body.length, 3);
  });

  it("reads the draft back as it read the page", () => {
    const { source, article } = proposal;
    for (const key of ["headline", "publishedAt", "outlet", "updatedAt"] as const) {
      assert.equal(article[key].value, source.article[key].value, key);
    }
    assert.deepEqual(
      article.body.map((block) => block.text),
      source.article.body.map((block) => block.text),
    );
  });

  it("says of each value where it stands and how sure it is", () => {
    const rows = whatWasUnderstood(proposal.article, proposal.source);
    const published = rows.find(({ label }) => label.en === "published");
    assert.equal(published?.value, "2023-05-04");
    assert.match(published?.origin.en ?? "", /line 4/);
    assert.equal(published?.confidence, 1);
  });

  it("says it of a container in either language, with the container's own name for the field", () => {
    const read = readContained(
      {
        type: "report",
        place: "news.csv, record 1",
        original: { bytes: Buffer.from(""), extension: "csv" },
        content: { kind: "text", text: "افتتحت بلدية الميناء مكتبة عامة." },
        stated: [{ key: "headline", values: ["مكتبة الميناء"], origin: "column title" }],
      },
      READING,
    );
    assert.ok("article" in read);
    const [headline] = whatWasUnderstood(read.article, read);
    assert.deepEqual(headline?.origin, { ar: "عمود title", en: "column title" });
  });

  it("asks only what the page leaves open", () => {
    assert.deepEqual(
      questionsAbout(proposal.article).map(({ key }) => key),
      ["outlet"],
    );
    const dateless = propose(RAW_PAGE.replace("4 مايو 2023\n", "").replace("، الخميس،", ""), "a.txt");
    assert.deepEqual(
      questionsAbout(dateless.article).map(({ key }) => key),
      ["published", "outlet"],
    );
  });
});

describe("taking in a saved page", () => {
  const proposal = propose(PAGE, "page.html");
  const text = articleText(proposal);

  it("takes metadata from what the page says for machines, and says from where", () => {
    const { article, source } = proposal;
    assert.equal(article.headline.value, "افتتاح جسر جديد في بنزرت");
    assert.equal(article.publishedAt.value, "2023-05-04T09:30+01:00");
    assert.equal(article.outlet.value, "صحيفة المثال");
    assert.equal(article.byline[0]?.value, "سلمى العياري");
    assert.equal(article.url?.value, "https://news.example/tunisia/bridge-bizerte");
    assert.equal(source.origins.get("published"), "JSON-LD datePublished");
  });

  it("keeps paragraphs, subheads, lists, quotations, emphasis and web links", () => {
    assert.match(text, /^## رسوم العبور$/m);
    assert.match(text, /^- طول الجسر: ألفا متر\.$/m);
    assert.match(text, /^> هذا المشروع/m);
    assert.match(text, /\*\*وسيفتح أمام الشاحنات\*\*/);
    assert.match(text, /\[بيان\]\(<https:\/\/news\.example\/docs\/statement>\)/);
  });

  it("leaves scripts, script addresses and the page's furniture behind", () => {
    assert.doesNotMatch(text, /alert|javascript:|onclick|changed by a script/);
    assert.doesNotMatch(text, /الأكثر قراءة|جميع الحقوق|رياضة/);
    assert.match(text, /أعلنته البلدية/);
  });

  it("reads a page in the encoding it declares", () => {
    const page =
      '<html><head><meta charset="windows-1256"><title>title</title></head><body><article><h1>\u{1}</h1></article></body></html>';
    const paragraph = "\xE1\xE3 "; // لم in windows-1256
    const latin = page.replace(
      "<h1>\u{1}</h1>",
      `<h1>\xC3\xCE\xC8\xC7\xD1</h1>${`<p>${paragraph.repeat(60)}</p>`.repeat(3)}`,
    );
    assert.equal(propose(Buffer.from(latin, "latin1"), "old.html").article.headline.value, "أخبار");
  });

  it("takes no address that is not of the web", () => {
    const page = PAGE.toString().replace(
      "https://news.example/tunisia/bridge-bizerte",
      "javascript:alert(1)",
    );
    const { article } = propose(page, "page.html");
    assert.equal(article.url?.value ?? null, null);
  });

  it("refuses a page in which no report stands out", () => {
    const outcome = proposeArticle(
      Buffer.from("<!doctype html><html><body></body></html>"),
      "empty.html",
      { id: null, url: null },
      emptyContext(),
    );
    assert.ok(Array.isArray(outcome));
    assert.equal(outcome[0]?.code, "page-without-report");
  });
});

describe("taking in Markdown", () => {
  const source = `---
العنوان: "صفاقس: السوق تفتح"
date: 4 مايو 2023
layout: post
corrections:
  - {at: 2023-05-05, text: "صُحح اسم الباب، وكان خطأ"}
---

فقرة أولى فيها **تشديد** و[رابط](https://example.org/).

| أ | ب |
| - | - |
| 1 | 2 |
`;
  const text = articleText(propose(source, "note.md"));

  it("writes keys under their canonical names and keeps corrections", () => {
    assert.match(text, /^headline: "صفاقس: السوق تفتح"$/m);
    assert.match(text, /^published: 4 مايو 2023$/m);
    assert.match(text, / {2}- \{at: 2023-05-05, text: صُحح اسم الباب، وكان خطأ\}/);
    assert.doesNotMatch(text, /layout/);
  });

  it("keeps the body as it stands", () => {
    assert.ok(text.endsWith(`${source.slice(source.indexOf("فقرة")).trimEnd()}\n`));
  });

  it("moves a title of the text into front matter", () => {
    const titled = articleText(propose("# عنوان التقرير\n\nفقرة واحدة.\n", "t.md"));
    assert.match(titled, /^headline: عنوان التقرير$/m);
    assert.equal(titled.match(/عنوان التقرير/g)?.length, 1);
  });
});

describe("what cannot be taken in", () => {
  it("is reported under the name the maintainer gave it", () => {
    const outcome = proposeArticle(
      Buffer.from([0xff, 0xfe, 0x27, 0x06]),
      "downloads/x.txt",
      { id: null, url: null },
      emptyContext(),
    );
    assert.ok(Array.isArray(outcome));
    assert.equal(outcome[0]?.code, "encoding-utf16");
    assert.equal(outcome[0]?.file, "downloads/x.txt");
  });
});

describe("the body of a text and of a page", () => {
  it("keeps items with their signs, and verse in lines", () => {
    const list = "جاء في بيان المجلس بعد الجلسة ما يلي:\n١. وقف الأشغال\n٢. فتح الطريق";
    const text = articleText(propose(RAW_PAGE.replace("\n\nوأضاف", `\n\n${list}\n\nوأضاف`), "a.txt"));
    assert.match(text, /ما يلي:\n\n١\. وقف الأشغال\n٢\. فتح الطريق\n\n/);
  });

  it("keeps the tables and lists between its paragraphs, and no list of links", () => {
    const [headline, ...paragraphs] = RAW_PAGE.split("\n\n").filter((part) => part.length > 30);
    const [first, second, third] = paragraphs
      .filter((part) => part.length > 100)
      .map((part) => `<p>${part}</p>`);
    const page = `<!DOCTYPE html><html lang="ar"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${first}<table><tr><th>السنة</th><th>المحال</th></tr><tr><td>2021</td><td>40</td></tr></table>${second}<ul><li>الأروقة</li><li>الأسقف</li></ul>${third}<ul class="related"><li><a href="/1">خبر آخر من المدينة</a></li></ul></article></body></html>`;
    const text = articleText(propose(page, "a.html"));
    assert.match(text, /\| 2021 \| 40 \|/);
    assert.match(text, /- الأروقة\n- الأسقف/);
    assert.doesNotMatch(text, /خبر آخر/);
  });
});
