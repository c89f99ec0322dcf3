// Whose text the reader has before them: the archive's own report, of which published item.

import type { JSX } from "preact";
import type { Article, SourceItem } from "../../src/article/article.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { DateText } from "./DateText.tsx";
import { Isolate } from "./Isolate.tsx";

type SourceStatementProps = { readonly site: Site; readonly article: Article; readonly source: SourceItem };

export function SourceStatement({ site, article, source }: SourceStatementProps): JSX.Element {
  const words = strings.source;
  return (
    <aside class="source-statement" aria-label={words.label}>
      <p>
        {words.own}{" "}
        <cite>
          «<Isolate>{source.headline.value ?? strings.article.untitled}</Isolate>»
        </cite>
        {strings.punctuation.list}
        <Outlet outlet={article.outlet} />
        {article.publishedAt.value === null ? (
          `${strings.punctuation.list}${words.unknownDate}`
        ) : (
          <>
            {` ${words.on} `}
            <span class={article.publishedAt.how === "inferred" ? "inferred" : undefined}>
              <DateText value={article.publishedAt.value} style={site.settings} />
            </span>
          </>
        )}
        {`${strings.punctuation.list}${words.notVerbatim}`}
        {source.url.value === null ? null : (
          <>
            {" "}
            <a href={source.url.value} rel="external noreferrer">
              {words.open}
            </a>
          </>
        )}
      </p>
    </aside>
  );
}

function Outlet({ outlet }: { readonly outlet: Article["outlet"] }): JSX.Element {
  if (outlet.value === null) return <>{strings.source.unknownOutlet}</>;
  const isGuess = outlet.how === "inferred";
  return (
    <>
      {isGuess ? strings.source.inferredBy : strings.source.publishedBy}{" "}
      <Isolate class={isGuess ? "inferred" : undefined}>{outlet.value}</Isolate>
    </>
  );
}
