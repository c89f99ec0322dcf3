// The frame of every page: what the browser must know before it paints, the masthead, the landmarks, the footer.

import type { ComponentChildren, JSX } from "preact";
import { writtenFeeds } from "../../src/output/formats.ts";
import { Masthead } from "../components/Masthead.tsx";
import { OpenGraph } from "../components/OpenGraph.tsx";
import { SiteFooter } from "../components/SiteFooter.tsx";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { FIRST_SCRIPT } from "./first-script.ts";

/**
 * Nothing from elsewhere, nothing inline but the first script, named by its digest; `frame-ancestors` needs a real header. What is not
 * named falls back: workers to scripts, all else to nothing.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'sha256-JKe5d64899/rCCVHyRFsrIFt0giRFF44WDBWVpHL6ok='",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** The browser's own bars are of the colour of the page. */
const THEMES = ["light", "dark"] as const;

export type DocumentProps = {
  readonly site: Site;
  /** Without the archive's name, which is added; null on the home page, which has no other name. */
  readonly title: string | null;
  readonly description: string;
  /** The address of the page, from the root of the site. */
  readonly path: string;
  /** Path of the section the page belongs to, for `aria-current`. */
  readonly section?: string;
  /** Addresses of the page's own modules, from the root of the site; nothing that is read waits for them. */
  readonly modules?: readonly string[];
  /** Anything else for `<head>`: structured data, citation metadata. */
  readonly head?: ComponentChildren;
  readonly hasPictures?: boolean;
  /** False for pages that have no address of their own to be indexed under. */
  readonly indexed?: boolean;
  /** Class of `<main>`, for what differs between kinds of page. */
  readonly kind: string;
  readonly children: ComponentChildren;
};

/** Kinds of page whose styles are those of every page and `finding.css`. */
const FINDING: ReadonlySet<string> = new Set([
  "timeline-page",
  "year-page",
  "events-page",
  "entity-page",
  "entity-index-page",
  "comparison-page",
  "offline-page",
]);

/** Modules of every page: reading without a line, and the key that leads to the search. */
const COMFORT = ["/offline.js", "/search/box.js"];

export function Document(props: DocumentProps): JSX.Element {
  const { site, path } = props;
  const { name } = site.settings;
  const title = props.title === null ? `${name}: ${site.settings.description}` : `${props.title} — ${name}`;
  return (
    <html lang="ar" dir="rtl" data-digits={site.settings.digits} data-months={site.settings.months}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {THEMES.map((theme) => (
          <meta
            key={theme}
            name="theme-color"
            media={`(prefers-color-scheme: ${theme})`}
            content={site.settings.colours[theme].paper}
          />
        ))}
        <FirstScript site={site} modules={[...COMFORT, ...(props.modules ?? [])]} />
        <title>{title}</title>
        {/* Previews of shared links read the one, search engines the other. */}
        <meta name="description" property="og:description" content={props.description} />
        {/* Before the fonts: without a multiplexed line they would share its connection, and nothing shows before it. */}
        <link
          rel="stylesheet"
          href={site.href(FINDING.has(props.kind) ? site.assets.findingStylesheet : site.assets.stylesheet)}
        />
        {props.hasPictures === true ? (
          <link rel="stylesheet" href={site.href(site.assets.pictureStylesheet)} />
        ) : null}
        {site.assets.preloadFonts.map((font) => (
          <link key={font} rel="preload" href={site.href(font)} as="font" crossorigin="anonymous" />
        ))}
        {props.indexed === false ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={site.absolute(path)} />
        )}
        <link rel="manifest" href={site.href("/manifest.webmanifest")} />
        <link rel="icon" href={site.href("/icon.svg")} />
        <link
          rel="alternate"
          type="application/atom+xml"
          href={site.href("/feed.xml")}
          title={strings.document.feed}
        />
        {/* One feed is enough to be found by; its other forms, the search for address bars and a home screen's sign stand where people look for them. */}
        {path === "/" || path === "/search/" ? (
          <>
            <link rel="apple-touch-icon" href={site.href("/apple-touch-icon.png")} />
            {writtenFeeds(site.settings.feeds)
              .filter(({ key }) => key !== null)
              .map(({ file, type, name: form }) => (
                <link key={file} rel="alternate" type={type} href={site.href(`/${file}`)} title={form} />
              ))}
            <link
              rel="search"
              type="application/opensearchdescription+xml"
              href={site.href("/opensearch.xml")}
              title={name}
            />
          </>
        ) : null}
        {/* A report has more to say of itself than its title. */}
        {props.kind === "article-page" ? null : (
          <OpenGraph site={site} title={props.title ?? name} path={path} />
        )}
        {props.head}
      </head>
      <body>
        <a class="skip-link" href="#main">
          {strings.document.skip}
        </a>
        <Masthead site={site} path={path} section={props.section ?? null} />
        <main id="main" class={props.kind} tabindex={-1}>
          {props.children}
        </main>
        <SiteFooter site={site} />
      </body>
    </html>
  );
}

/** Before everything else, and without a request of its own: what the reader chose is in force before the first paint. */
function FirstScript({ site, modules }: { readonly site: Site; readonly modules: readonly string[] }) {
  return (
    <script
      data-modules={[site.assets.script, ...modules].map(site.href).join(" ")}
      dangerouslySetInnerHTML={{ __html: FIRST_SCRIPT }}
    />
  );
}
