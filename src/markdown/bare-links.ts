// Addresses of the web that stand in a text as they are: each is a link, whole, whatever Arabic stands around or in it.

import type { TextMark } from "./markdown-block.ts";
import type { Span } from "./source-text.ts";

/** What no address holds as it is written in running text: blanks, quotation marks, brackets of tags, Arabic's own commas. */
const ADDRESS = /https?:\/\/[^\s<>"«»“”‘’،؛؟\u200E\u200F]+/giu;
const CLOSERS: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** @returns marks for the addresses that no link, picture or code holds already */
export function findBareLinks(text: string, marks: readonly TextMark[]): TextMark[] {
  if (!text.includes("://")) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }): TextMark[] => {
    const address = withoutClosing(found);
    const span: Span = [index, index + address.length];
    const isTaken = marks.some(
      (mark) =>
        mark.kind !== "strong" &&
        mark.kind !== "emphasis" &&
        mark.span[0] < span[1] &&
        mark.span[1] > span[0],
    );
    return isTaken || !URL.canParse(address) ? [] : [{ kind: "link", span, href: address }];
  });
}

/**
 * A full stop ends the sentence and not the address; a bracket belongs to it only where it was opened in it. The tag of a
 * shortcode that follows at once is none of it: RFC 3986 knows a square bracket in the name of a host alone.
 */
function withoutClosing(found: string): string {
  let address = found.replace(/\[\/?[a-z_-]+\]?$/iu, "");
  for (;;) {
    const last = address.at(-1) ?? "";
    const opener = CLOSERS[last];
    const isLoose = opener !== undefined && !address.includes(opener);
    if (!isLoose && !/[.,:;!?*_'…]/u.test(last)) return address;
    address = address.slice(0, -1);
  }
}
