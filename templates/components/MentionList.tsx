// Lists where one report names somebody or something, under its headline: the first sentence that does, and the paragraphs.

import type { JSX } from "preact";
import type { Appearance } from "../../src/archive/entities/entities.ts";
import { foreignDirection } from "../element-direction.ts";
import type { Site } from "../page.ts";
import { articlePath } from "../page-paths.ts";
import { blockHref, blockName, outletClass, outletName } from "../story-places.ts";
import { strings } from "../strings.ts";
import { headlineText } from "../typesetting.ts";
import { Isolate } from "./Isolate.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { PublishedOn } from "./PlaceLine.tsx";

type MentionListProps = { readonly site: Site; readonly appearance: Appearance };

export function MentionList({ site, appearance: { article, sentences } }: MentionListProps): JSX.Element {
  const [first] = sentences;
  const blocks = [...new Map(sentences.map(({ block }) => [block.id, block])).values()];
  const headline = article.headline.value ?? strings.article.untitled;
  return (
    <article class="mention-report">
      <p class="mention-report-source">
        <span class="mention-report-outlet">
          <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
        </span>
        <PublishedOn site={site} article={article} />
      </p>
      <h3>
        <a href={site.href(articlePath(article.id))} dir={foreignDirection(headline)}>
          {headlineText(article)}
        </a>
      </h3>
      {first === undefined ? null : (
        <p class="mention-sentence">
          <span>
            <MarkedText text={first.block.text} span={first.span} marks={first.names} />
          </span>
          {blocks.map((block) => (
            <>
              {" "}
              <a key={block.id} class="mention-place" href={blockHref(site, article, block)}>
                {blockName(site, block)}
              </a>
            </>
          ))}
        </p>
      )}
    </article>
  );
}
