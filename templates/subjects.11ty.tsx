// The index of subjects: every tag, section and author of three or more reports.

import type { SubjectKind } from "../src/archive/subjects.ts";
import { PageHeading } from "./components/PageHeading.tsx";
import { SubjectList } from "./components/SubjectList.tsx";
import { Document } from "./layouts/Document.tsx";
import { pagePerItem } from "./page.ts";
import { strings } from "./strings.ts";

const SUBJECT_KINDS: readonly SubjectKind[] = ["tag", "section", "author"];

export default pagePerItem<null>({
  // An archive that files nothing has no index of it.
  items: ({ archive }) => (archive.subjects.all.length === 0 ? [] : [null]),
  permalink: () => "/subjects/",
  dependsOn: (_item, { archive }) =>
    archive.subjects.all.flatMap(({ kind, name, path, articles }) => [kind, name, path, articles.length]),
  render: (_item, site) => {
    const { all } = site.archive.subjects;
    return (
      <Document
        site={site}
        title={strings.subjects.title}
        description={strings.subjects.description}
        path="/subjects/"
        section="/subjects/"
        kind="index-page"
      >
        <PageHeading title={strings.subjects.title} />
        <div class="index-columns">
          {SUBJECT_KINDS.map((kind) => {
            const subjects = all.filter((subject) => subject.kind === kind);
            return subjects.length === 0 ? null : (
              <section key={kind} aria-labelledby={kind}>
                <h2 id={kind}>{strings.subjects[kind].all}</h2>
                <SubjectList site={site} subjects={subjects} />
              </section>
            );
          })}
        </div>
      </Document>
    );
  },
});
