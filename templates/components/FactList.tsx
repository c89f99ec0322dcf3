// The facts of a story that too many reports tell for columns: each wording once, with the numbers of all who print it.

import type { JSX } from "preact";
import type { FactRow, Story } from "../../src/archive/comparison/comparison.ts";
import type { Site } from "../page.ts";
import { blockHref } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { ReportLabel } from "./ComparisonTable.tsx";
import { FactName, placesByWording, rowsByKind } from "./FactName.tsx";

type FactListProps = { readonly site: Site; readonly story: Story };

export function FactList({ site, story }: FactListProps): JSX.Element {
  return (
    <>
      {rowsByKind(story.shared).map(([kind, rows]) => (
        <section key={kind} class="fact-list">
          <h4>{storyStrings.comparison.kinds[kind]}</h4>
          <dl>
            {rows.map((row) => (
              <div key={row.fact.key}>
                <dt>
                  <FactName site={site} fact={row.fact} />
                </dt>
                <Wordings site={site} story={story} row={row} />
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** A name that is printed as the archive writes it needs no repeating. */
function Wordings({ site, story, row }: FactListProps & { readonly row: FactRow }): JSX.Element {
  const label = row.fact.kind === "entity" ? row.fact.entity.label : null;
  return (
    <>
      {placesByWording(row).map(([wording, places]) => (
        <dd key={wording}>
          {wording === label ? null : `${wording} `}
          {places.map(({ article, block }) => (
            <a key={article.id} href={blockHref(site, article, block)}>
              <ReportLabel site={site} article={article} index={story.reports.indexOf(article)} />
            </a>
          ))}
        </dd>
      ))}
    </>
  );
}
