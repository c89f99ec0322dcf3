// Says where a sentence stands: the outlet and paragraph, which is the link, and when the report came out.

import type { ComponentChildren, JSX } from "preact";
import type { Article, BodyBlock } from "../../src/article/article.ts";
import type { Site } from "../page.ts";
import { blockHref, blockName, outletClass, outletName } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { DateText } from "./DateText.tsx";
import { Isolate } from "./Isolate.tsx";

type PlaceLineProps = {
  readonly site: Site;
  readonly article: Article;
  readonly block: BodyBlock;
  /** More on the same line. */
  readonly children?: ComponentChildren;
};

export function PlaceLine({ site, article, block, children }: PlaceLineProps): JSX.Element {
  return (
    <p class="place-line">
      <a href={blockHref(site, article, block)}>
        <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
        {`، ${blockName(site, block)}`}
      </a>
      <PublishedOn site={site} article={article} />
      {children}
    </p>
  );
}

type PublishedOnProps = { readonly site: Site; readonly article: Article };

export function PublishedOn({ site, article: { publishedAt } }: PublishedOnProps): JSX.Element {
  if (publishedAt.value === null) return <span class="unknown">{storyStrings.place.publishedUnknown}</span>;
  return (
    <span>
      {storyStrings.place.published}{" "}
      {publishedAt.how === "inferred" ? (
        <span class="inferred">
          <DateText value={publishedAt.value} style={site.settings} />
        </span>
      ) : (
        <DateText value={publishedAt.value} style={site.settings} />
      )}
    </span>
  );
}
