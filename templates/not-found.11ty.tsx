// What a reader sees at an address where nothing is; web hosts look for it as `404.html`.

import { PageHeading } from "./components/PageHeading.tsx";
import { Document } from "./layouts/Document.tsx";
import { singlePage } from "./page.ts";
import { strings } from "./strings.ts";

export default singlePage({
  permalink: "/404.html",
  dependsOn: [],
  render: (site) => (
    <Document
      site={site}
      title={strings.notFound.title}
      description={strings.notFound.lede}
      path="/404.html"
      kind="notice-page"
      indexed={false}
    >
      <PageHeading title={strings.notFound.title}>
        <p>{strings.notFound.lede}</p>
      </PageHeading>
      <p>{strings.notFound.try}</p>
      <ul class="ways">
        <li>
          <a href={site.href("/")}>{strings.document.home}</a>
        </li>
        <li>
          <a href={site.href("/timeline/")}>{strings.nav.timeline}</a>
        </li>
        <li>
          <a href={site.href("/search/")}>{strings.nav.search}</a>
        </li>
      </ul>
    </Document>
  ),
});
