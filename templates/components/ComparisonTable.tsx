// Facts against reports: each cell has the report's own words and leads to them; on a phone each fact is a block of its own.

import type { JSX } from "preact";
import type { FactRow, Story } from "../../src/archive/comparison/comparison.ts";
import type { Article } from "../../src/article/article.ts";
import { numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { blockHref, outletClass, outletName } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { FactName, rowsByKind } from "./FactName.tsx";
import { Isolate } from "./Isolate.tsx";

/** More columns than this are not read across: the blocks of the phone serve every width. */
const MOST_COLUMNS = 5;

type ComparisonTableProps = { readonly site: Site; readonly story: Story; readonly labelledBy: string };

export function ComparisonTable({ site, story, labelledBy }: ComparisonTableProps): JSX.Element {
  const words = storyStrings.comparison;
  const isWide = story.reports.length <= MOST_COLUMNS;
  return (
    <table
      class={isWide ? "comparison-table comparison-table-wide" : "comparison-table"}
      aria-labelledby={labelledBy}
    >
      <thead>
        <tr>
          <th scope="col">{words.fact}</th>
          {story.reports.map((article, index) => (
            <th key={article.id} scope="col">
              <ReportLabel site={site} article={article} index={index} />
            </th>
          ))}
        </tr>
      </thead>
      {rowsByKind(story.shared).map(([kind, rows]) => (
        <tbody key={kind}>
          <tr class="comparison-kind">
            <th scope="rowgroup" colspan={story.reports.length + 1}>
              {words.kinds[kind]}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.fact.key} site={site} row={row} reports={story.reports} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = { readonly site: Site; readonly row: FactRow; readonly reports: readonly Article[] };

function Row({ site, row, reports }: RowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <FactName site={site} fact={row.fact} />
      </th>
      {reports.map((article, index) => {
        const place = row.places.find((known) => known.article === article);
        if (place === undefined) {
          return (
            <td key={article.id} class="comparison-silent">
              <span aria-hidden="true">—</span>
              <span class="visually-hidden">{storyStrings.comparison.silent}</span>
            </td>
          );
        }
        return (
          <td key={article.id}>
            <span class="comparison-cell-report">
              <ReportLabel site={site} article={article} index={index} />
            </span>{" "}
            <a href={blockHref(site, article, place.block)}>{place.text}</a>
          </td>
        );
      })}
    </tr>
  );
}

type ReportLabelProps = { readonly site: Site; readonly article: Article; readonly index: number };

/** Two reports of one outlet, or of unknown ones, differ by their number. */
export function ReportLabel({ site, article, index }: ReportLabelProps): JSX.Element {
  return (
    <>
      <span class="comparison-number" data-figures="">
        {numberText(index + 1, site.settings)}
      </span>{" "}
      <span class="comparison-report-name">
        <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
      </span>
    </>
  );
}
