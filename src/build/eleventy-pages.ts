// How Eleventy sees our page templates: integers to paginate over and Buffers to write, so that no record enters its data cascade.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { reportProgress } from "./progress.ts";

/** The part of a page template that Eleventy needs; `templates/page.ts` says what templates promise. */
type Template<Site> = {
  items(site: Site): readonly unknown[];
  permalink(item: unknown, site: Site): string;
};

type PageData = { index: number };

/**
 * The extension for `*.11ty.tsx`: reads the template's default export and makes a page per item.
 * Pagination deep-copies plain objects, which is why it runs over indexes; the items stay in this closure.
 * @param render the whole document as text, given a template and one of its items
 */
export function pageExtension<Site, T extends Template<Site>>(
  site: Site,
  render: (template: T, item: unknown) => string,
) {
  const templates = new Map<string, Promise<{ template: T; items: readonly unknown[] }>>();
  let done = 0;
  let total = 0;
  const load = (inputPath: string) => {
    const known = templates.get(inputPath);
    if (known) return known;
    const loading = import(pathToFileURL(resolve(inputPath)).href).then((module: { default: T }) => ({
      template: module.default,
      items: module.default.items(site),
    }));
    templates.set(inputPath, loading);
    return loading;
  };
  return {
    outputFileExtension: "html",
    read: false,
    useLayouts: false,
    async getData(inputPath: string) {
      const { template, items } = await load(inputPath);
      total += items.length;
      return {
        indexes: items.map((_item, index) => index),
        pagination: { data: "indexes", size: 1, alias: "index" },
        permalink: ({ index }: PageData) => outputPath(template.permalink(items[index], site)),
        eleventyExcludeFromCollections: true,
      };
    },
    async compile(_content: string, inputPath: string) {
      const { template, items } = await load(inputPath);
      // A Buffer lives outside the heap, where Eleventy holds every page until the build ends.
      return async ({ index }: PageData) => {
        reportProgress({ step: "pages", done: ++done, total });
        return Buffer.from(`<!doctype html>${render(template, items[index])}`);
      };
    },
  };
}

function outputPath(permalink: string): string {
  return permalink.endsWith("/") ? `${permalink}index.html` : permalink;
}
