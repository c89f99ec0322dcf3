// One build from top to bottom: what has changed since the last one is made anew in a folder aside, which then takes its place.

import { join, resolve } from "node:path";
import type { Site } from "../../templates/page.ts";
import { buildArchive } from "../archive/archive.ts";
import { type Reading, readArticles } from "../archive/read-folder.ts";
import { articleStamp } from "../archive/stamp.ts";
import { missingFolder } from "../article/article-files.ts";
import { readNames } from "../article/reading-tools.ts";
import type { Assets } from "../assets/assets.ts";
import { prepareFrame } from "../assets/frame.ts";
import { ArticleStore } from "../cache/article-store.ts";
import { keptFor } from "../cache/kept.ts";
import { readManifest, writeManifest } from "../cache/site-manifest.ts";
import { writeSources } from "../cache/unchanged.ts";
import { cacheFolder } from "../configuration/program.ts";
import type { Settings } from "../configuration/settings.ts";
import { stampPictures } from "../pictures/read-pictures.ts";
import { readText } from "../reporting/files.ts";
import { ArchiveError, type Problem, sortProblems } from "../reporting/problem.ts";
import { reportProgress, reportWarnings } from "../reporting/progress.ts";
import { searchReports } from "../search-index/index-records.ts";
import { writeSearchIndex } from "../search-index/write-index.ts";
import { collectGarbage } from "../threads/collect-garbage.ts";
import { addressesUnder } from "./addresses.ts";
import type { BuildOptions, BuildReport, SiteSize } from "./build-site.ts";
import { PageChecks } from "./check-pages.ts";
import { findDeadLinks } from "./dead-links.ts";
import { makeExports } from "./make-exports.ts";
import { offlineList } from "./offline-files.ts";
import { SiteOutput } from "./output.ts";
import { makeOwnPages, putOwnPages } from "./own-pages.ts";
import { ownStamp } from "./own-sources.ts";
import { renderPages } from "./pages.ts";
import { picturesOfSite } from "./pictures.ts";
import { Publication, refuseObstacles, unlessRefused, withSystemProblems } from "./publish.ts";
import { readInThreads } from "./read-in-threads.ts";
import { ASSETS, OFFLINE, OWN, PICTURES, planSite, SEARCH } from "./site-plan.ts";

/** Derived files that cost time to make again, keyed by content; safe to delete. */
const CACHE_FOLDER = cacheFolder();
/** Parts to be made from which on a build leaves enough garbage between its steps to be worth collecting. */
const MUCH = 500;

/**
 * @param code digest of the code and of the settings
 * @throws ArchiveError as `buildSite` does
 */
export async function makeSite(
  settings: Settings,
  options: BuildOptions,
  code: string,
): Promise<BuildReport> {
  // Before anything is written: whoever stands in the wrong folder finds nothing there afterwards.
  const missing = await missingFolder(settings.articlesFolder);
  if (missing !== null) throw new ArchiveError([missing]);
  refuseObstacles(settings.outputFolder, settings.articlesFolder);
  const publication = await Publication.begin(settings.outputFolder);
  try {
    return await withSystemProblems(settings.outputFolder, async () => {
      try {
        return await makeInto(publication, settings, options, code);
      } catch (error) {
        if (!(await publication.forget(error))) throw error;
        return await makeInto(publication, settings, options, code);
      }
    });
  } finally {
    await publication.end();
  }
}

async function makeInto(
  publication: Publication,
  settings: Settings,
  { precompress = false }: BuildOptions,
  code: string,
): Promise<BuildReport> {
  const startedAt = Date.now();
  const { staging, memory } = publication;
  const { name, description, months, digits, reportFiles, feeds, siteUrl, colours, icon } = settings;
  const { redirectPages } = settings;

  // Articles.
  const store = new ArticleStore(memory, `${code} ${resolve(settings.articlesFolder)}`);
  const reading = await readReports(settings, store, code);
  const gallery = await picturesOfSite(reading, settings.articlesFolder, memory, CACHE_FOLDER);
  const dead = await findDeadLinks(reading, settings);
  const problems = sortProblems([...reading.problems, ...dead, ...gallery.problems]);
  refuse(problems);
  reportWarnings(problems);

  // Archive.
  const archive = buildArchive(
    reading.articles,
    reading.authority,
    reading.factsOf,
    reading.blockOf,
    reading.withdrawn,
  );

  // Assets: what no report can change is on the last site already, where the same code made it.
  const last = readManifest<Assets>(memory, publication.lastGeneration);
  const makeFrame = () => prepareFrame(code, { cacheFolder: CACHE_FOLDER, name, description, colours, icon });
  const { assets } = last?.edition === code ? { assets: last.extra } : await makeFrame();
  const { pictures } = gallery;
  const site: Site = { archive, settings, assets, pictures, ...addressesUnder(siteUrl) };

  // What others add with Eleventy.
  const own = await makeOwnPages(settings, site, publication.scratch);

  // Plan.
  reportProgress({ step: "planning", done: 0, total: null });
  const context = {
    ...{ name, description, months, digits, reportFiles, feeds, redirectPages, pictures },
    palette: colours.light,
    absolute: site.absolute,
  };
  const plan = await planSite(site, context, code, last, own, gallery.files);

  // What was read and planned leaves more behind than it keeps, and pages beside the search index take the most memory.
  const isMuch = plan.stale.size >= MUCH;
  if (isMuch) collectGarbage();

  // Output: a copy of the last site, and a door that knows what is in it.
  if (last !== null) await publication.copyLast();
  const standing = last === null ? null : { ...last, folder: publication.output };
  const output = new SiteOutput({ folder: staging, standing, precompress });
  const checks = new PageChecks(siteUrl);
  await putOwnPages(own, output.part(OWN), checks);
  for (const { name } of plan.keys) if (!plan.stale.has(name)) output.keep(name);
  const ofPictures = assets.pictureStylesheet.slice(1);
  if (plan.stale.has(ASSETS))
    for (const { path, bytes } of (await makeFrame()).files)
      if (path !== ofPictures) output.part(ASSETS).put(path, bytes);

  // The styles of pictures come with them; a site without pictures does not have them.
  if (plan.stale.has(PICTURES)) {
    const part = output.part(PICTURES);
    for (const { path, source, bytes, sha256 } of gallery.files) part.link(path, source, { bytes, sha256 });
    for (const { path, bytes } of (await makeFrame()).files) if (path === ofPictures) part.put(path, bytes);
  }

  // Pages, and the search index beside them, whose time is that of another process.
  if (plan.stale.has(SEARCH)) reportProgress({ step: "search", done: 0, total: null });
  const search = plan.stale.has(SEARCH)
    ? writeSearchIndex(
        searchReports(archive, (article) => `${code} ${articleStamp(article)}`),
        { output: output.part(SEARCH), cache: join(memory, "search") },
      )
    : Promise.resolve();
  // Until it is waited for below, nobody would hear of its failure.
  search.catch(() => {});
  try {
    await renderPages(plan.stalePages, site, output, checks, own.transforms);
    if (isMuch) collectGarbage();
    await makeExports(plan, archive, context, output, CACHE_FOLDER);
    // The thread of the index takes the most where it proves its largest shard, which is about now.
    if (isMuch) collectGarbage();
    reportProgress({ step: "search", done: 0, total: null });
    await search;
  } finally {
    // Whoever asked for the site may remove the folder now.
    await search.catch(() => {});
  }
  const notices = new Set(archive.withdrawn.map(({ id }) => `articles/${id}/index.html`));
  const list = offlineList(output.entries(), {
    generation: plan.generation,
    reports: archive.articles.length,
    leftOut: notices,
  });
  output.part(OFFLINE).put("offline.json", JSON.stringify(list));

  // Links.
  reportProgress({ step: "checking", done: 0, total: null });
  const files = {
    has: (file: string) => output.has(file),
    // Whoever follows a link to a paragraph of a withdrawn report is to see the notice.
    idsOf: (file: string) => (notices.has(file) ? null : (output.facts(file)?.ids ?? null)),
  };
  refuse(await checks.problems(files, (file) => readText(join(staging, file))));

  // Published.
  reportProgress({ step: "publishing", done: 0, total: null });
  const { written, removed } = output.finish();
  await publication.publish(plan.generation, last === null ? null : [...written, ...removed]);

  // Remembered.
  const { generation, keys, pageCount } = plan;
  await unlessRefused(() => {
    store.save();
    writeManifest(memory, {
      edition: code,
      extra: assets,
      generation,
      // A file of this very millisecond is older than this.
      savedAt: Date.now() + 1,
      keys: new Map([...keys, { name: OFFLINE, key: generation }].map(({ name, key }) => [name, key])),
      files: output.files,
    });
    writeSources(memory, {
      edition: code,
      generation,
      folder: resolve(settings.articlesFolder),
      startedAt,
      files: inOrder(reading.files, [...store.stamps(), ...reading.unkept]),
      pictures: stampPictures(settings.articlesFolder, gallery.looked),
      ownInputs: own.inputs,
      own: ownStamp(settings.articlesFolder, own.inputs, startedAt),
      pages: pageCount,
      warnings: problems,
    });
  });
  return { pages: pageCount, written: written.length, size: sizeOf(output) };
}

/** Apart, so that what reports are read with is forgotten when all are read. */
async function readReports(settings: Settings, store: ArticleStore, code: string): Promise<Reading> {
  const namesFolder = join(CACHE_FOLDER, "names");
  const names = await keptFor(code, namesFolder, () => readNames(settings.names));
  const readAnew = readInThreads(store, settings, { code, namesFolder });
  return readArticles(settings, store, names, readAnew);
}

function sizeOf(output: SiteOutput): SiteSize {
  let [files, bytes] = [0, 0];
  for (const [, facts] of output.entries()) {
    files++;
    bytes += facts.bytes;
  }
  return { files, bytes };
}

function inOrder<T>(
  files: readonly string[],
  known: readonly (readonly [file: string, T])[],
): (readonly [string, T])[] {
  const byFile = new Map(known);
  return files.flatMap((file) => {
    const stamp = byFile.get(file);
    return stamp === undefined ? [] : [[file, stamp] as const];
  });
}

/** @throws ArchiveError with all of them, when one is an error */
function refuse(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === "error")) throw new ArchiveError(problems);
}
