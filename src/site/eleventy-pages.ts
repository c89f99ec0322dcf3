// How Eleventy sees our page templates: integers to paginate over and Buffers to write, so that no record enters its data cascade.

import { resolve } from "node:path";
import type { PagePlan } from "./page-plan.ts";

type PageData = { index: number };

/** Of UTF-8, for a unit of UTF-16. */
const MOST_BYTES = 3;
const DOCTYPE = "<!doctype html>";
let scratch = Buffer.alloc(1 << 18);

/**
 * A Buffer lives outside the heap, where Eleventy holds every page until it is done. Made from a text it would have the text
 * gone through twice, to be measured before it is written.
 */
function encoded(page: string): Buffer {
  const most = DOCTYPE.length + page.length * MOST_BYTES;
  if (scratch.length < most) scratch = Buffer.alloc(most);
  const start = scratch.write(DOCTYPE);
  return Buffer.from(scratch.subarray(0, start + scratch.write(page, start)));
}

/**
 * The extension for `*.11ty.tsx`: makes the planned pages of each template.
 * Pagination deep-copies plain objects, which is why it runs over indexes; the items stay in this closure.
 * @param render the whole document as text, given a template and one of its items
 */
export function pageExtension<T>(plan: PagePlan<T>, render: (template: T, item: unknown) => string) {
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
      return ({ index }: PageData) => encoded(render(template, pages[index]?.item));
    },
  };
}
