// The feeds of a list of reports, right-to-left: Atom (RFC 4287) and, where asked for, RSS 2.0 and JSON Feed 1.1.

import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import { leadPicture } from "../pictures/picture.ts";
import { summaryOf } from "../text/summary.ts";
import { articleHtml, pictureHtmlOf } from "./article-html.ts";
import { citedWorks } from "./citation/cited-work.ts";
import { UNTITLED } from "./citation/report-facts.ts";
import { statementText } from "./citation/statement.ts";
import type { ExportContext, ExportFile, ExportPart } from "./export-file.ts";
import { type FeedCollection, feedCollections, rtlTitle } from "./feed-collection.ts";
import { type ListFormat, writtenFeeds } from "./formats.ts";
import { jsonLine } from "./json.ts";
import { isLater, lastChange, publicationInstant, toRfc822 } from "./moment.ts";
import { element, optionalElement, textElement, XML_DECLARATION } from "./xml.ts";

/** A report as each kind of feed writes it: made once for all the feeds it stands in. */
type FeedItem = {
  readonly updated: string | null;
  /** Empty for a report of unknown day: Atom demands an `updated`, and none is known. */
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
};

type ItemFacts = {
  readonly address: string;
  readonly title: string;
  readonly html: string;
  /** Whether that is the text, and no summary. */
  readonly isWhole: boolean;
  /** The address of the picture it opens with. */
  readonly image: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly language: string;
};

/** Writes the feed of the archive and of each list that has a page and enough reports. */
export function* feedParts(archive: Archive, context: ExportContext): Generator<ExportPart> {
  const items = { texts: new Map<Article, FeedItem>(), summaries: new Map<Article, FeedItem>() };
  const itemOf = (article: Article, holds: FeedCollection["holds"]) => {
    const known = items[holds].get(article);
    if (known) return known;
    const summary = holds === "texts" ? null : summaryOf(archive.ledeOf(article));
    const item = feedItem(article, summary, context);
    items[holds].set(article, item);
    return item;
  };
  for (const collection of feedCollections(archive, context)) {
    const articles = collection.articles.slice(0, collection.longest);
    yield {
      name: `feeds ${collection.path}`,
      dependsOn: () => [
        collection.description,
        ...articles,
        ...articles.flatMap((article) => context.pictures?.keysOf(article) ?? []),
      ],
      make: () =>
        feedsOf(
          collection,
          articles.map((article) => itemOf(article, collection.holds)),
          context,
        ),
    };
  }
}

/** @param summary stands for the text; null: the text itself does */
function feedItem(article: Article, summary: string | null, context: ExportContext): FeedItem {
  const facts = itemFacts(article, summary, context);
  return { updated: facts.updated, atom: atomEntry(facts), rss: rssItem(facts), json: jsonItem(facts) };
}

function itemFacts(article: Article, summary: string | null, context: ExportContext): ItemFacts {
  const works = citedWorks(article, context);
  const page = works.at(-1) ?? works[0];
  const lead = context.pictures === undefined ? null : leadPicture(article, context.pictures);
  return {
    address: context.absolute(`/articles/${article.id}/`),
    title: rtlTitle(article.headline.value ?? UNTITLED),
    html: articleHtml(
      summary === null ? article : shortened(article, summary),
      originOf(article, works[0].doubt, context),
      pictureHtmlOf(article, context),
    ),
    isWhole: summary === null,
    image: lead === null ? null : context.absolute(lead.still.path),
    published: publicationInstant(article),
    updated: lastChange(article),
    authors: page.authors.length > 0 ? page.authors : [page.outlet?.value ?? context.name],
    tags: [...new Set([article.section.value, ...(article.tags ?? [])])].filter((tag) => tag !== null),
    language: article.language ?? "ar",
  };
}

/** What a reader is told of it without its text, corrections included. */
function shortened({ corrections, language = "ar" }: Article, summary: string) {
  const body = summary === "" ? [] : [{ kind: "paragraph", text: summary, marks: [] } as const];
  return { body, corrections, language, image: null };
}

/** Whose text it is and what of its source is inferred: a feed reader shows no page round the text. */
function originOf(article: Article, doubt: string | null, context: ExportContext): string | null {
  const style = { months: context.months ?? "dual", digits: context.digits ?? "latn" } as const;
  return article.source === null ? doubt : statementText(article, style);
}

function feedsOf(
  collection: FeedCollection,
  items: readonly FeedItem[],
  context: ExportContext,
): ExportFile[] {
  const folder = collection.path.slice(1);
  return writtenFeeds(context.feeds).map(({ file }) => ({
    path: `${folder}${file}`,
    content: WRITERS[file](collection, items, context),
  }));
}

type FeedWriter = (collection: FeedCollection, items: readonly FeedItem[], context: ExportContext) => string;

const WRITERS: Readonly<Record<ListFormat["file"], FeedWriter>> = {
  "feed.xml": atom,
  "rss.xml": rss,
  "feed.json": jsonFeed,
};

function atom(collection: FeedCollection, items: readonly FeedItem[], context: ExportContext): string {
  const address = context.absolute(collection.path);
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "ar", "xml:base": address },
    textElement("id", address),
    textElement("title", rtlTitle(collection.title)),
    textElement("subtitle", collection.description),
    textElement("updated", newestChange(items) ?? "1970-01-01T00:00:00Z"),
    element("link", { rel: "self", type: "application/atom+xml", href: `${address}feed.xml` }),
    element("link", { rel: "alternate", type: "text/html", href: address }),
    element("author", {}, textElement("name", context.name)),
    ...items.map((item) => item.atom),
  );
  return `${XML_DECLARATION}${feed}\n`;
}

function atomEntry(item: ItemFacts): string {
  if (item.updated === null) return "";
  return element(
    "entry",
    {},
    textElement("id", item.address),
    textElement("title", item.title),
    element("link", { href: item.address }),
    textElement("updated", item.updated),
    optionalElement("published", item.published === item.updated ? null : item.published),
    ...item.authors.map((name) => element("author", {}, textElement("name", name))),
    ...item.tags.map((term) => element("category", { term })),
    textElement(item.isWhole ? "content" : "summary", item.html, { type: "html", "xml:lang": item.language }),
  );
}

function rss(collection: FeedCollection, items: readonly FeedItem[], context: ExportContext): string {
  const address = context.absolute(collection.path);
  const newest = newestChange(items);
  const channel = element(
    "channel",
    {},
    textElement("title", rtlTitle(collection.title)),
    textElement("link", address),
    textElement("description", collection.description),
    textElement("language", "ar"),
    optionalElement("lastBuildDate", newest === null ? null : toRfc822(newest)),
    element("atom:link", { rel: "self", type: "application/rss+xml", href: `${address}rss.xml` }),
    ...items.map((item) => item.rss),
  );
  const root = element(
    "rss",
    {
      version: "2.0",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    channel,
  );
  return `${XML_DECLARATION}${root}\n`;
}

/** RSS's own `author` is an e-mail address; Dublin Core's creator is a name. */
function rssItem(item: ItemFacts): string {
  return element(
    "item",
    {},
    textElement("title", item.title),
    textElement("link", item.address),
    textElement("guid", item.address, { isPermaLink: "true" }),
    optionalElement("pubDate", item.published === null ? null : toRfc822(item.published)),
    ...item.authors.map((name) => textElement("dc:creator", name)),
    ...item.tags.map((tag) => textElement("category", tag)),
    textElement("description", item.html),
  );
}

function jsonFeed(collection: FeedCollection, items: readonly FeedItem[], context: ExportContext): string {
  const address = context.absolute(collection.path);
  const head = jsonLine({
    version: "https://jsonfeed.org/version/1.1",
    title: rtlTitle(collection.title),
    home_page_url: address,
    feed_url: `${address}feed.json`,
    description: collection.description,
    language: "ar",
    authors: [{ name: context.name, url: context.absolute("/") }],
  });
  return `${head.slice(0, -1)},"items":[\n${items.map(({ json }) => json).join(",\n")}\n]}\n`;
}

function jsonItem(item: ItemFacts): string {
  return jsonLine({
    id: item.address,
    url: item.address,
    title: item.title,
    content_html: item.html,
    ...(item.image === null ? {} : { image: item.image }),
    ...(item.published === null ? {} : { date_published: item.published }),
    ...(item.updated === null || item.updated === item.published ? {} : { date_modified: item.updated }),
    authors: item.authors.map((name) => ({ name })),
    ...(item.tags.length === 0 ? {} : { tags: item.tags }),
    language: item.language,
  });
}

function newestChange(items: readonly FeedItem[]): string | null {
  return items.reduce<string | null>(
    (newest, { updated }) =>
      updated !== null && (newest === null || isLater(updated, newest)) ? updated : newest,
    null,
  );
}
