// Several reports of one day side by side: what they share, what only one has, and which passages they have in common.

import type { VNode } from "preact";
import type { ComparisonDay, Story } from "../src/archive/comparison/comparison.ts";
import { formatDay } from "../src/date/format.ts";
import { ComparisonTable } from "./components/ComparisonTable.tsx";
import { DateText } from "./components/DateText.tsx";
import { FactList } from "./components/FactList.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { OwnFacts } from "./components/OwnFacts.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { SharedPassages } from "./components/SharedPassages.tsx";
import { foreignDirection } from "./element-direction.ts";
import { Document } from "./layouts/Document.tsx";
import { countText, numberText } from "./numbers.ts";
import { pagePerItem, type Site } from "./page.ts";
import { articlePath, dayPath } from "./page-paths.ts";
import { outletClass, outletName } from "./story-places.ts";
import { storyStrings } from "./story-strings.ts";
import { strings } from "./strings.ts";
import { headlineText } from "./typesetting.ts";

/** More columns than this are not read across. */
const MOST_COLUMNS = 5;

export default pagePerItem<ComparisonDay>({
  items: ({ archive }) => archive.comparisons.days,
  permalink: ({ path }) => path,
  dependsOn: ({ day }, { archive }) => archive.comparisons.around(day),
  render: renderComparison,
});

function renderComparison(day: ComparisonDay, site: Site): VNode {
  const words = storyStrings.comparison;
  const { stories, alone, passages } = site.archive.comparisons.compare(day);
  const name = formatDay(day.day, site.settings);
  return (
    <Document
      site={site}
      title={`${words.title} ${name}`}
      description={`${words.description} ${name}: ${countText(day.reports.length, strings.counts.reports, site.settings)}.`}
      path={day.path}
      section="/timeline/"
      kind="comparison-page"
    >
      <PageHeading
        kicker={words.kicker}
        title={
          <>
            {words.title}{" "}
            <a class="comparison-day" href={site.href(dayPath(day.day))}>
              <DateText value={day.day} style={site.settings} />
            </a>
          </>
        }
      >
        <p>{words.description}</p>
      </PageHeading>
      {stories.map((story, index) => (
        <StorySection
          key={story.reports[0]?.id}
          site={site}
          story={story}
          number={stories.length === 1 ? null : index + 1}
        />
      ))}
      <SharedPassages site={site} passages={passages} />
      <Alone site={site} reports={alone} />
    </Document>
  );
}

type StorySectionProps = {
  readonly site: Site;
  readonly story: Story;
  /** Null where the day has one story. */
  readonly number: number | null;
};

function StorySection({ site, story, number }: StorySectionProps): VNode {
  const words = storyStrings.comparison;
  const suffix = number === null ? "" : ` ${numberText(number, site.settings)}`;
  const id = `story-${number ?? 1}`;
  return (
    <section class="comparison-story" aria-labelledby={id}>
      <h2 id={id}>{number === null ? words.reports : `${words.story}${suffix}`}</h2>
      <ol class="comparison-reports">
        {story.reports.map((article, index) => {
          const headline = article.headline.value ?? strings.article.untitled;
          return (
            <li key={article.id}>
              <span class="comparison-number" data-figures="">
                {numberText(index + 1, site.settings)}
              </span>
              <span class="comparison-outlet">
                <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
              </span>{" "}
              <a href={site.href(articlePath(article.id))} dir={foreignDirection(headline)}>
                {headlineText(article)}
              </a>
            </li>
          );
        })}
      </ol>
      <h3 id={`${id}-shared`}>{`${words.shared}${suffix === "" ? "" : ` (${words.story}${suffix})`}`}</h3>
      {story.reports.length <= MOST_COLUMNS ? (
        <ComparisonTable site={site} story={story} labelledBy={`${id}-shared`} />
      ) : (
        <FactList site={site} story={story} />
      )}
      <h3>{words.own}</h3>
      <OwnFacts site={site} story={story} />
    </section>
  );
}

function Alone({ site, reports }: { readonly site: Site; readonly reports: Story["reports"] }): VNode | null {
  if (reports.length === 0) return null;
  return (
    <section class="comparison-alone" aria-labelledby="alone">
      <h2 id="alone">{storyStrings.comparison.alone}</h2>
      <ul class="index-list">
        {reports.map((article) => {
          const headline = article.headline.value ?? strings.article.untitled;
          return (
            <li key={article.id}>
              <a href={site.href(articlePath(article.id))} dir={foreignDirection(headline)}>
                {headlineText(article)}
              </a>{" "}
              <span class="count">
                <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
