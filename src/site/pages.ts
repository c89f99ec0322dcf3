// How Eleventy makes the pages of our templates: it sees integers to paginate over, and the pages leave by the door of the site.

import { basename, dirname, resolve } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type { PageTemplate, Site } from "../../templates/page.ts";
import { writePage } from "../../templates/write-html.ts";
import { ArchiveError, type Bilingual } from "../reporting/problem.ts";
import { reportProgress } from "../reporting/progress.ts";
import { pathProblem } from "../reporting/refusals.ts";
import type { PageChecks } from "./check-pages.ts";
import type { SiteOutput } from "./output.ts";
import type { Transforms } from "./own-pages.ts";
import { batchesOf, countPages, type PagePlan, type PlannedPage, TEMPLATES } from "./page-plan.ts";
import { pagePart } from "./site-plan.ts";

type Template = PageTemplate<unknown>;
type Render = (template: Template, page: PlannedPage) => void | Promise<void>;
type PageData = { index: number };

/** Eleventy holds what it knows of a page until it is done: it is given about so many at a time, and each time forgotten with them. */
const PAGES_AT_ONCE = 1000;
/** The most bytes of UTF-8 that one unit of UTF-16 can take. */
const MOST_BYTES = 3;
const DOCTYPE = "<!doctype html>";
/** What Eleventy is given of a page that has left already. */
const GONE = Buffer.alloc(0);

/**
 * Nothing where no page is stale.
 * @param transforms which a page goes through before it leaves
 */
export async function renderPages(
  pages: PagePlan<Template>,
  site: Site,
  output: SiteOutput,
  checks: PageChecks,
  transforms: Transforms,
): Promise<void> {
  const total = countPages(pages);
  const isTransformed = Object.keys(transforms).length > 0;
  let done = 0;
  const render: Render = (template, { file, item }) => {
    reportProgress({ step: "pages", done: ++done, total });
    const { html, notes } = writePage(template.render(item, site));
    if (isTransformed) return transform(file, DOCTYPE + html);
    output.part(pagePart(file)).put(file, encoded(html), notes.ids);
    checks.note(file, notes);
  };
  const transform = async (file: string, html: string) => {
    const { readPage } = await import("./foreign-page.ts");
    const transformed = await applyTransforms(transforms, file, html);
    const { notes } = readPage(transformed);
    output.part(pagePart(file)).put(file, transformed, notes.ids);
    checks.note(file, notes);
  };
  for (const batch of batchesOf(pages, PAGES_AT_ONCE)) await runEleventy(batch, render);
  // It takes a folder that the system would not list for an empty one.
  if (done < total) throw new ArchiveError([pathProblem(TEMPLATES, unread(done, total))]);
}

function unread(done: number, total: number): Bilingual {
  return {
    ar: `لم تُقرأ قوالب الصفحات كلها منه: صُنع من الصفحات ${done} من ${total}`,
    en: `not all templates of pages in it were read: ${done} of ${total} pages were made`,
  };
}

/** Applies transforms to a page as Eleventy applies them to the pages that it writes itself. */
async function applyTransforms(transforms: Transforms, file: string, html: string): Promise<string> {
  const outputPath = `./_site/${file}`;
  const page = { inputPath: "./templates", outputPath, url: `/${file.replace(/index\.html$/, "")}` };
  let text = html;
  for (const transform of Object.values(transforms))
    text = await transform.call({ ...page, page }, text, outputPath);
  return text;
}

async function runEleventy(pages: PagePlan<Template>, render: Render): Promise<void> {
  // A thread that resolves every import from here on, so that edited templates are read again: ours are loaded already.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  // Its paths are patterns from the working folder: there a bracket in a folder's name would mean something else, and a
  // package, as which the program may be installed, would be left out.
  const stood = process.cwd();
  process.chdir(dirname(TEMPLATES));
  const eleventy = new Eleventy(basename(TEMPLATES), "_site", {
    source: "cli",
    configPath: "",
    // Pages are written by the door, at once.
    dryRun: true,
    config(userConfig: UserConfig) {
      userConfig.setTemplateFormats(["11ty.tsx"]);
      userConfig.addExtension("11ty.tsx", pageExtension(pages, render));
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw archiveErrorWithin(error) ?? error;
  } finally {
    process.chdir(stood);
  }
}

/**
 * The extension for `*.11ty.tsx`: makes the planned pages of each template.
 * Pagination deep-copies plain objects, which is why it runs over indexes; the items stay in this closure.
 */
function pageExtension(plan: PagePlan<Template>, render: Render) {
  const pagesOf = (inputPath: string) => {
    const planned = plan.get(resolve(inputPath));
    if (planned === undefined) throw new RangeError(`${inputPath} is not in the plan`);
    return planned;
  };
  return {
    outputFileExtension: "html",
    read: false,
    useLayouts: false,
    getData(inputPath: string) {
      const { pages } = pagesOf(inputPath);
      return {
        indexes: pages.map((_page, index) => index),
        pagination: { data: "indexes", size: 1, alias: "index" },
        permalink: ({ index }: PageData) => `/${pages[index]?.file}`,
        eleventyExcludeFromCollections: true,
      };
    },
    compile(_content: string, inputPath: string) {
      const { template, pages } = pagesOf(inputPath);
      return ({ index }: PageData) => {
        const page = pages[index];
        const rendered = page === undefined ? undefined : render(template, page);
        return rendered === undefined ? GONE : rendered.then(() => GONE);
      };
    },
  };
}

let scratch = Buffer.alloc(1 << 18);

/** Good until the next page. `Buffer.from` would go through the text twice, to measure it before it is written. */
function encoded(page: string): Uint8Array {
  const most = DOCTYPE.length + page.length * MOST_BYTES;
  if (scratch.length < most) scratch = Buffer.alloc(most);
  const start = scratch.write(DOCTYPE);
  return scratch.subarray(0, start + scratch.write(page, start));
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
