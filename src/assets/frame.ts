// The frame of a site, which no report can change, kept from one cold build to the next: what makes it takes longer to load than five reports to read.

import { join } from "node:path";
import { keptFor } from "../cache/kept.ts";
import type { AssetFile, Assets } from "./assets.ts";
import type { FrameOptions } from "./frame-files.ts";

export type Frame = { readonly assets: Assets; readonly files: readonly AssetFile[] };

/** @param edition of the code and the settings; empty: nothing is kept */
export async function prepareFrame(edition: string, options: FrameOptions): Promise<Frame> {
  return keptFor(edition, join(options.cacheFolder, "frame"), async () => {
    const { makeFrame } = await import("./frame-files.ts");
    return makeFrame(options);
  });
}
