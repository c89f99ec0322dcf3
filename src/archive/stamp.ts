// What tells one state of an article, or of a whole archive, from another.

import { createHash } from "node:crypto";
import type { Article } from "../article/article.ts";

/** A report stands in some fifty lists, and each asks. */
const stamps = new WeakMap<Article, string>();

const standing = new WeakMap<Article, string>();

/**
 * Notes which inferred names of the article have pages, and under what labels: the one thing about a report that other reports can
 * change. To be called before anybody asks for its stamp.
 */
export function noteStandingNames(article: Article, names: string): void {
  standing.set(article, names);
  stamps.delete(article);
}

/** One line. Articles of equal stamps are equal: everything in a record follows from its file's name and bytes, and from the names noted. */
export function articleStamp(article: Article): string {
  let stamp = stamps.get(article);
  if (stamp === undefined) {
    stamp = `${article.file} ${article.sha256.slice(0, 24)}${standing.get(article) ?? ""}\n`;
    stamps.set(article, stamp);
  }
  return stamp;
}

/** The digest of all reports, in their order. */
export function archiveStamp(articles: readonly Article[]): string {
  return createHash("sha256").update(articles.map(articleStamp).join("")).digest("base64url").slice(0, 22);
}
