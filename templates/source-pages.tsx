// The page of an outlet and the page of an agency are one page: its name, its months, its reports, some at a time.

import type { VNode } from "preact";
import type { Source } from "../src/archive/archive.ts";
import { sourcePath, UNDATED_ANCHOR } from "./addresses.ts";
import { DaySection, UndatedSection } from "./components/DaySection.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { FeedLinks } from "./components/FeedLinks.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { type NeighbourLink, NeighbourLinks } from "./components/NeighbourLinks.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { groupByDay } from "./day-groups.ts";
import { partialDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { countText, numberText } from "./numbers.ts";
import type { PageTemplate, Site } from "./page.ts";
import { strings } from "./strings.ts";

const REPORTS_PER_PAGE = 100;

export type SourcePage = { readonly source: Source; readonly page: number; readonly pages: number };

/** The template of all pages of one kind of source. */
export function sourceTemplate(sourcesOf: (site: Site) => readonly Source[]): PageTemplate<SourcePage> {
  return {
    items: (site) => sourcesOf(site).flatMap(pagesOf),
    permalink: ({ source, page }) => sourcePath(source, page),
    render: renderSource,
  };
}

function pagesOf(source: Source): SourcePage[] {
  const pages = Math.max(1, Math.ceil(source.articles.length / REPORTS_PER_PAGE));
  return Array.from({ length: pages }, (_, index) => ({ source, page: index + 1, pages }));
}

function renderSource({ source, page, pages }: SourcePage, site: Site): VNode {
  const { settings } = site;
  const words = source.kind === "outlet" ? strings.outlet : strings.agency;
  const count = countText(source.articles.length, strings.counts.reports, settings);
  const { days, dayless } = groupByDay(
    source.articles.slice((page - 1) * REPORTS_PER_PAGE, page * REPORTS_PER_PAGE),
  );
  const position = `${strings.paging.page} ${numberText(page, settings)} ${strings.paging.of} ${numberText(pages, settings)}`;
  return (
    <Document
      site={site}
      title={page === 1 ? source.name : `${source.name} (${position})`}
      description={`${words.describe} ${source.name}: ${count}.`}
      path={sourcePath(source, page)}
      section="/outlets/"
      kind="source-page"
      head={<FeedLinks site={site} path={sourcePath(source)} title={source.name} />}
    >
      <PageHeading
        kicker={<a href={site.href("/outlets/")}>{words.kicker}</a>}
        title={<Isolate>{source.name}</Isolate>}
      >
        <p>
          {`${words.reports}: ${count}`}
          {pages === 1 ? "" : `${strings.punctuation.list}${position}`}
        </p>
      </PageHeading>
      <DensityStrip site={site} {...partialDensity(site, source.articles)} />
      <div class="timeline">
        {days.map(({ day, articles }) => (
          <DaySection key={day} site={site} day={day} articles={articles} level={2} />
        ))}
        {dayless.length === 0 ? null : (
          <UndatedSection site={site} articles={dayless} level={2} id={UNDATED_ANCHOR} />
        )}
      </div>
      <NeighbourLinks
        label={strings.paging.label}
        newer={pageLink(site, source, page - 1, pages, strings.paging.newer)}
        older={pageLink(site, source, page + 1, pages, strings.paging.older)}
      />
    </Document>
  );
}

function pageLink(
  site: Site,
  source: Source,
  page: number,
  pages: number,
  relation: string,
): NeighbourLink | null {
  if (page < 1 || page > pages) return null;
  return {
    relation,
    name: `${strings.paging.page} ${numberText(page, site.settings)}`,
    href: site.href(sourcePath(source, page)),
  };
}
