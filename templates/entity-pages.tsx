// The page of a person, a place and an organisation is one page: the name, its months, its company, and the reports that name it, the newest with a sentence.

import type { VNode } from "preact";
import type { Archive } from "../src/archive/archive.ts";
import type { EntityRecord } from "../src/archive/entities/entities.ts";
import type { EntityFolder } from "../src/archive/entities/entity-paths.ts";
import type { ListPage } from "../src/archive/list-pages.ts";
import { LEAST_FOR_FEED } from "../src/output/feed-collection.ts";
import { PickList } from "./components/Coins.tsx";
import { Company } from "./components/Company.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { EntityFacts } from "./components/EntityFacts.tsx";
import { FeedLinks } from "./components/FeedLinks.tsx";
import { ListNeighbours, ListPeriods } from "./components/ListPeriods.tsx";
import { MentionList } from "./components/MentionList.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { PrintedRoles } from "./components/PrintedRoles.tsx";
import { ReportLines } from "./components/ReportLines.tsx";
import { densitySpan, partialDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { listTitle, periodName, sizeOfPart } from "./list-names.ts";
import { countText } from "./numbers.ts";
import type { PageTemplate, Site } from "./page.ts";
import { findAgency } from "./page-paths.ts";
import { storyStrings } from "./story-strings.ts";

export type EntityPage = { readonly record: EntityRecord; readonly list: ListPage };

/** The template of all pages of one folder. */
export function entityTemplate(folder: EntityFolder): PageTemplate<EntityPage> {
  return {
    items: ({ archive }) =>
      archive.entities.records
        .filter((record) => record.folder === folder)
        .flatMap((record) => archive.entities.pages(record).map((list) => ({ record, list })))
        .sort(newestFirst),
    permalink: ({ record, list }) => record.path + list.path,
    dependsOn: ({ record, list }, { archive }) =>
      list.period === null
        ? [...densitySpan(archive), agencySlug(record, archive), ...record.articles]
        : [list.pages, ...list.articles],
    render: renderEntity,
  };
}

/** Orders pages as reports come, so that the texts that a page quotes are at hand; by the report in its middle, for some pages reach over all years. */
function newestFirst(a: EntityPage, b: EntityPage): number {
  const [ofA, ofB] = [middleOf(a), middleOf(b)];
  return ofA > ofB ? -1 : ofA < ofB ? 1 : 0;
}

function middleOf({ list: { articles } }: EntityPage): string {
  return articles[articles.length >> 1]?.publishedAt.value ?? "";
}

function agencySlug({ entity }: EntityRecord, archive: Archive): string | null {
  return findAgency(archive, { entity: entity.id, name: entity.label })?.slug ?? null;
}

function renderEntity({ record, list }: EntityPage, site: Site): VNode {
  const { entity, folder } = record;
  const { settings, archive } = site;
  const words = storyStrings.entity;
  const times = countText(record.mentionCount, storyStrings.counts.times, settings);
  const reports = countText(record.articles.length, storyStrings.counts.inReports, settings);
  const quoted = list.articles.slice(0, list.inFull);
  const counts = list.period === null ? `${words.named} ${times} ${reports}` : sizeOfPart(list, site);
  return (
    <Document
      site={site}
      title={listTitle(entity.label, list, site)}
      description={`${words.describe} ${entity.label} ${words.inReports}: ${counts}.${entity.description === null ? "" : ` ${entity.description}.`}`}
      path={record.path + list.path}
      section={`/${folder}/`}
      kind="entity-page"
      head={
        record.articles.length < LEAST_FOR_FEED ? null : (
          <FeedLinks site={site} path={record.path} title={entity.label} />
        )
      }
    >
      <PageHeading
        kicker={
          list.period === null ? (
            <a href={site.href(`/${folder}/`)}>{storyStrings.entities[folder].kicker}</a>
          ) : (
            <a href={site.href(record.path)}>{entity.label}</a>
          )
        }
        title={list.period === null ? entity.label : periodName(list.period, site)}
      >
        <p>
          {entity.description === null || list.period !== null ? null : (
            <span class="entity-description">{entity.description}. </span>
          )}
          {counts}
        </p>
      </PageHeading>
      {list.period === null ? <DensityStrip site={site} {...partialDensity(site, record.articles)} /> : null}
      <div class="entity-columns">
        {list.period === null ? (
          <div class="entity-aside">
            <EntityFacts site={site} record={record} />
            <PrintedRoles site={site} roles={archive.entities.roles(record)} />
            <Company site={site} record={record} />
          </div>
        ) : null}
        <section class="entity-reports" aria-labelledby="reports">
          <h2 id="reports">{words.reports}</h2>
          {archive.entities.appearances(quoted, entity.id).map((appearance) => (
            <MentionList key={appearance.article.id} site={site} appearance={appearance} />
          ))}
          <ReportLines site={site} articles={list.articles.slice(quoted.length)} level={3} />
          {folder === "people" ? <PickList site={site} articles={quoted} /> : null}
        </section>
      </div>
      <ListPeriods site={site} path={record.path} periods={list.periods} />
      <ListNeighbours site={site} path={record.path} list={list} />
    </Document>
  );
}
