// Writes where files used to live: `_redirects`, which Netlify, Cloudflare Pages and others obey. Reports state former addresses as `aliases`.

import type { Archive } from "../archive/archive.ts";
import { publicationKey } from "../archive/order.ts";
import { formerSlug } from "../archive/source-slug.ts";
import { statedValuesOf } from "../article/field-values.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { LIST_FORMATS, REPORT_FORMATS, writtenFeeds, writtenFormats } from "./formats.ts";
import { escapeXml } from "./xml.ts";

/** A name of a report's file, as it was before it was renamed. */
const FORMER_ID = /^[\p{L}\p{N}_-]+$/u;

/**
 * One line for each former address of a report: the path it had, the address it has, 301. A former address is the report's old id, a path
 * from the root of the host, or a whole address of another site, of which the path counts. After them the former addresses of
 * lists, the years that lists show on their first page, those of outlets with all below them, and the files that a site may have had and has no more, lead to what stands for them now, in a
 * pattern each: hosts take few patterns, and want them last.
 */
export function redirects(archive: Archive, context: ExportContext): ExportFile[] {
  const home = context.absolute("/");
  const pathOf = (path: string) => new URL(path, home).pathname;
  // An address that is a report's own leads to no other report.
  const taken = new Set(
    [...archive.articles, ...archive.withdrawn].map(({ id }) => pathOf(context.absolute(`/articles/${id}/`))),
  );
  const moved: { readonly from: string; readonly id: string }[] = [];
  const reports = [
    ...archive.articles.map((article) => ({ id: article.id, aliases: statedValuesOf(article, "aliases") })),
    ...archive.withdrawn,
  ];
  for (const { id, aliases } of reports) {
    for (const alias of aliases) {
      const former = FORMER_ID.test(alias) ? context.absolute(`/articles/${alias}/`) : alias;
      // Blanks would part the line: an address that cannot be read as one is passed over.
      if (!URL.canParse(former, home)) continue;
      const from = pathOf(former);
      if (from === "/" || taken.has(from)) continue;
      taken.add(from);
      moved.push({ from, id });
    }
  }
  const target = (id: string) => pathOf(context.absolute(`/articles/${id}/`));
  const lines = moved.map(({ from, id }) => `${from} ${target(id)} 301`);
  const renamed = renamedLists(archive).map((paths) => paths.map((path) => pathOf(context.absolute(path))));
  lines.push(...renamed.map(([from, to]) => `${from} ${to} 301`));
  const years = newestYears(archive).map((paths) => paths.map((path) => pathOf(context.absolute(path))));
  lines.push(...years.map(([from, to]) => `${from} ${to} 302`));
  const formats = formatPatterns(context, pathOf);
  return [
    ...(context.redirectPages === true ? leadingPages(moved, archive, context, pathOf) : []),
    {
      path: "_redirects",
      content: `${[...lines, ...outletPatterns(archive, context, pathOf), ...formats].join("\n")}\n`,
    },
  ];
}

type PathOf = (address: string) => string;

/** A page at each former address that lies within the site, which leads on by itself: for hosts that obey no list. */
function leadingPages(
  moved: readonly { readonly from: string; readonly id: string }[],
  archive: Archive,
  context: ExportContext,
  pathOf: PathOf,
): ExportFile[] {
  const root = pathOf(context.absolute("/"));
  const own = new Set(context.pages ?? []);
  const headlines = new Map(archive.articles.map(({ id, headline }) => [String(id), headline.value]));
  return moved.flatMap(({ from, id }) => {
    const file = from.startsWith(root) ? fileAt(from.slice(root.length)) : null;
    if (file === null || own.has(`/${file.replace(/index\.html$/, "")}`)) return [];
    const address = context.absolute(`/articles/${id}/`);
    const words = headlines.get(id) ?? address;
    const [to, shown] = [address, words].map(escapeXml);
    return {
      path: file,
      content: `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<title>${shown}</title>
<link rel="canonical" href="${to}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<p><a href="${to}">${shown}</a></p>
</html>
`,
    };
  });
}

/** A name of a file that every system can hold has fewer bytes. */
const LONGEST_NAME = 240;

/** The file in which a host looks for an address; null for what no file can be named. */
function fileAt(path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  const parts = name.split("/").filter((part) => part !== "");
  const isSafe = parts.every(
    (part) =>
      part !== "." &&
      part !== ".." &&
      !/[\\:*?"<>|\p{Cc}]/u.test(part) &&
      Buffer.byteLength(part) <= LONGEST_NAME,
  );
  if (parts.length === 0 || !isSafe) return null;
  return /\.html?$/i.test(name) ? parts.join("/") : [...parts, "index.html"].join("/");
}

/** Subjects, and names that no English label tells, stood under their consonants alone before addresses had vowels. */
function renamedLists({ subjects, entities }: Archive): [from: string, to: string][] {
  const names = entities.records.flatMap(({ entity, folder, path }): [string, string][] =>
    entity.labelEn === null && entity.inferred === undefined
      ? [[`/${folder}/${formerSlug(entity.label)}/`, path]]
      : [],
  );
  const lists = [
    ...subjects.all.map(({ formerPath, path }): [string, string] => [formerPath, path]),
    ...names,
  ];
  const taken = new Set(lists.map(([, to]) => to));
  return lists.filter(([from]) => !taken.has(from) && taken.add(from));
}

/**
 * The newest years of a cut list stand on its first page until they have one of their own: whoever cites them by their year is led there
 * meanwhile.
 */
function newestYears({ entities, outlets, agencies, subjects }: Archive): [from: string, to: string][] {
  const lists = [
    ...entities.records.map((record) => ({ path: record.path, pages: entities.pages(record) })),
    ...outlets.map(({ slug, pages }) => ({ path: `/outlets/${slug}/`, pages })),
    ...agencies.map(({ slug, pages }) => ({ path: `/agencies/${slug}/`, pages })),
    ...subjects.all,
  ];
  return lists.flatMap(({ path, pages: [first, ...others] }) => {
    if (first === undefined || others.length === 0) return [];
    const settled = first.periods[0]?.last ?? "";
    const years = new Set(first.articles.map((article) => publicationKey(article).year ?? ""));
    return [...years].filter((year) => year > settled).map((year) => [`${path}${year}/`, path]);
  });
}

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
