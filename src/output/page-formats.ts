// The formats of one report that its page itself can make, in a browser: `page-files.ts` makes them, there and in a build.

export type PageFormat = {
  /** The word by which `archive.yaml` asks for the format. */
  readonly key: "ris" | "bibtex" | "csl-json" | "ninjs";
  /** The name of the file beside the page. */
  readonly file: string;
  /** The name by which users know the format. */
  readonly name: string;
};

export const PAGE_FORMATS = [
  { key: "ris", file: "cite.ris", name: "RIS" },
  { key: "bibtex", file: "cite.bib", name: "BibTeX" },
  { key: "csl-json", file: "cite.csl.json", name: "CSL-JSON" },
  { key: "ninjs", file: "ninjs.json", name: "ninjs" },
] as const satisfies readonly PageFormat[];
