// Which pages the site has, what each depends on, and which of them must be rendered in this build.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Dependency, PageTemplate, Site } from "../../templates/page.ts";
import { articleStamp } from "../archive/stamp.ts";
import { partKey } from "../cache/site-manifest.ts";
import { programPath } from "../configuration/program.ts";

export const TEMPLATES = programPath("templates");
const SUFFIX = ".11ty.tsx";

/**
 * Every page template by its absolute path, sorted by it. The compiled program has them within it, so that the path is their name
 * and not where they are loaded from.
 */
export async function loadPageTemplates(): Promise<ReadonlyMap<string, PageTemplate<unknown>>> {
  const names = readdirSync(TEMPLATES).filter((name) => name.endsWith(SUFFIX));
  const templates = new Map<string, PageTemplate<unknown>>();
  for (const file of names.sort()) {
    const name = file.slice(0, -SUFFIX.length);
    // Written so that a bundler sees which files are meant.
    const { default: template }: { default: PageTemplate<unknown> } = await import(
      `../../templates/${name}.11ty.tsx`
    );
    templates.set(join(TEMPLATES, file), template);
  }
  return templates;
}

export type PlannedPage = {
  readonly item: unknown;
  /** From the root of the site, without a leading slash: `timeline/2022/index.html`. */
  readonly file: string;
  readonly key: string;
};

/** The pages of one template, in its order. */
export type TemplatePlan<T> = { readonly template: T; readonly pages: readonly PlannedPage[] };

/** The plans by the absolute path of the template. */
export type PagePlan<T> = ReadonlyMap<string, TemplatePlan<T>>;

/** @param templates by the absolute paths of their files */
export function planPages<Item>(
  templates: ReadonlyMap<string, PageTemplate<Item>>,
  site: Site,
): PagePlan<PageTemplate<Item>> {
  const plan = new Map<string, TemplatePlan<PageTemplate<Item>>>();
  for (const [path, template] of templates) {
    const pages = template.items(site).map((item) => ({
      item,
      file: outputFile(template.permalink(item, site)),
      key: dependencyKey(template.dependsOn(item, site)),
    }));
    plan.set(path, { template, pages });
  }
  return plan;
}

/** The same plan with only the pages whose files are wanted. */
export function narrowPlan<T>(plan: PagePlan<T>, isWanted: (file: string) => boolean): PagePlan<T> {
  return new Map(
    Array.from(plan, ([path, { template, pages }]) => [
      path,
      { template, pages: pages.filter(({ file }) => isWanted(file)) },
    ]),
  );
}

export function countPages<T>(plan: PagePlan<T>): number {
  return [...plan.values()].reduce((sum, { pages }) => sum + pages.length, 0);
}

/**
 * The plan in equal parts of about so many pages; none of a plan without pages. Each takes its share of every template: reports,
 * days and months all come newest first, so that the pages of a part ask for the same texts.
 */
export function* batchesOf<T>(plan: PagePlan<T>, size: number): Generator<PagePlan<T>> {
  const batches = Math.ceil(countPages(plan) / size);
  for (let batch = 0; batch < batches; batch++) {
    const from = batch / batches;
    const to = (batch + 1) / batches;
    yield new Map(
      Array.from(plan, ([path, { template, pages }]) => [
        path,
        {
          template,
          pages: pages.slice(Math.floor(pages.length * from), Math.floor(pages.length * to)),
        },
      ]),
    );
  }
}

export function dependencyKey(dependencies: Iterable<Dependency>): string {
  let text = "";
  for (const dependency of dependencies) {
    text +=
      typeof dependency === "object" && dependency !== null
        ? articleStamp(dependency)
        : `${typeof dependency} ${dependency}\n`;
  }
  return partKey(text);
}

function outputFile(permalink: string): string {
  const path = permalink.replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
