// Who and what is named together with a name, ranked by a measure the page states.

import type { JSX } from "preact";
import type { CoMention } from "../../src/archive/entities/entities.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";

type CoMentionsProps = { readonly site: Site; readonly coMentions: readonly CoMention[] };

export function CoMentions({ site, coMentions }: CoMentionsProps): JSX.Element | null {
  if (coMentions.length === 0) return null;
  const words = storyStrings.counts;
  return (
    <section class="entity-companions" aria-labelledby="companions">
      <h2 id="companions">{storyStrings.entity.coMentions}</h2>
      <p class="entity-note">{storyStrings.entity.coMentionsNote}</p>
      <ol class="index-list">
        {coMentions.map(({ record, reports, sentences }) => (
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
