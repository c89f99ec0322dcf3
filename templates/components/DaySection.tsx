// One day of a timeline: its heading at the inline start, its reports beside it.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import type { Site } from "../page.ts";
import { dayAnchor, dayPath } from "../page-paths.ts";
import { strings } from "../strings.ts";
import { CompareLink } from "./CompareLink.tsx";
import { DayHeading, UndatedHeading } from "./DayHeading.tsx";
import { deeper, type HeadingLevel } from "./Heading.tsx";
import { OtherYears } from "./OtherYears.tsx";
import { TimelineEntry } from "./TimelineEntry.tsx";

type DaySectionProps = {
  readonly site: Site;
  readonly day: string;
  readonly articles: readonly Article[];
  readonly level: HeadingLevel;
  /** True on the page the day's permanent address leads to. */
  readonly isHere?: boolean;
  /** The first report is set larger. */
  readonly leads?: boolean;
  readonly brief?: boolean;
  /** How many of its reports have their summary; all unless told otherwise. */
  readonly inFull?: number;
  /** An outlet's own page compares it with nobody. */
  readonly compares?: boolean;
  readonly namesOutlet?: boolean;
};

export function DaySection(props: DaySectionProps): JSX.Element {
  const { site, day, articles, level } = props;
  const id = dayAnchor(day);
  return (
    <section class="day" aria-labelledby={id}>
      <DayHeading
        site={site}
        day={day}
        level={level}
        id={id}
        href={props.isHere ? null : site.href(dayPath(day))}
      />
      <Entries {...props} articles={articles} day={day} />
    </section>
  );
}

type UndatedSectionProps = Omit<DaySectionProps, "day" | "isHere"> & {
  readonly text?: string;
  readonly note?: string;
  readonly id: string;
};

/** Reports of which the day is not known. */
export function UndatedSection(props: UndatedSectionProps): JSX.Element {
  return (
    <section class="day day-undated" aria-labelledby={props.id}>
      <UndatedHeading
        text={props.text ?? strings.timeline.undated}
        {...(props.note === undefined ? {} : { note: props.note })}
        level={props.level}
        id={props.id}
      />
      <Entries {...props} />
    </section>
  );
}

type EntriesProps = Omit<DaySectionProps, "day"> & { readonly day?: string };

function Entries({
  site,
  day,
  articles,
  level,
  leads,
  brief,
  inFull = Number.POSITIVE_INFINITY,
  compares = true,
  namesOutlet = true,
  isHere = false,
}: EntriesProps): JSX.Element {
  return (
    <div class="day-entries">
      {articles.map((article, index) => (
        <TimelineEntry
          key={article.id}
          site={site}
          article={article}
          level={deeper(level)}
          namesOutlet={namesOutlet}
          size={brief || index >= inFull ? "brief" : leads && index === 0 ? "lead" : "normal"}
        />
      ))}
      {compares ? <CompareLink site={site} day={day ?? null} /> : null}
      {isHere && day !== undefined ? <OtherYears site={site} day={day} /> : null}
    </div>
  );
}
