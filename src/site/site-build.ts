// One site in the making: its archive and plan, the pages Eleventy renders of it, and all that completes them.

import type { Article } from "../article/article.ts";
import type { Assets } from "../assets/assets.ts";
import type { ArticleStore } from "../cache/article-store.ts";
import type { SiteManifest, SitePart } from "../cache/site-manifest.ts";
import type { Settings } from "../configuration/settings.ts";
import type { ExportContext } from "../output/export-file.ts";
import { writeExports } from "../output/write-exports.ts";
import { ArchiveError } from "../reporting/problem.ts";
import { reportProgress } from "../reporting/progress.ts";
import { searchReports } from "../search-index/records.ts";
import { writeSearchIndex } from "../search-index/write-index.ts";
import { CACHE_FOLDER, type Composition, compose } from "./compose.ts";
import { filesBelow } from "./files-below.ts";
import { writeOfflineList } from "./offline.ts";
import type { Template } from "./page-plan.ts";
import { loadPageTemplates } from "./page-templates.ts";
import { CARDS, pagePart, planSite, SEARCH, type SitePlan } from "./site-plan.ts";
import { verifySite } from "./verify.ts";
import { writeInto } from "./write-into.ts";

/** What the last build left; null in a build that remembers nothing. */
export type BuildMemory = {
  readonly edition: string;
  readonly articles: ArticleStore;
  /** Null: everything is to be made. */
  readonly last: SiteManifest<Assets> | null;
  readonly lastFolder: string;
  /** Where compiled shards of the search index are kept. */
  readonly searchCache: string;
};

export class SiteBuild<T extends Template<Composition>> {
  readonly site: Composition;
  readonly plan: SitePlan<T>;
  readonly #context: ExportContext;
  readonly #memory: BuildMemory | null;

  private constructor(
    site: Composition,
    plan: SitePlan<T>,
    context: ExportContext,
    memory: BuildMemory | null,
  ) {
    this.site = site;
    this.plan = plan;
    this.#context = context;
    this.#memory = memory;
  }

  /** @throws ArchiveError when an article has an error */
  static async begin<T extends Template<Composition>>(
    settings: Settings,
    memory: BuildMemory | null,
  ): Promise<SiteBuild<T>> {
    const site = await compose(
      settings,
      memory === null
        ? undefined
        : { edition: memory.edition, articles: memory.articles, assets: memory.last?.extra ?? null },
    );
    reportProgress({ step: "planning", done: 0, total: null });
    const { name, description, months, digits } = settings;
    const context = { name, description, months, digits, absolute: site.absolute };
    const plan = planSite<Composition, T>({
      templates: await loadPageTemplates<T>(),
      archive: site.archive,
      site,
      context,
      edition: memory?.edition ?? "",
      last: memory?.last ?? null,
      lastFolder: memory?.lastFolder ?? "",
    });
    return new SiteBuild(site, plan, context, memory);
  }

  get pageCount(): number {
    return [...this.plan.allPages.values()].reduce((sum, { pages }) => sum + pages.length, 0);
  }

  /**
   * Makes what is stale, then proves that the site holds together. Pagefind is at work while the pages are rendered: its
   * time is that of another process.
   * @param folder nothing outdated is left in it
   * @param render writes the stale pages
   * @returns the files of each part that was made
   * @throws ArchiveError when a link or anchor leads nowhere or a page has no title
   */
  async complete(
    folder: string,
    render: () => Promise<void> = async () => {},
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const search = this.plan.stale.has(SEARCH) ? this.#writeSearch(folder) : null;
    // Until it is waited for below, nobody would hear of its failure.
    search?.catch(() => {});
    try {
      await render();
      return await this.#completeWith(search, folder);
    } finally {
      // Whoever asked for the site may remove the folder now.
      await search?.catch(() => {});
    }
  }

  async #completeWith(search: Promise<readonly string[]> | null, folder: string) {
    const { plan, site } = this;
    const made = new Map<string, readonly string[]>();
    for (const { path, bytes } of site.frame) await writeInto(folder, path, bytes);
    if (plan.stale.has(CARDS)) {
      // Only here: what draws and cuts letters takes as long to load as all else that a large archive needs of it, which is nothing.
      const { cards } = await import("../output/cards.ts");
      made.set(CARDS, writeExports(folder, await cards(site.archive, this.#context, CACHE_FOLDER)));
    }
    for (const [index, part] of plan.staleExports.entries()) {
      reportProgress({ step: "exports", done: index + 1, total: plan.staleExports.length });
      made.set(part.name, writeExports(folder, part.make()));
    }
    if (search !== null) {
      reportProgress({ step: "search", done: 0, total: null });
      made.set(SEARCH, await search);
    }
    const pages = [...plan.stalePages.values()].flatMap((planned) => planned.pages.map(({ file }) => file));
    for (const file of pages) made.set(pagePart(file), [file]);
    reportProgress({ step: "checking", done: 0, total: null });
    await writeOfflineList(folder, { generation: plan.generation, reports: site.archive.articles.length });
    const problems = await verifySite(folder, site.settings.siteUrl, pages, [...made.values()].flat());
    if (problems.length > 0) throw new ArchiveError(problems);
    reportProgress({ step: "publishing", done: 0, total: null });
    return made;
  }

  /** @param made as `complete` returned it */
  manifest(edition: string, made: ReadonlyMap<string, readonly string[]>): SiteManifest<Assets> {
    const before = new Map(this.#memory?.last?.parts.map(({ name, files }) => [name, files]));
    const parts: SitePart[] = this.plan.keys.map(({ name, key }) => ({
      name,
      key,
      // The writer of the index clears its folder itself.
      files: name === SEARCH ? [] : (made.get(name) ?? before.get(name) ?? []),
    }));
    return { edition, generation: this.plan.generation, extra: this.site.assets, parts };
  }

  /** @returns the files that were not there before */
  async #writeSearch(folder: string): Promise<readonly string[]> {
    const before = new Set(filesBelow(folder, "pagefind"));
    const edition = this.#memory?.edition ?? "";
    const stamp = (article: Article) => `${edition} ${article.sha256}`;
    const cache = this.#memory?.searchCache;
    await writeSearchIndex(searchReports(this.site.archive, stamp), {
      outputFolder: folder,
      ...(cache === undefined ? {} : { cache }),
    });
    const after = filesBelow(folder, "pagefind");
    const kept = new Set(after);
    const gone = [...before].filter((path) => !kept.has(path));
    // Names tell contents apart, but for this one's.
    return [...after.filter((path) => !before.has(path) || path === "pagefind/archive.json"), ...gone];
  }
}
