// The citation box of an article page: each citable work in our own style, whole without JavaScript; the downloads; how to cite a paragraph.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { type CitedWork, citedWorks } from "../../src/output/citation/cited-work.ts";
import { cite } from "../../src/output/citation/styles.ts";
import { type ReportFormat, writtenFormats } from "../../src/output/formats.ts";
import { savedName } from "../../src/output/saved-files.ts";
import type { Site } from "../page.ts";
import { articlePath } from "../page-paths.ts";
import { citationStrings as words } from "./citation-strings.ts";
import { Isolate } from "./Isolate.tsx";

type CitationProps = { readonly site: Site; readonly article: Article };

/**
 * `data-cite`, `data-copy` and `data-files` are for `copy.ts` and `report-files.ts` in `src/browser/article/`, which add the buttons and the styles
 * of other languages: without them there are none to fail.
 */
export function Citation({ site, article }: CitationProps): JSX.Element {
  const works = citedWorks(article, { name: site.settings.name, absolute: site.absolute });
  return (
    <details class="citation fold" data-cite="">
      <summary>
        <h2 id="cite">{words.title}</h2>
      </summary>
      {works.map((work) => (
        <Work key={work.key} site={site} work={work} alone={works.length === 1} />
      ))}
      <Files site={site} article={article} use="reference" />
      <Files site={site} article={article} use="text" />
      <p class="citation-hint">{words.paragraph}</p>
    </details>
  );
}

type FilesProps = CitationProps & { readonly use: ReportFormat["use"] };

/** References are saved under the name of the report; texts open where they are. What is not written, a script makes of the page. */
function Files({ site, article, use }: FilesProps): JSX.Element {
  const formats = writtenFormats(site.settings.reportFiles).filter((format) => format.use === use);
  return (
    <p class="citation-files" data-files={use}>
      {words.files[use]}
      {formats.map(({ file, name, arabicName }) => (
        <>
          {" "}
          <a
            href={site.href(`${articlePath(article.id)}${file}`)}
            download={use === "reference" ? savedName(article.id, file) : undefined}
          >
            {arabicName ?? <bdi lang="en">{name}</bdi>}
          </a>
        </>
      ))}
      {use === "text" || formats.length > 0 ? null : (
        <>
          {" "}
          <a href={site.href("/data/")}>{words.records}</a>
        </>
      )}
    </p>
  );
}

type WorkProps = { readonly site: Site; readonly work: CitedWork; readonly alone: boolean };

/** The item stands open; the archive's own report is one press away, for those who quote its words. */
function Work({ site, work, alone }: WorkProps): JSX.Element {
  const isReport = work.kind === "report";
  if (alone) return <OwnStyle site={site} work={work} />;
  return (
    <details class="citation-work" open={!isReport}>
      <summary>{isReport ? words.report : words.item}</summary>
      <OwnStyle site={site} work={work} />
    </details>
  );
}

/** Our own form; those of other languages are for those whose journal asks for them, and a script makes them. */
function OwnStyle({ site, work }: Omit<WorkProps, "alone">): JSX.Element {
  return (
    <div class="citation-style citation-own">
      <p class="citation-style-name">{words.arabic}</p>
      <p class="citation-text" data-copy>
        {/* Isolated: an Arabic title beside an Arabic outlet would else run into one. */}
        {cite(work, "arabic", site.settings).parts.map((part, index) =>
          typeof part === "string" ? part : <Isolate key={index}>{part.value}</Isolate>,
        )}
      </p>
    </div>
  );
}
