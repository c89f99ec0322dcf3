// Where reports used to live: `_redirects`, which Netlify, Cloudflare Pages and others obey, from the `aliases` that reports state.

import type { Archive } from "../archive/archive.ts";
import { statedValuesOf } from "../article/field-values.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";

/** A name of a report's file, as it was before it was renamed. */
const FORMER_ID = /^[\p{L}\p{N}_-]+$/u;

/**
 * One line for each former address: the path it had, the address it has, 301. A former address is the report's old id, a path
 * from the root of the host, or a whole address of another site, of which the path counts.
 * @returns none where no report states one
 */
export function redirects(archive: Archive, context: ExportContext): ExportFile[] {
  const home = context.absolute("/");
  const pathOf = (path: string) => new URL(path, home).pathname;
  // An address that is a report's own leads to no other report.
  const taken = new Set(
    [...archive.articles, ...archive.withdrawn].map(({ id }) => pathOf(context.absolute(`/articles/${id}/`))),
  );
  const lines: string[] = [];
  const reports = [
    ...archive.articles.map((article) => ({ id: article.id, aliases: statedValuesOf(article, "aliases") })),
    ...archive.withdrawn,
  ];
  for (const { id, aliases } of reports) {
    const target = pathOf(context.absolute(`/articles/${id}/`));
    for (const alias of aliases) {
      const former = FORMER_ID.test(alias) ? context.absolute(`/articles/${alias}/`) : alias;
      // Blanks would part the line: an address that cannot be read as one is passed over.
      if (!URL.canParse(former, home)) continue;
      const from = pathOf(former);
      if (from === "/" || taken.has(from)) continue;
      taken.add(from);
      lines.push(`${from} ${target} 301`);
    }
  }
  return lines.length === 0 ? [] : [{ path: "_redirects", content: `${lines.join("\n")}\n` }];
}
