// The sentences in which one report names somebody or something, under the report's headline.

import type { JSX } from "preact";
import type { Appearance } from "../../src/archive/entities/entities.ts";
import { articlePath } from "../addresses.ts";
import { foreignDirection } from "../direction.ts";
import type { Site } from "../page.ts";
import { blockHref, blockName, outletClass, outletName } from "../story-places.ts";
import { strings } from "../strings.ts";
import { headlineText } from "../typesetting.ts";
import { Isolate } from "./Isolate.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { PublishedOn } from "./PlaceLine.tsx";

type MentionListProps = { readonly site: Site; readonly appearance: Appearance };

export function MentionList({ site, appearance: { article, sentences } }: MentionListProps): JSX.Element {
  const headline = article.headline.value ?? strings.article.untitled;
  return (
    <section class="mention-report" aria-labelledby={`report-${article.id}`}>
      <p class="mention-report-source">
        <span class="mention-report-outlet">
          <Isolate class={outletClass(article)}>{outletName(article)}</Isolate>
        </span>
        <PublishedOn site={site} article={article} />
      </p>
      <h3 id={`report-${article.id}`}>
        <a href={site.href(articlePath(article.id))} dir={foreignDirection(headline)}>
          {headlineText(article)}
        </a>
      </h3>
      <ol class="mention-sentences">
        {sentences.map(({ block, span, names }) => (
          <li key={`${block.id} ${span[0]}`}>
            <p>
              <MarkedText text={block.text} span={span} marks={names} />{" "}
              <a class="mention-place" href={blockHref(site, article, block)}>
                {blockName(site, block)}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
