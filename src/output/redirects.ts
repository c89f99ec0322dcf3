// Where files used to live: `_redirects`, which Netlify, Cloudflare Pages and others obey. Reports state former addresses as `aliases`.

import type { Archive } from "../archive/archive.ts";
import { statedValuesOf } from "../article/field-values.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { LIST_FORMATS, REPORT_FORMATS, writtenFeeds, writtenFormats } from "./formats.ts";

/** A name of a report's file, as it was before it was renamed. */
const FORMER_ID = /^[\p{L}\p{N}_-]+$/u;

/**
 * One line for each former address of a report: the path it had, the address it has, 301. A former address is the report's old id, a path
 * from the root of the host, or a whole address of another site, of which the path counts. After them the former addresses of
 * outlets with all below them, and the files that a site may have had and has no more, lead to what stands for them now, in a
 * pattern each: hosts take few patterns, and want them last.
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
  const formats = formatPatterns(context, pathOf);
  return [
    {
      path: "_redirects",
      content: `${[...lines, ...outletPatterns(archive, context, pathOf), ...formats].join("\n")}\n`,
    },
  ];
}

type PathOf = (address: string) => string;

/** Outlets had their Arabic names in Latin letters there before they had their English ones. */
function outletPatterns({ outlets }: Archive, { absolute }: ExportContext, pathOf: PathOf): string[] {
  const slugs = new Set(outlets.map(({ slug }) => slug));
  return outlets.flatMap(({ slug, formerSlug }) => {
    if (formerSlug === null || slugs.has(formerSlug)) return [];
    const [from, to] = [formerSlug, slug].map((name) => pathOf(absolute(`/outlets/${name}/`)));
    return `${from}* ${to}:splat 301`;
  });
}

function formatPatterns({ absolute, reportFiles, feeds }: ExportContext, pathOf: PathOf): string[] {
  const written = writtenFormats(reportFiles);
  const writtenOfLists = writtenFeeds(feeds);
  const root = pathOf(absolute("/"));
  const page = `${root}articles/:report/`;
  return [
    ...LIST_FORMATS.filter((format) => !writtenOfLists.includes(format)).flatMap(({ file }) => [
      `${root}${file} ${root}feed.xml 301`,
      `${root}:kind/:list/${file} ${root}:kind/:list/feed.xml 301`,
    ]),
    ...REPORT_FORMATS.filter((format) => !written.includes(format)).map(
      ({ file }) => `${page}${file} ${page} 301`,
    ),
  ];
}
