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
        <Publication site={site} article={article} />
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

type PublicationProps = Omit<SourceStatementProps, "source">;

/** «نشرتها … بتاريخ …» where the outlet is stated; else the day first, then what is known of the outlet. */
function Publication({ site, article: { outlet, publishedAt } }: PublicationProps): JSX.Element {
  const words = strings.source;
  const isStated = outlet.value !== null && outlet.how !== "inferred";
  const day =
    publishedAt.value === null ? null : (
      <span class={publishedAt.how === "inferred" ? "inferred" : undefined}>
        <DateText value={publishedAt.value} style={site.settings} />
      </span>
    );
  if (isStated) {
    return (
      <>
        {words.publishedBy} <Isolate>{outlet.value ?? ""}</Isolate>
        {day === null ? (
          `${strings.punctuation.list}${words.unknownDate}`
        ) : (
          <>
            {" "}
            {words.on} {day}
          </>
        )}
      </>
    );
  }
  return (
    <>
      {day === null ? (
        words.dateNotStated
      ) : (
        <>
          {words.published} {day}
        </>
      )}
      {strings.punctuation.list}
      {outlet.value === null ? (
        words.unknownOutlet
      ) : (
        <>
          {words.inferredBy} <Isolate class="inferred">{outlet.value}</Isolate>
        </>
      )}
    </>
  );
}
