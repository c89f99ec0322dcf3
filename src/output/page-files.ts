// The files of one report that its page can make: the same functions write them in a browser and in a build.

import type { TextBlock } from "./body-text.ts";
import { biblatex } from "./citation/biblatex.ts";
import { worksOf } from "./citation/cited-work.ts";
import { cslItem } from "./citation/csl-json.ts";
import type { ReportFacts } from "./citation/report-facts.ts";
import { ris } from "./citation/ris.ts";
import { jsonDocument } from "./json.ts";
import { ninjs } from "./ninjs.ts";
import type { PageFormat } from "./page-formats.ts";

/** @param body asked for where the file holds the text */
type Make = (facts: ReportFacts, body: readonly TextBlock[]) => string;

const MAKERS: Readonly<Record<PageFormat["key"], Make>> = {
  ris: (facts) => ris(worksOf(facts)),
  bibtex: (facts) => biblatex(worksOf(facts)),
  "csl-json": (facts) => jsonDocument(worksOf(facts).map(cslItem)),
  ninjs: (facts, body) => jsonDocument(ninjs(facts, body)),
};

export function pageFile(key: PageFormat["key"], facts: ReportFacts, body: readonly TextBlock[]): string {
  return MAKERS[key](facts, body);
}
