// Raw pages in the manner of many Arab outlets, each with what a reader should understand of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Article } from "../../src/article/article.ts";
import { readCaseFile } from "../case-file.ts";
import { readGoodText } from "./read-text.ts";

const NONE = "—";

/** What a line of expectations may ask of an article. */
const answers: Readonly<Record<string, (article: Article) => string>> = {
  headline: ({ headline }) => headline.value ?? NONE,
  kicker: ({ kicker }) => kicker.value ?? NONE,
  section: ({ section }) => section.value ?? NONE,
  lede: ({ lede }) => lede?.value ?? NONE,
  published: ({ publishedAt }) => `${publishedAt.value ?? NONE} ${publishedAt.how}`,
  updated: ({ updatedAt }) => updatedAt.value ?? NONE,
  byline: ({ byline }) => byline.map(({ value }) => value).join("، ") || NONE,
  place: ({ datelinePlace }) => datelinePlace.value ?? NONE,
  outlet: ({ outlet }) => (outlet.value === null ? NONE : `${outlet.value} ${outlet.how}`),
  agencies: ({ agencies }) => agencies.map(({ entity, role }) => `${entity} ${role}`).join("، ") || NONE,
  initials: ({ staffInitials }) =>
    staffInitials.map(({ value, role }) => `${value} ${role}`).join("، ") || NONE,
  caption: ({ image }) => image?.caption ?? NONE,
  tags: ({ tags }) => tags?.join("، ") ?? NONE,
  subheads: ({ body }) => textsOf(body, "subhead").join("، ") || NONE,
  paragraphs: ({ body }) => String(body.length - textsOf(body, "subhead").length),
  problems: ({ problems }) => problems.map(({ code }) => code).join("، ") || NONE,
};

function textsOf(body: Article["body"], kind: string): string[] {
  return body.filter((block) => block.kind === kind).map(({ text }) => text);
}

for (const { title, input, expected, line } of readCaseFile(
  fileURLToPath(new URL("raw-pages.cases.txt", import.meta.url)),
)) {
  test(title, () => {
    const article = readGoodText(input, "page.txt");
    for (const question of expected.split("\n")) {
      const [key = "", wanted = ""] = question.split(/:\s(.*)/s);
      const first = article.body[0]?.text ?? "";
      const last = article.body.at(-1)?.text ?? "";
      if (key === "first")
        assert.ok(first.startsWith(wanted), `${line} first: the body begins «${first.slice(0, 60)}»`);
      else if (key === "last")
        assert.ok(last.endsWith(wanted), `${line} last: the body ends «${last.slice(-60)}»`);
      else assert.equal(answers[key]?.(article), wanted, `${line} ${key}`);
    }
    for (const { id, span, text } of article.body) {
      assert.equal(input.slice(span[0], span[1]), text, `${line} ${id} stands elsewhere`);
    }
  });
}
