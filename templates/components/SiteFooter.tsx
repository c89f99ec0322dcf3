// The foot of every page: what the archive is and is not, and the ways out of it.

import type { JSX } from "preact";
import type { Site } from "../page.ts";
import { renderedOnce } from "../rendered-once.ts";
import { strings } from "../strings.ts";

export function SiteFooter({ site }: { readonly site: Site }): JSX.Element {
  const markup = renderedOnce(site, "footer", () => <Inside site={site} />);
  return <footer class="site-footer" dangerouslySetInnerHTML={markup} />;
}

function Inside({ site }: { readonly site: Site }): JSX.Element {
  return (
    <>
      <p class="site-footer-name">{site.settings.name}</p>
      <ul>
        <li>
          <a href={site.href("/about/")}>{strings.footer.about}</a>
        </li>
        <li>
          <a href={site.href("/data/")}>{strings.footer.data}</a>
        </li>
        <li>
          <a href={site.href("/search/")}>{strings.nav.search}</a>
        </li>
        <li>
          <a href={site.href("/feed.xml")}>{strings.footer.feed}</a>
        </li>
        <li>
          <a href={site.href("/offline/")}>{strings.offline.link}</a>
        </li>
        <li>
          <a href="#main">{strings.footer.top}</a>
        </li>
      </ul>
    </>
  );
}
