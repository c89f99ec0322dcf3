// Markup that many pages have in common, rendered for the first of them and copied into the others.

import type { VNode } from "preact";
import type { Site } from "./page.ts";
import { type Markup, writePage } from "./write-html.ts";

const known = new WeakMap<Site, Map<string, Markup>>();

/**
 * The inner markup of an element, for `dangerouslySetInnerHTML`.
 * @param key tells the element and all that its markup depends on beside the site
 */
export function renderedOnce(site: Site, key: string, make: () => VNode): Markup {
  const ofSite = known.get(site) ?? new Map<string, Markup>();
  known.set(site, ofSite);
  let markup = ofSite.get(key);
  if (markup === undefined) {
    const { html, notes } = writePage(make());
    markup = { __html: html, notes };
    ofSite.set(key, markup);
  }
  return markup;
}
