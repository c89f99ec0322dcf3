// What tells one state of an article, or of a whole archive, from another.

import { createHash } from "node:crypto";
import type { Article } from "../article/article.ts";

/** Articles of equal stamps are equal: everything in a record follows from its file's name and bytes. */
export function articleStamp({ id, sha256 }: Article): string {
  return `${id} ${sha256.slice(0, 24)}`;
}

/** Of all of them, in their order. */
export function archiveStamp(articles: readonly Article[]): string {
  const hash = createHash("sha256");
  for (const article of articles) hash.update(`${articleStamp(article)}\n`);
  return hash.digest("base64url").slice(0, 22);
}
