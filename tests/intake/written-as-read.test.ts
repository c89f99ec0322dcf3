// `add` writes what `inspect` reads: whatever a page says, the file that is made of it says the same, and no more surely.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { Article } from "../../src/article/article.ts";
import { fieldsOf, valuesOf } from "../../src/article/field-values.ts";
import { FIELD_KEYS } from "../../src/article/fields.ts";
import { itemSign } from "../../src/markdown/list-markers.ts";
import { TITLES, WRITERS } from "../article/pages/furniture.ts";
import { LAYOUTS } from "../article/pages/layouts.ts";
import { makePage } from "../article/pages/page-maker.ts";
import { readCaseFile } from "../case-file.ts";
import { propose } from "./intake.ts";

const CASES = readCaseFile(fileURLToPath(new URL("../article/raw-pages.cases.txt", import.meta.url)));
const SAVED = readFileSync(new URL("../fixtures/intake/page.html", import.meta.url), "utf8");

/** Front matter writes one blank where a page has two, and letters in their composed form. */
const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** What is said otherwise: less, other, or more surely. */
function differences(read: Article, written: Article): string[] {
  const found: string[] = [];
  for (const key of FIELD_KEYS) {
    const said = (article: Article) => valuesOf(article, key).map(tidy);
    // Credits have no order.
    const [before, after] = [said(read), said(written)].map((values) =>
      key === "agencies" ? [...values].sort() : values,
    ) as [string[], string[]];
    if (before.join("|") !== after.join("|"))
      found.push(`${key}: «${before.join("|")}» → «${after.join("|")}»`);
    for (const [index, field] of fieldsOf(written, key).entries()) {
      const source = fieldsOf(read, key)[index];
      if (source === undefined) continue;
      if (field.confidence > source.confidence)
        found.push(`${key}: ${source.confidence} → ${field.confidence}`);
      if ((field.how === "inferred") !== (source.how === "inferred"))
        found.push(`${key}: ${source.how} → ${field.how}`);
      if (field.alternatives.map(tidy).join("|") !== source.alternatives.map(tidy).join("|"))
        found.push(
          `${key}: other candidates «${source.alternatives.join("|")}» → «${field.alternatives.join("|")}»`,
        );
    }
  }
  // The sign of an item is part of a text's line, and Markdown's own in what is written.
  const wordsOf = ({ kind, text }: Article["body"][number]): string =>
    kind === "list-item" ? text.slice(itemSign(text)?.length ?? 0) : text;
  const textOf = ({ body }: Article): string =>
    body.map((block) => `${block.kind} ${tidy(wordsOf(block))}`).join("\n");
  if (textOf(read) !== textOf(written)) found.push(`body: ${textOf(read)} → ${textOf(written)}`);
  const doubtsOf = ({ doubts = [] }: Article): string =>
    [...new Set(doubts.filter(({ value }) => value !== null).map(({ field }) => field))].sort().join();
  if (doubtsOf(read) !== doubtsOf(written)) found.push(`doubts: ${doubtsOf(read)} → ${doubtsOf(written)}`);
  return found;
}

/** Other titles and writers of our own for those that a case expects; a headline that is only inferred stays. */
function swapsFor(expected: string, seed: number): [string, string][] {
  const of = (key: string): string => new RegExp(`^${key}: (.*)$`, "mu").exec(expected)?.[1] ?? "—";
  const names = of("byline")
    .split("، ")
    .filter((name) => /^\p{Script=Arabic}+ \p{Script=Arabic}/u.test(name));
  const swaps = names.map((name, at): [string, string] => [name, pick(WRITERS, seed + at * 5)]);
  const headline = of("headline");
  if (headline !== "—" && !/…$/u.test(headline)) swaps.unshift([headline, pick(TITLES, seed)]);
  return swaps;
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? "";
}

function assertWrittenAsRead(text: string, name: string, told: string): void {
  const { article, source } = propose(text, name);
  assert.deepEqual(differences(source.article, article), [], told);
}

describe("what add writes", () => {
  for (const { title, input } of CASES)
    it(`is what inspect reads: ${title}`, () => assertWrittenAsRead(input, "page.txt", title));

  it("is what inspect reads, in the layouts of many sites", () => {
    for (const [index, layout] of LAYOUTS.entries()) {
      const page = makePage(layout, index * 31 + 5);
      assertWrittenAsRead(page.text, "page.txt", page.layout);
    }
  });

  it("is what inspect reads, with other headlines and names in their place", () => {
    for (const [index, { title, input, expected }] of CASES.entries()) {
      const swaps = swapsFor(expected, index);
      const swapped = (text: string) =>
        swaps.reduce((rest, [old, other]) => rest.replaceAll(old, other), text);
      const { article, source } = propose(swapped(input), "page.txt");
      assert.deepEqual(differences(source.article, article), [], title);
      for (const line of expected.split("\n")) {
        const [, key, wanted = ""] = /^(headline|byline): (.*)$/u.exec(line) ?? [];
        if (key === undefined || wanted === "—") continue;
        const value = key === "headline" ? article.headline.value : valuesOf(article, "byline").join("، ");
        assert.equal(value, swapped(wanted), `${title}: ${key}`);
      }
    }
  });

  it("is what a saved page says", () => assertWrittenAsRead(SAVED, "page.html", "page.html"));
});
