// The four citation forms against a CSL processor with the published styles: the slow twin our own writing must equal.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { Article } from "../../../src/article/article.ts";
import { ARABIC_CSL } from "../../../src/output/citation/arabic-csl.ts";
import { type CitedWork, citedWorks } from "../../../src/output/citation/cited-work.ts";
import { cslItem } from "../../../src/output/citation/csl-json.ts";
import { cite, type StyleName } from "../../../src/output/citation/styles.ts";
import { makeArticle } from "../../article-builder.ts";
import { articleOf, CONTEXT, inferred, KINDS_OF_ARTICLE, stated } from "../sample.ts";

const style = (name: string) =>
  readFileSync(resolve(import.meta.dirname, "../../fixtures/csl", `${name}.csl`), "utf8");
const { styles } = plugins.config.get("@csl");
styles.add("chicago", style("chicago-note-bibliography"));
styles.add("mla", style("modern-language-association"));
styles.add("arabic", ARABIC_CSL);

const WORDS = { months: "dual", digits: "latn" } as const;
const STYLES: readonly StyleName[] = ["chicago", "apa", "mla", "arabic"];

function twin(work: CitedWork, name: StyleName): string {
  const { note: _note, ...item } = cslItem(work);
  const text = new Cite([item])
    .format("bibliography", { template: name, lang: name === "arabic" ? "ar" : "en-US", format: "text" })
    .trim();
  // citeproc does not know that «؟» and «…» end what they end.
  return text.replace(/([؟…]["'”’»]?)[.,]/gu, "$1");
}

/** What the record says is inferred wears brackets, which CSL has no way to ask for. */
const withoutBrackets = (text: string) => text.replace(/[[\]]/gu, "");

const dates = [
  "2021-05-02",
  "2021-05",
  "2021",
  "2021-05-01/2021-05-02",
  "2021-05-30/2021-06-02",
  "2021-12-31/2022-01-02",
  "2021-03/2021-05",
  "2021-12/2022-01",
  "2020/2021",
  "2021-09-05",
  null,
];
const names = [[], ["ليث"], ["ليث", "مها الراوي"], ["ليث", "مها", "سامر"], "أبتثجحخدذرزس".split("")];
const titles = [
  "عنوان عادي",
  "NATO والجوار",
  "قال: «نعم»",
  'قال "نعم" ومضى',
  "أهذا سؤال؟",
  "what next?",
  "نهاية.",
  "ذيل…",
];

const grid: Article[] = [
  ...dates.flatMap((publishedAt) =>
    names.map((byline) =>
      makeArticle({ headline: "عنوان", outlet: "الساحل", publishedAt, byline: byline.map(stated) }),
    ),
  ),
  ...dates.map((publishedAt) => makeArticle({ headline: "عنوان", outlet: null, publishedAt })),
  ...titles.flatMap((headline) =>
    ["الساحل (دمشق)", null].flatMap((outlet) =>
      [["ليث"], []].map((byline) =>
        makeArticle({
          headline,
          outlet,
          publishedAt: "2021-05-02",
          byline: byline.map(stated),
          section: "محليات",
        }),
      ),
    ),
  ),
];

describe("citation styles", () => {
  for (const name of STYLES) {
    it(`${name}: equals citeproc for every kind of date, name, title and outlet`, () => {
      for (const article of [
        ...grid,
        ...KINDS_OF_ARTICLE.filter(({ id }) => id !== "planted" && id !== "year"),
      ]) {
        for (const work of citedWorks(article, CONTEXT)) {
          assert.equal(withoutBrackets(cite(work, name, WORDS).text), withoutBrackets(twin(work, name)));
        }
      }
    });
  }

  it("the Arabic form has Arabic commas, guillemets, and the archive's months and digits", () => {
    const [work] = citedWorks(articleOf("hour"), CONTEXT);
    assert.equal(
      cite(work, "arabic", { months: "levantine", digits: "arab" }).text,
      "سلمى الهاشمي وOmar K. Haddad، «افتتاح ميناء الصيادين بعد ترميمه»، صحيفة الساحل، ٢ أيار ٢٠٢١، في أرشيف ورّاق، https://example.org/archive/articles/hour/",
    );
  });

  it("an inferred outlet and an inferred day stand in brackets, in every style", () => {
    const [work] = citedWorks(articleOf("report"), CONTEXT);
    for (const name of STYLES) assert.match(cite(work, name, WORDS).text, /\[صحيفة الساحل\]/u);
    assert.match(cite(work, "chicago", WORDS).text, /\[May 3, 2021\]/u);
    assert.match(cite(work, "apa", WORDS).text, /\(\[2021, May 3\]\)/u);
  });

  it("an approximate year says so", () => {
    const [work] = citedWorks(articleOf("year"), CONTEXT);
    assert.match(cite(work, "arabic", WORDS).text, /نحو 2020/u);
    assert.match(cite(work, "apa", WORDS).text, /\(ca\. 2020\)/u);
  });

  it("a report of the archive's own is the archive's, and takes neither outlet nor day from the item it is about", () => {
    const works = citedWorks(articleOf("report"), CONTEXT);
    assert.deepEqual(
      works.map(({ kind, title, authors }) => ({ kind, title, authors })),
      [
        { kind: "published-item", title: "المرفأ كما كتبت عنه الصحيفة", authors: [] },
        { kind: "report", title: "تقرير الأرشيف عن المرفأ", authors: ["ورّاق"] },
      ],
    );
    assert.deepEqual([works[1]?.outlet, works[1]?.issued], [null, null]);
  });

  it("an article that is the published text itself is one work", () => {
    assert.equal(citedWorks(makeArticle({ outlet: inferred("الساحل") }), CONTEXT).length, 1);
  });
});
