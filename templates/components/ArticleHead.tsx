// What an article page tells software in its head: reference managers, search engines, link previews, crawlers.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { valuesOf } from "../../src/article/field-values.ts";
import { ARCHIVE_CARD, cardPath } from "../../src/output/citation/card-path.ts";
import { worksOf } from "../../src/output/citation/cited-work.ts";
import { UNTOLD_FACTS, untoldFacts } from "../../src/output/citation/facts-of-page.ts";
import { newsArticleJsonLd } from "../../src/output/citation/json-ld.ts";
import { metaDate } from "../../src/output/citation/partial-date.ts";
import { reportFacts } from "../../src/output/citation/report-facts.ts";
import { writtenFormats } from "../../src/output/formats.ts";
import { leadPicture } from "../../src/pictures/picture.ts";
import type { Site } from "../page.ts";
import { articlePath } from "../page-paths.ts";
import { JsonLd } from "./JsonLd.tsx";
import { OpenGraph } from "./OpenGraph.tsx";

type ArticleHeadProps = {
  readonly site: Site;
  readonly article: Article;
  readonly headline: string;
};

/**
 * Zotero makes a newspaper article of `z:itemType` and `DC.source` together, and of neither alone; `og:type` must not
 * be `website`, which it believes above all else. `citation_journal_title` would make a journal article of it. No fact is said
 * twice in one vocabulary of `<meta>` and again in another: whoever reads Dublin Core here reads the others too.
 */
export function ArticleHead({ site, article, headline }: ArticleHeadProps): JSX.Element {
  const address = { name: site.settings.name, absolute: site.absolute, pictures: site.pictures };
  const facts = reportFacts(article, site.archive.authority, address);
  const [item] = worksOf(facts);
  const path = articlePath(article.id);
  const ofCard = cardPath(article.id, site.archive.articles.length);
  const card = ofCard === ARCHIVE_CARD ? null : site.absolute(ofCard);
  const lead = leadPicture(article, site.pictures)?.still ?? null;
  const ownCard = card === null ? {} : { image: { address: card, width: 1200, height: 630, alt: headline } };
  const shown =
    lead === null
      ? ownCard
      : {
          image: {
            ...lead,
            address: site.absolute(lead.path),
            alt: article.image?.alt ?? article.image?.caption ?? headline,
          },
        };
  const date = item.issued === null ? null : metaDate(item.issued);
  const formats = writtenFormats(site.settings.reportFiles);
  const jsonLd = newsArticleJsonLd(article, site.archive.authority, {
    ...address,
    image: card,
  });
  const [rights] = valuesOf(article, "rights");
  const untold = untoldFacts(facts, jsonLd);
  const isOneTitle = item.title === headline;
  return (
    <>
      <meta name="z:itemType" content="newspaperArticle" />
      <meta name="citation_title" property={isOneTitle ? "og:title" : undefined} content={item.title} />
      {item.authors.map((name) => (
        <meta key={name} name="citation_author" content={name} />
      ))}
      {date === null ? null : <meta name="citation_publication_date" content={date} />}
      <meta name="citation_language" content={item.language} />
      {item.outlet === null ? null : <meta name="DC.source" content={item.outlet.value} />}
      {rights === undefined ? null : <meta name="DC.rights" content={rights} />}
      {item.note === null ? null : <meta name="DC.description" content={item.note} />}
      <OpenGraph
        site={site}
        type="article"
        namesSite={item.outlet !== null}
        title={isOneTitle ? null : headline}
        path={path}
        {...shown}
      />
      {article.source !== null || date === null || item.issued?.inferred ? null : (
        <meta
          property="article:published_time"
          content={article.publishedAt.value ?? date.replaceAll("/", "-")}
        />
      )}
      {item.section === null ? null : <meta property="article:section" content={item.section} />}
      <link rel="cite-as" href={item.url} />
      <link rel="type" href="https://schema.org/NewsArticle" />
      <link rel="collection" href={site.href("/")} />
      {formats.map(({ file, rel, type }) => (
        <link key={file} rel={rel} href={site.href(`${path}${file}`)} type={type} />
      ))}
      <JsonLd of={jsonLd} />
      {Object.keys(untold).length === 0 ? null : <JsonLd of={untold} plainId={UNTOLD_FACTS} />}
    </>
  );
}
