// What tells one state of an article, or of a whole archive, from another.

import { createHash } from "node:crypto";
import type { Article } from "../article/article.ts";

/** A report stands in some fifty lists, and each asks. */
const stamps = new WeakMap<Article, string>();

/** One line. Articles of equal stamps are equal: everything in a record follows from its file's name and bytes. */
export function articleStamp(article: Article): string {
  let stamp = stamps.get(article);
  if (stamp === undefined) {
    stamp = `${article.id} ${article.sha256.slice(0, 24)}\n`;
    stamps.set(article, stamp);
  }
  return stamp;
}

/** Of all of them, in their order. */
export function archiveStamp(articles: readonly Article[]): string {
  return createHash("sha256").update(articles.map(articleStamp).join("")).digest("base64url").slice(0, 22);
}
