// The page of a person, a place and an organisation is one page: the name, its months, its company, and every sentence that names it.

import type { VNode } from "preact";
import type { EntityRecord } from "../src/archive/entities.ts";
import type { EntityFolder } from "../src/archive/entity-paths.ts";
import type { Article } from "../src/article/article.ts";
import { Companions } from "./components/Companions.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { EntityFacts } from "./components/EntityFacts.tsx";
import { FeedLinks } from "./components/FeedLinks.tsx";
import { MentionList } from "./components/MentionList.tsx";
import { type NeighbourLink, NeighbourLinks } from "./components/NeighbourLinks.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { PrintedRoles } from "./components/PrintedRoles.tsx";
import { partialDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { countText, numberText } from "./numbers.ts";
import type { PageTemplate, Site } from "./page.ts";
import { storyStrings } from "./story-strings.ts";
import { strings } from "./strings.ts";

/** Mentions, counted by whole reports: no report is cut in two. */
const MOST_MENTIONS = 200;
const MOST_COMPANIONS = 12;

export type EntityPage = {
  readonly record: EntityRecord;
  readonly articles: readonly Article[];
  readonly page: number;
  readonly pages: number;
};

/** The template of all pages of one folder. */
export function entityTemplate(folder: EntityFolder): PageTemplate<EntityPage> {
  return {
    items: ({ archive }) =>
      archive.entities.records.filter((record) => record.folder === folder).flatMap(pagesOf),
    permalink: ({ record, page }) => entityPath(record, page),
    render: renderEntity,
  };
}

function pagesOf(record: EntityRecord): EntityPage[] {
  const parts: Article[][] = [];
  let room = 0;
  for (const article of record.articles) {
    if (room <= 0) {
      parts.push([]);
      room = MOST_MENTIONS;
    }
    parts.at(-1)?.push(article);
    room -= countMentions(article, record.entity.id);
  }
  return parts.map((articles, index) => ({ record, articles, page: index + 1, pages: parts.length }));
}

function countMentions(article: Article, entity: string): number {
  return article.body.reduce(
    (sum, { mentions }) => sum + mentions.filter((mention) => mention.entity === entity).length,
    0,
  );
}

function entityPath({ path }: EntityRecord, page: number): string {
  return page === 1 ? path : `${path}page-${page}/`;
}

function renderEntity({ record, articles, page, pages }: EntityPage, site: Site): VNode {
  const { entity, folder } = record;
  const { settings, archive } = site;
  const words = storyStrings.entity;
  const reports = countText(record.articles.length, strings.counts.reports, settings);
  const mentions = countText(record.mentionCount, storyStrings.counts.mentions, settings);
  const position = `${strings.paging.page} ${numberText(page, settings)} ${strings.paging.of} ${numberText(pages, settings)}`;
  const title = page === 1 ? entity.label : `${entity.label} (${position})`;
  return (
    <Document
      site={site}
      title={title}
      description={`${words.describe} ${entity.label} ${words.inReports}: ${mentions}${strings.punctuation.list}${reports}.${entity.description === null ? "" : ` ${entity.description}.`}`}
      path={entityPath(record, page)}
      section={`/${folder}/`}
      kind="entity-page"
      head={<FeedLinks site={site} path={record.path} title={entity.label} />}
    >
      <PageHeading
        kicker={<a href={site.href(`/${folder}/`)}>{storyStrings.entities[folder].kicker}</a>}
        title={entity.label}
      >
        <p>
          {entity.description === null ? null : (
            <span class="entity-description">{entity.description}. </span>
          )}
          {`${mentions}${strings.punctuation.list}${reports}`}
          {pages === 1 ? "" : `${strings.punctuation.list}${position}`}
        </p>
      </PageHeading>
      <DensityStrip site={site} {...partialDensity(site, record.articles)} />
      <div class="entity-columns">
        {page === 1 ? (
          <div class="entity-aside">
            <EntityFacts site={site} record={record} />
            <PrintedRoles site={site} roles={archive.entities.roles(record)} />
            <Companions site={site} companions={archive.entities.companions(record, MOST_COMPANIONS)} />
          </div>
        ) : null}
        <section class="entity-reports" aria-labelledby="reports">
          <h2 id="reports">{words.reports}</h2>
          {archive.entities.appearances(articles, entity.id).map((appearance) => (
            <MentionList key={appearance.article.id} site={site} appearance={appearance} />
          ))}
        </section>
      </div>
      <NeighbourLinks
        label={strings.paging.label}
        newer={pageLink(site, record, page - 1, pages, strings.paging.newer)}
        older={pageLink(site, record, page + 1, pages, strings.paging.older)}
      />
    </Document>
  );
}

function pageLink(
  site: Site,
  record: EntityRecord,
  page: number,
  pages: number,
  relation: string,
): NeighbourLink | null {
  if (page < 1 || page > pages) return null;
  return {
    relation,
    name: `${strings.paging.page} ${numberText(page, site.settings)}`,
    href: site.href(entityPath(record, page)),
  };
}
