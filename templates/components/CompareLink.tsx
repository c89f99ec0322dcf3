// The way from a day to the comparison of its reports, where it has several.

import type { JSX } from "preact";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";

type CompareLinkProps = { readonly site: Site; readonly day: string | null };

export function CompareLink({ site, day }: CompareLinkProps): JSX.Element | null {
  const comparison = day === null ? undefined : site.archive.comparisons.byDay.get(day);
  if (comparison === undefined) return null;
  return (
    <p class="compare-link">
      <a href={site.href(comparison.path)}>{storyStrings.comparison.link}</a>
    </p>
  );
}
