// One time the reports speak of: its date, and the sentences that name it, each with a dot that says whether it had happened.

import type { JSX } from "preact";
import type { EventGroup, EventMention } from "../../src/archive/events/events.ts";
import { eventDayPath } from "../event-addresses.ts";
import { type Quotation, quotationOf, sentenceOf } from "../event-sentences.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { doubtText, momentText } from "../printed-moments.ts";
import { blockHref, outletName } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { EventDateText } from "./EventDateText.tsx";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { PlaceLine } from "./PlaceLine.tsx";

type EventEntryProps = {
  readonly site: Site;
  readonly group: EventGroup;
  readonly level: HeadingLevel;
  /** Its permanent anchor; null where the month or year it stands for already has it, or where it is continued. */
  readonly id: string | null;
};

export function EventEntry({ site, group, level, id }: EventEntryProps): JSX.Element {
  const day = eventDayPath(site, group.edtf);
  const { quoted, others } = quotationOf(group.mentions, day !== null);
  return (
    <div class="event" {...(id === null ? {} : { id })}>
      <Heading level={level} class="event-date">
        {day === null ? (
          <EventDateText site={site} group={group} />
        ) : (
          <a href={site.href(day)}>
            <EventDateText site={site} group={group} />
          </a>
        )}
      </Heading>
      <EventSentences site={site} sentences={quoted} isApproximate={group.isApproximate} />
      {day === null ? null : (
        <p class="event-others">
          <a href={site.href(day)}>
            {`${storyStrings.events.allOfDay}: ${countText(group.mentions.length, storyStrings.counts.mentions, site.settings)}`}
          </a>
        </p>
      )}
      <OtherPlaces site={site} sentences={others} />
    </div>
  );
}

type OtherPlacesProps = { readonly site: Site; readonly sentences: Quotation["others"] };

/** Who else speaks of a time, and where: a link each, with a mark where the time is doubtful there. */
function OtherPlaces({ site, sentences }: OtherPlacesProps): JSX.Element | null {
  if (sentences.length === 0) return null;
  const { settings } = site;
  return (
    <p class="event-others" data-figures="">
      {`${storyStrings.events.others}: `}
      {sentences.flatMap(([first], index) => {
        if (first === undefined) return [];
        const { article, block, date } = first;
        const { publishedAt, outlet } = article;
        const isInferred = publishedAt.how === "inferred" || outlet.how === "inferred";
        const day = momentText(publishedAt.value, settings, false) ?? strings.timeline.undated;
        return (
          <>
            {index === 0 ? "" : " · "}
            <a href={blockHref(site, article, block)} class={isInferred ? "inferred" : undefined}>
              {`${outletName(article)}${strings.punctuation.list}${day}`}
            </a>
            {doubtText(date, settings) === null ? "" : storyStrings.events.doubtful}
          </>
        );
      })}
    </p>
  );
}

type EventSentencesProps = {
  readonly site: Site;
  /** The mentions of each, one at least. */
  readonly sentences: readonly (readonly EventMention[])[];
  /** Whether the time that they speak of is approximate. Default: it is as sure as it is written. */
  readonly isApproximate?: boolean;
  /** A second class, beside that of the list. */
  readonly class?: string;
};

export function EventSentences({
  site,
  sentences,
  isApproximate = false,
  class: more,
}: EventSentencesProps): JSX.Element {
  return (
    <ul class={more === undefined ? "event-mentions" : `event-mentions ${more}`}>
      {sentences.map((mentions) => (
        <EventSentence
          key={`${mentions[0]?.article.id} ${mentions[0]?.place}`}
          site={site}
          mentions={mentions}
          isApproximate={isApproximate}
        />
      ))}
    </ul>
  );
}

type EventSentenceProps = {
  readonly site: Site;
  /** The mentions of one sentence, in its order; one at least. */
  readonly mentions: readonly EventMention[];
  readonly isApproximate: boolean;
};

/** A sentence and where it stands; of several mentions in it each is marked, and what is doubtful of any is said. */
function EventSentence({ site, mentions, isApproximate }: EventSentenceProps): JSX.Element | null {
  const [first] = mentions;
  if (first === undefined) return null;
  const { article, block, timing, leadDays } = first;
  const doubts = [...new Set(mentions.flatMap(({ date }) => doubtText(date, site.settings) ?? []))];
  const isVague = isApproximate || doubts.length > 0;
  const kind = isVague ? `event-${timing} event-approximate` : `event-${timing}`;
  return (
    <li class={kind}>
      <p>
        <MarkedText
          text={block.text}
          span={sentenceOf(block.text, first.date.span)}
          marks={mentions.map(({ date }) => date.span)}
        />
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} class="event-doubt">
          {doubt}
        </p>
      ))}
      <PlaceLine site={site} article={article} block={block}>
        {timing === "announced" ? (
          <span class="event-ahead" data-figures="">
            {leadDays === null
              ? storyStrings.events.announced
              : `${storyStrings.events.announcedBy}${countText(leadDays, storyStrings.counts.daysAhead, site.settings)}`}
          </span>
        ) : null}
      </PlaceLine>
    </li>
  );
}
