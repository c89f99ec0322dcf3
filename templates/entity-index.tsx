// The index of people, of places and of organisations is one page: every name of one kind in the order of Arabic lists.

import type { VNode } from "preact";
import type { EntityRecord } from "../src/archive/entities/entities.ts";
import type { EntityFolder } from "../src/archive/entities/entity-paths.ts";
import { type NeighbourLink, NeighbourLinks } from "./components/NeighbourLinks.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { Document } from "./layouts/Document.tsx";
import { countText, numberText } from "./numbers.ts";
import type { PageTemplate, Site } from "./page.ts";
import { storyStrings } from "./story-strings.ts";
import { strings } from "./strings.ts";

const MOST_NAMES = 200;

type IndexPage = {
  readonly records: readonly EntityRecord[];
  readonly all: number;
  readonly page: number;
  readonly pages: number;
};

export function entityIndexTemplate(folder: EntityFolder): PageTemplate<IndexPage> {
  const pathOf = (page: number) => (page === 1 ? `/${folder}/` : `/${folder}/page-${page}/`);
  const link = (site: Site, page: number, pages: number, relation: string): NeighbourLink | null =>
    page < 1 || page > pages
      ? null
      : {
          relation,
          name: `${strings.paging.page} ${numberText(page, site.settings)}`,
          href: site.href(pathOf(page)),
        };
  return {
    items: ({ archive }) => pagesOf(archive.entities.records.filter((record) => record.folder === folder)),
    permalink: ({ page }) => pathOf(page),
    dependsOn: ({ records, all }) => [
      all,
      ...records.flatMap(({ entity, articles }) => [
        entity.id,
        entity.label,
        isInferred(entity),
        articles.length,
      ]),
    ],
    render: ({ records, all, page, pages }, site): VNode => {
      const words = storyStrings.entities[folder];
      return (
        <Document
          site={site}
          title={page === 1 ? words.title : `${words.title} (${numberText(page, site.settings)})`}
          description={words.description}
          path={pathOf(page)}
          section={`/${folder}/`}
          kind="entity-index-page"
        >
          <PageHeading title={words.title}>
            <p>{`${countText(all, storyStrings.counts[folder], site.settings)}${strings.punctuation.list}${storyStrings.entities.order}`}</p>
          </PageHeading>
          {records.length === 0 ? <p class="empty">{storyStrings.entities.empty}</p> : null}
          <ul class="index-list entity-index">
            {records.map((record) => (
              <li key={record.entity.id}>
                <div>
                  <a class="entity-index-name" href={site.href(record.path)}>
                    {record.entity.label}
                  </a>
                  {isInferred(record.entity) === "" ? null : (
                    <>
                      {" "}
                      <span class="inferred">{storyStrings.entity.inferred}</span>
                    </>
                  )}
                  {record.entity.description === null ? null : (
                    <p class="entity-index-description">{record.entity.description}</p>
                  )}
                </div>
                <span class="count">
                  {countText(record.articles.length, strings.counts.reports, site.settings)}
                </span>
              </li>
            ))}
          </ul>
          <NeighbourLinks
            label={strings.paging.label}
            older={link(site, page - 1, pages, storyStrings.events.earlier)}
            newer={link(site, page + 1, pages, storyStrings.events.later)}
          />
        </Document>
      );
    },
  };
}

/** Empty where it is a listed name, or one that the maintainer has accepted. */
function isInferred({ inferred }: EntityRecord["entity"]): string {
  return inferred === undefined || inferred.isAccepted ? "" : "inferred";
}

/** An empty index is still a page: the masthead leads to it. */
function pagesOf(records: readonly EntityRecord[]): IndexPage[] {
  const pages = Math.max(1, Math.ceil(records.length / MOST_NAMES));
  return Array.from({ length: pages }, (_, index) => ({
    records: records.slice(index * MOST_NAMES, (index + 1) * MOST_NAMES),
    all: records.length,
    page: index + 1,
    pages,
  }));
}
