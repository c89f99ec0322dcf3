// The last look before a site is published: every internal link and anchor resolves, every page has a title.

import type { PageNotes } from "../../templates/write-html.ts";
import type { Problem } from "../reporting/problem.ts";
import { LinkTargets, type SiteFiles } from "./link-targets.ts";

/** Told of each page as it is made; afterwards nothing is read again but what is broken. */
export class PageChecks {
  readonly #targets: LinkTargets;
  readonly #pages: string[] = [];
  readonly #untitled: string[] = [];

  /** @param siteUrl the public address; links that begin with its path are internal */
  constructor(siteUrl: string) {
    this.#targets = new LinkTargets(new URL(siteUrl));
  }

  /** @param file its path from the root of the site */
  note(file: string, { links, title }: PageNotes): void {
    this.#pages.push(file);
    if ((title ?? "").trim() === "") this.#untitled.push(file);
    for (const link of links) this.#targets.want(link, file);
  }

  /**
   * @param read the text of a page in which a link may be broken
   * @returns sorted by place
   */
  async problems(files: SiteFiles, read: (file: string) => string): Promise<Problem[]> {
    const problems = this.#untitled.map(pageUntitled);
    // Which links they are is asked only when there are any: all links of a site take more memory than its archive.
    if (!this.#targets.settle(files)) {
      // Loaded only here: a site without a broken link, which every published one is, needs no parser.
      const { readPage } = await import("./foreign-page.ts");
      for (const file of this.#pages) {
        for (const { link, line, column } of readPage(read(file)).places) {
          const missing = this.#targets.missing(link, file);
          if (missing !== null) problems.push(linkBroken(file, link, { line, column }, missing));
        }
      }
    }
    return problems.sort(comparePlaces);
  }
}

type Place = { readonly line: number; readonly column: number };

function comparePlaces(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

function pageUntitled(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: "page-untitled",
    severity: "error",
    message: { ar: "الصفحة بلا عنوان", en: "the page has no title" },
    hint: { ar: "أعطِ قالبها عنصر title", en: "give its template a title element" },
  };
}

function linkBroken(file: string, link: string, place: Place, missing: "page" | "anchor"): Problem {
  return {
    file,
    ...place,
    code: missing === "page" ? "link-broken" : "anchor-broken",
    severity: "error",
    message: {
      ar: `الرابط «${link}» لا يؤدي إلى ${missing === "page" ? "صفحة" : "موضع"} في الموقع`,
      en: `the link “${link}” leads to no ${missing} of the site`,
    },
    hint: { ar: "صحّح العنوان أو احذف الرابط", en: "correct the address, or remove the link" },
  };
}
