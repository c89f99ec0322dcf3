// The files of a site that no report can change, made anew: styles, fonts, scripts, icons, the web manifest.

import { type AssetOptions, prepareAssets } from "./assets.ts";
import { browserBundles } from "./browser-bundle.ts";
import type { Frame } from "./frame.ts";
import { type OfflineOptions, offlineFrame } from "./offline-frame.ts";

export type FrameOptions = AssetOptions & OfflineOptions;

export async function makeFrame(options: FrameOptions): Promise<Frame> {
  const [{ assets, files }, bundles, offline] = await Promise.all([
    prepareAssets(options),
    browserBundles(),
    offlineFrame(options),
  ]);
  return { assets, files: [...files, ...bundles, ...offline] };
}
