// The results of a search as a file for reference managers and spreadsheets, made of the pages of the reports.

import { biblatex } from "../output/citation/biblatex.ts";
import { type CitedWork, worksOf } from "../output/citation/cited-work.ts";
import { type CslItem, cslItem } from "../output/citation/csl-json.ts";
import { joinParts } from "../output/citation/partial-date.ts";
import { ris } from "../output/citation/ris.ts";
import { jsonDocument } from "../output/json.ts";
import { PAGE_FORMAT_TYPES } from "../output/saved-files.ts";
import { factsOfPage } from "./report/page-facts.ts";
import type { SavedFile } from "./save-file.ts";

export type ExportFormat = "ris" | "bibtex" | "csl-json" | "csv";

/** A list longer than this is better served by `data/articles.csv`. */
export const MOST_RESULTS = 500;

/** How many requests are under way at once. */
const AT_ONCE = 6;

/**
 * The published item of each result, in the order given; a result whose page cannot be read is left out.
 * @param pages addresses of article pages, `/archive/articles/x/`
 */
export async function fetchItems(pages: readonly string[]): Promise<CitedWork[]> {
  const wanted = pages.slice(0, MOST_RESULTS);
  const items: (CitedWork | null)[] = wanted.map(() => null);
  let next = 0;
  const work = async () => {
    for (let index = next++; index < wanted.length; index = next++)
      items[index] = await fetchItem(wanted[index] ?? "");
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return items.filter((item) => item !== null);
}

async function fetchItem(page: string): Promise<CitedWork | null> {
  try {
    const answer = await fetch(page.replace(/[?#].*$/u, ""));
    if (!answer.ok) return null;
    const [item] = worksOf(factsOfPage(new DOMParser().parseFromString(await answer.text(), "text/html")));
    return item;
  } catch {
    return null;
  }
}

const FORMATS: Readonly<
  Record<ExportFormat, [file: string, type: string, make: (works: readonly CitedWork[]) => string]>
> = {
  ris: ["warraq.ris", PAGE_FORMAT_TYPES.ris, ris],
  bibtex: ["warraq.bib", PAGE_FORMAT_TYPES.bibtex, biblatex],
  "csl-json": ["warraq.csl.json", PAGE_FORMAT_TYPES["csl-json"], (works) => jsonDocument(works.map(cslItem))],
  csv: ["warraq.csv", "text/csv;charset=utf-8", (works) => csvTable(works.map(cslItem))],
};

export function exportItems(items: readonly CitedWork[], format: ExportFormat): SavedFile {
  const [name, type, make] = FORMATS[format];
  return { name, type, content: make(items) };
}

/** Writes the mark by which spreadsheets know UTF-8 first: who exports from a page opens the file with a double click. */
function csvTable(items: readonly CslItem[]): string {
  const header = ["id", "title", "author", "outlet", "date", "section", "language", "url", "note"];
  const rows = items.map((item) => [
    item.id,
    item.title,
    (item.author ?? []).map(({ literal }) => literal).join("؛ "),
    item["container-title"] ?? "",
    dayOf(item),
    item.section ?? "",
    item.language ?? "",
    item.URL,
    item.note ?? "",
  ]);
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** `2022-01-12`, or as much of it as is known. */
function dayOf({ issued }: CslItem): string {
  const [from] = issued?.["date-parts"] ?? [];
  return from === undefined ? "" : joinParts(from, "-");
}

/** A spreadsheet would run a cell that begins as a formula does; a quotation mark before it is the usual ward. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
