// How Eleventy is told to render the pages of a build, and made to do so.

import type { UserConfig } from "@11ty/eleventy";
import type { PageTemplate } from "../../templates/page.ts";
import { htmlOf } from "../../templates/write-html.ts";
import { ArchiveError } from "../reporting/problem.ts";
import { reportProgress } from "../reporting/progress.ts";
import { pageExtension } from "./eleventy-pages.ts";
import { batchesOf, countPages, type PagePlan } from "./page-plan.ts";
import type { SiteBuild } from "./site-build.ts";

type Template = PageTemplate<unknown>;
export type PageBuild = SiteBuild<Template>;
type Render = (template: Template, item: unknown) => string;

/** Eleventy holds what it has made until it is done: it is given about so many pages at a time, and each time forgotten with them. */
const PAGES_AT_ONCE = 1000;

/** For Eleventy started by hand: all pages of the build. */
export function configureEleventy(eleventy: UserConfig, build: PageBuild): void {
  configure(eleventy, build.plan.stalePages, reportingRender(build));
}

/** Nothing where no page is stale. */
export async function renderPages(build: PageBuild, folder: string): Promise<void> {
  const render = reportingRender(build);
  for (const pages of batchesOf(build.plan.stalePages, PAGES_AT_ONCE))
    await runEleventy(folder, pages, render);
}

async function runEleventy(folder: string, pages: PagePlan<Template>, render: Render): Promise<void> {
  // A thread that resolves every import from here on, so that edited templates are read again: ours are loaded already.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy("templates", folder, {
    // Only so does the output given here stand.
    source: "cli",
    // The file of that name is for Eleventy started by hand.
    configPath: "",
    config: (userConfig) => configure(userConfig, pages, render),
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw archiveErrorWithin(error) ?? error;
  }
}

function configure(eleventy: UserConfig, pages: PagePlan<Template>, render: Render): void {
  eleventy.setTemplateFormats(["11ty.tsx"]);
  eleventy.addExtension("11ty.tsx", pageExtension(pages, render));
}

function reportingRender({ plan, site }: PageBuild): Render {
  const total = countPages(plan.stalePages);
  let done = 0;
  return (template, item) => {
    reportProgress({ step: "pages", done: ++done, total });
    return htmlOf(template.render(item, site));
  };
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
