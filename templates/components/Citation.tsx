// The citation box of an article page: each citable work in four styles, whole without JavaScript; the downloads; how to cite a paragraph.

import type { JSX } from "preact";
import type { Article } from "../../src/article/article.ts";
import { type CitedWork, citedWorks } from "../../src/output/citation/cited-work.ts";
import {
  type CitationPart,
  type Citation as Cited,
  citationsOf,
  type StyleName,
} from "../../src/output/citation/styles.ts";
import { type ReportFormat, writtenFormats } from "../../src/output/formats.ts";
import { savedName } from "../../src/output/saved-files.ts";
import { articlePath } from "../addresses.ts";
import type { Site } from "../page.ts";
import { citationStrings as words } from "./citation-strings.ts";
import { Isolate } from "./Isolate.tsx";

type CitationProps = { readonly site: Site; readonly article: Article };

const STYLE_NAMES: Readonly<Record<StyleName, JSX.Element | string>> = {
  arabic: words.arabic,
  chicago: <bdi lang="en">Chicago</bdi>,
  apa: <bdi lang="en">APA</bdi>,
  mla: <bdi lang="en">MLA</bdi>,
};

/**
 * `data-cite`, `data-copy` and `data-files` are for `src/browser/copy.ts` and `report-files.ts`, which add the buttons: without
 * them there are none to fail.
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
  const citations = citationsOf(work, site.settings);
  const isReport = work.kind === "report";
  if (alone) return <Citations citations={citations} />;
  return (
    <details class="citation-work" open={!isReport}>
      <summary>{isReport ? words.report : words.item}</summary>
      <Citations citations={citations} />
    </details>
  );
}

/** Our own form first and in sight; the others are for those whose journal asks for them. */
function Citations({ citations }: { readonly citations: readonly Cited[] }): JSX.Element {
  const isOwn = ({ style }: Cited) => style === "arabic";
  const others = citations.filter((citation) => !isOwn(citation));
  return (
    <>
      <ul class="citation-styles">
        {citations.filter(isOwn).map((citation) => (
          <Style key={citation.style} citation={citation} />
        ))}
      </ul>
      <details class="citation-others">
        <summary>{words.others}</summary>
        <ul>
          {others.map((citation) => (
            <Style key={citation.style} citation={citation} />
          ))}
        </ul>
      </details>
    </>
  );
}

function Style({ citation: { style, parts } }: { readonly citation: Cited }): JSX.Element {
  const isOwn = style === "arabic";
  return (
    <li class="citation-style">
      <p class="citation-style-name">{STYLE_NAMES[style]}</p>
      <p class="citation-text" dir={isOwn ? undefined : "ltr"} lang={isOwn ? undefined : "en"} data-copy>
        {parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </p>
    </li>
  );
}

/** Isolated: an Arabic title beside an Arabic outlet would else run into one, and change places in an English line. */
function Part({ part }: { readonly part: CitationPart }): JSX.Element {
  return typeof part === "string" ? <>{part}</> : <Isolate>{part.value}</Isolate>;
}
