// The page of an outlet and the page of an agency are one page: its name, its months, its reports, a year at a time where they are many.

import type { VNode } from "preact";
import type { Source } from "../src/archive/archive.ts";
import type { ListPage } from "../src/archive/list-pages.ts";
import { aboutSource, isOnlyInferred } from "../src/output/citation/statement.ts";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { FeedLinks } from "./components/FeedLinks.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { ListNeighbours, ListPeriods } from "./components/ListPeriods.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { ReportList } from "./components/ReportList.tsx";
import { densitySpan, partialDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { listTitle, periodName, sizeOfPart } from "./list-names.ts";
import { countText } from "./numbers.ts";
import type { PageTemplate, Site } from "./page.ts";
import { sourcePath } from "./page-paths.ts";
import { strings } from "./strings.ts";

export type SourcePage = { readonly source: Source; readonly list: ListPage };

/** The template of all pages of one kind of source. */
export function sourceTemplate(sourcesOf: (site: Site) => readonly Source[]): PageTemplate<SourcePage> {
  return {
    items: (site) => sourcesOf(site).flatMap((source) => source.pages.map((list) => ({ source, list }))),
    permalink: ({ source, list }) => sourcePath(source) + list.path,
    dependsOn: ({ source, list }, { archive }) => [
      ...(list.period === null
        ? [...densitySpan(archive), ...source.articles]
        : [list.pages, ...list.articles]),
    ],
    render: renderSource,
  };
}

function renderSource({ source, list }: SourcePage, site: Site): VNode {
  const { settings } = site;
  const words = source.kind === "outlet" ? strings.outlet : strings.agency;
  const about = aboutSource(list.period === null ? source : { ...source, articles: list.articles });
  const path = sourcePath(source);
  const count =
    list.period === null
      ? countText(source.articles.length, strings.counts.reports, settings)
      : sizeOfPart(list, site);
  return (
    <Document
      site={site}
      title={listTitle(`${words.title} ${source.name}`, list, site)}
      description={`${about}: ${count}.`}
      path={path + list.path}
      section="/outlets/"
      kind="source-page"
      head={<FeedLinks site={site} path={path} title={source.name} />}
    >
      <PageHeading
        kicker={
          list.period === null ? (
            <a href={site.href("/outlets/")}>{words.kicker}</a>
          ) : (
            <a href={site.href(path)}>
              <Isolate>{source.name}</Isolate>
            </a>
          )
        }
        title={
          list.period === null ? (
            <Isolate class={isOnlyInferred(source) ? "inferred" : undefined}>{source.name}</Isolate>
          ) : (
            periodName(list.period, site)
          )
        }
      >
        <p>{`${about}: ${count}`}</p>
      </PageHeading>
      {list.period === null ? <DensityStrip site={site} {...partialDensity(site, source.articles)} /> : null}
      <ReportList site={site} list={list} namesOutlet={source.kind === "agency"} />
      <ListPeriods site={site} path={path} periods={list.periods} />
      <ListNeighbours site={site} path={path} list={list} />
    </Document>
  );
}
