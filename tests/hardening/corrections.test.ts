// A correction, from front matter to everywhere a reader may meet the report.

import assert from "node:assert/strict";
import { it } from "node:test";
import { parse } from "yaml";
import { renderText } from "./render-text.ts";

const REPORT = `---
headline: بلدية صفاقس تفتح السوق القديمة
published: 2023-05-04
updated: 2023-05-05
corrections:
  - {at: 2023-05-06, text: "جاء في نسخة سابقة أن الأشغال دامت عامًا، والصواب عامان."}
---

فتحت البلدية السوق بعد أشغال دامت عامين.
`;

it("a correction is on the page with its day, and in the page's JSON-LD", () => {
  const html = renderText(REPORT) ?? "";
  const section = /<section class="corrections"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
  assert.match(section, /والصواب عامان/);
  assert.match(section, /datetime="2023-05-06"/);
  const [, data = ""] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const article = parse(data);
  assert.equal(article.correction[0].datePublished, "2023-05-06");
  assert.match(article.correction[0].text, /والصواب عامان/);
  assert.match(article.dateModified, /^2023-05-0[56]/);
});
