// A fact under the name the archive gives it, whatever the reports print.

import type { JSX } from "preact";
import type { Fact, FactPlace, FactRow } from "../../src/archive/comparison/comparison.ts";
import { formatEdtf } from "../../src/date/format.ts";
import { numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { entityHref } from "../story-places.ts";
import type { storyStrings } from "../story-strings.ts";

export type FactKind = keyof typeof storyStrings.comparison.kinds;

function factKind(fact: Fact): FactKind {
  return fact.kind === "entity" ? fact.entity.type : fact.kind;
}

export function FactName({ site, fact }: { readonly site: Site; readonly fact: Fact }): JSX.Element {
  switch (fact.kind) {
    case "entity": {
      const href = entityHref(site, fact.entity.id);
      return href === null ? <>{fact.entity.label}</> : <a href={href}>{fact.entity.label}</a>;
    }
    case "date":
      return <>{formatEdtf(fact.date.edtf, site.settings)}</>;
    case "figure":
      return <>{`${numberText(fact.value, site.settings)}${fact.isPercent ? "٪" : ""}`}</>;
    default:
      return fact satisfies never;
  }
}

/** Rows under their kinds, in the order they come. */
export function rowsByKind(rows: readonly FactRow[]): [FactKind, FactRow[]][] {
  return groupBy(rows, ({ fact }) => factKind(fact));
}

/** Groups the places of a fact by their wordings, in the order these are first met. */
export function placesByWording({ places }: FactRow): [string, FactPlace[]][] {
  return groupBy(places, ({ text }) => text);
}

function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}
