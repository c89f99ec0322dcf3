// Every planted error, all in one folder, checked in one run in each language: each is named at its own place, with its cause and its fix.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runCli } from "../commands/run-cli.ts";

/** Files that are wrong in themselves, and files whose links lead nowhere. */
const FIXTURES = ["broken", "broken-links"].map((name) => join(import.meta.dirname, "../fixtures", name));

/** File → the line, and what stands at the place in it; null for a problem of the whole file. */
const PLANTED: Readonly<Record<string, readonly [line: number, at: string] | null>> = {
  "anchor-broken.md": [9, "#p7"],
  "body-missing.md": [5, ""],
  "byte-order-mark-repeated.md": [1, "\uFEFF"],
  "character-nul.md": [2, "\u0000"],
  "correction-invalid.md": [5, "صُحح"],
  "day-invalid.md": [4, "2022-02-31"],
  "day-invalid.updated.md": [4, "31"],
  "document-empty.md": null,
  "document-not-text.binary.md": null,
  "document-not-text.md": null,
  "document-not-text.page.md": null,
  "encoding-damaged.md": [6, "\uFFFD"],
  "encoding-not-utf8.iso.md": [2, "\uFFFD"],
  "encoding-not-utf8.md": [2, "\uFFFD"],
  "encoding-truncated.md": [6, "\uFFFD"],
  "encoding-utf16.md": null,
  "encoding-utf16.no-mark.md": null,
  "front-matter-alias.bomb.md": [4, "&a"],
  "front-matter-alias.md": [2, "&a"],
  "front-matter-closing.indented.md": [4, "---"],
  "front-matter-closing.md": [4, "..."],
  "front-matter-invalid.md": [5, "- بلدية"],
  "front-matter-invalid.no-colon.md": [3, "سطر"],
  "front-matter-key-refused.constructor.md": [4, "constructor"],
  "front-matter-key-refused.md": [4, "__proto__"],
  "front-matter-key-twice.md": [4, "published"],
  "front-matter-language.long.md": [1, "javascript"],
  "front-matter-language.md": [1, "js"],
  "front-matter-needs-quotes.bracket.md": [2, "["],
  "front-matter-needs-quotes.hash.md": [2, ""],
  "front-matter-needs-quotes.md": [2, "لبنان"],
  "front-matter-needs-quotes.quote.md": [2, '"'],
  "front-matter-not-a-map.md": [2, "- "],
  "front-matter-not-first.comment.md": [2, "---"],
  "front-matter-not-first.md": [2, "---"],
  "front-matter-opening.dashes.md": [1, "\u2014\u2014"],
  "front-matter-opening.json.md": [1, "{"],
  "front-matter-opening.md": [1, "+++"],
  "front-matter-quote-unclosed.md": [4, '"'],
  "front-matter-tab.md": [5, "\t"],
  "front-matter-tag.md": [2, "aGVs"],
  "front-matter-tag.unknown.md": [4, "!!python"],
  "front-matter-too-deep.md": [4, "["],
  "front-matter-twice.md": [5, "---"],
  "front-matter-unclosed.md": [1, "---"],
  "front-matter-value-unusable.md": [2, "headline"],
  "front-matter-value-unusable.comma.md": [4, "corrections"],
  "headline-missing.md": [4, ""],
  "line-end-carriage-return.md": [2, ""],
  "link-broken.md": [7, "kharita"],
  "link-broken.report.md": [7, "link-broken.md"],
  "metadata-hidden-character.filler.md": [2, "\u3164"],
  "metadata-hidden-character.joiner.md": [2, "حديقة"],
  "metadata-hidden-character.md": [2, "حديقة"],
  "metadata-hidden-character.noncharacter.md": [2, "حديقة"],
  "metadata-hidden-character.selector.md": [2, "حديقة"],
  "metadata-hidden-character.tag.md": [2, "حديقة"],
  "published-at-impossible.hijri.md": [3, "31"],
  "published-at-impossible.hour.md": [3, "2022-01-12T25:00"],
  "published-at-impossible.offset.md": [3, "2022-01-12T15:11+25:00"],
  "published-at-impossible.md": [3, "2006-13-45"],
  "published-at-impossible.past-midnight.md": [3, "2022-01-12T24:30"],
  "published-at-impossible.sentinel.md": [3, "9999-12-31"],
  "published-at-invalid.md": [3, "قريبا"],
  "text-lost.md": [2, "????"],
  "text-mojibake.windows-1256.md": [6, "ط"],
  "text-mojibake.md": [2, "Ø"],
  "url-invalid.credentials.md": [4, "https://user"],
  "url-invalid.md": [3, "javascript:"],
  "url-invalid.relative.md": [3, "/news/12"],
};

type Found = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
};

let folder = "";
const found: Record<"ar" | "en", Found[]> = { ar: [], en: [] };

before(() => {
  folder = mkdtempSync(join(tmpdir(), "warraq-planted-"));
  for (const name of Object.keys(PLANTED)) {
    const from = FIXTURES.map((fixtures) => join(fixtures, name)).find((file) => existsSync(file));
    cpSync(from ?? name, join(folder, name));
  }
  for (const language of ["ar", "en"] as const) {
    const { status, stdout } = runCli(["check", "--articles", folder, "--json", "--lang", language]);
    assert.equal(status, 1);
    found[language] = JSON.parse(stdout).problems;
  }
});

after(() => rmSync(folder, { recursive: true, force: true }));

const errorsOf = (name: string, language: "ar" | "en") =>
  found[language].filter(({ file, severity }) => file.endsWith(`/${name}`) && severity === "error");

describe("planted errors", () => {
  it("are thirty at least", () => assert.ok(Object.keys(PLANTED).length >= 30));

  for (const [name, place] of Object.entries(PLANTED)) {
    it(`${name} is named at its place, with cause and fix in both languages`, () => {
      const code = /^[a-z0-9-]+/.exec(name)?.[0];
      for (const language of ["ar", "en"] as const) {
        const [error, ...more] = errorsOf(name, language);
        assert.deepEqual([error?.code, more.length], [code, 0]);
        const words = `${error?.message} ${error?.hint}`;
        if (language === "ar") assert.match(words, /\p{Script=Arabic}{3}/u);
        assert.ok((error?.message.length ?? 0) > 8 && (error?.hint.length ?? 0) > 8, words);
        if (place === null) {
          assert.deepEqual([error?.line, error?.column], [0, 0]);
          continue;
        }
        const [line, at] = place;
        assert.equal(error?.line, line);
        const text = readFileSync(join(folder, name), "utf8").replace(/^\uFEFF/, "");
        const printed = text.split(/\r\n?|\n/)[line - 1] ?? "";
        assert.ok(printed.slice((error?.column ?? 0) - 1).startsWith(at), `${error?.column}: ${printed}`);
      }
    });
  }
});
