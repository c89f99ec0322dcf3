// The analyser gives a browser the very words it gave the build: else the index would hold words no query could meet.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { formTerm } from "../../src/search/index/index-term.ts";
import { Lexicon } from "../../src/search/words/particles.ts";
import { readingsOf } from "../../src/search/words/readings.ts";
import { formOf, wordsOf } from "../../src/search/words/words.ts";
import { launchChromium } from "./chromium.ts";
import { PATIENCE } from "./reader.ts";

const ROOT = resolve(import.meta.dirname, "../..");

type Analyser = {
  readonly wordsOf: typeof wordsOf;
  readonly readingsOf: typeof readingsOf;
  readonly formOf: typeof formOf;
  readonly formTerm: typeof formTerm;
  readonly Lexicon: typeof Lexicon;
};

/** Every word of each text with its place, its readings and its term in an index of these texts. */
function analysed(texts: readonly string[], analyser: Analyser): string[] {
  const lexicon = new analyser.Lexicon(
    texts.flatMap((text) =>
      analyser.wordsOf(text).map(({ start, end }) => analyser.formOf(text.slice(start, end))),
    ),
  );
  return texts.flatMap((text, at) =>
    analyser.wordsOf(text).map(({ start, end, folded }) => {
      const form = analyser.formOf(text.slice(start, end));
      const readings = analyser.readingsOf(form);
      const term = analyser.formTerm(lexicon.bareOf(form));
      return `${at}:${start}-${end} ${folded} ${form} ${term} ${readings.join(" ")}`;
    }),
  );
}

/** Every assigned character of the blocks in which Arabic is written, alone and between two letters. */
function arabicCharacters(): string[] {
  const blocks = [
    [0x0600, 0x06ff],
    [0x0750, 0x077f],
    [0x0870, 0x08ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfeff],
    [0x2000, 0x206f],
  ] as const;
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
      // What a later Unicode assigns is a letter to the newer of the two engines only.
      .filter((character) => !/\p{Cn}/u.test(character))
      .map((character) => `${character} كت${character}اب`),
  );
}

/** The same characters from all planes at every run, lone surrogates too. */
function mixtures(): string[] {
  let seed = 20220112;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const character = (): string => {
    for (;;) {
      const code = next(3) === 0 ? next(0x1_10000) : next(2) === 0 ? 0x600 + next(0x100) : next(0x3000);
      const made = String.fromCodePoint(code);
      if (!/\p{Cn}/u.test(made)) return made;
    }
  };
  return Array.from({ length: 400 }, () => Array.from({ length: 40 }, character).join(""));
}

describe("the analyser in the browser", () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: ["words/words", "words/readings", "index/index-term", "words/particles"]
          .map((name) => `export * from "./src/search/${name}.ts";`)
          .join("\n"),
        resolveDir: ROOT,
      },
      bundle: true,
      write: false,
      minify: true,
      format: "iife",
      globalName: "analyser",
      target: ["chrome97", "firefox113", "safari16.4"],
    });
    browser = await launchChromium();
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    await page.addScriptTag({ content: `globalThis.analysed = ${analysed.toString()}` });
  });
  after(() => browser.close());

  function inBrowser(texts: readonly string[]): Promise<string[]> {
    // Not as JSON: it would mend lone surrogates before the analyser saw them.
    const units = texts.map(codeUnits);
    return page.evaluate((sent) => {
      const scope = globalThis as unknown as { analysed: typeof analysed; analyser: Analyser };
      return scope.analysed(
        sent.map((codes) => codes.map((code) => String.fromCharCode(code)).join("")),
        scope.analyser,
      );
    }, units);
  }

  /** Node filters what it does not know; what the browser's older Unicode does not know goes here, code point by code point. */
  async function knownToBoth(texts: readonly string[]): Promise<string[]> {
    const codes = [
      ...new Set(texts.flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0))),
    ];
    const unknown = await page.evaluate(
      (sent) => sent.filter((code) => /\p{Cn}/u.test(String.fromCodePoint(code))),
      codes,
    );
    const strangers = new Set(unknown.map((code) => String.fromCodePoint(code)));
    assert.ok(strangers.size < codes.length / 10, "the two engines know nearly the same characters");
    return texts.map((text) => [...text].filter((character) => !strangers.has(character)).join(""));
  }

  function codeUnits(text: string): number[] {
    return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  }

  const here: Analyser = { wordsOf, formOf, readingsOf, formTerm, Lexicon };

  it("reads the archive's reports as the build does", async () => {
    const folder = join(ROOT, "articles");
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => readFileSync(join(folder, name), "utf8"));
    const expected = analysed(texts, here);
    assert.ok(texts.length >= 5 && expected.length > 1000);
    assert.deepEqual(await inBrowser(texts), expected);
  });

  it("reads every Arabic character and every invisible one as the build does", async () => {
    const texts = await knownToBoth(arabicCharacters());
    assert.ok(texts.length > 1000);
    assert.deepEqual(await inBrowser(texts), analysed(texts, here));
  });

  it("reads any mixture of characters as the build does", async () => {
    const texts = await knownToBoth(mixtures());
    assert.deepEqual(await inBrowser(texts), analysed(texts, here));
  });
});
