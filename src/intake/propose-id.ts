// The permanent address a new report is given: the English names of those its headline names, the other words romanised.

import { romaniseText } from "../article/names/romanise.ts";

export const LONGEST_ID = 60;

/** A name the authority knows, and the stretch of the headline that names it. */
export type NamedStretch = { readonly span: readonly [number, number]; readonly english: string };

/**
 * @param named names in the headline; stretches that overlap an earlier one are ignored
 * @returns ASCII letters, digits and single hyphens, at most 60 characters, cut between words; `report` for a headline that gives nothing
 */
export function proposeId(headline: string, named: readonly NamedStretch[] = []): string {
  const words: string[] = [];
  let at = 0;
  for (const { span, english } of [...named].sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] < at) continue;
    words.push(...romaniseText(headline.slice(at, span[0])), ...asciiWords(english));
    at = span[1];
  }
  words.push(...romaniseText(headline.slice(at)));
  return joinWithin(words, LONGEST_ID) || "report";
}

/** The first of `id`, `id-2`, `id-3` … that is free, still within the limit. */
export function makeUnique(id: string, isTaken: (id: string) => boolean): string {
  let unique = id;
  for (let n = 2; isTaken(unique); n++) {
    const suffix = `-${n}`;
    unique = `${id.slice(0, LONGEST_ID - suffix.length).replace(/-$/, "")}${suffix}`;
  }
  return unique;
}

function asciiWords(english: string): string[] {
  const plain = english.normalize("NFKD").replace(/[\u0300-\u036F’']/g, "");
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** Whole words, as many as there is room for; an article that lost its noun says nothing. */
function joinWithin(words: readonly string[], limit: number): string {
  let id = "";
  let isCut = false;
  for (const word of words) {
    const longer = id === "" ? word.slice(0, limit) : `${id}-${word}`;
    isCut = longer.length > limit;
    if (isCut) break;
    id = longer;
  }
  return isCut ? id.replace(/(?:-[wf]?[bk]?(?:al|lil))+$/, "") : id;
}
