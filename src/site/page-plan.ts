// Which pages the site has, what each depends on, and which of them must be rendered in this build.

import { articleStamp } from "../archive/stamp.ts";
import type { Article } from "../article/article.ts";
import { partKey } from "../cache/site-manifest.ts";

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

export function dependencyKey(dependencies: Iterable<Article | string | number | null>): string {
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
