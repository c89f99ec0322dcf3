// The search field: a plain form that leads to the search page, which the reader's browser may take over.

import type { JSX } from "preact";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";

export function SearchForm({ site }: { readonly site: Site }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to screen readers of before 2023; the role is not.
    <form class="search-form" role="search" action={site.href("/search/")}>
      <input
        type="search"
        name="q"
        aria-label={strings.search.label}
        placeholder={strings.search.placeholder}
        dir="auto"
        autocomplete="off"
      />
      <button type="submit">{strings.search.submit}</button>
    </form>
  );
}
