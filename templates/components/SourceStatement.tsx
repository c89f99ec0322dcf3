// Whose text the reader has before them: the archive's own report, of which published item.

import type { JSX } from "preact";
import type { Article, SourceItem } from "../../src/article/article.ts";
import { type StatementPart, sourceStatement } from "../../src/output/citation/statement.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { withinQuotes } from "../typesetting.ts";
import { DateText } from "./DateText.tsx";
import { Isolate } from "./Isolate.tsx";

type SourceStatementProps = { readonly site: Site; readonly article: Article; readonly source: SourceItem };

export function SourceStatement({ site, article, source }: SourceStatementProps): JSX.Element {
  return (
    <details class="source-fold">
      <summary>{strings.source.label}</summary>
      <p class="source-statement">
        {sourceStatement(article).map((part) => (
          <Part site={site} part={part} />
        ))}
        {source.url.value === null ? null : (
          <>
            {" "}
            <a href={source.url.value} rel="external noreferrer">
              {strings.source.open}
            </a>
          </>
        )}
      </p>
    </details>
  );
}

function Part({ site, part }: { readonly site: Site; readonly part: StatementPart }): JSX.Element {
  if (typeof part === "string") return <>{part}</>;
  const { kind, value, inferred } = part;
  const mark = inferred ? "inferred" : undefined;
  switch (kind) {
    case "headline":
      return (
        <cite>
          «<Isolate>{withinQuotes(value)}</Isolate>»
        </cite>
      );
    case "outlet":
      return <Isolate class={mark}>{value}</Isolate>;
    case "day":
      return (
        <span class={mark}>
          <DateText value={value} style={site.settings} />
        </span>
      );
    default:
      return kind satisfies never;
  }
}
