// The days and months most spoken of: each with its clearest sentence, and how many reports and outlets speak of it, before and after.

import type { JSX } from "preact";
import type { EventCounts, ToldTime } from "../../src/archive/events/event-days.ts";
import { eventHref } from "../event-addresses.ts";
import { clearestMention, sentenceOf } from "../event-sentences.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { EventDateText } from "./EventDateText.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { PlaceLine } from "./PlaceLine.tsx";

type ToldTimesProps = { readonly site: Site; readonly times: readonly ToldTime[] };

export function ToldTimes({ site, times }: ToldTimesProps): JSX.Element | null {
  if (times.length === 0) return null;
  return (
    <section class="told-times" aria-labelledby="most-spoken">
      <h2 id="most-spoken">{storyStrings.events.mostSpoken}</h2>
      <ol>
        {times.map((time) => (
          <Told key={time.group.edtf} site={site} time={time} />
        ))}
      </ol>
    </section>
  );
}

function Told({ site, time }: { readonly site: Site; readonly time: ToldTime }): JSX.Element {
  const { group, counts } = time;
  const { article, block, date } = clearestMention(group.mentions);
  return (
    <li class="told-time">
      <h3 class="event-date">
        <a href={eventHref(site, group)}>
          <EventDateText site={site} group={group} />
        </a>
      </h3>
      <div>
        <p class="event-sentence">
          <MarkedText text={block.text} span={sentenceOf(block.text, date.span)} marks={[date.span]} />
        </p>
        <PlaceLine site={site} article={article} block={block} />
        <EventCountsLine site={site} counts={counts} />
      </div>
    </li>
  );
}

type EventCountsLineProps = { readonly site: Site; readonly counts: EventCounts };

/** «6 تقارير من 4 ناشرين: 2 قبله و4 بعده» */
export function EventCountsLine({ site, counts }: EventCountsLineProps): JSX.Element {
  const { settings } = site;
  const words = storyStrings.events;
  const reports = countText(counts.reports, strings.counts.reports, settings);
  const outlets =
    counts.outlets === 0 ? "" : ` ${countText(counts.outlets, storyStrings.counts.fromOutlets, settings)}`;
  const sides = [
    [counts.before, words.saidBefore],
    [counts.after, words.saidAfter],
  ] as const;
  const said = sides
    .filter(([count]) => count > 0)
    .map(([count, side]) => `${countText(count, strings.counts.reports, settings)} ${side}`);
  // The number is not said again where all came out on one side.
  const only =
    counts.before === counts.reports
      ? words.allBefore
      : counts.after === counts.reports
        ? words.allAfter
        : null;
  return (
    <p class="event-counts" data-figures="">
      {`${reports}${outlets}${strings.punctuation.list}${only ?? said.join(strings.punctuation.and)}`}
    </p>
  );
}
