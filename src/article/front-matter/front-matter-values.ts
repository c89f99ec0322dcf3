// What stands behind one key of front matter, as texts with their places, whatever shape YAML gave it.

import { isMap, isScalar, isSeq, type Pair } from "yaml";
import type { Span } from "../field.ts";
import { readKey } from "./front-matter-keys.ts";

/** One printed value; `span` is its stretch of the file, quotation marks outside. */
export type PrintedValue = { readonly text: string; readonly span: Span };

/** One text of a value, and the day written with it; null where there is none. */
export type ValueReading = { readonly value: PrintedValue; readonly day: PrintedValue | null };

/** Composed; a field is one line, though YAML lets it be written in several. */
export function oneLine(value: string): string {
  return value
    .normalize("NFC")
    .replace(/[ \t]*[\r\n]\s*/gu, " ")
    .trim();
}

/** null where the value is neither a text, nor a list of texts, nor a map that names one. */
export function readValues(
  value: unknown,
  start: number,
  text: string,
  isDated: boolean,
): ValueReading[] | null {
  if (value === null || value === undefined) return [];
  if (isScalar(value)) return [readItem(printedScalar(value, start, text), isDated)];
  if (isMap(value)) {
    const reading = readMap(value.items as Pair<unknown, unknown>[], start, text);
    return reading === null ? null : [reading];
  }
  if (!isSeq(value)) return null;
  const readings: ValueReading[] = [];
  for (const item of value.items) {
    const reading = isSeq(item) ? null : readValues(item, start, text, isDated);
    if (reading === null) return null;
    readings.push(...reading);
  }
  return readings;
}

const DAY_KEYS = ["at", "date", "day", "published", "التاريخ", "تاريخ", "اليوم", "في"];
const TEXT_KEYS = [
  ...["text", "name", "title", "url", "src", "note", "reason"],
  ...["النص", "الاسم", "العنوان", "نص", "السبب"],
];

/** `{at: …, text: …}`, `{name: …}`, or the `2022-01-13: text` that YAML takes for a map. */
function readMap(pairs: readonly Pair<unknown, unknown>[], start: number, text: string): ValueReading | null {
  let day: PrintedValue | null = null;
  let value: PrintedValue | null = null;
  for (const { key, value: item } of pairs) {
    if (!isScalar(key)) continue;
    const name = String(key.value ?? "");
    if (readKey(name).kind === "refused") return null;
    if (item !== null && !isScalar(item)) continue;
    const printed = item === null ? null : printedScalar(item, start, text);
    if (DAY_KEYS.includes(name)) day = printed;
    else if (TEXT_KEYS.includes(name)) value ??= printed;
    else if (/\d|[\u0660-\u0669]/.test(name) && pairs.length === 1) {
      day = printedScalar(key, start, text);
      value = printed;
    } else if (item === null) {
      // «{text: من 1,520 إلى 1,600}»: a comma ends a value between braces, and what follows would be lost.
      return null;
    }
  }
  return value === null ? null : { value, day };
}

/** «2022-01-13 text», «2022-01-13: text», «13 يناير 2022: text». */
const DATED = [
  /^(\p{Nd}{1,4}(?:[./-]\p{Nd}{1,4}){2})(?!\p{Nd})[\s:،,\u2013\u2014-]+(?=\S)/u,
  /^([^:]{4,40}\d[^:]{0,20}):\s+/,
];

export function readItem(printed: PrintedValue, isDated: boolean): ValueReading {
  const dated = isDated ? (DATED[0]?.exec(printed.text) ?? DATED[1]?.exec(printed.text)) : null;
  if (!dated) return { value: printed, day: null };
  const [start, end] = printed.span;
  const day = dated[1] ?? "";
  return {
    day: { text: day, span: [start, start + day.length] },
    value: { text: printed.text.slice(dated[0].length), span: [Math.min(end, start + dated[0].length), end] },
  };
}

function printedScalar(
  node: { value: unknown; range?: readonly number[] | null | undefined },
  start: number,
  text: string,
): PrintedValue {
  const value = oneLine(String(node.value ?? ""));
  const from = start + (node.range?.[0] ?? 0);
  const to = start + (node.range?.[1] ?? 0);
  const quoted = /^["']/.test(text.slice(from, to)) && to - from >= 2;
  return { text: value, span: quoted ? [from + 1, to - 1] : [from, to] };
}
