// The formats of one report that its page itself can make, in a browser: `page-files.ts` makes them, there and in a build.

export type PageFormat = {
  /** As `archive.yaml` asks for it. */
  readonly key: "ris" | "bibtex" | "csl-json" | "ninjs";
  /** The name of the file beside the page. */
  readonly file: string;
  /** As its users call it. */
  readonly name: string;
  /** IANA media type. */
  readonly type: string;
};

export const PAGE_FORMATS = [
  { key: "ris", file: "cite.ris", name: "RIS", type: "application/x-research-info-systems" },
  { key: "bibtex", file: "cite.bib", name: "BibTeX", type: "application/x-bibtex" },
  {
    key: "csl-json",
    file: "cite.csl.json",
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
  },
  { key: "ninjs", file: "ninjs.json", name: "ninjs", type: "application/json" },
] as const satisfies readonly PageFormat[];

/** The name under which a reader saves such a file: that of the report. */
export function savedName(report: string, file: string): string {
  return file.replace(/^(?:cite)?\.?/u, `${report}.`);
}
