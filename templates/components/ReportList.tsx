// The reports of a page of a list: the newest of its first page day by day, with what each begins with, all others a line each.

import type { JSX } from "preact";
import type { ListPage } from "../../src/archive/list-pages.ts";
import { groupByDay } from "../day-groups.ts";
import type { Site } from "../page.ts";
import { UNDATED_ANCHOR } from "../page-paths.ts";
import { strings } from "../strings.ts";
import { DaySection, UndatedSection } from "./DaySection.tsx";
import { ReportLines } from "./ReportLines.tsx";

type ReportListProps = {
  readonly site: Site;
  readonly list: ListPage;
  /** The page of an outlet names it once. */
  readonly namesOutlet?: boolean;
};

export function ReportList({ site, list, namesOutlet = true }: ReportListProps): JSX.Element {
  const { articles, inFull } = list;
  if (inFull === 0)
    return <ReportLines site={site} articles={articles} level={2} namesOutlet={namesOutlet} />;
  const { days, dayless } = groupByDay(articles.slice(0, inFull));
  const older = articles.slice(inFull);
  return (
    <>
      <div class="timeline">
        {days.map(({ day, articles }) => (
          <DaySection
            key={day}
            site={site}
            day={day}
            articles={articles}
            level={2}
            compares={false}
            namesOutlet={namesOutlet}
          />
        ))}
        {dayless.length === 0 ? null : (
          <UndatedSection
            site={site}
            articles={dayless}
            level={2}
            id={UNDATED_ANCHOR}
            namesOutlet={namesOutlet}
          />
        )}
      </div>
      {older.length === 0 ? null : (
        <section aria-labelledby="older">
          <h2 id="older">{strings.paging.olderReports}</h2>
          <ReportLines site={site} articles={older} level={3} namesOutlet={namesOutlet} />
        </section>
      )}
    </>
  );
}
