// The page of a tag, a section or an author: its months and its reports, a year at a time where they are many.

import type { ListPage } from "../src/archive/list-pages.ts";
import type { Subject } from "../src/archive/subjects.ts";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { ListNeighbours, ListPeriods } from "./components/ListPeriods.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { ReportList } from "./components/ReportList.tsx";
import { densitySpan, partialDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { listTitle, periodName, sizeOfPart } from "./list-names.ts";
import { countText } from "./numbers.ts";
import { pagePerItem } from "./page.ts";
import { strings } from "./strings.ts";

type SubjectPage = { readonly subject: Subject; readonly list: ListPage };

export default pagePerItem<SubjectPage>({
  items: ({ archive }) =>
    archive.subjects.all.flatMap((subject) => subject.pages.map((list) => ({ subject, list }))),
  permalink: ({ subject, list }) => subject.path + list.path,
  dependsOn: ({ subject, list }, { archive }) => [
    subject.name,
    ...(list.period === null
      ? [...densitySpan(archive), ...subject.articles]
      : [list.pages, ...list.articles]),
  ],
  render: ({ subject, list }, site) => {
    const words = strings.subjects[subject.kind];
    const count =
      list.period === null
        ? countText(subject.articles.length, strings.counts.reports, site.settings)
        : sizeOfPart(list, site);
    return (
      <Document
        site={site}
        title={listTitle(`${words.kicker}: ${subject.name}`, list, site)}
        description={`${words.about} «${subject.name}»: ${count}.`}
        path={subject.path + list.path}
        section="/subjects/"
        kind="source-page"
      >
        <PageHeading
          kicker={
            list.period === null ? (
              <a href={site.href("/subjects/")}>{words.kicker}</a>
            ) : (
              <a href={site.href(subject.path)}>
                <Isolate>{subject.name}</Isolate>
              </a>
            )
          }
          title={list.period === null ? <Isolate>{subject.name}</Isolate> : periodName(list.period, site)}
        >
          <p data-figures="">{count}</p>
        </PageHeading>
        {list.period === null ? (
          <DensityStrip site={site} {...partialDensity(site, subject.articles)} />
        ) : null}
        <ReportList site={site} list={list} />
        <ListPeriods site={site} path={subject.path} periods={list.periods} />
        <ListNeighbours site={site} path={subject.path} list={list} />
      </Document>
    );
  },
});
