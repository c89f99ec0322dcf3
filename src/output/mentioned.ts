// Which controlled names a report speaks of, each once, in the order of first mention.

import type { Article } from "../article/article.ts";
import type { Entity } from "../entity/entity.ts";

export function mentionedEntities(article: Article, authority: ReadonlyMap<string, Entity>): Entity[] {
  const ids = new Set<string>();
  for (const { mentions } of article.body)
    for (const { entity, alternatives } of mentions) if (alternatives === undefined) ids.add(entity);
  return [...ids].flatMap((id) => authority.get(id) ?? []);
}
