// Passages two reports have in common, side by side, with the agency each names.

import type { JSX } from "preact";
import type { PassagePlace, SharedPassage } from "../../src/archive/comparison/text-reuse.ts";
import type { Article } from "../../src/article/article.ts";
import type { Span } from "../../src/article/field.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { countText, numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { MarkedText } from "./MarkedText.tsx";
import { PlaceLine } from "./PlaceLine.tsx";

type SharedPassagesProps = { readonly site: Site; readonly passages: readonly SharedPassage[] };

export function SharedPassages({ site, passages }: SharedPassagesProps): JSX.Element {
  const words = storyStrings.comparison;
  return (
    <section class="passages" aria-labelledby="passages">
      <h2 id="passages">{words.passages}</h2>
      <p class="passages-note">{passages.length === 0 ? words.noPassages : words.passagesNote}</p>
      {passages.map((passage) => (
        <div key={keyOf(passage)} class="passage">
          <p class="passage-measure">
            {countText(passage.words, storyStrings.counts.words, site.settings)}
            {`${strings.punctuation.list}${words.alike} ${numberText(Math.round(passage.likeness * 100), site.settings)}٪`}
          </p>
          <Side site={site} place={passage.earlier} />
          <Side site={site} place={passage.later} />
        </div>
      ))}
    </section>
  );
}

function keyOf({ earlier, later }: SharedPassage): string {
  return [earlier, later].map(({ article, block, span }) => `${article.id} ${block.id} ${span[0]}`).join(" ");
}

type SideProps = { readonly site: Site; readonly place: PassagePlace };

function Side({ site, place: { article, block, span, shared } }: SideProps): JSX.Element {
  const agencies = namedAgencies(article);
  return (
    <blockquote class="passage-side">
      <p>
        <MarkedText text={block.text} span={wholeSentences(block.text, span)} marks={shared} />
      </p>
      <footer>
        <PlaceLine site={site} article={article} block={block}>
          <span>
            {agencies === "" ? storyStrings.comparison.noAgency : `${strings.entry.via} ${agencies}`}
          </span>
        </PlaceLine>
      </footer>
    </blockquote>
  );
}

/** Those it credits; where it credits none, those it cites. */
function namedAgencies({ agencies }: Article): string {
  const credited = agencies.filter(({ role }) => role === "credit");
  const cited = agencies.filter(({ role }) => role === "cited");
  const names = (credited.length > 0 ? credited : cited).map(({ name }) => name);
  return [...new Set(names)].join(strings.punctuation.list);
}

function wholeSentences(text: string, [start, end]: Span): Span {
  const touched = splitSentences(text).filter(([from, to]) => from < end && to > start);
  return [touched[0]?.[0] ?? start, touched.at(-1)?.[1] ?? end];
}
