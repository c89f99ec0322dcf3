// What the page of a report is called in tabs and search engines: its headline, told apart where another report has it too.

import type { Archive } from "../src/archive/archive.ts";
import type { Article } from "../src/article/article.ts";
import type { Site } from "./page.ts";
import { momentText } from "./printed-moments.ts";
import { strings } from "./strings.ts";

const headlines = new WeakMap<Archive, ReadonlyMap<string, readonly Article[]>>();

/** «لا موعد (إذاعة الجبل، 12 يناير/كانون الثاني 2022)»; with its id where even these are the same. */
export function articleTitle(site: Site, article: Article): string {
  const headline = article.headline.value ?? strings.article.untitled;
  const alike = headlinesOf(site.archive).get(headline) ?? [];
  if (alike.length < 2) return headline;
  const own = sourceOf(site, article);
  const isAlone = alike.every((other) => other === article || sourceOf(site, other) !== own);
  return `${headline} (${isAlone ? own : [own, article.id].join(strings.punctuation.list)})`;
}

function sourceOf({ settings }: Site, { outlet, publishedAt }: Article): string {
  const day = momentText(publishedAt.value, settings, false) ?? strings.timeline.undated;
  return [outlet.value ?? strings.entry.outletUnknown, day].join(strings.punctuation.list);
}

function headlinesOf(archive: Archive): ReadonlyMap<string, readonly Article[]> {
  let known = headlines.get(archive);
  if (known === undefined) {
    const found = new Map<string, Article[]>();
    for (const article of archive.articles) {
      const headline = article.headline.value ?? strings.article.untitled;
      const alike = found.get(headline);
      if (alike) alike.push(article);
      else found.set(headline, [article]);
    }
    known = found;
    headlines.set(archive, known);
  }
  return known;
}
