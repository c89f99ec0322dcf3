// Everything a build needs before the first page is rendered, put together once: archive, assets, addresses.

import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import type { AssetFile, Assets } from "../assets/assets.ts";
import { prepareFrame } from "../assets/frame.ts";
import { keptFor } from "../cache/kept.ts";
import type { Settings } from "../configuration/settings.ts";
import type { Problem } from "../reporting/problem.ts";
import { PLAIN_PATH } from "./plain-path.ts";
import { type ArticleMemory, readArchive } from "./read-archive.ts";
import { readAuthority } from "./reading-context.ts";

/** Derived files that cost time to make again, keyed by content; safe to delete. */
export const CACHE_FOLDER = "node_modules/.cache/warraq";

export type Composition = {
  readonly archive: Archive;
  readonly settings: Settings;
  readonly assets: Assets;
  /** What no report can change, the files behind `assets` among it; none where the site has them already. */
  readonly frame: readonly AssetFile[];
  readonly warnings: readonly Problem[];
  /** `/timeline/` → `/archive/timeline/`. */
  href(path: string): string;
  /** `/timeline/` → `https://example.org/archive/timeline/`. */
  absolute(path: string): string;
};

/** What an earlier build leaves to a later one of the same code. */
export type Remembered = {
  readonly edition: string;
  readonly articles: ArticleMemory;
  readonly assets: Assets | null;
};

/** @throws ArchiveError when an article has an error */
export async function compose(settings: Settings, remembered?: Remembered): Promise<Composition> {
  const edition = remembered?.edition ?? "";
  const names = await keptFor(edition, join(CACHE_FOLDER, "authority"), readAuthority);
  const { archive, warnings } = await readArchive(settings, remembered?.articles, names);
  const known = remembered?.assets ?? null;
  const { name, description } = settings;
  const { assets, files } =
    known === null
      ? await prepareFrame(edition, { cacheFolder: CACHE_FOLDER, name, description })
      : { assets: known, files: [] };
  const base = new URL(settings.siteUrl);
  const root = new URL(".", base).href;
  const rootPath = root.slice(base.origin.length);
  const whole = (path: string) => new URL(path.replace(/^\//, ""), base).href;
  return {
    archive,
    settings,
    assets,
    frame: files,
    warnings,
    href: (path) =>
      PLAIN_PATH.test(path) ? rootPath + path.slice(1) : whole(path).slice(base.origin.length),
    absolute: (path) => (PLAIN_PATH.test(path) ? root + path.slice(1) : whole(path)),
  };
}
