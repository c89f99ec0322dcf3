// One report: what it says, what its source says about itself, and what stands beside it in time.

import type { JSX } from "preact";
import type { Archive, Neighbours } from "../src/archive/archive.ts";
import type { Article } from "../src/article/article.ts";
import { FIELDS } from "../src/article/fields.ts";
import { cardPath } from "../src/output/citation/card-path.ts";
import { type PublishedPicture, picturesInText } from "../src/pictures/picture.ts";
import { SHORT_SUMMARY, summaryOf } from "../src/text/summary.ts";
import { articleTitle } from "./article-titles.ts";
import { ArticleHead } from "./components/ArticleHead.tsx";
import { BodyText } from "./components/BodyText.tsx";
import { Citation } from "./components/Citation.tsx";
import { CompareLink, comparisonHref } from "./components/CompareLink.tsx";
import { Corrections } from "./components/Corrections.tsx";
import { Credits } from "./components/Credits.tsx";
import { DateNotes, dateNoteDependencies } from "./components/DateNotes.tsx";
import { DateText } from "./components/DateText.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { NeighbourLinks } from "./components/NeighbourLinks.tsx";
import { Figure } from "./components/Picture.tsx";
import { ProvenancePanel } from "./components/ProvenancePanel.tsx";
import { ShareButton } from "./components/ShareButton.tsx";
import { SourceLink } from "./components/SourceLink.tsx";
import { SourceStatement } from "./components/SourceStatement.tsx";
import { SubjectLink } from "./components/SubjectLink.tsx";
import { foreignDirection } from "./element-direction.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Dependency, pagePerItem, type Site } from "./page.ts";
import { articlePath, dayPath, findAgency, findOutlet } from "./page-paths.ts";
import { clockText, publicationDay } from "./printed-moments.ts";
import { headlineLength, readingMinutes } from "./reading-time.ts";
import { entityHref } from "./story-places.ts";
import { strings } from "./strings.ts";
import { headlineText } from "./typesetting.ts";

export default pagePerItem<Article>({
  items: ({ archive }) => archive.articles,
  permalink: (article) => articlePath(article.id),
  dependsOn: (article, site) => dependencies(article, site),
  render: (article, site) => {
    const headline = article.headline.value ?? strings.article.untitled;
    const lead = ownPicture(article, site);
    const summary = summaryOf(site.archive.ledeOf(article), SHORT_SUMMARY);
    return (
      <Document
        site={site}
        title={articleTitle(site, article)}
        description={summary === "" ? headline : summary}
        path={articlePath(article.id)}
        section="/timeline/"
        kind="article-page"
        modules={["/search/article.js"]}
        hasPictures={site.pictures.keysOf(article).length > 0}
        head={<ArticleHead site={site} article={article} headline={headline} />}
      >
        <article class="article">
          <ArticleHeader site={site} article={article} headline={headline} />
          <div class="article-text">
            {article.source === null ? null : (
              <SourceStatement site={site} article={article} source={article.source} />
            )}
            <OriginalLink article={article} />
            {lead === null ? null : <LeadPicture site={site} article={article} picture={lead} />}
            <BodyText
              blocks={article.body}
              language={article.language}
              style={site.settings}
              mentionHref={(entity) => entityHref(site, entity)}
              describe={(entity) => site.archive.authority.get(entity)?.description ?? null}
              labelOf={(entity) => site.archive.authority.get(entity)?.label ?? null}
              pictures={{ site, of: (href) => site.pictures.of(article, href), mayBeFirst: lead === null }}
            />
            {lead === null ? <ImageNote article={article} /> : null}
            <Filing site={site} article={article} />
            <Corrections corrections={article.corrections} style={site.settings} />
          </div>
          <div class="article-aside">
            <ProvenancePanel site={site} article={article} />
            <Citation site={site} article={article} />
            <SameDay site={site} article={article} />
            <Related site={site} article={article} />
          </div>
        </article>
        <p class="print-only print-address">
          {strings.article.address} <bdi dir="ltr">{site.absolute(articlePath(article.id))}</bdi>
        </p>
        <DateNotes site={site} article={article} />
        <InTime site={site} neighbours={site.archive.neighbours.get(article.id)} />
      </Document>
    );
  },
});

function dependencies(article: Article, site: Site): Dependency[] {
  const { archive } = site;
  const neighbours = archive.neighbours.get(article.id);
  return [
    article,
    neighbours?.older ?? null,
    neighbours?.newer ?? null,
    ...(neighbours?.sameDay ?? []),
    ...archive.related(article),
    ...subjectPaths(article, archive),
    ...dateNoteDependencies(site, article),
    findOutlet(archive, article.outlet.value)?.slug ?? null,
    comparisonHref(site, publicationDay(article)),
    ...article.agencies.map((agency) => findAgency(archive, agency)?.slug ?? null),
    cardPath(article.id, archive.articles.length),
    ...site.pictures.keysOf(article),
    articleTitle(site, article),
  ];
}

/** Whether what the report is filed under has a page. */
function subjectPaths({ tags = [], section, byline }: Article, { subjects }: Archive): (string | null)[] {
  return [
    ...tags.map((tag) => subjects.find("tag", tag)),
    ...[section].map(({ value }) => subjects.find("section", value ?? "")),
    ...byline.map(({ value }) => subjects.find("author", value ?? "")),
  ].map((subject) => subject?.path ?? null);
}

type PartProps = { readonly site: Site; readonly article: Article };

/** Links to the publisher's page of a report that stands here in full. */
function OriginalLink({ article }: { readonly article: Article }): JSX.Element | null {
  const address = article.source === null ? (article.url?.value ?? null) : null;
  if (address === null) return null;
  return (
    <p class="original-link">
      {strings.source.original}{" "}
      <a href={address} rel="external noreferrer">
        <bdi dir="ltr">{readableAddress(address)}</bdi>
      </a>
    </p>
  );
}

/** Writes an address as readers do: letters of Arabic as letters, without what a browser needs and nobody says. */
function readableAddress(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/$/u, "");
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

function ArticleHeader({ site, article, headline }: PartProps & { readonly headline: string }) {
  const kicker = article.kicker.value ?? article.section.value;
  return (
    <header class="article-header">
      {kicker === null ? null : <p class="kicker">{kicker}</p>}
      <h1 class={headlineLength(article) || undefined} dir={foreignDirection(headline)}>
        {headlineText(article)}
      </h1>
      <ArticleMeta site={site} article={article} />
    </header>
  );
}

function ArticleMeta({ site, article }: PartProps) {
  const { outlet, publishedAt, byline } = article;
  const { settings } = site;
  const day = publicationDay(article);
  const clock = clockText(publishedAt, settings);
  const date = <DateText value={publishedAt.value} style={settings} weekday />;
  return (
    <ul class="article-meta">
      <li class="article-meta-outlet">
        {outlet.value === null ? (
          <span class="unknown">{strings.entry.outletUnknown}</span>
        ) : (
          <span class={outlet.how === "inferred" ? "inferred" : undefined}>
            <SourceLink site={site} source={findOutlet(site.archive, outlet.value)} name={outlet.value} />
          </span>
        )}
      </li>
      <li>
        <span class={publishedAt.how === "inferred" ? "inferred" : undefined}>
          {day === null ? date : <a href={site.href(dayPath(day))}>{date}</a>}
        </span>
        {clock === null ? null : <span data-figures="">{`${strings.punctuation.list}${clock}`}</span>}
      </li>
      {article.datelinePlace.value === null ? null : <li>{article.datelinePlace.value}</li>}
      {byline.length === 0 ? null : (
        <li>
          {article.source === null ? strings.article.by : strings.article.itemBy}{" "}
          {byline.map(({ value, raw }, index) => (
            <>
              {index === 0 ? "" : strings.punctuation.and}
              <Isolate>{value ?? raw ?? ""}</Isolate>
            </>
          ))}
        </li>
      )}
      {article.agencies.some(({ role }) => role === "credit") ? (
        <li>
          <Credits site={site} agencies={article.agencies} />
        </li>
      ) : null}
      <li data-figures="">
        {`${strings.article.readingTime}: ${countText(readingMinutes(article), strings.counts.minutes, settings)}`}
      </li>
      <li class="article-share">
        <ShareButton />
      </li>
    </ul>
  );
}

/** Shown above the text, unless the text shows it at a place of its own. */
function ownPicture(article: Article, { pictures }: Site): PublishedPicture | null {
  const picture = article.image?.file == null ? null : pictures.of(article, article.image.file);
  const inText = picturesInText(article).some(
    (href) => pictures.of(article, href)?.sha256 === picture?.sha256,
  );
  return inText ? null : picture;
}

function LeadPicture({
  site,
  article: { image },
  picture,
}: PartProps & { readonly picture: PublishedPicture }) {
  const { caption = null, credit = null, alt } = image ?? {};
  const words = (
    <>
      {caption === null ? null : <Isolate>{caption}</Isolate>}
      {credit === null ? null : (
        <span class="picture-credit">
          {FIELDS["image-credit"].label.ar}: <Isolate>{credit}</Isolate>
        </span>
      )}
    </>
  );
  return (
    <Figure
      site={site}
      picture={picture}
      alt={alt ?? caption ?? ""}
      isFirst
      caption={caption === null && credit === null ? null : words}
    />
  );
}

function ImageNote({ article: { image } }: { readonly article: Article }) {
  const address = /^https?:/u.test(image?.file ?? "") ? (image?.file ?? null) : null;
  if (image === null || (image.caption === null && image.credit === null && address === null)) return null;
  return (
    <aside class="image-note" aria-label={strings.article.imageCaption}>
      <p>
        <span class="image-note-label">{strings.article.imageCaption}:</span>{" "}
        {image.caption === null ? null : <Isolate>{image.caption}</Isolate>}{" "}
        {image.credit === null ? null : (
          <span class="image-note-credit">
            {FIELDS["image-credit"].label.ar}: <Isolate>{image.credit}</Isolate>
          </span>
        )}
        {address === null ? null : (
          <span class="image-note-credit">
            {strings.article.pictureAddress}:{" "}
            <a href={address} rel="external noreferrer">
              <bdi dir="ltr">{readableAddress(address)}</bdi>
            </a>
          </span>
        )}
      </p>
    </aside>
  );
}

/** Under the text, and the authors too: over it each link would be one more press of the Tab key before it. */
function Filing({ site, article }: PartProps) {
  const { section, tags = [], byline } = article;
  const lines = [
    [FIELDS.section.label.ar, "section", section.value === null ? [] : [section.value]],
    [FIELDS.tags.label.ar, "tag", tags],
    [FIELDS.byline.label.ar, "author", authorsWithPages(site, byline)],
  ] as const;
  const known = lines.filter(([, , names]) => names.length > 0);
  if (known.length === 0) return null;
  return (
    <p class="filing">
      {known.map(([label, kind, names], at) => (
        <>
          {`${at === 0 ? "" : " · "}${label}: `}
          {names.map((name, index) => (
            <>
              {index === 0 ? "" : strings.punctuation.list}
              <SubjectLink site={site} kind={kind} name={name} />
            </>
          ))}
        </>
      ))}
    </p>
  );
}

/** Who has none is named over the text, and that is enough. */
function authorsWithPages({ archive }: Site, byline: Article["byline"]): string[] {
  return byline.flatMap(({ value }) =>
    value === null || archive.subjects.find("author", value) === null ? [] : value,
  );
}

function Related({ site, article }: PartProps) {
  const related = site.archive.related(article);
  if (related.length === 0) return null;
  return (
    <section class="same-day" aria-labelledby="related">
      <h2 id="related">{strings.article.related}</h2>
      <ul>
        {related.map((other) => (
          <li key={other.id}>
            <a href={site.href(articlePath(other.id))}>{headlineText(other)}</a>{" "}
            <span class="count unbroken">
              <DateText value={other.publishedAt.value} style={site.settings} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SameDay({ site, article }: PartProps) {
  const sameDay = site.archive.neighbours.get(article.id)?.sameDay ?? [];
  if (sameDay.length === 0) return null;
  return (
    <section class="same-day" aria-labelledby="same-day">
      <h2 id="same-day">{strings.article.sameDay}</h2>
      <ul>
        {sameDay.map((other) => (
          <li key={other.id}>
            <a href={site.href(articlePath(other.id))}>{headlineText(other)}</a>
          </li>
        ))}
      </ul>
      <CompareLink site={site} day={publicationDay(article)} />
    </section>
  );
}

function InTime({ site, neighbours }: { readonly site: Site; readonly neighbours: Neighbours | undefined }) {
  const link = (article: Article | null | undefined, relation: string) =>
    article
      ? {
          relation,
          name: headlineText(article),
          href: site.href(articlePath(article.id)),
        }
      : null;
  return (
    <NeighbourLinks
      label={strings.article.neighbours}
      older={link(neighbours?.older, strings.article.older)}
      newer={link(neighbours?.newer, strings.article.newer)}
    />
  );
}
