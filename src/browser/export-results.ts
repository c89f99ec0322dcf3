// The results of a search as a file for reference managers and spreadsheets, made in the browser from the site's own CSL-JSON.

/** What `/articles/<id>/cite.csl.json` holds; its first item is the published one. */
export type CslItem = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly section?: string;
  readonly language?: string;
  readonly URL: string;
  readonly source?: string;
  readonly note?: string;
};

export type ExportFormat = "ris" | "csl-json" | "csv";

export type ExportedFile = { readonly name: string; readonly type: string; readonly content: string };

/** A list longer than this is better served by `data/articles.csv`. */
export const MOST_RESULTS = 500;

/** How many requests are under way at once. */
const AT_ONCE = 6;

/**
 * The published item of each result, in the order given; a result whose file cannot be read is left out.
 * @param pages addresses of article pages, `/archive/articles/x/`
 */
export async function fetchItems(pages: readonly string[]): Promise<CslItem[]> {
  const wanted = pages.slice(0, MOST_RESULTS);
  const items: (CslItem | null)[] = wanted.map(() => null);
  let next = 0;
  const work = async () => {
    for (let index = next++; index < wanted.length; index = next++)
      items[index] = await fetchItem(wanted[index] ?? "");
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return items.filter((item) => item !== null);
}

async function fetchItem(page: string): Promise<CslItem | null> {
  try {
    const answer = await fetch(`${page.replace(/[?#].*$/u, "")}cite.csl.json`);
    if (!answer.ok) return null;
    const [item]: CslItem[] = await answer.json();
    return item ?? null;
  } catch {
    return null;
  }
}

export function exportItems(items: readonly CslItem[], format: ExportFormat): ExportedFile {
  switch (format) {
    case "ris":
      return {
        name: "warraq.ris",
        type: "application/x-research-info-systems",
        content: items.map(risRecord).join("\r\n"),
      };
    case "csl-json":
      return {
        name: "warraq.csl.json",
        type: "application/vnd.citationstyles.csl+json",
        content: `${JSON.stringify(items, null, 2)}\n`,
      };
    case "csv":
      return { name: "warraq.csv", type: "text/csv;charset=utf-8", content: csvTable(items) };
    default:
      return format satisfies never;
  }
}

/** Offers the file to the reader, as a download. */
export function saveFile({ name, type, content }: ExportedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** As `src/output/citation/ris.ts` writes it; a test holds the two to each other. */
function risRecord(item: CslItem): string {
  const date = risDate(item.issued?.["date-parts"][0]);
  const lines: [tag: string, value: string | undefined][] = [
    ["TY", item.type === "webpage" ? "ELEC" : "NEWS"],
    ["ID", item.id],
    ["TI", item.title],
    ...(item.author ?? []).map(({ literal }): [string, string] => ["AU", literal]),
    ["T2", item["container-title"]],
    ["PY", date],
    ["DA", date],
    ["SE", item.section],
    ["LA", item.language],
    ["UR", item.URL],
    ["DP", item.source],
    ["N1", item.note],
  ];
  const filled = lines.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${filled.join("")}ER  - \r\n`;
}

function risDate(parts: readonly number[] | undefined): string | undefined {
  if (parts === undefined) return undefined;
  return padded(parts).join("/") + "/".repeat(4 - parts.length);
}

function padded(parts: readonly number[]): string[] {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** With the mark by which spreadsheets know UTF-8: who exports from a page opens the file with a double click. */
function csvTable(items: readonly CslItem[]): string {
  const header = ["id", "title", "author", "outlet", "date", "section", "language", "url", "note"];
  const rows = items.map((item) => [
    item.id,
    item.title,
    (item.author ?? []).map(({ literal }) => literal).join("؛ "),
    item["container-title"] ?? "",
    padded(item.issued?.["date-parts"][0] ?? []).join("-"),
    item.section ?? "",
    item.language ?? "",
    item.URL,
    item.note ?? "",
  ]);
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** A spreadsheet would run a cell that begins as a formula does; a quotation mark before it is the usual ward. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
