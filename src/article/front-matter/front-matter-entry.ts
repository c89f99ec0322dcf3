// One key of front matter and its values become an entry under the canonical key, or problems.

import { findHiddenCharacter } from "../../markdown/source-text.ts";
import type { Problem } from "../../reporting/problem.ts";
import { type FieldKey, fieldEntry } from "../fields.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { readKey } from "./front-matter-keys.ts";
import type { PrintedValue, ValueReading } from "./front-matter-values.ts";

export type FrontMatterEntry = {
  /** The key as the file writes it. */
  readonly printedKey: string;
  /** One for a text, any number for a list. */
  readonly values: readonly PrintedValue[];
  /** The day of each dated text; null where none is written. */
  readonly days: readonly (PrintedValue | null)[];
};

/** What a block of front matter says. */
export type BlockReading = {
  readonly entries: ReadonlyMap<FieldKey, FrontMatterEntry>;
  readonly problems: readonly Problem[];
};

/** Characters; the longest summaries in use have a tenth of it. */
const LONGEST_VALUE = 10_000;

/**
 * Reads one key into `entries`, under its canonical name, and returns what is wrong with it. `read` gives the texts
 * behind the key, days apart where the field has dated texts, and null for a value of no use.
 */
export function readEntry(
  printedKey: string,
  offset: number,
  read: (isDated: boolean) => ValueReading[] | null,
  document: RawDocument,
  entries: Map<FieldKey, FrontMatterEntry>,
): Problem[] {
  // Lines are counted only for a problem: there is none in nearly any file.
  const place = () => document.place(offset);
  const reading = readKey(printedKey);
  if (reading.kind === "refused")
    return [articleProblem("front-matter-key-refused", place(), { key: printedKey })];
  if (reading.kind === "ignored")
    return [articleProblem("front-matter-key-ignored", place(), { key: printedKey })];
  if (reading.kind === "unknown") {
    const hidden = findHiddenCharacter(printedKey);
    const key = hidden === null ? printedKey : hidden;
    const near =
      reading.nearest === null
        ? { near: "", nearEn: "" }
        : { near: `، ولعله «${reading.nearest}»`, nearEn: `; perhaps it is \`${reading.nearest}\`` };
    return [articleProblem("front-matter-key-unknown", place(), { key, ...near })];
  }
  const hiddenInKey = findHiddenCharacter(printedKey);
  if (hiddenInKey !== null)
    return [
      articleProblem("metadata-hidden-character", place(), { key: reading.key, character: hiddenInKey }),
    ];
  const earlier = entries.get(reading.key);
  if (earlier !== undefined) {
    return [
      articleProblem("front-matter-key-repeated", place(), { key: printedKey, other: earlier.printedKey }),
    ];
  }
  const { shape } = fieldEntry(reading.key);
  const values = read(shape === "dated");
  if (values === null || (shape === "text" && values.length > 1 && reading.key !== "section")) {
    const wanted =
      shape === "text"
        ? { wanted: "نص", wantedEn: "a text", fix: `${printedKey}: "…"` }
        : { wanted: "قائمة", wantedEn: "a list", fix: `${printedKey}: […, …]` };
    return [articleProblem("front-matter-value-unusable", place(), { key: printedKey, ...wanted })];
  }
  const printed = values.filter(({ value }) => value.text !== "" && !isNull(value, document));
  if (printed.length === 0)
    // The one key of which to pass over means to publish what was to be taken back.
    return reading.key === "withdrawn"
      ? [articleProblem("withdrawal-invalid", place(), { value: printedKey })]
      : [];
  const problems: Problem[] = [];
  for (const { value } of printed) {
    if (value.text.length > LONGEST_VALUE)
      problems.push(
        articleProblem("front-matter-value-long", place(), { key: printedKey, count: value.text.length }),
      );
    const hidden = findHiddenCharacter(value.text);
    if (hidden === null) continue;
    const at = document.place(value.span[0]);
    problems.push(articleProblem("metadata-hidden-character", at, { key: printedKey, character: hidden }));
  }
  entries.set(reading.key, {
    printedKey,
    values: printed.map(({ value }) => value),
    days: printed.map(({ day }) => day),
  });
  return problems;
}

/** What programs write for no value, unless it is quoted. YAML 1.2, section 10.2. */
export const NO_VALUE = /^(?:null|Null|NULL|~)$/;

function isNull({ text, span }: PrintedValue, document: RawDocument): boolean {
  return NO_VALUE.test(text) && !/["']/.test(document.text.charAt(span[0] - 1));
}
