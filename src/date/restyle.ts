// How a date or number that the archive printed turns into another month style and digit set; runs in the browser too.

import { type DigitSet, withDigits } from "../text/digits.ts";
import type { MonthStyle } from "./format.ts";
import { GREGORIAN_FAMILIES } from "./words/months.ts";

export type PrintedStyle = { readonly months: MonthStyle; readonly digits: DigitSet };

/**
 * `text` as the archive would have printed it in the style `to`. Only for what the archive itself wrote in the style `from`:
 * in a source's sentence «مارس» may be a verb, and its digits are its own.
 */
export function restyleText(text: string, from: PrintedStyle, to: PrintedStyle): string {
  return restyleMonths(restyleDigits(text, to.digits), from.months, to.months);
}

function restyleMonths(text: string, from: MonthStyle, to: MonthStyle): string {
  if (from === to) return text;
  const names = monthNames(from);
  const others = monthNames(to);
  // «كانون الأول» before anything shorter that begins it, and no name inside a longer word.
  const longestFirst = [...names].sort((a, b) => b.length - a.length).join("|");
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{M}/])(?:${longestFirst})(?![\\p{L}\\p{M}/])`, "gu"),
    (name) => others[names.indexOf(name)] ?? name,
  );
}

/** January to December; none is another's name within one style, so that every change can be undone. */
export function monthNames(style: MonthStyle): string[] {
  if (style !== "dual") return GREGORIAN_FAMILIES[style].months.map(([name]) => name);
  const levantine = monthNames("levantine");
  return monthNames("egyptian").map((name, index) => `${name}/${levantine[index]}`);
}

/** The signs between digits go with them: 1,234.5 and ١٬٢٣٤٫٥. */
function restyleDigits(text: string, digits: DigitSet): string {
  const isLatin = digits === "latn";
  const separated = isLatin
    ? text.replace(/(?<=\p{Nd})[\u066c\u066b](?=\p{Nd})/gu, (sign) => (sign === "\u066c" ? "," : "."))
    : text.replace(/(?<=\p{Nd})[,.](?=\p{Nd})/gu, (sign) => (sign === "," ? "\u066c" : "\u066b"));
  return withDigits(separated, digits);
}
