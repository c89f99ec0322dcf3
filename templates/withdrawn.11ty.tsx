// What is left of a report that the archive has withdrawn: at the same address, who withdrew it, when, and why.

import type { Withdrawal } from "../src/article/withdrawn.ts";
import { DateText } from "./components/DateText.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { Document } from "./layouts/Document.tsx";
import { pagePerItem } from "./page.ts";
import { articlePath } from "./page-paths.ts";
import { strings } from "./strings.ts";

const words = strings.withdrawn;

export default pagePerItem<Withdrawal>({
  items: ({ archive }) => archive.withdrawn,
  permalink: ({ id }) => articlePath(id),
  dependsOn: ({ day, reason }) => [day, reason],
  render: ({ id, day, reason }, site) => (
    <Document
      site={site}
      title={words.title}
      description={words.lede}
      path={articlePath(id)}
      kind="notice-page"
      indexed={false}
    >
      <PageHeading title={words.title}>
        <p>{words.lede}</p>
      </PageHeading>
      <dl class="withdrawal">
        <dt>{words.by}</dt>
        <dd>{site.settings.name}</dd>
        <dt>{words.day}</dt>
        <dd>
          <DateText value={day} style={site.settings} />
        </dd>
        <dt>{words.reason}</dt>
        <dd>
          <Isolate>{reason}</Isolate>
        </dd>
      </dl>
    </Document>
  ),
});
