// Which lists of reports have feeds: the whole archive, and every outlet, agency and other list that has a page.

import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import { aboutSource } from "./citation/statement.ts";
import type { ExportContext } from "./export-file.ts";

export type FeedCollection = {
  /** Address of the list's page: `/`, `/outlets/x/`. Its feeds stand beside it. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly longest: number;
  /** Who follows an outlet or a name comes to the page for the text, which stands in the archive's own feed as well. */
  readonly holds: "texts" | "summaries";
};

/** Feeds are for news: who wants everything takes the data. */
export const LONGEST_FEED = 50;
/** Two reports are no news to follow: nine names in ten have no more. */
export const LEAST_FOR_FEED = 3;
/** Names are many, and their reports stand in the outlets' feeds too. */
const LONGEST_NAME_FEED = 10;

export function feedCollections(archive: Archive, context: ExportContext): FeedCollection[] {
  const { name } = context;
  return [
    {
      path: "/",
      title: name,
      description: context.description,
      articles: archive.articles,
      longest: LONGEST_FEED,
      holds: "texts",
    },
    ...archive.outlets.map((source) => ({
      path: `/outlets/${source.slug}/`,
      title: `${source.name} | ${name}`,
      description: aboutSource(source),
      articles: source.articles,
      longest: LONGEST_FEED,
      holds: "summaries" as const,
    })),
    ...archive.agencies.map((source) => ({
      path: `/agencies/${source.slug}/`,
      title: `${source.name} | ${name}`,
      description: aboutSource(source),
      articles: source.articles,
      longest: LONGEST_FEED,
      holds: "summaries" as const,
    })),
    ...archive.entities.records
      .filter(({ articles }) => articles.length >= LEAST_FOR_FEED)
      .map(({ entity, path, articles }) => ({
        path,
        title: `${entity.label} | ${name}`,
        description: `تقارير الأرشيف التي تذكر ${entity.label}`,
        articles,
        longest: LONGEST_NAME_FEED,
        holds: "summaries" as const,
      })),
  ];
}

/** Many readers take the direction of a title from its first strong letter: a Latin one would turn the whole line. */
export function rtlTitle(title: string): string {
  const firstLetter = /\p{L}/u.exec(title)?.[0] ?? "";
  return /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(firstLetter)
    ? `\u200F${title}`
    : title;
}
