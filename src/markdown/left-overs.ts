// Marks of other systems that are left in a text: no reader wants to see them, and none may be dropped unsaid.

import type { MarkdownBlock } from "./markdown-block.ts";

export type LeftOver = { readonly text: string; readonly offset: number };

/**
 * Shortcodes of WordPress (known names, or any with attributes), tags of Liquid, Go templates and Nunjucks, comments of HTML,
 * entities that were escaped twice, and stars that found no partner.
 */
const LEFT_OVER =
  /\[\/?(?:caption|gallery|embed|video|audio|youtube|playlist|vc_\w+|et_pb_\w+|su_\w+|contact-form\S*)\b[^\]]{0,200}\]|\[\/?[a-z_-]{2,30}(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]|\{\{[<%]?[^{}]{0,200}\}\}|\{%[^%]{0,200}%\}|<!--[\s\S]{0,200}?-->|&(?:#\d{2,6}|#x[\da-f]{2,6}|amp|quot|nbsp|laquo|raquo|hellip|[lr][sd]quo|ndash|mdash);|\*\*/giu;

/** The first of a text that is shown by itself, such as a headline; null: there is none. */
export function firstLeftOver(text: string): string | null {
  return text.match(LEFT_OVER)?.[0] ?? null;
}

/** Each with the place of its block in the file; code is shown as it is. */
export function findLeftOvers(blocks: readonly MarkdownBlock[]): LeftOver[] {
  return blocks.flatMap(({ kind, source, span }): LeftOver[] => {
    if (kind === "code" || !/[[{<&*]/.test(source.text)) return [];
    return [...source.text.matchAll(LEFT_OVER)].map(({ 0: text }) => ({ text, offset: span[0] }));
  });
}
