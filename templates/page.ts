// What a page template is: which items it makes pages of, where each goes, and how it renders; Eleventy sees nothing else.

import type { VNode } from "preact";
import type { Archive } from "../src/archive/archive.ts";
import type { Article } from "../src/article/article.ts";
import type { Assets } from "../src/assets/assets.ts";
import type { Settings } from "../src/configuration/settings.ts";
import type { Pictures } from "../src/pictures/picture.ts";

/** Everything a page may know: the archive, the settings, and how to address things. */
export type Site = {
  readonly archive: Archive;
  readonly settings: Settings;
  readonly assets: Assets;
  readonly pictures: Pictures;
  /** `/timeline/` → `/archive/timeline/` when the site lives under a path. */
  href(path: string): string;
  /** `/timeline/` → `https://example.org/archive/timeline/`. */
  absolute(path: string): string;
};

export type Dependency = Article | string | number | null;

export type PageTemplate<T> = {
  /** One page each; asked once per build. */
  items(site: Site): readonly T[];
  /** Output path from the root of the site, ending in `/` or a file name. */
  permalink(item: T, site: Site): string;
  /**
   * All of the archive that the page shows: reports, counts, addresses of others. A page is rendered again when one of
   * these has changed, and only then; `tests/site/dependencies.test.ts` finds what is missing here, and what is idle.
   */
  dependsOn(item: T, site: Site): Iterable<Dependency>;
  /** The whole document, `<html>` element included. */
  render(item: T, site: Site): VNode;
};

/** A template that makes one page of each item. */
export function pagePerItem<T>(template: PageTemplate<T>): PageTemplate<T> {
  return template;
}

type SinglePage = {
  readonly permalink: string;
  /** Default: every report. */
  readonly dependsOn?: readonly Dependency[];
  render(site: Site): VNode;
};

/** A template that makes one page of the whole site. */
export function singlePage(template: SinglePage): PageTemplate<null> {
  return {
    items: () => [null],
    permalink: () => template.permalink,
    dependsOn: (_item, { archive }) => template.dependsOn ?? [archive.stamp],
    render: (_item, site) => template.render(site),
  };
}
