// Everything a site is to consist of, and which parts of it must be made: those whose key the last site does not have.

import type { PageTemplate, Site } from "../../templates/page.ts";
import { publishedEdition } from "../cache/edition.ts";
import { type FileFacts, generationName, type PartKey, type SiteManifest } from "../cache/site-manifest.ts";
import { CARDS_AT_MOST } from "../output/citation/card-path.ts";
import type { KnownSum } from "../output/data-files.ts";
import type { ExportContext, ExportPart } from "../output/export-file.ts";
import { exportParts } from "../output/exports.ts";
import { dependencyKey, loadPageTemplates, narrowPlan, type PagePlan, planPages } from "./page-plan.ts";

/** The parts that are neither pages nor exports. */
export const ASSETS = "assets";
export const OFFLINE = "offline";
export const OWN = "own";
export const CARDS = "cards";
export const SEARCH = "search";
export const PICTURES = "pictures";

export type SitePlan = {
  /** The keys of all parts, pages and exports included. */
  readonly keys: readonly PartKey[];
  readonly generation: string;
  /** Names of the parts to be made; all others stand as they are. */
  readonly stale: ReadonlySet<string>;
  readonly pageCount: number;
  readonly stalePages: PagePlan<PageTemplate<unknown>>;
  readonly staleExports: readonly ExportPart[];
};

/** What others add: where it stands, nothing of ours does. */
export type OwnPlan = { readonly files: readonly { readonly path: string }[]; readonly key: string };

/** @param last null: everything is to be made */
export async function planSite(
  site: Site,
  context: ExportContext,
  edition: string,
  last: SiteManifest | null,
  own: OwnPlan,
  pictures: readonly { readonly path: string; readonly sha256: string }[] = [],
): Promise<SitePlan> {
  const { archive } = site;
  const paths = own.files.map(({ path }) => path);
  const theirs = new Set(paths);
  const allPages = narrowPlan(planPages(await loadPageTemplates(), site), (file) => !theirs.has(file));
  const pages = [...allPages.values()].flatMap((planned) => planned.pages);
  const exports = [
    ...exportParts(
      archive,
      { ...context, pages: addresses([...pages.map(({ file }) => file), ...paths]) },
      knownSums(last),
    ),
  ];
  const ownFiles = keyOfReplaced(paths);
  const keys: PartKey[] = [
    { name: ASSETS, key: ownFiles },
    ...pages.map(({ file, key }) => ({ name: pagePart(file), key })),
    ...exports.map(({ name, dependsOn }) => ({ name, key: dependencyKey(dependsOn()) + ownFiles })),
    { name: CARDS, key: archive.articles.length > CARDS_AT_MOST ? "" : archive.stamp },
    { name: SEARCH, key: archive.stamp },
    ...(paths.length === 0 ? [] : [{ name: OWN, key: own.key }]),
    ...(pictures.length === 0 ? [] : [{ name: PICTURES, key: keyOfPictures(pictures) }]),
  ];
  const before = last?.edition === edition ? last.keys : new Map<string, string>();
  const stale = new Set(keys.filter(({ name, key }) => before.get(name) !== key).map(({ name }) => name));
  return {
    keys,
    generation: generationName(publishedEdition(edition), keys),
    stale,
    pageCount: pages.length,
    stalePages: narrowPlan(allPages, (file) => stale.has(pagePart(file))),
    staleExports: exports.filter(({ name }) => stale.has(name)),
  };
}

/** The sums of data files that are not made again. */
function knownSums(last: SiteManifest | null): KnownSum {
  const data = new Map<string, FileFacts>();
  for (const files of last?.files.values() ?? [])
    for (const [path, facts] of files) if (path.startsWith("data/")) data.set(path, facts);
  return (path) => {
    const known = data.get(`data/${path}`);
    return known === undefined
      ? undefined
      : { bytes: known.bytes, sha256: Buffer.from(known.sha256, "base64url").toString("hex") };
  };
}

function keyOfPictures(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return dependencyKey(files.map(({ path, sha256 }) => `${path} ${sha256}`));
}

/** Tells whether other files of ours are to make room for what others add, or to come back. */
function keyOfReplaced(paths: readonly string[]): string {
  const files = paths.filter((path) => !path.endsWith("index.html"));
  return files.length === 0 ? "" : dependencyKey(files.toSorted());
}

export function pagePart(file: string): string {
  return `page ${file}`;
}

/** `/timeline/2022/` for every page that has an address of its own. */
function addresses(files: readonly string[]): string[] {
  return files
    .map((file) => `/${file}`)
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => file.slice(0, -"index.html".length))
    .sort();
}
