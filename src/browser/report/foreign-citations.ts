// The citations of a report in the styles of other languages: made of its page when a reader opens them.

import { worksOf } from "../../output/citation/cited-work.ts";
import { type CitationPart, citeForeign, type ForeignStyle } from "../../output/citation/styles.ts";
import { directionOf } from "../../text/direction.ts";
import { element } from "../dom.ts";
import { factsOfPage } from "./page-facts.ts";

/** The foreign styles that are offered, each with the name under which its users know it. */
const STYLES: readonly (readonly [style: ForeignStyle, name: string])[] = [
  ["chicago", "Chicago"],
  ["apa", "APA"],
  ["mla", "MLA"],
];

/**
 * @param at which work of the page
 * @returns a list of styles, each with its name and its text
 * @throws where the page is no article page of this archive, or has fewer works
 */
export function makeForeignCitations(page: Document, at: number): HTMLUListElement {
  const work = worksOf(factsOfPage(page))[at];
  if (work === undefined) throw new RangeError(`the page has no work ${at}`);
  return element(
    "ul",
    {},
    ...STYLES.map(([style, name]) =>
      element(
        "li",
        { class: "citation-style" },
        element("p", { class: "citation-style-name" }, element("bdi", { lang: "en" }, name)),
        element(
          "p",
          { class: "citation-text", dir: "ltr", lang: "en", "data-copy": true },
          ...citeForeign(work, style).parts.map(partOf),
        ),
      ),
    ),
  );
}

/** Isolated: an Arabic title beside an Arabic outlet would else change places with it in an English line. */
function partOf(part: CitationPart): Node | string {
  return typeof part === "string" ? part : element("bdi", { dir: directionOf(part.value) }, part.value);
}
