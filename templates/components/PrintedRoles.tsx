// What the reports call a person, in their own words, each with where it first stands.

import type { JSX } from "preact";
import type { PrintedRole } from "../../src/archive/entities/entities.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { blockHref } from "../story-places.ts";
import { storyStrings } from "../story-strings.ts";

type PrintedRolesProps = { readonly site: Site; readonly roles: readonly PrintedRole[] };

export function PrintedRoles({ site, roles }: PrintedRolesProps): JSX.Element | null {
  if (roles.length === 0) return null;
  return (
    <section class="entity-roles" aria-labelledby="roles">
      <h2 id="roles">{storyStrings.entity.roles}</h2>
      <p class="entity-note">{storyStrings.entity.rolesNote}</p>
      <ul class="index-list">
        {roles.map(({ text, count, article, block }) => (
          <li key={text}>
            <a href={blockHref(site, article, block)}>{`«${text}»`}</a>{" "}
            <span class="count">{countText(count, storyStrings.counts.mentions, site.settings)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
