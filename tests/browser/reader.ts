// A reader at the site: a page in a real browser that remembers every console message and every request that left the origin.

import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** Browsers are as fast as the machine; only what hangs reaches this. */
export const PATIENCE = 120_000;

export type ReaderOptions = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly javaScript?: boolean;
  readonly dark?: boolean;
  /** False where a test stands between the page and the server: what a service worker fetches passes it by. */
  readonly worker?: boolean;
};

export type Reader = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console messages, page errors and failed or foreign requests, in order. */
  readonly complaints: readonly string[];
  /** Until all scripts of the page have come and said what they say by themselves: now it changes only when the reader acts. */
  rest(): Promise<void>;
  leave(): Promise<void>;
};

/** @param origin requests anywhere else are complaints */
export async function newReader(
  browser: Browser,
  origin: string,
  options: ReaderOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: options.viewport ?? PHONE,
    javaScriptEnabled: options.javaScript ?? true,
    serviceWorkers: options.worker === false ? "block" : "allow",
    colorScheme: options.dark === true ? "dark" : "light",
    locale: "ar",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Playwright says that it did as it was told.
    if (options.worker === false && message.text().startsWith("Service Worker registration blocked")) return;
    complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:"))
      complaints.push(`left the origin: ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().includes("no-such-page"))
      complaints.push(`${response.status()}: ${response.url()}`);
  });
  const rest = () => atRest(page, options.worker === false ? SIGNS : [...SIGNS, SIGN_OF_THE_WORKER]);
  return { page, context, complaints, rest, leave: () => context.close() };
}

type Sign = readonly [part: string, done: string];

/** The signs: if the first stands in a page, the second shows that its script has done what it does by itself. */
const SIGNS: readonly Sign[] = [
  [".search-form input", ".search-form input[aria-keyshortcuts]"],
  ["[data-preferences]", "[data-preferences][data-ready]"],
  ["[data-preferences][open]", "[data-preferences] input:checked"],
  ["[data-share]", "[data-share][data-ready]"],
  ["[data-search-results]", "[data-search-results].search-live:not([aria-busy])"],
];
const SIGN_OF_THE_WORKER: Sign = ["[data-offline]", "[data-offline][data-state]"];

async function atRest(page: Page, signs: readonly Sign[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.readyState === "complete" &&
      document.fonts.status === "loaded" &&
      wanted.every(
        ([part, done]) => document.querySelector(part) === null || document.querySelector(done) !== null,
      ),
    signs,
  );
  await painted(page);
}

/** Until what was done is on the screen, and what follows from that, a scroll to its place or a shift, has happened. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** Asks again and again: for what no page can be waited for in, as its caches and its server's side. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await sleep(50);
  }
}

/**
 * A line so slow that these files have not come yet; for a reader with `worker: false`.
 * @returns brings them
 */
export async function hold(page: Page, files: string | RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

export const holdScripts = (page: Page) => hold(page, /\.js$/);

/** How far what stands on the page has moved since it opened, until it is at rest. */
export async function layoutShift({ page, rest }: Reader): Promise<number> {
  await rest();
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    return observer
      .takeRecords()
      .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
  });
}

/** Elements that reach past the width of the window, as a description each. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > width + 1 || left < -1;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
}
