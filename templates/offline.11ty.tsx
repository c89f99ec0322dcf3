// Reading without a line: what is kept by itself, keeping all of it, and what stands in for a page that was not kept.

import { PageHeading } from "./components/PageHeading.tsx";
import { Document } from "./layouts/Document.tsx";
import { singlePage } from "./page.ts";
import { strings } from "./strings.ts";

const text = strings.offline;

export default singlePage({
  permalink: "/offline/",
  dependsOn: [],
  render: (site) => (
    <Document
      site={site}
      title={text.title}
      description={text.description}
      path="/offline/"
      kind="offline-page"
      indexed={false}
    >
      <PageHeading title={text.title} />
      <div class="body-text">
        <p>{text.fallback}</p>
        <p>{text.visited}</p>
        <section class="offline-keep" data-offline aria-label={text.keepLabel}>
          <noscript>
            <p>{text.needsScript}</p>
          </noscript>
          <div data-when="offered">
            <p>
              {text.offer} <bdi data-offline-size /> {text.megabytes}
            </p>
            <button type="button" data-offline-keep>
              {text.keep}
            </button>
          </div>
          <div data-when="keeping" role="status">
            <p id="offline-progress">{text.keeping}</p>
            <progress data-offline-progress aria-labelledby="offline-progress" />
          </div>
          <div data-when="kept" role="status">
            <p>{text.kept}</p>
            <button type="button" data-offline-drop>
              {text.drop}
            </button>
          </div>
          <p data-when="failed" role="alert">
            {text.failed}
          </p>
        </section>
      </div>
    </Document>
  ),
});
