// Cited works as BibLaTeX: `@article` of the newspaper kind, and `@online` for the archive's own reports.

import type { CitedWork } from "./cited-work.ts";
import { joinParts, type PartialDate } from "./partial-date.ts";

export function biblatex(works: readonly CitedWork[]): string {
  return works.map(entry).join("\n");
}

function entry(work: CitedWork): string {
  const isReport = work.kind === "report";
  const fields: [name: string, value: string | null][] = [
    ["entrysubtype", isReport ? null : "newspaper"],
    ["title", escapeTex(work.title)],
    // Braced twice: a name in one piece, as an institution's is.
    [
      "author",
      work.authors.length === 0 ? null : work.authors.map((name) => `{${escapeTex(name)}}`).join(" and "),
    ],
    ["journaltitle", work.outlet === null ? null : escapeTex(work.outlet.value)],
    ["date", work.issued === null ? null : biblatexDate(work.issued)],
    // The manual's own way to name a section of a newspaper.
    ["pages", work.section === null ? null : escapeTex(work.section)],
    ["bookpagination", work.section === null ? null : "section"],
    ["langid", work.language === "ar" ? "arabic" : work.language],
    ["url", work.originalUrl ?? work.url],
    ["library", work.foundIn === null ? null : escapeTex(work.foundIn)],
    ["note", work.note === null ? null : escapeTex(work.note)],
  ];
  const filled = fields.filter((field): field is [string, string] => field[1] !== null);
  const lines = filled.map(([name, value]) => `  ${name} = {${value}},\n`).join("");
  return `@${isReport ? "online" : "article"}{${work.key},\n${lines}}\n`;
}

/** BibLaTeX reads EDTF, spans and `~` included. */
function biblatexDate({ from, to, approximate }: PartialDate): string {
  const circa = approximate ? "~" : "";
  return joinParts(from, "-") + circa + (to === null ? "" : `/${joinParts(to, "-")}${circa}`);
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/gu, (character) => SPECIAL[character] ?? character);
}
