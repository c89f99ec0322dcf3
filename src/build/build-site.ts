// One build, from settings to published folder: Eleventy renders into a folder aside, which then takes the place of the last site.

import Eleventy from "@11ty/eleventy";
import { ArchiveError } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { precompressSite } from "./precompress.ts";
import { publish } from "./publish.ts";

export type BuildReport = { readonly pages: number };

export type BuildOptions = {
  /** Also writes `.br` and `.gz` beside every file that gains by it. Default: no, most hosts compress by themselves. */
  readonly precompress?: boolean;
};

/**
 * Builds and publishes.
 * @throws ArchiveError when the articles, the output folder or the finished pages have an error; the last site then stands untouched
 */
export function buildSite(settings: Settings, options: BuildOptions = {}): Promise<BuildReport> {
  return publish(settings.outputFolder, async (staging) => {
    // Eleventy finds its configuration by path, so the environment is the way by which settings reach it.
    process.env.WARRAQ_ARTICLES = settings.articlesFolder;
    process.env.WARRAQ_SITE_URL = settings.siteUrl;
    // Only with `source: "cli"` does the output given here win over the one the configuration returns.
    const eleventy = new Eleventy("templates", staging, { source: "cli", configPath: ".eleventy.ts" });
    eleventy.disableLogger();
    try {
      const [, pages] = await eleventy.write();
      if (options.precompress === true) await precompressSite(staging);
      return { pages: pages.length };
    } catch (error) {
      throw archiveErrorWithin(error) ?? error;
    }
  });
}

/** Eleventy wraps what a configuration or a template throws, sometimes more than once. */
function archiveErrorWithin(error: unknown): ArchiveError | null {
  for (let inner = error; inner instanceof Error; inner = innerError(inner)) {
    if (inner instanceof ArchiveError) return inner;
  }
  return null;
}

function innerError(error: Error): unknown {
  return "originalError" in error && error.originalError !== undefined ? error.originalError : error.cause;
}
