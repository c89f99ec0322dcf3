// What no drawing needs, and an SVG may hold all the same: scripts, and addresses that are fetched.

/**
 * What an SVG may hold beside a drawing: programs, pages, entities that grow, addresses of elsewhere. It is published as
 * pixels anyway; but who put such a file among pictures should know of it.
 */
const HOSTILE: readonly RegExp[] = [
  /<(?:\w+:)?script\b/iu,
  /\son[a-z]+\s*=/iu,
  /(?:java|vb)script\s*:/iu,
  /<(?:\w+:)?(?:foreignObject|iframe|object|embed)\b/iu,
  /<!ENTITY/iu,
  /href\s*=\s*["']?\s*(?:https?:|file:|ftp:|\/\/|data:text)/iu,
  /@import|url\(\s*["']?\s*(?:https?:|file:|\/\/)/iu,
];

/** What an SVG holds beside a drawing, in its own words; null where there is nothing. */
export function findNoDrawing(svg: string): string | null {
  // Links of an editor's own name spaces are addresses that nobody follows.
  for (const pattern of HOSTILE) {
    const found = pattern.exec(svg);
    if (found !== null) return found[0].trim().slice(0, 40);
  }
  return null;
}
