// Pages that hold several whole reports: an issue with an article after another, or a table with a report a row, as programs write it for Excel.

import { escapeUTF8 } from "entities";
import type { HtmlElement } from "../html-tree.ts";
import type { Contained, Input } from "./container.ts";
import { fieldNamed, isFieldName } from "./records/column-names.ts";
import type { SourceRecord } from "./records/read-records.ts";

/** A page that may be one, by its beginning: the whole of it tells. */
export function mayHoldReports(head: string): boolean {
  return (head.match(/<article\b/gi)?.length ?? 0) >= 2 || (head.match(/<tr\b/gi)?.length ?? 0) >= 2;
}

const TELLING_LENGTH = 80;
const LEAST_ARTICLE = 250;
/** One text of more than this share is the page's own, and the others are of what is related. */
const LARGEST_SHARE = 0.7;

const lengthOf = (element: HtmlElement) => (element.textContent ?? "").replace(/\s+/gu, " ").trim().length;
const textOf = (element: HtmlElement | null) => element?.textContent?.replace(/\s+/gu, " ").trim() ?? "";

/** @returns null where the page is one report, or none */
export function articlesOf(page: HtmlElement): readonly { headline: string; element: HtmlElement }[] | null {
  const articles = [...page.querySelectorAll("article")]
    .filter((element) => (element.parentNode?.closest?.("article") ?? null) === null)
    .map((element) => ({
      element,
      headline: textOf(element.querySelector("h1, h2, h3, h4")),
      length: [...element.querySelectorAll("p")].reduce((sum, paragraph) => sum + lengthOf(paragraph), 0),
    }))
    .filter(({ headline, length }) => headline !== "" && length >= LEAST_ARTICLE);
  if (articles.length < 2) return null;
  const total = articles.reduce((sum, { length }) => sum + length, 0);
  if (articles.some(({ length }) => length > total * LARGEST_SHARE)) return null;
  // Sites load the next report under the one that was opened: the title names the page's own.
  const title = textOf(page.querySelector("title"));
  const shared = page.querySelector('meta[property="og:title"]')?.getAttribute("content") ?? "";
  const isOfOne = articles.some(({ headline }) => title.includes(headline) || shared.includes(headline));
  return isOfOne ? null : articles;
}

/** The rows of a table whose first row names a headline and a text. */
export function rowsOf(page: HtmlElement): readonly (readonly [name: string, cell: HtmlElement])[][] | null {
  for (const table of page.querySelectorAll("table")) {
    if (table.querySelector("table") !== null) continue;
    const [header = [], ...rows] = [...table.querySelectorAll("tr")].map((row) => [
      ...row.querySelectorAll("th, td"),
    ]);
    const names = header.map(textOf);
    const fields = names.map((name) => fieldNamed(name)?.field);
    if (!fields.includes("headline") || names.filter(isFieldName).length < 2) continue;
    const isRow = (cells: readonly HtmlElement[]) =>
      cells.length === names.length && cells.some((cell) => lengthOf(cell) >= TELLING_LENGTH);
    if (rows.length === 0 || rows.filter(isRow).length < rows.length * 0.8) continue;
    return rows.map((cells) => cells.map((cell, at) => [names[at] || `column ${at + 1}`, cell] as const));
  }
  return null;
}

/** Each article as a page of its own. */
export async function* readArticles(
  input: Input,
  articles: readonly { headline: string; element: HtmlElement }[],
): AsyncGenerator<Contained> {
  let number = 0;
  for (const { headline, element } of articles) {
    const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeUTF8(headline)}</title></head><body>${element.outerHTML}</body></html>`;
    yield {
      type: "report",
      place: `${input.name}, article ${++number}`,
      original: { bytes: Buffer.from(html), extension: "html" },
      content: { kind: "page", html },
      stated: [],
    };
  }
}

/** Cells with paragraphs keep them. */
export async function* readRows(
  rows: readonly (readonly (readonly [string, HtmlElement])[])[],
): AsyncGenerator<SourceRecord> {
  let number = 0;
  for (const cells of rows) {
    const flat = Object.fromEntries(
      cells.map(([name, cell]) => [
        name,
        lengthOf(cell) >= TELLING_LENGTH && cell.querySelector("*") !== null
          ? cell.innerHTML.trim()
          : textOf(cell),
      ]),
    );
    const source = cells.map(([, cell]) => cell.outerHTML).join("");
    yield { number: ++number, flat, source: `<table><tr>${source}</tr></table>`, extension: "html" };
  }
}
