// A file of the published site that is not a page, and what the makers of such files are told of the site.

import type { Article } from "../article/article.ts";
import type { Feed, ReportFile } from "../configuration/archive-keys.ts";
import type { Palette } from "../configuration/colours.ts";
import type { Pictures } from "../pictures/picture.ts";
import type { CitingArchive } from "./citation/report-facts.ts";
import type { DateWords } from "./citation/style-dates.ts";

export type ExportFile = {
  /** From the root of the site, without a leading slash. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Which piece of a large file this is: no more than one is in memory. Whole files have none. */
  readonly piece?: "more follows" | "last";
};

/** Files that are made together, whenever something they depend on has changed. */
export type ExportPart = {
  /** Unique among the parts, the same from build to build. */
  readonly name: string;
  /** All of the archive that the files show. */
  dependsOn(): Iterable<Article | string | number | null>;
  /** One at a time, so that no more than one is ever in memory. */
  make(): Iterable<ExportFile>;
};

/** What exports need to know of the site beside the archive. */
export type ExportContext = CitingArchive & {
  readonly description: string;
  /** The archive's way with dates, for Arabic citations; without it, dual months and Latin digits. */
  readonly months?: DateWords["months"];
  readonly digits?: DateWords["digits"];
  /** The colours of the light theme, for pictures; without it, the built-in ones. */
  readonly palette?: Palette;
  /** Those that lie in the archive; without it, none does. */
  readonly pictures?: Pictures;
  /** Files wanted beside every report; without it, none but its Markdown. */
  readonly reportFiles?: readonly ReportFile[];
  /** Forms of the feeds wanted beside Atom; without it, none. */
  readonly feeds?: readonly Feed[];
  /** Whether former addresses get pages that lead on; without it, only lines of `_redirects`. */
  readonly redirectPages?: boolean;
  /** Paths of every page worth finding, `/timeline/2022/`; without it the sitemap lists what the archive implies. */
  readonly pages?: readonly string[];
};
