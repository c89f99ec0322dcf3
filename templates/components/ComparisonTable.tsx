// Facts against reports: each cell has the report's own words and leads to them; on a phone each fact is a block of its own, in which
// a wording that neighbours share is said once, after the numbers of all of them.

import type { JSX } from "preact";
import type { FactRow, Story } from "../../src/archive/comparison/comparison.ts";
import type { Article } from "../../src/article/article.ts";
import { numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { blockHref, outletClass, outletName } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { FactName, rowsByKind } from "./FactName.tsx";
import { Isolate } from "./Isolate.tsx";

type ComparisonTableProps = { readonly site: Site; readonly story: Story; readonly labelledBy: string };

export function ComparisonTable({ site, story, labelledBy }: ComparisonTableProps): JSX.Element {
  const words = storyStrings.comparison;
  return (
    <table class="comparison-table" aria-labelledby={labelledBy}>
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
        const at = row.places.findIndex((known) => known.article === article);
        const place = row.places[at];
        if (place === undefined) {
          return (
            <td key={article.id} class="comparison-silent">
              <span aria-hidden="true">—</span>
              <span class="visually-hidden">{storyStrings.comparison.silent}</span>
            </td>
          );
        }
        return (
          <td
            key={article.id}
            class={row.places[at + 1]?.text === place.text ? "comparison-same" : undefined}
          >
            <a href={blockHref(site, article, place.block)}>
              <span class="comparison-cell-report">
                <ReportLabel site={site} article={article} index={index} />{" "}
              </span>
              <span class="comparison-wording">{place.text}</span>
            </a>
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
