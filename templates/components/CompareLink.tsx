// The way from a day to the comparison of its reports, where outlets tell one matter.

import type { JSX } from "preact";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";

type CompareLinkProps = { readonly site: Site; readonly day: string | null };

export function CompareLink({ site, day }: CompareLinkProps): JSX.Element | null {
  const href = comparisonHref(site, day);
  if (href === null) return null;
  return (
    <p class="compare-link">
      <a href={href}>{storyStrings.comparison.link}</a>
    </p>
  );
}

/** Null where nothing is to be compared. Pages that offer it depend on it: reports of other days weigh the names of a day. */
export function comparisonHref(site: Site, day: string | null): string | null {
  const comparison = day === null ? undefined : site.archive.comparisons.byDay.get(day);
  return comparison === undefined ? null : site.href(comparison.path);
}
