// A built site that is served, and a browser to read it in, for as long as a file or a group of tests runs.

import { after, before } from "node:test";
import type { Browser } from "playwright-core";
import type { PublishedSite } from "../site/built-site.ts";
import { launchChromium } from "./chromium.ts";
import { newReader, type Reader, type ReaderOptions } from "./reader.ts";
import { type RunningSite, serveFolder } from "./site-server.ts";

/** Its parts are there from the first test on: they cannot be taken apart where the group is described. */
export type ServedSite = {
  readonly browser: Browser;
  readonly published: PublishedSite;
  readonly site: RunningSite;
  newReader(options?: ReaderOptions): Promise<Reader>;
};

/**
 * Builds and serves a site before the tests of the group in which it is called, and closes all after them.
 * @param base the path under which the site is served
 */
export function serveForTests(build: () => Promise<PublishedSite>, base = "/"): ServedSite {
  let parts: ServedSite | undefined;
  before(async () => {
    const published = await build();
    const site = await serveFolder(published.output, base);
    const browser = await launchChromium();
    parts = { browser, published, site, newReader: (options) => newReader(browser, site.origin, options) };
  });
  after(async () => {
    await parts?.browser.close();
    await parts?.site.close();
  });
  const now = (): ServedSite => {
    if (parts === undefined) throw new Error("The site is served once the tests run.");
    return parts;
  };
  return {
    get browser() {
      return now().browser;
    },
    get published() {
      return now().published;
    },
    get site() {
      return now().site;
    },
    newReader: (options) => now().newReader(options),
  };
}
