// Many reports, a line each: the headline, who published it and when; of many in a month, the month once. What else is told of them stands on their own pages.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { withDigits } from "../../src/text/digits.ts";
import { foreignDirection } from "../element-direction.ts";
import type { Site } from "../page.ts";
import { articlePath } from "../page-paths.ts";
import { publicationDay } from "../printed-moments.ts";
import { outletClass, outletName } from "../story-places.ts";
import { strings } from "../strings.ts";
import { headlineText } from "../typesetting.ts";
import { DateText } from "./DateText.tsx";
import { Heading, type HeadingLevel } from "./Heading.tsx";
import { Isolate } from "./Isolate.tsx";

type ReportLinesProps = {
  readonly site: Site;
  /** Newest first, the undated last. */
  readonly articles: readonly Article[];
  /** The level at which the months are headed. */
  readonly level: HeadingLevel;
  /** The page of an outlet names it once. */
  readonly namesOutlet?: boolean;
};

/** Reports a month from which on months are headed: with fewer a list would be a ladder of headings. */
const FEWEST_A_MONTH = 3;

export function ReportLines(props: ReportLinesProps): JSX.Element | null {
  const { site, articles, level } = props;
  if (articles.length === 0) return null;
  const months = byMonth(articles);
  if (articles.length < FEWEST_A_MONTH * months.length) return <Lines {...props} month={null} />;
  return (
    <>
      {months.map(({ month, articles: ofMonth }) => (
        <>
          <Heading level={level} class="lines-month">
            <DateText value={month} style={site.settings} />
          </Heading>
          <Lines {...props} articles={ofMonth} month={month} />
        </>
      ))}
    </>
  );
}

type Month = { readonly month: string | null; readonly articles: Article[] };

/** A report of which no month is known stands under its year, or as undated. */
function byMonth(articles: readonly Article[]): Month[] {
  const months: Month[] = [];
  for (const article of articles) {
    const month = publicationDay(article)?.slice(0, 7) ?? article.publishedAt.value;
    const last = months.at(-1);
    if (last !== undefined && last.month === month) last.articles.push(article);
    else months.push({ month, articles: [article] });
  }
  return months;
}

/** @param month whose heading stands above, so that a day in it is a number; null: under none */
function Lines({
  site,
  articles,
  namesOutlet = true,
  month,
}: ReportLinesProps & { readonly month: string | null }): JSX.Element {
  return (
    <ul class="index-list">
      {articles.map((article) => (
        <li key={article.id}>
          <a href={site.href(articlePath(article.id))} dir={foreignDirection(article.headline.value ?? "")}>
            {headlineText(article)}
          </a>{" "}
          <small>
            {namesOutlet ? (
              <>
                <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
                {strings.punctuation.list}
              </>
            ) : null}
            <Published site={site} article={article} month={month} />
          </small>
        </li>
      ))}
    </ul>
  );
}

type PublishedProps = { readonly site: Site; readonly article: Article; readonly month: string | null };

function Published({ site, article: { publishedAt }, month }: PublishedProps): JSX.Element {
  const { settings } = site;
  const day = month === null ? undefined : publishedAt.value?.slice(month.length + 1);
  const date =
    day !== undefined && /^\d\d(?:T|$)/u.test(day) ? (
      <time datetime={publishedAt.value ?? undefined}>
        {withDigits(String(Number(day.slice(0, 2))), settings.digits)}
      </time>
    ) : (
      <DateText value={publishedAt.value} style={settings} />
    );
  return publishedAt.how === "inferred" ? <span class="inferred">{date}</span> : date;
}
