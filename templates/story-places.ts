// How a place in a report is addressed and named: its paragraph, its outlet.

import type { Article, BodyBlock } from "../src/article/article.ts";
import { numberText } from "./numbers.ts";
import type { Site } from "./page.ts";
import { articlePath } from "./page-paths.ts";
import { storyStrings } from "./story-strings.ts";
import { strings } from "./strings.ts";

/** `/articles/<id>/#p3` */
export function blockHref(site: Site, article: Article, block: Pick<BodyBlock, "id">): string {
  return `${site.href(articlePath(article.id))}#${block.id}`;
}

/** «الفقرة 3» */
export function blockName(site: Site, block: Pick<BodyBlock, "id" | "kind">): string {
  const number = Number(/\d+/u.exec(block.id)?.[0]);
  const kind = block.kind === "subhead" ? storyStrings.place.subhead : storyStrings.place.paragraph;
  return Number.isNaN(number) ? kind : `${kind} ${numberText(number, site.settings)}`;
}

export function outletName(article: Article): string {
  return article.outlet.value ?? strings.entry.outletUnknown;
}

/** An inferred outlet is marked as such, and one nobody knows is not coloured like a name. */
export function outletClass({ outlet }: Article): "inferred" | "unknown" | undefined {
  if (outlet.value === null) return "unknown";
  return outlet.how === "inferred" ? "inferred" : undefined;
}

/** The address of the page of a name; null for names that have none. */
export function entityHref(site: Site, entity: string): string | null {
  const record = site.archive.entities.byId.get(entity);
  return record ? site.href(record.path) : null;
}
