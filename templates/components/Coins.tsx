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
