// One report in a list: who published it, its headline, and as much of its lede as the place allows.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { SHORT_SUMMARY, summaryOf } from "../../src/text/summary.ts";
import { foreignDirection } from "../element-direction.ts";
import type { Site } from "../page.ts";
import { articlePath } from "../page-paths.ts";
import { clockText, readMoment } from "../printed-moments.ts";
import { headlineLength } from "../reading-time.ts";
import { strings } from "../strings.ts";
import { headlineText, setText } from "../typesetting.ts";
import { Coins } from "./Coins.tsx";
import { Credits } from "./Credits.tsx";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Isolate } from "./Isolate.tsx";

type TimelineEntryProps = {
  readonly site: Site;
  readonly article: Article;
  readonly level: HeadingLevel;
  /** `lead` is set larger, `brief` goes without its lede. */
  readonly size?: "lead" | "normal" | "brief";
  /** The page of an outlet names it once; an inferred one is marked with each report. */
  readonly namesOutlet?: boolean;
};

export function TimelineEntry(props: TimelineEntryProps): JSX.Element {
  const { site, article, level, size = "normal", namesOutlet = true } = props;
  const lede = size === "brief" ? "" : site.archive.ledeOf(article);
  const summary = summaryOf(lede, size === "lead" ? undefined : SHORT_SUMMARY);
  const time = entryTime(site, article);
  const hasOutlet = namesOutlet || article.outlet.how === "inferred";
  const line = (
    <>
      {hasOutlet || article.agencies.length > 0 || time !== null ? (
        <p class="timeline-entry-source">
          {hasOutlet ? (
            <span class="timeline-entry-outlet">
              <OutletName article={article} />
            </span>
          ) : null}
          <Credits site={site} agencies={article.agencies} plain />
          {time}
        </p>
      ) : null}
      <Heading level={level} class={`timeline-entry-headline ${headlineLength(article)}`.trimEnd()}>
        <a href={site.href(articlePath(article.id))} dir={foreignDirection(article.headline.value ?? "")}>
          {headlineText(article)}
        </a>
      </Heading>
    </>
  );
  return (
    <article class={`timeline-entry timeline-entry-${size}`}>
      {size === "brief" ? (
        <div class="timeline-entry-line">
          <div>{line}</div>
        </div>
      ) : (
        line
      )}
      {summary === "" ? null : <p class="timeline-entry-summary">{setText(summary)}</p>}
      {size === "brief" ? null : <Coins site={site} article={article} />}
    </article>
  );
}

function OutletName({ article }: { readonly article: Article }): JSX.Element {
  const { value, how } = article.outlet;
  if (value === null) return <span class="unknown">{strings.entry.outletUnknown}</span>;
  return <Isolate class={how === "inferred" ? "inferred" : undefined}>{value}</Isolate>;
}

/** The hour where one is printed; for an inferred day, that it is. */
function entryTime(site: Site, article: Article): JSX.Element | null {
  const { publishedAt } = article;
  if (publishedAt.how === "inferred") return <span class="inferred">{strings.entry.dateInferred}</span>;
  const clock = clockText(publishedAt, site.settings);
  const moment = readMoment(publishedAt.value);
  if (clock === null || moment?.kind !== "day") return null;
  return <time datetime={publishedAt.value ?? undefined}>{clock}</time>;
}
