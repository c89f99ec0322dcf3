// Tells where an entity has its page: a folder by type and a name in ASCII that stays while the authority only grows.

import type { Entity } from "../../entity/entity.ts";
import { INFERRED_ID } from "../../entity/inferred/name-key.ts";
import { sourceSlug } from "../source-slug.ts";

const ENTITY_FOLDERS = ["people", "places", "organisations"] as const;

export type EntityFolder = (typeof ENTITY_FOLDERS)[number];

/** Null for events and works, which have no pages. */
export function folderOf({ type }: Pick<Entity, "type">): EntityFolder | null {
  switch (type) {
    case "person":
      return "people";
    case "place":
      return "places";
    case "organisation":
      return "organisations";
    case "event":
    case "work":
      return null;
    default:
      return type satisfies never;
  }
}

/**
 * Assigns paths to all entities, named or not, so that a report can change no address. A path is made from the English label, or the romanised Arabic one;
 * of two with the same the one listed later adds its id. An inferred name, accepted or not, has its id for an address: its label may change.
 */
export function assignEntityPaths(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  for (const entity of entities) {
    const folder = folderOf(entity);
    if (folder === null) continue;
    const slug = slugOf(entity);
    const bare = `/${folder}/${slug}/`;
    // «page-2» is the second page of an index.
    const isFree = !taken.has(bare) && !/^page-\d+$/u.test(slug);
    const path = isFree ? bare : `/${folder}/${slug}-${entity.id}/`;
    taken.add(path);
    paths.set(entity.id, path);
  }
  return paths;
}

function slugOf({ id, label, labelEn }: Entity): string {
  return id.startsWith(INFERRED_ID) ? id.slice(INFERRED_ID.length) : sourceSlug(labelEn ?? label);
}
