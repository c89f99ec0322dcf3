// One build, from settings to published folder: what has changed since the last one is made anew in a folder aside, which then takes its place.

import { existsSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { PageTemplate } from "../../templates/page.ts";
import type { Assets } from "../assets/assets.ts";
import { ArticleStore } from "../cache/article-store.ts";
import { edition } from "../cache/edition.ts";
import { readManifest, writeManifest } from "../cache/site-manifest.ts";
import { type Sources, unchangedSources, writeSources } from "../cache/unchanged.ts";
import type { Settings } from "../configuration/settings.ts";
import { reportWarnings } from "../reporting/progress.ts";
import { differingFiles } from "./equal-files.ts";
import { precompressSite } from "./precompress.ts";
import { type LastSite, lastGeneration, MARKER, memoryFolder, publish } from "./publish.ts";

export type BuildReport = {
  /** Of the whole site. */
  readonly pages: number;
  /** Files that this build wrote; 0 when nothing had changed. */
  readonly written: number;
};

export type BuildOptions = {
  /** Also writes `.br` and `.gz` beside every file that gains by it. Default: no, most hosts compress by themselves. */
  readonly precompress?: boolean;
};

/**
 * Builds and publishes. The site is the same whether everything was made anew or only what had changed.
 * @throws ArchiveError when the articles, the output folder or the finished pages have an error; the last site then stands untouched
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<BuildReport> {
  // Compressed twins are made of the whole site, and so is the site they are made of.
  const isWhole = options.precompress === true;
  const code = isWhole ? "" : edition(whatPagesShow(settings));
  const output = settings.outputFolder;
  if (!isWhole) {
    const known = await unchangedSources(
      memoryFolder(output),
      code,
      lastGeneration(output),
      settings.articlesFolder,
    );
    if (known !== null) {
      reportWarnings(known.warnings);
      return { pages: known.pages, written: 0 };
    }
  }
  return publish(output, (staging, last) =>
    isWhole ? buildWhole(settings, staging) : buildChanges(settings, code, staging, last),
  );
}

async function buildWhole(settings: Settings, staging: string): Promise<BuildReport> {
  const { SiteBuild, renderPages } = await loadedSteps();
  const build = await SiteBuild.begin<PageTemplate<unknown>>(settings, null);
  reportWarnings(build.site.warnings);
  const made = await build.complete(staging, () => renderPages(build, staging));
  await precompressSite(staging);
  return { pages: build.pageCount, written: [...made.values()].flat().length };
}

async function buildChanges(
  settings: Settings,
  code: string,
  staging: string,
  last: LastSite,
): Promise<BuildReport> {
  const startedAt = Date.now();
  mkdirSync(last.memory, { recursive: true });
  const remembered = readManifest<Assets>(last.memory, code);
  const manifest = remembered !== null && remembered.generation === last.generation ? remembered : null;
  const articles = new ArticleStore(last.memory, `${code} ${resolve(settings.articlesFolder)}`);
  try {
    const { SiteBuild, renderPages } = await loadedSteps();
    const build = await SiteBuild.begin<PageTemplate<unknown>>(settings, {
      edition: code,
      articles,
      last: manifest,
      lastFolder: last.folder,
      searchCache: join(last.memory, "search"),
    });
    reportWarnings(build.site.warnings);
    const { plan, site } = build;
    if (manifest !== null) {
      await last.copyTo(staging);
      for (const path of [...plan.outdated, ...WRITTEN_ALWAYS]) removeFile(staging, path);
    }
    const made = await build.complete(staging, () => renderPages(build, staging));
    const changed = [...new Set([...plan.outdated, ...[...made.values()].flat(), ...WRITTEN_ALWAYS])];
    const isCold = manifest === null;
    const differing = isCold ? changed : differingFiles(changed, staging, last.folder);
    const written = isCold ? changed : differing.filter((path) => existsSync(join(staging, path)));
    last.becomes(plan.generation, isCold ? null : [...differing, MARKER]);
    last.afterwards(() => {
      articles.save();
      writeManifest(last.memory, build.manifest(code, made));
      const sources: Sources = {
        edition: code,
        generation: plan.generation,
        folder: resolve(settings.articlesFolder),
        startedAt,
        files: articles.stamps(),
        pages: build.pageCount,
        warnings: site.warnings,
      };
      writeSources(last.memory, sources);
    });
    return { pages: build.pageCount, written: written.length };
  } catch (error) {
    articles.close();
    throw error;
  }
}

/** Not before there is something to build: most of a program's start is the reading of its modules. */
async function loadedSteps() {
  const [{ SiteBuild }, { renderPages }] = await Promise.all([
    import("./site-build.ts"),
    import("./render-pages.ts"),
  ]);
  return { SiteBuild, renderPages };
}

/** Where a site is read from and written to makes no difference to it. */
function whatPagesShow({ articlesFolder, outputFolder, ...shown }: Settings): Partial<Settings> {
  return shown;
}

/** Of every build, for it tells of the whole. */
const WRITTEN_ALWAYS = ["offline.json"];

/** With the folders it leaves empty. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
