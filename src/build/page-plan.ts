// Which pages the site has, what each depends on, and which of them must be rendered in this build.

import { articleStamp } from "../archive/stamp.ts";
import type { Article } from "../article/article.ts";
import { partKey } from "../state/site-manifest.ts";

/** The part of a page template that a build needs; `templates/page.ts` says what templates promise. */
export type Template<Site> = {
  items(site: Site): readonly unknown[];
  permalink(item: unknown, site: Site): string;
  dependsOn(item: unknown, site: Site): Iterable<Article | string | number | null>;
};

export type PlannedPage = {
  readonly item: unknown;
  /** From the root of the site, without a leading slash: `timeline/2022/index.html`. */
  readonly file: string;
  readonly key: string;
};

/** The pages of one template, in its order. */
export type TemplatePlan<T> = { readonly template: T; readonly pages: readonly PlannedPage[] };

/** By the absolute path of the template. */
export type PagePlan<T> = ReadonlyMap<string, TemplatePlan<T>>;

/** @param templates by the absolute paths of their files */
export function planPages<Site, T extends Template<Site>>(
  templates: ReadonlyMap<string, T>,
  site: Site,
): PagePlan<T> {
  const plan = new Map<string, TemplatePlan<T>>();
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

/** The plan in parts of at most so many pages, in its order; each part knows every template. None of a plan without pages. */
export function* batchesOf<T>(plan: PagePlan<T>, most: number): Generator<PagePlan<T>> {
  const empty: PagePlan<T> = new Map(
    Array.from(plan, ([path, { template }]) => [path, { template, pages: [] }]),
  );
  let batch = new Map(empty);
  let room = most;
  for (const [path, { template, pages }] of plan) {
    for (let from = 0; from < pages.length; ) {
      const part = pages.slice(from, from + room);
      batch.set(path, { template, pages: part });
      from += part.length;
      room -= part.length;
      if (room > 0) continue;
      yield batch;
      batch = new Map(empty);
      room = most;
    }
  }
  if (room < most) yield batch;
}

export function dependencyKey(dependencies: Iterable<Article | string | number | null>): string {
  let text = "";
  for (const dependency of dependencies) {
    text +=
      typeof dependency === "object" && dependency !== null
        ? `${articleStamp(dependency)}\n`
        : `${typeof dependency} ${dependency}\n`;
  }
  return partKey(text);
}

function outputFile(permalink: string): string {
  const path = permalink.replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
