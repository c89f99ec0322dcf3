// The ways through a long list: from its first page to its years, and within a year from page to page.

import type { JSX } from "preact";
import type { ListPage, ListPeriod } from "../../src/archive/list-pages.ts";
import { periodName } from "../list-names.ts";
import { countText, numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { type NeighbourLink, NeighbourLinks } from "./NeighbourLinks.tsx";

type ListPeriodsProps = {
  readonly site: Site;
  /** The address of the list's first page. */
  readonly path: string;
  readonly periods: readonly ListPeriod[];
};

export function ListPeriods({ site, path, periods }: ListPeriodsProps): JSX.Element | null {
  if (periods.length === 0) return null;
  return (
    <nav class="list-periods" aria-labelledby="periods">
      <h2 id="periods">{strings.paging.years}</h2>
      <ol class="index-list">
        {periods.map((period) => (
          <li key={period.path}>
            <a href={site.href(path + period.newestPath)} data-figures="">
              {periodName(period, site)}
            </a>{" "}
            <span class="count">{countText(period.reports, strings.counts.reports, site.settings)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type ListNeighboursProps = { readonly site: Site; readonly path: string; readonly list: ListPage };

export function ListNeighbours({ site, path, list }: ListNeighboursProps): JSX.Element {
  const { period } = list;
  const link = (page: number, relation: string): NeighbourLink | null =>
    period === null || page < 1 || page > list.pages
      ? null
      : {
          relation,
          name: `${strings.paging.page} ${numberText(page, site.settings)}`,
          href: site.href(`${path}${period.path}${page === 1 ? "" : `page-${page}/`}`),
        };
  return (
    <NeighbourLinks
      label={strings.paging.label}
      newer={link(list.page + 1, strings.paging.newer)}
      older={link(list.page - 1, strings.paging.older)}
    />
  );
}
