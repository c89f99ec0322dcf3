// Which addresses a report may lead to, and which of its links are left as typed because theirs is none.

import { findHidden } from "../text/hidden-characters.ts";
import type { MarkdownBlock } from "./markdown-block.ts";

const ALLOWED_SCHEME = /^(?:https?|mailto):/i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** http, https, mailto and addresses relative to the site; none that carries a password, or reads other than it is. */
export function isSafeLink(href: string): boolean {
  if (/^https?:\/\/[^/?#]*@/i.test(href) || findHidden(decoded(href)) >= 0) return false;
  // Browsers drop control characters and blanks before they look for the scheme.
  const seen = href.replace(/%(?:[01][\da-f]|20)|[\p{Cc}\p{Cf}\s]/giu, "");
  return (
    ALLOWED_SCHEME.test(seen) || !(ANY_SCHEME.test(seen) || seen.startsWith("//") || seen.startsWith("\\"))
  );
}

/** Markdown gives letters that are not ASCII as percent signs. */
function decoded(href: string): string {
  try {
    return href.includes("%E") ? decodeURI(href) : href;
  } catch {
    return href; // A stray percent sign stands for itself.
  }
}

/** Links whose kind is not allowed, and where they stand: their Markdown stayed in the text. */
export function findRefusedLinks(blocks: readonly MarkdownBlock[]): { href: string; offset: number }[] {
  const refused: { href: string; offset: number }[] = [];
  for (const block of blocks) {
    if (block.kind === "code" || !/\][(:]|</.test(block.source.text)) continue;
    for (const found of block.source.text.matchAll(
      /\](?:\(|:)\s{0,9}<?([^\s)>]{1,200})|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{1,200})>/gi,
    )) {
      const href = found[1] ?? found[2] ?? "";
      // Blanks written as entities stand in the address, where browsers drop them.
      if (!isSafeLink(href.replace(/&(?:#0*(?:9|10|13)|#x0*[9ad]|Tab|NewLine);/gi, "")))
        refused.push({ href, offset: block.span[0] });
    }
  }
  return refused;
}
