// Outlets or agencies, each with how many reports it has here.

import type { JSX } from "preact";
import type { Source } from "../../src/archive/archive.ts";
import { isOnlyInferred } from "../../src/output/citation/statement.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { sourcePath } from "../page-paths.ts";
import { strings } from "../strings.ts";
import { Isolate } from "./Isolate.tsx";

type SourceListProps = { readonly site: Site; readonly sources: readonly Source[] };

export function SourceList({ site, sources }: SourceListProps): JSX.Element {
  return (
    <ul class="index-list">
      {sources.map((source) => (
        <li key={source.slug}>
          <a href={site.href(sourcePath(source))}>
            <Isolate class={isOnlyInferred(source) ? "inferred" : undefined}>{source.name}</Isolate>
          </a>{" "}
          <span class="count">
            {countText(source.articles.length, strings.counts.reports, site.settings)}
          </span>
        </li>
      ))}
    </ul>
  );
}
