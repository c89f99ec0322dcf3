// Substack's export: the texts in files of HTML, their titles and days in a table beside them.

import { parse as parseCsv } from "csv-parse/sync";
import { type Contained, state } from "./container.ts";

type Row = Readonly<Record<string, string>>;

export function isSubstackExport(names: readonly string[]): boolean {
  return names.includes("posts.csv") && names.some((name) => /^posts\/\d+\..+\.html$/.test(name));
}

/** @param read an entry of the export; null where it has none of that name */
export async function* readSubstack(
  file: string,
  names: readonly string[],
  read: (name: string) => Promise<Uint8Array | null>,
): AsyncGenerator<Contained> {
  const table = Buffer.from((await read("posts.csv")) ?? []);
  const rows: Row[] = parseCsv(table, { bom: true, columns: true, relax_column_count: true });
  for (const row of rows) {
    const {
      post_id: id = "",
      title = "",
      subtitle = "",
      post_date: day = "",
      is_published: shown = "",
    } = row;
    const name = `posts/${id}.html`;
    const place = `${file}!${name}`;
    const bytes = names.includes(name) ? await read(name) : null;
    if (bytes === null || bytes.length === 0) {
      yield { type: "passed-over", place, why: { ar: "بلا نص", en: "without a text" } };
      continue;
    }
    yield {
      type: "report",
      place,
      original: { bytes, extension: "html" },
      content: { kind: "html", text: Buffer.from(bytes).toString("utf8") },
      stated: [
        ...state("headline", "posts.csv title", title),
        ...state("lede", "posts.csv subtitle", subtitle),
        ...state("published", "posts.csv post_date", day),
        ...state("status", "posts.csv is_published", shown === "true" ? null : "draft"),
        ...state("source-id", "posts.csv post_id", `substack:${id}`),
      ],
    };
  }
}
