// The archive's own facts and their defaults: edit this file to make an archive yours; flags and environment override the paths.

import type { MonthStyle } from "../date/format.ts";
import type { DigitSet } from "../text/digits.ts";

export type Settings = {
  readonly name: string;
  readonly description: string;
  /** Absolute, with a final slash; a path in it is honoured. */
  readonly siteUrl: string;
  readonly articlesFolder: string;
  readonly outputFolder: string;
  /** IANA zone for hours whose zone no source states; null: leave them without one. */
  readonly timeZone: string | null;
  readonly digits: DigitSet;
  readonly months: MonthStyle;
};

const DEFAULTS: Settings = {
  name: "ورّاق",
  description: "أرشيف الأخبار العربية",
  siteUrl: "https://warraq.example/",
  articlesFolder: "articles",
  outputFolder: "_site",
  timeZone: null,
  digits: "latn",
  months: "dual",
};

export type SettingsInput = {
  readonly articles?: string;
  readonly output?: string;
  readonly siteUrl?: string;
};

/**
 * Flags win over the environment (`WARRAQ_ARTICLES`, `WARRAQ_OUTPUT`, `WARRAQ_SITE_URL`), which wins over the defaults.
 * @throws TypeError when the site URL is not an absolute http(s) URL
 */
export function readSettings(
  flags: SettingsInput,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  return {
    ...DEFAULTS,
    articlesFolder: flags.articles ?? environment.WARRAQ_ARTICLES ?? DEFAULTS.articlesFolder,
    outputFolder: flags.output ?? environment.WARRAQ_OUTPUT ?? DEFAULTS.outputFolder,
    siteUrl: normaliseSiteUrl(flags.siteUrl ?? environment.WARRAQ_SITE_URL ?? DEFAULTS.siteUrl),
  };
}

function normaliseSiteUrl(raw: string): string {
  const url = new URL(raw);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new TypeError(`not an http(s) address: ${raw}`);
  url.hash = "";
  url.search = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}
