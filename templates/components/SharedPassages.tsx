// Passages that reports have in common: each wording once, with all who print it and the agency each names.

import type { JSX } from "preact";
import type { PassagePlace, SharedPassage } from "../../src/archive/comparison/text-reuse.ts";
import { type Borrowing, groupWordings, type Wording } from "../../src/archive/comparison/wordings.ts";
import type { Article } from "../../src/article/article.ts";
import type { Span } from "../../src/article/field.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { countText, numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { MarkedText } from "./MarkedText.tsx";
import { PlaceLine } from "./PlaceLine.tsx";

/** The number of passages shown, as many as a day is read for; the rest are counted. */
const MOST_BORROWINGS = 20;
/** Further wordings of one statement are folded away. */
const MOST_WORDINGS = 2;

type SharedPassagesProps = { readonly site: Site; readonly passages: readonly SharedPassage[] };

export function SharedPassages({ site, passages }: SharedPassagesProps): JSX.Element | null {
  if (passages.length === 0) return null;
  const words = storyStrings.comparison;
  const borrowings = groupWordings(passages, sentencesOf);
  const further = borrowings.length - MOST_BORROWINGS;
  return (
    <section class="passages" aria-labelledby="passages">
      <h2 id="passages">{words.passages}</h2>
      <p class="passages-note">{words.passagesNote}</p>
      {borrowings.slice(0, MOST_BORROWINGS).map((borrowing) => (
        <Shared key={borrowing.wordings[0]?.text} site={site} borrowing={borrowing} />
      ))}
      {further <= 0 ? null : (
        <p class="passages-note">{`${words.furtherPassages} ${numberText(further, site.settings)}`}</p>
      )}
    </section>
  );
}

type SharedProps = { readonly site: Site; readonly borrowing: Borrowing };

function Shared({ site, borrowing: { wordings, words, likeness } }: SharedProps): JSX.Element {
  const { settings } = site;
  const names = storyStrings.comparison;
  const counts = storyStrings.counts;
  const reports = new Set(wordings.flatMap(({ places }) => places.map(({ article }) => article.id))).size;
  const alike = wordings.length === 1 ? 1 : likeness;
  const rest = wordings.slice(MOST_WORDINGS);
  return (
    <div class="passage">
      <p class="passage-measure">
        {[
          countText(reports, strings.counts.reports, settings),
          countText(words, counts.words, settings),
          `${names.alike} ${numberText(Math.round(alike * 100), settings)}٪`,
        ].join(strings.punctuation.list)}
      </p>
      {wordings.slice(0, MOST_WORDINGS).map((wording) => (
        <OneWording key={wording.text} site={site} wording={wording} isAlone={wordings.length === 1} />
      ))}
      {rest.length === 0 ? null : (
        <details class="passage-rest">
          <summary>{`${names.furtherWordings} (${numberText(rest.length, settings)})`}</summary>
          {rest.map((wording) => (
            <OneWording key={wording.text} site={site} wording={wording} isAlone={false} />
          ))}
        </details>
      )}
    </div>
  );
}

type OneWordingProps = { readonly site: Site; readonly wording: Wording; readonly isAlone: boolean };

/** Words are marked where wordings differ: in equal ones a mark would be on all of them. */
function OneWording({ site, wording: { text, places }, isAlone }: OneWordingProps): JSX.Element {
  const [first] = places;
  return (
    <blockquote class={isAlone ? "passage-side passage-alone" : "passage-side"}>
      <p>
        {first === undefined || isAlone ? (
          text
        ) : (
          <MarkedText
            text={first.block.text}
            span={wholeSentences(first.block.text, first.span)}
            marks={first.shared}
          />
        )}
      </p>
      <footer>
        {places.map(({ article, block }) => {
          const agencies = namedAgencies(article);
          return (
            <PlaceLine key={`${article.id} ${block.id}`} site={site} article={article} block={block}>
              {agencies === "" ? null : <span>{`${strings.entry.via} ${agencies}`}</span>}
            </PlaceLine>
          );
        })}
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

function sentencesOf({ block: { text }, span }: PassagePlace): string {
  return text.slice(...wholeSentences(text, span)).trim();
}

function wholeSentences(text: string, [start, end]: Span): Span {
  const touched = splitSentences(text).filter(([from, to]) => from < end && to > start);
  return [touched[0]?.[0] ?? start, touched.at(-1)?.[1] ?? end];
}
