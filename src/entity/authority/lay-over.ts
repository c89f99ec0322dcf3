// How the entries of an archive are laid over the names that are built in.

import type { Authority, Entity } from "../entity.ts";
import { ownKey } from "./own-key.ts";

/**
 * Makes one authority of an archive's own entries and of those beneath. An entity beneath whose label an entry of its
 * type lists, or whose id it has, is that entry, which takes over its other spellings; of the others an entry takes only
 * the names it lists. Of two beneath with one id the first is it, with the spellings of both.
 */
export function layOver(entities: readonly Entity[], beneath: readonly Entity[]): Authority {
  const own = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
  const owners = new Map<string, string>();
  for (const entity of entities) {
    for (const name of standingNames(entity)) owners.set(ownKey(name), entity.id);
  }
  const adopted = new Map<string, string>();
  const rest = new Map<string, Entity>();
  const ownerOf = (name: string) => (owners.size === 0 ? undefined : owners.get(ownKey(name)));
  const isFree = (name: string) => ownerOf(name) === undefined;
  for (const entity of beneath) {
    const heir = own.get(entity.id) ?? own.get(ownerOf(entity.label) ?? "");
    const spellings = entity.variants.filter(isFree);
    if (heir?.type === entity.type) {
      for (const name of spellings) owners.set(ownKey(name), heir.id);
      own.set(heir.id, { ...heir, variants: [...heir.variants, ...spellings] });
      adopted.set(entity.id, heir.id);
    } else if (heir?.id !== entity.id && spellings.length > 0) {
      const twin = rest.get(entity.id) ?? entity;
      const variants = rest.has(entity.id) ? [...new Set([...twin.variants, ...spellings])] : spellings;
      rest.set(entity.id, { ...twin, variants, shortForms: twin.shortForms.filter(isFree) });
    }
  }
  const all = [...own.values(), ...rest.values()];
  return { entities: all, byId: new Map(all.map((entity) => [entity.id, entity])), adopted };
}

function standingNames(entity: Entity): readonly string[] {
  return entity.shortFormsStandAlone ? [...entity.variants, ...entity.shortForms] : entity.variants;
}
