// A report in a list, for reference managers: an empty span whose title is an OpenURL, from which Zotero makes a pick list.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { citedWorks } from "../../src/output/citation/cited-work.ts";
import { coins } from "../../src/output/citation/coins.ts";
import type { Site } from "../page.ts";

export function Coins({ site, article }: { readonly site: Site; readonly article: Article }): JSX.Element {
  const [item] = citedWorks(article, { name: site.settings.name, absolute: site.absolute });
  return <span class="Z3988" title={coins(item)} hidden />;
}

/** The number of reports of a list that are offered: a pick list of hundreds is no help, and each costs some 110 bytes of every visit. */
const MOST = 10;

/** The reports of a page that shows them by their sentences, for a pick list; a page of one report is that report's own affair. */
export function PickList({
  site,
  articles,
}: {
  readonly site: Site;
  readonly articles: readonly Article[];
}): JSX.Element | null {
  const distinct = [...new Set(articles)];
  if (distinct.length < 2) return null;
  return (
    <>
      {distinct.slice(0, MOST).map((article) => (
        <Coins key={article.id} site={site} article={article} />
      ))}
    </>
  );
}
