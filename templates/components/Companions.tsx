// Who and what is named together with a name, ranked by a measure the page states.

import type { JSX } from "preact";
import type { Companion } from "../../src/archive/entities/entities.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";

type CompanionsProps = { readonly site: Site; readonly companions: readonly Companion[] };

export function Companions({ site, companions }: CompanionsProps): JSX.Element | null {
  if (companions.length === 0) return null;
  const words = storyStrings.counts;
  return (
    <section class="entity-companions" aria-labelledby="companions">
      <h2 id="companions">{storyStrings.entity.companions}</h2>
      <p class="entity-note">{storyStrings.entity.companionsNote}</p>
      <ol class="index-list">
        {companions.map(({ record, reports, sentences }) => (
          <li key={record.entity.id}>
            <a href={site.href(record.path)}>{record.entity.label}</a>{" "}
            <span class="count">
              {countText(reports, words.sharedReports, site.settings)}
              {strings.punctuation.list}
              {countText(sentences, words.sentences, site.settings)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
