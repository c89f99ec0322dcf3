// A file of the published site that is not a page, and what the makers of such files are told of the site.

import type { CitingArchive } from "./citation/cited-work.ts";
import type { DateWords } from "./citation/style-dates.ts";

export type ExportFile = {
  /** From the root of the site, without a leading slash. */
  readonly path: string;
  /** In pieces where the whole would not fit in a string. */
  readonly content: string | Uint8Array | Iterable<string>;
};

/** What exports need to know of the site beside the archive. */
export type ExportContext = CitingArchive & {
  readonly description: string;
  /** The archive's way with dates, for Arabic citations; without it, dual months and Latin digits. */
  readonly months?: DateWords["months"];
  readonly digits?: DateWords["digits"];
  /** Paths of every page worth finding, `/timeline/2022/`; without it the sitemap lists what the archive implies. */
  readonly pages?: readonly string[];
};
