// The head of the volume: the archive's name, what it holds, its search and its sections.

import type { JSX } from "preact";
import { formatDay } from "../../src/date/format.ts";
import { SECTIONS } from "../navigation.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { publicationDay } from "../printed-moments.ts";
import { renderedOnce } from "../rendered-once.ts";
import { strings } from "../strings.ts";
import { Preferences } from "./Preferences.tsx";
import { SearchForm } from "./SearchForm.tsx";

type MastheadProps = {
  readonly site: Site;
  readonly path: string;
  readonly section: string | null;
};

/** A quarter of the elements of a report's page, and the same on all pages of a section that are not themselves in the masthead. */
export function Masthead({ site, path, section }: MastheadProps): JSX.Element {
  const isNamed = path === "/" || path === "/search/" || SECTIONS.some((entry) => entry.path === path);
  const key = `masthead ${isNamed ? path : ""} ${section}`;
  return (
    <header
      class="masthead"
      dangerouslySetInnerHTML={renderedOnce(site, key, () => (
        <Inside site={site} path={path} section={section} />
      ))}
    />
  );
}

function Inside({ site, path, section }: MastheadProps): JSX.Element {
  const isHome = path === "/";
  const name = (
    <a href={site.href("/")} aria-current={isHome ? "page" : undefined}>
      {site.settings.name}
    </a>
  );
  return (
    <>
      <div class={isHome ? "masthead-plate" : "masthead-plate masthead-bar"}>
        {isHome ? <h1 class="masthead-name">{name}</h1> : <p class="masthead-name">{name}</p>}
        <p class="masthead-holdings" data-figures="">
          {isHome ? <Holdings site={site} /> : site.settings.description}
        </p>
        {path === "/search/" ? null : <SearchForm site={site} />}
        {isHome ? null : (
          <>
            {path === "/search/" ? null : (
              <a class="masthead-search" href={site.href("/search/")}>
                {strings.search.submit}
              </a>
            )}
            {/* What it opens on a phone is the list below, which stands once and needs no script: the styles ask whether this is open. */}
            <details class="masthead-menu">
              <summary>{strings.nav.menu}</summary>
            </details>
          </>
        )}
        <Preferences />
      </div>
      <nav class="site-nav" aria-label={strings.nav.label}>
        <Sections site={site} path={path} section={section} />
      </nav>
    </>
  );
}

function Sections({ site, path, section }: MastheadProps): JSX.Element {
  return (
    <ul>
      {SECTIONS.map((entry) => (
        <li key={entry.path}>
          <a href={site.href(entry.path)} aria-current={currency(entry.path, path, section)}>
            {entry.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** «أرشيف الأخبار العربية · 5 تقارير · من … إلى …»: on the front page only, or every page would change with every report. */
function Holdings({ site }: { readonly site: Site }): JSX.Element {
  const { settings, archive } = site;
  const what = `${settings.description} · ${countText(archive.articles.length, strings.counts.reports, settings)}`;
  if (archive.span === null) return <>{what}</>;
  const [first, last] = archive.span;
  return (
    <>
      {`${what} · `}
      {first === last ? null : `${strings.masthead.from} `}
      <SpanEnd site={site} day={first} />
      {first === last ? null : (
        <>
          {` ${strings.masthead.to} `}
          <SpanEnd site={site} day={last} />
        </>
      )}
    </>
  );
}

/** Marked where no report states that it is of this day. */
function SpanEnd({ site, day }: { readonly site: Site; readonly day: string }): JSX.Element {
  const reports = site.archive.articles.filter((article) => publicationDay(article) === day);
  const isInferred = reports.every(({ publishedAt }) => publishedAt.how === "inferred");
  return <span class={isInferred ? "inferred" : undefined}>{formatDay(day, site.settings)}</span>;
}

function currency(entry: string, path: string, section: string | null): "page" | "true" | undefined {
  if (entry === path) return "page";
  return entry === section ? "true" : undefined;
}
