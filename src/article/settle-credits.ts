// Who made a report: the outlet, its writers and the agencies, by front matter, the page or its habits.

import type { MarkdownBlock } from "../markdown/markdown-block.ts";
import { spanInFile } from "../markdown/source-text.ts";
import type { Problem } from "../reporting/problem.ts";
import type { AgencyMention } from "./article.ts";
import { ABSENT, type Evidence, type Field, statedField } from "./field.ts";
import type { PrintedValue } from "./front-matter/front-matter-values.ts";
import { findAgencies } from "./names/find-agencies.ts";
import { isGivenName } from "./names/given-names.ts";
import { outletNamed } from "./names/outlets.ts";
import { isPlace } from "./names/places.ts";
import type { Dateline } from "./page/dateline.ts";
import type { PrintedPage, PrintedPart } from "./page/printed-page.ts";
import { articleProblem } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";
import { cleanMetadata, type Entries } from "./stated.ts";

export function settleOutlet(
  entry: Entries,
  page: PrintedPage,
  dateline: Dateline | null,
  document: RawDocument,
  problems: Problem[],
): Field<string> {
  const [stated] = entry("outlet");
  if (stated !== undefined) return statedField(stated.text, stated.text, "front-matter", stated.span);
  if (page.outlet !== null)
    return statedField(cleanMetadata(page.outlet.text), page.outlet.text, page.outletHow, page.outlet.span);
  if (dateline?.outlet != null) {
    return statedField(dateline.outlet.text, dateline.outlet.text, "dateline", dateline.outlet.span);
  }
  const [inferred] = entry("outlet-inferred");
  if (inferred !== undefined) {
    const evidence: Evidence[] = entry("outlet-evidence").map(({ text, span }) => ({
      text,
      span,
      why: "",
    }));
    if (evidence.length === 0)
      problems.push(articleProblem("outlet-evidence-missing", document.place(inferred.span[0])));
    return {
      value: inferred.text,
      raw: null,
      how: "inferred",
      span: null,
      evidence,
      alternatives: [],
      confidence: INFERRED_OUTLET,
    };
  }
  return inferOutlet(page);
}

/** However many habits point to it: front matter keeps the evidence, not its weight. */
const INFERRED_OUTLET = 0.7;

/** One outlet's habits must outweigh every other's; otherwise nothing is said. */
function inferOutlet(page: PrintedPage): Field<string> {
  const weights = new Map<string, number>();
  for (const { outlet, weight } of page.outletHints) weights.set(outlet, (weights.get(outlet) ?? 0) + weight);
  const ranked = [...weights].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined || best[1] < 1 || best[1] <= (second?.[1] ?? 0) * 1.5) return ABSENT;
  const evidence = page.outletHints.filter(({ outlet }) => outlet === best[0]).map((hint) => hint.evidence);
  const inferred = { raw: null, how: "inferred", span: null, evidence, alternatives: [] } as const;
  return { ...inferred, value: best[0], confidence: INFERRED_OUTLET };
}

export function settleByline(
  stated: readonly PrintedValue[],
  page: PrintedPage,
  dateline: Dateline | null,
): Field<string>[] {
  if (stated.length > 0) {
    return stated
      .flatMap((part) => splitNames(withoutLabel(part)))
      .map(({ text, span }) => statedField(text, text, "front-matter", span));
  }
  if (page.byline.length > 0)
    return page.byline.map((part) => statedField(cleanMetadata(part.text), part.text, "header", part.span));
  return (dateline?.writers ?? []).map(({ text, span }) => statedField(text, text, "dateline", span));
}

/** «كتب: سالم حداد - القاهرة»: systems keep the whole line as the author's name. */
const LABEL = /^\s*(?:كتب(?:ها?|ت)?|بقلم|إعداد|تقرير|الكاتبة?)\s*[:：]\s*/u;

function withoutLabel({ text, span }: PrintedPart): PrintedPart {
  const label = LABEL.exec(text)?.[0] ?? "";
  const [, name = text.slice(label.length), place = ""] =
    /^(.*\S)\s+[-–—]\s+(\S.*)$/u.exec(text.slice(label.length)) ?? [];
  const kept = isPlace(place.trim()) ? name : text.slice(label.length);
  return { text: kept, span: [span[0] + label.length, span[0] + label.length + kept.length] };
}

/** «أ، ب و ج»: names part at commas, bars and a free-standing «و»; never at a «و» that may begin a name. */
function splitNames({ text, span }: PrintedPart): PrintedPart[] {
  const names: PrintedPart[] = [];
  let from = 0;
  const push = (end: number): void => {
    const piece = text.slice(from, end);
    const name = piece.trim();
    const start = span[0] + from + piece.indexOf(name);
    if (name !== "") names.push({ text: name, span: [start, start + name.length] });
  };
  for (const separator of text.matchAll(/\s*[،,؛;/|&]\s*|\s+(?:و|and)\s+/gu)) {
    push(separator.index);
    from = separator.index + separator[0].length;
    // «أحمد علي، ومحمد حسن»: the comma parts them, and the «و» joins the second to the first.
    if (joinsName(text.slice(from))) from++;
  }
  push(text.length);
  return names;
}

/** Whether a «و» before a name is no letter of it: «ومحمد حسن», but «وليد حسن», «وائل». */
function joinsName(text: string): boolean {
  const [first = ""] = text.split(/[\s،,؛;/|&]/u);
  return /^و\p{L}{2}/u.test(first) && !isGivenName(first) && isGivenName(first.slice(1));
}

export function readAgency({ text, span }: PrintedValue): AgencyMention[] {
  const known = findAgencies(text, span[0], "credit");
  return known.length > 0 ? known : [{ entity: null, name: text, raw: text, span, role: "credit" }];
}

export function citedIn({ source }: MarkdownBlock): AgencyMention[] {
  return findAgencies(source.text, 0, "cited").map((agency) => ({
    ...agency,
    span: agency.span === null ? null : spanInFile(source, agency.span),
  }));
}

/** «سكاي نيوز عربية» alone under the text credits an outlet, which no list of agencies has. */
export function readOutletCredit({ text, span }: PrintedPart): AgencyMention[] {
  const name = outletNamed(text)?.name;
  return name === undefined || findAgencies(text, 0, "credit").length > 0
    ? []
    : [{ entity: null, name, raw: text, span, role: "credit" }];
}
