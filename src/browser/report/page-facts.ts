// The facts that an article page holds, for citations made of it.

import { readReportFacts, UNTOLD_FACTS } from "../../output/citation/facts-of-page.ts";
import type { ReportFacts } from "../../output/citation/report-facts.ts";

/** @throws where the page is no article page of this archive */
export function factsOfPage(page: Document): ReportFacts {
  const json = (selector: string) => page.querySelector(selector)?.textContent ?? null;
  const untold = json(`script#${UNTOLD_FACTS}`);
  return readReportFacts(
    JSON.parse(json('script[type="application/ld+json"]') ?? ""),
    untold === null ? {} : JSON.parse(untold),
  );
}
