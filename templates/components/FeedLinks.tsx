// Says on a list page that it can be followed: its feeds, for browsers and feed readers.

import type { JSX } from "preact";
import { writtenFeeds } from "../../src/output/formats.ts";
import type { Site } from "../page.ts";

type FeedLinksProps = {
  readonly site: Site;
  /** The address of the first page of the list. */
  readonly path: string;
  readonly title: string;
};

export function FeedLinks({ site, path, title }: FeedLinksProps): JSX.Element {
  return (
    <>
      {writtenFeeds(site.settings.feeds).map(({ file, type, name }) => (
        <link
          key={file}
          rel="alternate"
          type={type}
          href={site.href(`${path}${file}`)}
          title={`${title} (${name})`}
        />
      ))}
    </>
  );
}
