// Many reports, a line each: the headline, who published it and when. What else is told of them stands on their own pages.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { articlePath } from "../addresses.ts";
import { foreignDirection } from "../direction.ts";
import type { Site } from "../page.ts";
import { outletClass, outletName } from "../story-places.ts";
import { strings } from "../strings.ts";
import { headlineText } from "../typesetting.ts";
import { DateText } from "./DateText.tsx";
import { Isolate } from "./Isolate.tsx";

type ReportLinesProps = {
  readonly site: Site;
  readonly articles: readonly Article[];
  /** The page of an outlet names it once. */
  readonly namesOutlet?: boolean;
};

export function ReportLines({ site, articles, namesOutlet = true }: ReportLinesProps): JSX.Element | null {
  if (articles.length === 0) return null;
  return (
    <ul class="index-list">
      {articles.map((article) => (
        <li key={article.id}>
          <a href={site.href(articlePath(article.id))} dir={foreignDirection(article.headline.value ?? "")}>
            {headlineText(article)}
          </a>{" "}
          <span class="count">
            {namesOutlet ? (
              <>
                <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
                {strings.punctuation.list}
              </>
            ) : null}
            <span class={article.publishedAt.how === "inferred" ? "inferred" : undefined}>
              <DateText value={article.publishedAt.value} style={site.settings} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
