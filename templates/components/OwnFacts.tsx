// What each report of a story has and no other does.

import type { JSX } from "preact";
import type { Story } from "../../src/archive/comparison/comparison.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { blockHref } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { ReportLabel } from "./ComparisonTable.tsx";
import { rowsByKind } from "./FactName.tsx";

type OwnFactsProps = { readonly site: Site; readonly story: Story };

export function OwnFacts({ site, story }: OwnFactsProps): JSX.Element {
  const words = storyStrings.comparison;
  return (
    <div class="own-facts">
      {story.own.map(({ article, facts }, index) => (
        <section key={article.id} class="own-facts-report">
          <h4>
            <ReportLabel site={site} article={article} index={index} />{" "}
            <span class="count">{countText(facts.length, storyStrings.counts.facts, site.settings)}</span>
          </h4>
          {facts.length === 0 ? (
            <p class="unknown">{words.ownNone}</p>
          ) : (
            <dl>
              {rowsByKind(facts).map(([kind, rows]) => (
                <div key={kind}>
                  <dt>{words.kinds[kind]}</dt>
                  <dd>
                    {rows.map(({ fact, places: [place] }, at) => (
                      <>
                        {at === 0 ? "" : strings.punctuation.list}
                        {place === undefined ? null : (
                          <a key={fact.key} href={blockHref(site, article, place.block)}>
                            {fact.kind === "entity" ? fact.entity.label : place.text}
                          </a>
                        )}
                      </>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </div>
  );
}
