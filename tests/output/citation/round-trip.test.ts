// What survives a reference manager: eight fields through RIS, BibLaTeX and CSL-JSON and back, with the losses we know of.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Cite, type CslRecord, plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import "@citation-js/plugin-bibtex";
import { readSettings } from "../../../src/configuration/settings.ts";
import { biblatex } from "../../../src/output/citation/biblatex.ts";
import { type CitedWork, citedWorks } from "../../../src/output/citation/cited-work.ts";
import { cslItem } from "../../../src/output/citation/csl-json.ts";
import { ris } from "../../../src/output/citation/ris.ts";
import { readArchive } from "../../archive/read-archive.ts";
import { CONTEXT, KINDS_OF_ARTICLE } from "../sample.ts";
import { assertValidJson } from "../validators.ts";

assert.ok(plugins);

type Fields = {
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly issued: readonly (readonly number[])[] | null;
  readonly section: string | null;
  readonly language: string;
  readonly url: string;
};

function fieldsOf(work: CitedWork): Fields {
  const { from, to } = work.issued ?? { from: null, to: null };
  return {
    type: work.kind === "report" ? "webpage" : "article-newspaper",
    title: work.title,
    authors: work.authors,
    outlet: work.outlet?.value ?? null,
    issued: from === null ? null : to === null ? [from] : [from, to],
    section: work.section,
    language: work.language,
    url: work.url,
  };
}

const text = (value: unknown) => (typeof value === "string" ? value : null);

function fieldsRead(record: CslRecord): Fields {
  return {
    type: text(record.type) ?? "",
    title: text(record.title) ?? "",
    authors: authorsOf(record),
    outlet: text(record["container-title"]),
    issued: partsOf(record.issued),
    section: text(record.section),
    language: text(record.language) ?? "",
    url: text(record.URL) ?? "",
  };
}

/** Gives the authors; of RIS, citation-js takes the author of a newspaper item for its reporter, and leaves the name as it is written. */
function authorsOf({ author, reporter }: CslRecord): string[] {
  if (author)
    return author.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(" "));
  return reporter === undefined ? [] : [reporter].flat().map(String);
}

/** Gives the parts of a day; of RIS, citation-js leaves the day of a newspaper item as it is written. */
function partsOf(date: CslRecord["issued"]): Fields["issued"] {
  if (date === undefined) return null;
  if (date.raw !== undefined) return [date.raw.split("/").filter(Boolean).map(Number)];
  return date["date-parts"]?.map((parts) => parts.map(Number)) ?? null;
}

/** Field by field what a format cannot carry; also a table in `src/output/FORMATS.md`. */
const LOSSES: Readonly<Record<string, (fields: Fields) => Fields>> = {
  // The format RIS keeps the first end of a span.
  ris: (fields) => ({ ...fields, issued: fields.issued?.slice(0, 1) ?? null }),
  // A newspaper's article is a subtype, which importers take for a journal's; languages have babel's names.
  biblatex: (fields) => ({
    ...fields,
    type: fields.type === "article-newspaper" ? "article-journal" : fields.type,
    language: "arabic",
  }),
  "csl-json": (fields) => fields,
};

const FORMATS: Readonly<Record<string, (works: readonly CitedWork[]) => string>> = {
  ris,
  biblatex,
  "csl-json": (works) => JSON.stringify(works.map(cslItem)),
};

const archive = await readArchive(readSettings({}, {}));
const articles = [...archive.articles, ...KINDS_OF_ARTICLE];

describe("round trips", () => {
  for (const [name, write] of Object.entries(FORMATS)) {
    it(`${name}: eight fields of every report and every kind of report come back`, () => {
      assert.ok(archive.articles.length >= 5);
      for (const article of articles) {
        const works = citedWorks(article, CONTEXT);
        const read = new Cite(write(works)).data.map(fieldsRead);
        assert.deepEqual(
          read,
          works.map(fieldsOf).map((fields) => LOSSES[name]?.(fields)),
          article.id,
        );
      }
    });
  }

  it("CSL-JSON keeps to its schema", () => {
    for (const article of articles)
      assertValidJson(citedWorks(article, CONTEXT).map(cslItem), "csl-data.json", article.id);
  });

  it("RIS opens with its type, closes with its end, and puts two spaces before each dash", () => {
    for (const article of articles) {
      const lines = ris(citedWorks(article, CONTEXT)).split("\r\n");
      assert.equal(lines[0], "TY  - NEWS");
      assert.equal(lines.at(-2), "ER  - ");
      for (const line of lines) assert.match(line, /^(?:[A-Z][A-Z0-9] {2}- .*|ER {2}- )?$/u);
    }
  });
});
