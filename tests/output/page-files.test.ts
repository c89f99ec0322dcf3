// The files of a report that its page makes are, byte for byte, those that a build writes when it is asked to.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { factsOfPage } from "../../src/browser/report/page-facts.ts";
import { readTwinBody } from "../../src/browser/report/twin-body.ts";
import { REPORT_FILES } from "../../src/configuration/archive-keys.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { reportFacts } from "../../src/output/citation/report-facts.ts";
import { exportFiles } from "../../src/output/exports.ts";
import { pageFile } from "../../src/output/page-files.ts";
import { PAGE_FORMATS } from "../../src/output/page-formats.ts";
import { savedName } from "../../src/output/saved-files.ts";
import { addressesUnder } from "../../src/site/addresses.ts";
import { readArchive } from "../archive/read-archive.ts";
import { writeSyntheticArchive } from "../bench/synthetic-archive.ts";
import { renderPages, siteOf } from "../templates/site-of.ts";
import { contentText, KINDS_OF_ARTICLE } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "warraq-page-files-"));
after(() => rmSync(folder, { recursive: true }));

/** Everything that a body, a moment and a head may hold. */
const WHOLE = `---
headline: "سوق الأحد: عودة «ثانية»"
kicker: متابعة
lede: "موجز: عاد السوق"
section: محليات
source-headline: "عودة السوق # بعد عام"
url: https://news.example/a?b=1&c=2
outlet: صحيفة الساحل
published: 2022-01-12T15:11
updated: 2022-01-13T10:00
byline: [سلمى الهاشمي, عمر حداد]
agencies: [رويترز, وكالة الأناضول]
tags: [أسواق, مدن]
corrections:
  - {at: 2022-01-14, text: "جاء في نسخة سابقة: «الاثنين»، والصواب الأحد."}
  - {at: 2022-02-01, text: "صُحّح اسم البائع </script>"}
---

قال *البائع* لرويترز، وفق رويترز، إن **السوق** في روسيا عاد، و[البيان](https://news.example/x_(1)) في \`ملف\`. 5 < 6 & 7 > 3 | نعم_لا_ربما
سطر ثانٍ  
وثالث : بنقطتين، وفي 12 يناير 2022 عاد.

## عنوان فرعي * بنجمة

1. أول
2. ثانٍ

- بند
  - بند أصغر

> اقتباس أول
>
> اقتباس ثانٍ

2022\\. كان عامًا.

\`\`\`\`
شيفرة <b> *س*
\`\`\`\`

| الاسم | العدد |
| --- | --- |
| تفاح \\| أخضر | *7* |

[خاتمة](https://news.example/z "عنوان") ![صورة](https://news.example/p.png) **روسيا الاتحادية** وقال ينس ستولتنبرغ إن **ينس
ستولتنبرغ يعود**.
`;

async function assertMade(articles: string): Promise<number> {
  const settings = readSettings({ articles, siteUrl: "https://example.org/archive/" }, {});
  const site = { archive: await readArchive(settings), settings, ...addresses() };
  const context = { ...settings, absolute: site.absolute, reportFiles: REPORT_FILES };
  const written = new Map<string, string>();
  for (const file of exportFiles(site.archive, context)) written.set(file.path, contentText(file));
  const pages = await renderPages(site);
  for (const { id } of site.archive.articles) {
    const { document } = parseHTML(pages.get(`/articles/${id}/`) ?? "");
    const facts = factsOfPage(document);
    const credited = facts.agencies.map(({ name, role }) => `${role} ${name}`);
    assert.equal(new Set(credited).size, credited.length, `${id} credits ${credited.join("; ")}`);
    const body = readTwinBody(written.get(`articles/${id}/index.md`) ?? "");
    for (const { key, file } of PAGE_FORMATS)
      assert.equal(pageFile(key, facts, body), written.get(`articles/${id}/${file}`), `${id} ${file}`);
  }
  return site.archive.articles.length;
}

function addresses() {
  const { assets, pictures } = siteOf([]);
  return { assets, pictures, ...addressesUnder("https://example.org/archive/") };
}

describe("a file made of a page is the one that a build writes", () => {
  it("of the archive's own reports", async () => {
    assert.ok((await assertMade("articles")) >= 5);
  });

  it("of a report with everything in it", async () => {
    writeFileSync(join(folder, "whole.md"), WHOLE);
    writeFileSync(join(folder, "span.md"), WHOLE.replace("2022-01-12T15:11", "2022-01-09/2022-01-10"));
    writeFileSync(
      join(folder, "year.md"),
      WHOLE.replace("2022-01-12T15:11", "2022").replace(/^source.*\n/mu, ""),
    );
    assert.equal(await assertMade(folder), 3);
  });

  it("of made-up reports", async () => {
    const many = join(folder, "many");
    writeSyntheticArchive(many, 20, { words: 120 });
    assert.equal(await assertMade(many), 20);
  });

  it("of values that are planted to break out of a page", async () => {
    const site = siteOf(KINDS_OF_ARTICLE);
    const pages = await renderPages(site);
    const address = { name: site.settings.name, absolute: site.absolute };
    for (const article of KINDS_OF_ARTICLE) {
      const { document } = parseHTML(pages.get(`/articles/${article.id}/`) ?? "");
      assert.deepEqual(
        factsOfPage(document),
        reportFacts(article, site.archive.authority, address),
        article.id,
      );
    }
  });

  it("has the name of the report", () => {
    assert.deepEqual(
      PAGE_FORMATS.map(({ file }) => savedName("talks", file)),
      ["talks.ris", "talks.bib", "talks.csl.json", "talks.ninjs.json"],
    );
  });
});
