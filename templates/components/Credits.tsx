// The wire services a report is credited to: «عن د.ب.أ وأ.ف.ب».

import type { JSX } from "preact";
import type { AgencyMention } from "../../src/article/article.ts";
import type { Site } from "../page.ts";
import { findAgency } from "../page-paths.ts";
import { strings } from "../strings.ts";
import { SourceLink } from "./SourceLink.tsx";

type CreditsProps = {
  readonly site: Site;
  readonly agencies: readonly AgencyMention[];
  /** Lists inside a link, or where links would crowd, print names only. */
  readonly plain?: boolean;
};

/** Nothing at all when no agency signs the report; those merely cited in the text do not. */
export function Credits({ site, agencies, plain = false }: CreditsProps): JSX.Element | null {
  const credited = creditedAgencies(agencies);
  if (credited.length === 0) return null;
  return (
    <span class="credits">
      {strings.entry.via}{" "}
      {credited.map((agency, index) => (
        <>
          {index === 0 ? "" : strings.punctuation.and}
          <SourceLink
            site={site}
            source={plain ? null : findAgency(site.archive, agency)}
            name={shortName(agency.name)}
          />
        </>
      ))}
    </span>
  );
}

/** Each agency once, in the order printed. */
function creditedAgencies(agencies: readonly AgencyMention[]): AgencyMention[] {
  const byName = new Map<string, AgencyMention>();
  for (const agency of agencies) {
    if (agency.role === "credit" && !byName.has(agency.name)) byName.set(agency.name, agency);
  }
  return [...byName.values()];
}

/** «وكالة الصحافة الفرنسية (أ.ف.ب)» → «أ.ف.ب»: in a line of credits the initials are what readers know. */
function shortName(name: string): string {
  return /\(([^()]+)\)\s*$/u.exec(name)?.[1] ?? name;
}
