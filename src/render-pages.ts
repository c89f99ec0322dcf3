// How Eleventy is told to render the pages of a build, and made to do so.

import type { UserConfig } from "@11ty/eleventy";
import type { PageTemplate } from "../templates/page.ts";
import { htmlOf } from "../templates/write-html.ts";
import { pageExtension } from "./build/eleventy-pages.ts";
import { ArchiveError } from "./problem.ts";
import type { SiteBuild } from "./site-build.ts";

export type PageBuild = SiteBuild<PageTemplate<unknown>>;

export function configureEleventy(eleventy: UserConfig, build: PageBuild): void {
  eleventy.setTemplateFormats(["11ty.tsx"]);
  eleventy.addExtension(
    "11ty.tsx",
    pageExtension(build.plan.stalePages, (template, item) => htmlOf(template.render(item, build.site))),
  );
}

/** Nothing where no page is stale. */
export async function renderPages(build: PageBuild, folder: string): Promise<void> {
  if ([...build.plan.stalePages.values()].every(({ pages }) => pages.length === 0)) return;
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy("templates", folder, {
    // Only so does the output given here stand.
    source: "cli",
    // The file of that name is for Eleventy started by hand.
    configPath: "",
    config: (userConfig) => configureEleventy(userConfig, build),
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw archiveErrorWithin(error) ?? error;
  }
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
