// Markdown as blocks: nothing is lost, and every block knows where it stands in the file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { MarkdownBlock, TextMark } from "../../src/markdown/markdown-block.ts";
import { readMarkdown } from "../../src/markdown/read-markdown.ts";
import { isSafeLink } from "../../src/markdown/safe-links.ts";
import { spanInFile } from "../../src/markdown/source-text.ts";
import { readCaseFile } from "../case-file.ts";

function describe({ kind, source, marks, level, quoted, list, row, note, noteSigns }: MarkdownBlock): string {
  const names: Readonly<Record<MarkdownBlock["kind"], string>> = {
    paragraph: "p",
    subhead: `h${level}`,
    quotation: `q${quoted}`,
    "list-item": `li${list?.depth}${list?.number == null ? "" : ` #${list.number}`}${list?.continues ? "+" : ""}`,
    code: "code",
    picture: "picture",
    "table-row": row?.header ? "head" : "row",
  };
  const signs = (noteSigns ?? []).map(
    ({ span, number }) => ` sign«${source.text.slice(span[0], span[1])}»→note ${number}`,
  );
  const printed = [
    ...marks.map((mark) => ` ${describeMark(mark, source.text)}`),
    ...signs,
    note === undefined ? "" : ` note ${note}`,
  ].join("");
  return `${names[kind]} «${source.text.replaceAll("\n", "⏎")}»${printed}`;
}

function describeMark(mark: TextMark, text: string): string {
  const target = "href" in mark ? `→${mark.href}` : "";
  const alt = mark.kind === "image" && mark.alt !== undefined ? ` (${mark.alt})` : "";
  return `${mark.kind}«${text.slice(mark.span[0], mark.span[1])}»${target}${alt}`;
}

for (const { title, input, expected, line } of readCaseFile(
  fileURLToPath(new URL("blocks.cases.txt", import.meta.url)),
)) {
  test(title, () => {
    assert.equal(readMarkdown(input).blocks.map(describe).join("\n"), expected, line);
  });
}

test("each word of a block is found at its own place in the file, behind marks, quotations and Windows line ends", () => {
  const text =
    '---\r\nx: y\r\n---\r\nقال **الوزير** [هنا](http://a.b "هنا") وهنا\r\nأيضا.\r\n\r\n> - بند &amp; *آخر*\r\n\r\n| خلية أولى | ثانية |\r\n|---|---|\r\n| ثالثة | رابعة |\r\n';
  const { blocks } = readMarkdown(text, 17);
  let words = 0;
  for (const { source } of blocks) {
    for (const word of source.text.matchAll(/\p{L}+/gu)) {
      const [start, end] = spanInFile(source, [word.index, word.index + word[0].length]);
      assert.equal(text.slice(start, end), word[0]);
      words++;
    }
  }
  assert.equal(words, 12);
  const places = blocks.map(({ source }) => spanInFile(source, [0, source.text.length])[0]);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
});

test("the second of two like words is not taken for the first", () => {
  const text = "[هنا](http://a.b/هنا) ثم هنا";
  const [block] = readMarkdown(text).blocks;
  assert.ok(block);
  const last = block.source.text.lastIndexOf("هنا");
  assert.deepEqual(spanInFile(block.source, [last, last + 3]), [text.length - 3, text.length]);
});

test("hidden characters leave the text and are counted; composed letters are one", () => {
  const [block] = readMarkdown("قا\u202Eل الأ\u0654مين\u200B العام").blocks;
  assert.equal(block?.source.text, "قال الأٔمين العام".normalize("NFC"));
  assert.deepEqual(block?.source.removed, ["\u202E", "\u200B"]);
});

test("only http, https, mailto and relative links are safe", () => {
  for (const href of ["https://a.b/c", "HTTP://a.b", "mailto:a@b.c", "/x", "x/y.html", "#p3", "../x?y=1:2"]) {
    assert.ok(isSafeLink(href), href);
  }
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:x",
    "java\tscript:x",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "file:///etc",
    "\\\\host",
  ]) {
    assert.ok(!isSafeLink(href), href);
  }
});
