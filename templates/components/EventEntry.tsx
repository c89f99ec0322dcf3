// One time the reports speak of: its date, and every sentence that names it, each with a dot that says whether it had happened.

import type { JSX } from "preact";
import type { EventGroup, EventMention } from "../../src/archive/events/events.ts";
import type { Span } from "../../src/article/field.ts";
import { formatEdtf, weekdayName } from "../../src/date/format.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { doubtText, htmlDatetime } from "../moments.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
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
  return (
    <div class="event" {...(id === null ? {} : { id })}>
      <Heading level={level} class="event-date">
        <EventDateText site={site} group={group} />
      </Heading>
      <ul class="event-mentions">
        {group.mentions.map((mention) => (
          <EventMentionItem
            key={`${mention.article.id} ${mention.place}`}
            site={site}
            mention={mention}
            isApproximate={group.isApproximate}
          />
        ))}
      </ul>
    </div>
  );
}

function EventDateText({ site, group }: Pick<EventEntryProps, "site" | "group">): JSX.Element {
  const text = <EventName site={site} edtf={group.edtf} />;
  const isDay = group.first === group.last && !group.isApproximate;
  const datetime = htmlDatetime(group.edtf);
  return (
    <>
      {datetime === null ? <span class="date-text">{text}</span> : <time datetime={datetime}>{text}</time>}
      {isDay ? (
        <>
          {" "}
          <span class="event-weekday">{weekdayName(group.first)}</span>
        </>
      ) : null}
    </>
  );
}

/** «نحو عام 2015»; the months of a day keep together. */
function EventName({ site, edtf }: { readonly site: Site; readonly edtf: string }): JSX.Element {
  return <>{formatEdtf(edtf, site.settings)}</>;
}

type EventMentionItemProps = {
  readonly site: Site;
  readonly mention: EventMention;
  readonly isApproximate: boolean;
};

export function EventMentionItem({ site, mention, isApproximate }: EventMentionItemProps): JSX.Element {
  const { article, block, date, timing, leadDays } = mention;
  const doubt = doubtText(date, site.settings);
  const isVague = isApproximate || doubt !== null;
  const kind = isVague ? `event-${timing} event-approximate` : `event-${timing}`;
  return (
    <li class={`event-mention ${kind}`}>
      <p class="event-sentence">
        <MarkedText text={block.text} span={sentenceAround(block.text, date.span)} marks={[date.span]} />
      </p>
      {doubt === null ? null : <p class="event-doubt">{doubt}</p>}
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

/** The whole block where no sentence holds the words: nothing is ever cut out of a date. */
function sentenceAround(text: string, [start, end]: Span): Span {
  return splitSentences(text).find((span) => span[0] <= start && span[1] >= end) ?? [0, text.length];
}
