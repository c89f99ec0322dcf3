// The search page: a form, a place for results, and for readers without JavaScript the other ways in.

import type { Article } from "../src/article/article.ts";
import { summaryOf } from "../src/text/summary.ts";
import { DateText } from "./components/DateText.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { SearchForm } from "./components/SearchForm.tsx";
import { archiveDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { type Site, singlePage } from "./page.ts";
import { articlePath } from "./page-paths.ts";
import { strings } from "./strings.ts";

/** The number of reports on the page, as many as the script shows at first. */
const NEWEST = 10;

export default singlePage({
  permalink: "/search/",
  render: (site) => (
    <Document
      site={site}
      title={strings.search.title}
      description={strings.search.description}
      path="/search/"
      kind="search-page"
      modules={["/search/search.js"]}
    >
      <PageHeading title={strings.search.title} />
      <SearchForm site={site} />
      <div class="search-results" data-search-results data-base={site.href("/")}>
        <p class="search-waiting">{strings.search.waiting}</p>
        <p>{strings.search.start}</p>
        <noscript>
          <p>{strings.search.withoutScript}</p>
          <OtherWays site={site} />
        </noscript>
        <ol class="search-list">
          {site.archive.articles.slice(0, NEWEST).map((article) => (
            <Newest key={article.id} site={site} article={article} />
          ))}
        </ol>
        <DensityStrip site={site} {...archiveDensity(site, () => false)} />
      </div>
    </Document>
  ),
});

/** What the script lists when nothing is asked, in the same form: there to be read before it has come. */
function Newest({ site, article }: { readonly site: Site; readonly article: Article }) {
  const { outlet, publishedAt } = article;
  return (
    <li class="search-result">
      <p class="search-result-meta">
        {outlet.value === null ? null : (
          <span class="search-result-outlet">
            <Isolate class={outlet.how === "inferred" ? "inferred" : undefined}>{outlet.value}</Isolate>
          </span>
        )}
        {publishedAt.value === null ? null : (
          <span class={publishedAt.how === "inferred" ? "inferred" : undefined}>
            <DateText value={publishedAt.value} style={site.settings} />
          </span>
        )}
      </p>
      <h2 class="search-result-title">
        <a href={site.href(articlePath(article.id))}>{article.headline.value ?? strings.article.untitled}</a>
      </h2>
      <p class="search-result-excerpt">{summaryOf(site.archive.ledeOf(article))}</p>
    </li>
  );
}

function OtherWays({ site }: { readonly site: Site }) {
  return (
    <ul class="ways">
      <li>
        <a href={site.href("/timeline/")}>{strings.nav.timeline}</a>
      </li>
      <li>
        <a href={site.href("/outlets/")}>{strings.nav.outlets}</a>
      </li>
    </ul>
  );
}
