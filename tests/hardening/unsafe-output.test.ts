// Whatever stands in an article, its page holds nothing that runs, loads from elsewhere or is sent away.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { HOSTILE_STRINGS } from "./hostile-strings.ts";
import { renderText } from "./render-text.ts";
import { findUnsafe } from "./unsafe-html.ts";

type SpecCase = { readonly markdown: string; readonly section: string; readonly number: number };

const spec = createRequire(import.meta.url)("commonmark-spec") as { readonly tests: readonly SpecCase[] };

const FIELDS = [
  "headline",
  "kicker",
  "section",
  "outlet",
  "byline",
  "lede",
  "credit",
  "image-caption",
  "image",
  "tags",
];

function assertSafe(html: string | null, what: string): void {
  if (html !== null) assert.deepEqual(findUnsafe(html), [], what);
}

const withBody = (body: string) => `---\nheadline: خبر\npublished: 2022-01-12\n---\n\nفقرة.\n\n${body}\n`;

describe("the page of an article", () => {
  it("is safe for every input of the CommonMark suite", () => {
    assert.ok(spec.tests.length > 600, "the suite was not read");
    let rendered = 0;
    for (const { markdown, number } of spec.tests) {
      const html = renderText(withBody(markdown.replaceAll("→", "\t")));
      if (html !== null) rendered++;
      assertSafe(html, `example ${number}: ${markdown}`);
    }
    assert.ok(rendered > 600, `only ${rendered} were rendered`);
  });

  it("is safe with every hostile string in its body, as Markdown and as the text of a page", () => {
    for (const hostile of HOSTILE_STRINGS) {
      assertSafe(renderText(withBody(hostile)), hostile);
      assertSafe(
        renderText(`عنوان الخبر\n\n${hostile}\n\nفقرة أخيرة في هذا الخبر القصير.\n`, "report.txt"),
        hostile,
      );
      assertSafe(
        renderText(`${hostile}\n\n12 يناير 2022\n\nفقرة أخيرة في هذا الخبر القصير.\n`, "report.txt"),
        hostile,
      );
    }
  });

  it("is safe with every hostile string in every field", () => {
    for (const hostile of HOSTILE_STRINGS) {
      const value = JSON.stringify(hostile.slice(0, 400));
      for (const field of FIELDS) {
        const headline = field === "headline" ? "" : "headline: خبر\n";
        assertSafe(renderText(`---\n${headline}${field}: ${value}\n---\n\nمتن.\n`), `${field}: ${hostile}`);
      }
      const corrections = `corrections:\n  - {at: 2022-01-13, text: ${value}}\nurl: ${value}\nsource-headline: ${value}\n`;
      assertSafe(renderText(`---\nheadline: خبر\n${corrections}---\n\nمتن.\n`), hostile);
    }
  });
});

describe("the search for unsafe HTML", () => {
  const cases: readonly string[] = [
    "<script>alert(1)</script>",
    '<script src="https://evil.example/x.js"></script>',
    '<script src="//evil.example/x.js"></script>',
    '<script type="application/ld+json">{"a":"</script>',
    '<p onclick="x">',
    '<a href="javascript:alert(1)">',
    '<a href="&#106;avascript:alert(1)">',
    '<a href="java\nscript:alert(1)">',
    '<a href="//evil.example">',
    '<img src="data:text/html,x">',
    "<iframe></iframe>",
    '<meta http-equiv="Refresh" content="0">',
    '<base href="/">',
  ];
  for (const html of cases) {
    it(`finds ${html.replace(/\s+/g, " ")}`, () => assert.notDeepEqual(findUnsafe(html), []));
  }
});
