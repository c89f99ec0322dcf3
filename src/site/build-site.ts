// How a site is built, or found to be built already: the same articles, the same code, and the site they made.

import { edition } from "../cache/edition.ts";
import { unchangedSources } from "../cache/unchanged.ts";
import type { Settings } from "../configuration/settings.ts";
import { reportWarnings } from "../reporting/progress.ts";
import { ownCode, ownStamp } from "./own-sources.ts";
import { lastGeneration, memoryFolder } from "./publish.ts";

export type BuildReport = {
  /** The number of pages of the whole site. */
  readonly pages: number;
  /** Files that this build wrote; 0 when nothing had changed. */
  readonly written: number;
  /** The size of the whole site; absent when nothing had changed. */
  readonly size?: SiteSize;
};

export type SiteSize = { readonly files: number; readonly bytes: number };

export type BuildOptions = {
  /** Whether to write `.br` and `.gz` beside every file that gains by it. Default: no, most hosts compress by themselves. */
  readonly precompress?: boolean;
};

/**
 * Builds and publishes. The site is the same whether everything was made anew or only what had changed.
 * @throws ArchiveError when the articles, the output folder or the finished pages have an error; the last site then stands untouched
 */
export async function buildSite(settings: Settings, options: BuildOptions = {}): Promise<BuildReport> {
  const { articlesFolder, outputFolder, names, ...shown } = settings;
  // The folders are left out: from where a site is read and to where it is written makes no difference to it.
  const code = edition([shown, names?.text ?? null, options, ownCode(articlesFolder)]);
  const memory = memoryFolder(outputFolder);
  const known = await unchangedSources(memory, code, lastGeneration(outputFolder), articlesFolder);
  if (known !== null && known.own === ownStamp(articlesFolder, known.ownInputs)) {
    reportWarnings(known.warnings);
    return { pages: known.pages, written: 0 };
  }
  // Not before there is something to build: most of a program's start is the reading of its modules.
  const { makeSite } = await import("./make-site.ts");
  return makeSite(settings, options, code);
}
