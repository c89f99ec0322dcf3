// The index of sources: every outlet and every news agency the archive knows.

import { PageHeading } from "./components/PageHeading.tsx";
import { SourceList } from "./components/SourceList.tsx";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { singlePage } from "./page.ts";
import { articlePath } from "./page-paths.ts";
import { strings } from "./strings.ts";
import { headlineText } from "./typesetting.ts";

/** Reports without an outlet are listed, not just counted, up to here. */
const MOST_UNKNOWN = 50;

export default singlePage({
  permalink: "/outlets/",
  render: (site) => {
    const { archive, settings } = site;
    const unknown = archive.articles.filter((article) => article.outlet.value === null);
    return (
      <Document
        site={site}
        title={strings.outlets.title}
        description={strings.outlets.description}
        path="/outlets/"
        section="/outlets/"
        kind="index-page"
      >
        <PageHeading title={strings.outlets.title}>
          <p>
            {countText(archive.outlets.length, strings.counts.outlets, settings)}
            {strings.punctuation.list}
            {countText(archive.agencies.length, strings.counts.agencies, settings)}
          </p>
        </PageHeading>
        <div class="index-columns">
          <section aria-labelledby="outlets">
            <h2 id="outlets">{strings.outlets.outlets}</h2>
            {archive.outlets.length === 0 ? <p class="empty">{strings.outlets.noOutlets}</p> : null}
            <SourceList site={site} sources={archive.outlets} />
          </section>
          <section aria-labelledby="agencies">
            <h2 id="agencies">{strings.outlets.agencies}</h2>
            {archive.agencies.length === 0 ? <p class="empty">{strings.outlets.noAgencies}</p> : null}
            <SourceList site={site} sources={archive.agencies} />
          </section>
          {unknown.length === 0 ? null : (
            <section aria-labelledby="unknown">
              <h2 id="unknown">{strings.outlets.unknown}</h2>
              <ul class="index-list">
                {unknown.slice(0, MOST_UNKNOWN).map((article) => (
                  <li key={article.id}>
                    <a href={site.href(articlePath(article.id))}>{headlineText(article)}</a>
                  </li>
                ))}
              </ul>
              {unknown.length > MOST_UNKNOWN ? (
                <p class="count">{countText(unknown.length, strings.counts.reports, settings)}</p>
              ) : null}
            </section>
          )}
        </div>
      </Document>
    );
  },
});
