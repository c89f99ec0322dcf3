// What a page needs to know of its files only when one is saved: apart from `page-formats.ts`, which every page of a report loads.

import type { PageFormat } from "./page-formats.ts";

/** IANA media types. */
export const PAGE_FORMAT_TYPES: Readonly<Record<PageFormat["key"], string>> = {
  ris: "application/x-research-info-systems",
  bibtex: "application/x-bibtex",
  "csl-json": "application/vnd.citationstyles.csl+json",
  ninjs: "application/json",
};

/** The name under which a reader saves such a file: that of the report. */
export function savedName(report: string, file: string): string {
  return file.replace(/^(?:cite)?\.?/u, `${report}.`);
}
