// Tells where the picture stands that a shared link shows: one for the archive, and one for each report of a small archive.

import type { ArticleId } from "../../article/article.ts";

/**
 * A card takes some 100 ms to draw and to compress: 17 minutes for 10,000 reports against seconds for all their pages.
 * So a small archive gives each report its own (kept between builds by content), and a larger one shows the archive's.
 */
export const CARDS_AT_MOST = 50;

export const ARCHIVE_CARD = "/cards/archive.png";

export function cardPath(id: ArticleId, articlesInArchive: number): string {
  return articlesInArchive > CARDS_AT_MOST ? ARCHIVE_CARD : `/cards/${id}.png`;
}
