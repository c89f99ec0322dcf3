// Layouts that nobody drew: parts of real pages put together by chance, so that no weight can be set on one of them.

import type { Layout } from "./layouts.ts";
import { draws, type MadePage, makePage } from "./page-maker.ts";

/** What stands above the headline. */
const ABOVE =
  "clock|clock!|clock latesthead|weather:3|pricehead prices:4|mast editors|latesthead ticker|latesthead titles:4|latesthead|menu:6|menu:3|menuline|cookie|latin|mast|skip|titles:3|sec|channels".split(
    "|",
  );
/** The headline, once or more, and pages that lost it. */
const TITLES =
  "H|H|H|H|H H|site-H H|badge-H H|site-H|H-known|short|guill|year|dayend|follow|quest|crumbs H|none".split(
    "|",
  );
const BETWEEN =
  "lede|sub|share|size|count|listen|cap|cap2|capsite|capcut|piccredit|piccredit2|badge|readtime|user|counter|promo".split(
    "|",
  );
const DAYS =
  "D1|D2|D3|D4|D5|D6|D7|D8|D9|D11|D12|D14|D15|D17|D18|D19|D21|D24|D27|D29|D32|DU2|DU3|U1|age|DU1|".split("|");
const WRITERS =
  "by1|by2|by3|byplain|byrare|by5|dlcolon|dlname|dl0|dlsaq|dlquoted|dldash|dlhouse|dltwo|||||".split("|");
const TEXTS = "P|P|P|P|P|P-glued|P-kuna|P-cnn|P-slash|P-from|P1".split("|");
const BELOW =
  "related:3|latest:3|tabs|comments|tags|copy|about|teasers:2|prevnext|form|agencyalone|initials|source|keywords share|share|latestdated:3|hot|suggested|end|printed|agencynote|titles:3|teasers:1".split(
    "|",
  );

function randomLayout(seed: number): Layout {
  const draw = draws(seed * 77 + 3);
  const pick = (list: readonly string[]): string => list[draw(list.length)] ?? "";
  const several = (list: readonly string[]): string[] => Array.from({ length: draw(4) }, () => pick(list));
  const above = several(ABOVE);
  const title = pick(TITLES);
  const writer = pick(WRITERS);
  const text = pick(TEXTS);
  // A text that opens with its day needs no other; two writers would be two reports.
  const day = /glued|kuna/.test(text) ? "" : pick(DAYS);
  const dayFirst = draw(100) < 15;
  const fields = [
    dayFirst ? "" : day,
    text === "P-from" ? "" : writer,
    draw(2) === 0 ? pick(BETWEEN) : "",
    draw(10) < 3 ? pick(BETWEEN) : "",
  ].filter((part) => part !== "");
  for (let at = fields.length - 1; at > 0; at--) {
    const other = draw(at + 1);
    [fields[at], fields[other]] = [fields[other] ?? "", fields[at] ?? ""];
  }
  const parts = [...above, dayFirst ? day : "", title, ...fields, text, ...several(BELOW)]
    .filter((part) => part !== "")
    .join(" ");
  return { name: parts, parts };
}

export function randomPages(from: number, to: number): MadePage[] {
  return Array.from({ length: to - from }, (_, at) => makePage(randomLayout(from + at), from + at));
}
