// The twins of a report: Markdown that the archive reads back as the same report, and plain text with all its words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Article } from "../../src/article/article.ts";
import { evidenceNote } from "../../src/article/field.ts";
import { decodeDocument, isRawDocument } from "../../src/article/raw-document.ts";
import { NO_MENTIONS, type ReadContext, readArticle } from "../../src/article/read-article.ts";
import { markdownTwin, textTwin } from "../../src/output/twins.ts";
import { RAW_PAGE } from "../intake/samples.ts";
import { CONTEXT, KINDS_OF_ARTICLE } from "./sample.ts";

const READING: ReadContext = { startMentions: NO_MENTIONS, defaultZone: null, today: null };
const ARTICLES = join(import.meta.dirname, "../../articles");

/** The reports: of the archive's own, of other kinds, and one with everything a report may hold. */
const WHOLE = `---
headline: "سوق الأحد: عودة «ثانية»"
kicker: متابعة
lede: "موجز: عاد السوق"
section: محليات
source-headline: "عودة السوق # بعد عام"
url: https://news.example/a?b=1&c=2
outlet: صحيفة الساحل
published: 2022-01-12T15:11+02:00
updated: 2022-01-13
byline: [سلمى الهاشمي, عمر حداد]
tags: [أسواق, مدن]
corrections:
  - {at: 2022-01-14, text: "جاء في نسخة سابقة: «الاثنين»، والصواب الأحد."}
  - {at: 2022-02-01, text: "صُحّح اسم البائع"}
---

قال *البائع* إن **السوق** عاد، و[البيان](https://news.example/x_(1)) في \`ملف\`. 5 < 6 & 7 > 3 | نعم_لا_ربما
سطر ثانٍ  
وثالث.

## عنوان فرعي * بنجمة

1. أول
2. ثانٍ

- بند
  - بند أصغر

> اقتباس أول
>
> اقتباس ثانٍ

# ليس عنوانًا

2022\\. كان عامًا.

\\- ليست قائمة

\`\`\`\`
شيفرة <b> *س*
\`\`\`
  سطران
\`\`\`\`

| الاسم | العدد |
| --- | --- |
| تفاح \\| أخضر | *7* |
| | 8 |

[خاتمة](https://news.example/z "عنوان") ![صورة](https://news.example/p.png)
`;

function read(text: string | Uint8Array, file: string): Article {
  const document = decodeDocument(Buffer.from(text), file);
  assert.ok(isRawDocument(document), file);
  const article = readArticle(document, READING);
  if (!("body" in article)) assert.fail(article.map(({ code }) => code).join(", "));
  return article;
}

/** What a reader of the archive is told: all that the twin must not lose. */
const told = (article: Article) => ({
  headline: article.headline.value,
  kicker: article.kicker.value,
  section: article.section.value,
  source: article.source?.headline.value ?? null,
  file: article.source?.file,
  url: article.url?.value,
  lede: article.lede?.value,
  outlet: article.outlet.value,
  isOutletInferred: article.outlet.how === "inferred",
  evidence: article.outlet.evidence.map(evidenceNote),
  published: article.publishedAt.value,
  updated: article.updatedAt.value,
  byline: article.byline.map(({ value }) => value),
  place: article.datelinePlace.value,
  placeLine: article.datelinePlace.raw,
  credited: [
    ...new Set(article.agencies.filter(({ role }) => role === "credit").map(({ name }) => name)),
  ].sort(),
  initials: article.staffInitials.map(({ value }) => value),
  image: article.image,
  tags: article.tags ?? [],
  corrections: article.corrections.map(({ at, text }) => ({ at, text })),
  body: article.body.map(({ kind, text, marks, level, list, quoted, row }) => ({
    kind,
    text,
    marks,
    level,
    list,
    quoted,
    row,
  })),
});

const reports: readonly (readonly [name: string, article: Article])[] = [
  ...[
    "blinken-stoltenberg-prepare-nato-russia-talks",
    "nato-russia-council-ends-without-breakthrough",
    "russia-nato-council-convenes-in-brussels-over-ukraine",
    "russia-says-nato-ignored-de-escalation-offers",
    "stoltenberg-keeps-door-open-to-dialogue-with-moscow",
  ].map((id) => [id, read(readFileSync(join(ARTICLES, `${id}.md`)), `${id}.md`)] as const),
  ["a report with everything", read(WHOLE, "whole.md")],
  ["a raw page", read(RAW_PAGE, "raw.txt")],
];

describe("the Markdown twin", () => {
  for (const [name, article] of reports) {
    it(`is read back as the same report: ${name}`, () => {
      const again = read(markdownTwin(article), `${article.id}.md`);
      assert.deepEqual(told(again), told(article));
    });
  }

  it("says in its head whose text it is, and of a text of the outlet's own nothing", () => {
    const [, report] = reports[0] ?? [];
    assert.ok(report?.source);
    assert.match(markdownTwin(report), /^---\n# هذا النص تقرير كتبه الأرشيف بلغته/u);
    assert.doesNotMatch(markdownTwin(read(RAW_PAGE, "raw.txt")), /هذا النص/u);
  });

  it("raises the sign of a footnote, which on the page leads to the note", () => {
    const report = read("---\nheadline: حديقة\n---\nقالت البلدية ذلك[^أ].\n\n[^أ]: في بيان.\n", "a.md");
    assert.deepEqual(report.body[0]?.marks, [{ kind: "link", span: [16, 17], href: "#p2" }]);
    assert.match(markdownTwin(report), /قالت البلدية ذلك¹\.\n/u);
  });

  it("keeps any text, whatever signs it holds", () => {
    const signs = fc.string({
      unit: fc.constantFrom(..."اب ج1234*_`[]()<>#-+=~&|\\.!:\"'{}«»\n".split("")),
      maxLength: 40,
    });
    fc.assert(
      fc.property(signs, (line) => {
        const text = line.replace(/\s+/g, " ").trim();
        fc.pre(/\p{L}/u.test(text));
        const whole = read(`---\nheadline: ع\npublished: 2022-01-12\n---\n\nأول.\n`, "a.md");
        const [first] = whole.body;
        assert.ok(first);
        const article: Article = { ...whole, body: [{ ...first, text }] };
        const again = read(markdownTwin(article), "a.md");
        assert.deepEqual(
          again.body.map(({ kind, text: body }) => [kind, body]),
          [["paragraph", text]],
        );
      }),
      { numRuns: 300 },
    );
  });
});

it("the plain text twin holds every word of the report, its corrections, and its citation", () => {
  const article = read(WHOLE, "whole.md");
  const text = textTwin(article, CONTEXT);
  for (const { text: block } of article.body) assert.ok(text.includes(block), block);
  for (const { at, text: correction } of article.corrections)
    assert.ok(text.includes(at) && text.includes(correction));
  assert.match(text, /صحيفة الساحل/);
  assert.ok(KINDS_OF_ARTICLE.every((kind) => textTwin(kind, CONTEXT).endsWith("\n")));
});

it("the plain text twin says whose text it is, and cites the item and the report each by itself", () => {
  const [, report] = reports[0] ?? [];
  assert.ok(report?.source);
  const [statement, doubt, item, own] = textTwin(report, CONTEXT).split("\n--\n")[1]?.split("\n") ?? [];
  assert.match(
    statement ?? "",
    /^هذا النص تقرير كتبه الأرشيف بلغته، وليس نقلًا لنص المادة .+، ويُستنتج أن ناشرها /u,
  );
  assert.equal(doubt, "الناشر مستنتَج لا مذكور. تاريخ النشر مستنتَج لا مذكور.");
  assert.match(item ?? "", /^المادة المنشورة: «/u);
  assert.match(own ?? "", /^تقرير الأرشيف: /u);
  // A text that an outlet printed is cited as it was.
  assert.match(textTwin(read(RAW_PAGE, "raw.txt"), CONTEXT), /\n--\n(?!هذا النص)/u);
});
