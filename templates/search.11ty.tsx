// The search page: a form, a place for results, and for readers without JavaScript the other ways in.

import { DensityStrip } from "./components/DensityStrip.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { SearchForm } from "./components/SearchForm.tsx";
import { archiveDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { type Site, singlePage } from "./page.ts";
import { strings } from "./strings.ts";

export default singlePage({
  permalink: "/search/",
  render: (site) => (
    <Document
      site={site}
      title={strings.search.title}
      description={strings.search.description}
      path="/search/"
      kind="search-page"
      head={<script type="module" src={site.href("/search/search.js")} />}
    >
      <PageHeading title={strings.search.title} />
      <SearchForm site={site} />
      <div class="search-results" data-search-results data-base={site.href("/")}>
        <p>{strings.search.start}</p>
        <noscript>
          <p>{strings.search.withoutScript}</p>
        </noscript>
        <OtherWays site={site} />
        <DensityStrip site={site} {...archiveDensity(site, () => false)} />
      </div>
    </Document>
  ),
});

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
