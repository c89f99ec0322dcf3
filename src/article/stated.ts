// What front matter states of a field, or else what the page prints, with how it is known.

import { ABSENT, DOUBTED, type Field, statedField, WITH_OTHERS } from "./field.ts";
import type { FieldKey } from "./fields.ts";
import type { PrintedValue } from "./front-matter/front-matter-values.ts";
import type { PrintedPart } from "./page/printed-page.ts";

/** A value that was read from a page stays as sure as it was there: other candidates are kept, and whether one is near. */
export function withOthersKept<F extends Field<string>>(
  field: F,
  key: "headline" | "published",
  entry: Entries,
): F {
  const others = texts(entry(`${key}-other`)).filter((other) => other !== field.value);
  const isDoubtful = texts(entry("doubtful")).includes(key);
  if (others.length === 0 && !isDoubtful) return field;
  return { ...field, alternatives: others, confidence: isDoubtful ? DOUBTED : WITH_OTHERS };
}

export function texts(values: readonly PrintedValue[]): string[] {
  return values.map(({ text }) => text);
}

export type Entries = (key: FieldKey) => readonly PrintedValue[];

export function statedOrPrinted(stated: PrintedPart | null, printed: PrintedPart | null): Field<string> {
  if (stated !== null) return statedField(stated.text, stated.text, "front-matter", stated.span);
  return printed === null
    ? ABSENT
    : statedField(cleanMetadata(printed.text), printed.text, "header", printed.span);
}

/** A page's own header may carry marks of direction; the record does not. */
export function cleanMetadata(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Cs}]/gu, (hidden) => (hidden === "\u200C" ? hidden : ""))
    .trim();
}
