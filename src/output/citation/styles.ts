// How Chicago, APA, MLA and Arabic bibliographies write one newspaper item: the four orders, and the marks between.

import type { CitedWork } from "./cited-work.ts";
import type { Supplied } from "./report-facts.ts";
import { apaDate, arabicDate, chicagoDate, type DateWords, mlaDate } from "./style-dates.ts";

/**
 * Written out instead of run through a CSL processor: citeproc takes 4 to 7 ms a citation, some four minutes for the
 * four styles of 10,000 articles; this takes microseconds. `tests/output/citation` holds every form to citeproc with
 * the published styles (and our own `warraq-ar.csl`) as the slow twin.
 */
export type StyleName = ForeignStyle | "arabic";
export type ForeignStyle = "chicago" | "apa" | "mla";

/** Punctuation and English words as strings; what the work says as values, each to be isolated from its neighbours' direction. */
export type CitationPart = string | { readonly value: string };

export type Citation = { readonly text: string; readonly parts: readonly CitationPart[] };

const FOREIGN: Readonly<Record<ForeignStyle, (work: CitedWork) => CitationPart[]>> = {
  chicago: chicagoParts,
  apa: apaParts,
  mla: mlaParts,
};

/** @param words for our own style; the others prescribe theirs */
export function cite(work: CitedWork, style: StyleName, words: DateWords): Citation {
  return style === "arabic" ? cited(arabicParts(work, words)) : citeForeign(work, style);
}

/** Apart from our own, so that a page that makes them need not load how we write dates. */
export function citeForeign(work: CitedWork, style: ForeignStyle): Citation {
  return cited(FOREIGN[style](work));
}

function cited(written: readonly CitationPart[]): Citation {
  const parts = written.filter((part) => part !== "");
  return { parts, text: parts.map((part) => (typeof part === "string" ? part : part.value)).join("") };
}

/** Chicago Manual of Style, bibliography. Without an author the outlet stands in its place. */
function chicagoParts(work: CitedWork): CitationPart[] {
  const lead =
    work.authors.length > 0
      ? chicagoNames(work.authors)
      : work.outlet === null
        ? []
        : [supplied(work.outlet)];
  const outlet = work.authors.length > 0 && work.outlet !== null ? [supplied(work.outlet), ", "] : [];
  const title = quoted(work.title);
  // Without a container what follows belongs to the title, and a comma joins it.
  const titleEnd = lead.length > 0 && work.authors.length > 0 && outlet.length === 0 ? "," : ".";
  return [
    ...ended(lead),
    "“",
    { value: title },
    closed(title, titleEnd),
    ...outlet,
    bracketed(work.issued === null ? "n.d." : chicagoDate(work.issued), work.issued?.inferred),
    ...(work.section === null ? [] : [", sec. ", { value: work.section }]),
    work.issued === null && work.section === null ? " " : ". ",
    { value: work.url },
    ".",
  ];
}

/** The closing quotation mark, with the comma or full stop inside it that the title does not make needless. */
function closed(title: string, mark: "," | "."): string {
  const needless = mark === "." ? endsItself(title) : /[؟…]["'”’»]?$/u.test(title);
  return needless ? "” " : `${mark}” `;
}

function chicagoNames(names: readonly string[]): CitationPart[] {
  return names.length > 10
    ? [...joined(names.slice(0, 7), ", ", ", "), ", et al."]
    : joined(names, ", ", names.length === 2 ? " and " : ", and ");
}

/** APA, 7th edition. Without an author the title stands in its place. */
function apaParts(work: CitedWork): CitationPart[] {
  const date = [
    "(",
    bracketed(work.issued === null ? "n.d." : apaDate(work.issued), work.issued?.inferred),
    "). ",
  ];
  const title = ended([{ value: curly(work.title) }]);
  return [
    ...(work.authors.length > 0
      ? [...ended(joined(apaNames(work.authors), ", ", ", & ", " & ")), ...date, ...title]
      : [...title, ...date]),
    ...ended(work.outlet === null ? [] : [supplied(work.outlet)]),
    work.issued === null ? "Retrieved " : "",
    { value: work.url },
  ];
}

/** Past twenty: the first nineteen and the last. */
function apaNames(names: readonly string[]): readonly string[] {
  return names.length > 20 ? [...names.slice(0, 19), `… ${names.at(-1)}`] : names;
}

/** MLA, 9th edition. */
function mlaParts(work: CitedWork): CitationPart[] {
  const names =
    work.authors.length > 2
      ? [{ value: work.authors[0] ?? "" }, ", et al."]
      : joined(work.authors, " and ", " and ");
  const container: CitationPart[] = [
    ...(work.outlet === null ? [] : [supplied(work.outlet)]),
    ...(work.outlet === null || work.issued === null ? [] : [", "]),
    ...(work.issued === null ? [] : [bracketed(mlaDate(work.issued), work.issued.inferred)]),
  ];
  const title = quoted(work.title);
  return [
    ...ended(names),
    ...(work.outlet === null
      ? ended([{ value: curly(work.title) }])
      : ["“", { value: title }, closed(title, ".")]),
    ...ended(container),
    ...(work.foundIn === null ? [] : [{ value: work.foundIn }, ", "]),
    { value: work.url },
    ".",
  ];
}

/** Ours, as Arabic bibliographies are set: commas of the script, the title in guillemets. Also published as `warraq-ar.csl`. */
function arabicParts(work: CitedWork, words: DateWords): CitationPart[] {
  const date = work.issued === null ? "دون تاريخ" : arabicDate(work.issued, words);
  return [
    ...joined(work.authors, " و", " و"),
    work.authors.length > 0 ? "، «" : "«",
    { value: curly(work.title) },
    "»، ",
    ...(work.outlet === null ? [] : [supplied(work.outlet), "، "]),
    bracketed(date, work.issued?.inferred),
    ...(work.foundIn === null ? [] : ["، في أرشيف ", { value: work.foundIn }]),
    "، ",
    { value: work.url },
  ];
}

function joined(names: readonly string[], between: string, last: string, ofTwo = last): CitationPart[] {
  return names.flatMap((name, index) => {
    if (index === 0) return [{ value: name }];
    const mark = index < names.length - 1 ? between : names.length === 2 ? ofTwo : last;
    return [mark, { value: name }];
  });
}

/** Ends with a full stop and a space, unless the last words bring their own mark. */
function ended(parts: readonly CitationPart[]): CitationPart[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  return [...parts, endsItself(typeof last === "string" ? last : last.value) ? " " : ". "];
}

/** «؟» and «…» end a sentence as well as their Latin fellows do; citeproc would write «؟.». */
function endsItself(text: string): boolean {
  return /[.!?:؟…]["'”’»]?$/u.test(text);
}

/** Straight quotation marks as print has them. */
function curly(title: string): string {
  return title.replace(/"([^"]*)"/gu, "“$1”");
}

/** Inside English quotation marks those of the title become single ones; guillemets are the title's own. */
function quoted(title: string): string {
  return title.replace(/“([^“”]*)”/gu, "‘$1’").replace(/"([^"]*)"/gu, "‘$1’");
}

function supplied({ value, inferred }: Supplied): CitationPart {
  return { value: inferred ? `[${value}]` : value };
}

function bracketed(text: string, inferred: boolean | undefined): CitationPart {
  return inferred ? `[${text}]` : text;
}
