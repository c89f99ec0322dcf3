// The notes on the dates of a report: each lies over the foot of the page while its date is chosen, and nowhere else.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { formatHijriDay } from "../../src/date/format.ts";
import { type DateNote, dateNotes } from "../date-notes.ts";
import { eventHref } from "../event-addresses.ts";
import type { Dependency, Site } from "../page.ts";
import { dayPath } from "../page-paths.ts";
import { doubtText, readMoment } from "../printed-moments.ts";
import { blockName } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { DateText } from "./DateText.tsx";

type DateNotesProps = { readonly site: Site; readonly article: Article };

/**
 * A link in the text leads to its note, which is shown as the target of the address: by tap, by keyboard and to a screen
 * reader, with no script. Back, or the link in the note, leads to the paragraph again; to each of several, by their numbers.
 */
export function DateNotes({ site, article }: DateNotesProps): JSX.Element | null {
  const notes = [...new Set(dateNotes(article.body, site.settings).values())];
  if (notes.length === 0) return null;
  const times = new Map<string, { readonly edtf: string } | null>();
  for (const [block, at, time] of site.archive.timesIn(article)) times.set(`${block} ${at}`, time);
  return (
    <div class="date-notes">
      {notes.map((note) => (
        <Note key={note.id} site={site} note={note} time={times.get(note.place.join(" ")) ?? null} />
      ))}
    </div>
  );
}

type NoteProps = {
  readonly site: Site;
  readonly note: DateNote;
  /** The time on the timeline of events; null for what has none there. */
  readonly time: { readonly edtf: string } | null;
};

function Note({ site, note: { id, blocks, date }, time }: NoteProps): JSX.Element {
  const { settings } = site;
  const words = storyStrings.dateNote;
  const moment = readMoment(date.edtf);
  const day = moment?.kind === "day" ? moment.day : null;
  const hijri = day === null ? null : formatHijriDay(day, settings);
  return (
    <div id={id} role="note" tabindex={-1}>
      <p>
        <strong>
          <DateText value={date.edtf} style={settings} weekday />
        </strong>
        {hijri === null ? null : <span data-figures="">{` · ${hijri}`}</span>}
      </p>
      <p>{`${words.how}: ${doubtText(date, settings) ?? storyStrings.doubt.reasons[date.why]}`}</p>
      <p>
        {day === null || !hasReports(site, day) ? null : (
          <a href={site.href(dayPath(day))}>{words.published}</a>
        )}
        {time === null ? null : <a href={eventHref(site, time)}>{words.told}</a>}
        {blocks.map((block) => (
          <a key={block.id} href={`#${block.id}`}>
            {blocks.length === 1 ? words.close : blockName(site, block)}
          </a>
        ))}
      </p>
    </div>
  );
}

/** What the notes depend on beside their report: whether other reports came out on the days, and where the times stand. */
export function dateNoteDependencies(site: Site, article: Article): Dependency[] {
  return site.archive.timesIn(article).flatMap(([, , time]) => {
    if (time === null) return [];
    const hasOwn = time.first === time.last && hasReports(site, time.first);
    return [eventHref(site, time), hasOwn ? "" : null];
  });
}

function hasReports({ archive }: Site, day: string): boolean {
  return archive.yearsOfDay.get(day.slice(5))?.includes(day.slice(0, 4)) ?? false;
}
