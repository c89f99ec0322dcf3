// An Arabic page speaks Arabic: no Latin letters but in names, addresses, file names and the names of formats.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Parser } from "htmlparser2";
import type { Workshop } from "./built-site.ts";
import { plantedSite } from "./planted-reports.ts";

let site: Workshop;
before(() => {
  site = plantedSite();
});
after(() => site?.remove());

/** What stands in Latin letters by right: addresses, files, names of formats and of columns. */
const BY_RIGHT: readonly RegExp[] = [
  /https?:\/\/\S+/gu,
  /\b[\w-]+\.(?:bib|csl|csv|gov|html|jpg|json|jsonl|jsonld|md|org|png|ris|txt|xml)(?:\.json)?\b/gu,
  /\b(?:Atom|BibTeX|CSL|CSV|DCAT|Data Package|Dublin Core|EDTF|IPTC|JSON Feed|JSON Lines|JSON|LaTeX|Markdown|OAI-PMH|RIS|RSS|SHA-256|Sitemap|UTF-8|ninjs)\b/gu,
  /\b(?:outlet_how|published_how|sha256sum -c|SHA256SUMS)\b/gu,
  // Identifiers, and names as their owners write them.
  /\bQ\d+\b/gu,
  /\b(?:DW|Wikidata)\b|@\w+/gu,
];

type Found = { readonly where: string; readonly text: string };

/** Texts of a page, and the attributes that are read out, in elements whose language is Arabic. */
function foreignIn(html: string): Found[] {
  const found: Found[] = [];
  const languages: string[] = [];
  const note = (where: string, text: string) => {
    const rest = BY_RIGHT.reduce((left, pattern) => left.replace(pattern, " "), text);
    if (/\p{Script=Latin}/u.test(rest)) found.push({ where, text: text.trim().slice(0, 120) });
  };
  let element = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      languages.push(attributes.lang ?? languages.at(-1) ?? "");
      element = name;
      if (languages.at(-1) !== "ar") return;
      for (const key of ["aria-label", "alt", "placeholder"]) {
        if (attributes[key] !== undefined) note(`${name} ${key}`, attributes[key]);
      }
      if (
        name === "meta" &&
        ["description", "og:description", "DC.description"].includes(
          attributes.name ?? attributes.property ?? "",
        )
      )
        note(`meta ${attributes.name ?? attributes.property}`, attributes.content ?? "");
    },
    ontext(text) {
      if (languages.at(-1) === "ar" && element !== "script" && element !== "style") note(element, text);
    },
    onclosetag() {
      languages.pop();
      element = "";
    },
  });
  parser.end(html);
  return found;
}

describe("an Arabic page", () => {
  it("has no Latin letters but in names, addresses and formats, whatever its evidence", () => {
    const pages = site.files().filter((file) => file.endsWith(".html"));
    assert.ok(pages.length > 60);
    const foreign = pages.flatMap((path) =>
      foreignIn(site.read(path)).map(({ where, text }) => `${path} ${where}: ${text}`),
    );
    assert.deepEqual(foreign, []);
  });

  it("says in Arabic why a printed time was not resolved", () => {
    const market = site.read("articles/market/index.html");
    assert.match(market, /محسوب من يوم حفظ الصفحة، ولا يذكره الملف/u);
    assert.match(site.read("articles/school/index.html"), /التاريخ المطبوع لا يذكر السنة/u);
  });

  it("writes days in words: evidence is no file of dates", () => {
    for (const path of site.files().filter((file) => /^articles\/.*\.html$/u.test(file))) {
      const [, panel = ""] =
        /<details class="provenance fold"(.*?)<details class="citation/su.exec(site.read(path)) ?? [];
      const text = panel.replace(/<[^>]*>/gu, " ");
      assert.match(text, /الناشر/u, path);
      assert.doesNotMatch(text.replaceAll("2022.01.12", ""), /\d{4}-\d{2}/u, path);
    }
  });
});
