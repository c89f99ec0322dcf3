// What the reports call a person, in their own words, each with where it first stands.

import type { JSX } from "preact";
import type { PrintedRole } from "../../src/archive/entities/entities.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { blockHref } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { DateText } from "./DateText.tsx";

/** Somebody named for years is called many things; the rest is folded, and what is printed least is left out. */
const MOST_ROLES = 10;
const MOST_ROLES_IN_ALL = 60;

type PrintedRolesProps = { readonly site: Site; readonly roles: readonly PrintedRole[] };

export function PrintedRoles({ site, roles }: PrintedRolesProps): JSX.Element | null {
  if (roles.length === 0) return null;
  const [first, rest] = [roles.slice(0, MOST_ROLES), roles.slice(MOST_ROLES, MOST_ROLES_IN_ALL)];
  return (
    <section class="entity-roles" aria-labelledby="roles">
      <h2 id="roles">{storyStrings.entity.roles}</h2>
      <p class="entity-note">{storyStrings.entity.rolesNote}</p>
      <Roles site={site} roles={first} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{storyStrings.entity.moreRoles}</summary>
          <Roles site={site} roles={rest} />
        </details>
      )}
    </section>
  );
}

function Roles({ site, roles }: PrintedRolesProps): JSX.Element {
  return (
    <ul class="index-list">
      {roles.map(({ text, count, article, block, span }) => (
        <li key={text}>
          <a href={blockHref(site, article, block)}>{`«${text}»`}</a>{" "}
          <span class="count">
            {countText(count, storyStrings.counts.mentions, site.settings)}
            {span === null ? null : (
              <>
                {strings.punctuation.list}
                <DateText value={span[0]} style={site.settings} />
                {span[0] === span[1] ? null : (
                  <>
                    {" – "}
                    <DateText value={span[1]} style={site.settings} />
                  </>
                )}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
