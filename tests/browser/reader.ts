// A reader at the site: a page in a real browser that remembers every console message and every request that left the origin.

import type { Browser, BrowserContext, Page } from "playwright-core";

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

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
  return { page, context, complaints, leave: () => context.close() };
}

/**
 * A line so slow that no script has come yet; for a reader with `worker: false`.
 * @returns brings the scripts
 */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** How far what stands on the page has moved since it opened, and in the moment after. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
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
