// Where a list page says that it can be followed: its three feeds, for browsers and feed readers.

import type { JSX } from "preact";
import type { Site } from "../page.ts";

type FeedLinksProps = {
  readonly site: Site /** Of the list's first page. */;
  readonly path: string;
  readonly title: string;
};

const FEEDS = [
  { file: "feed.xml", type: "application/atom+xml", name: "Atom" },
  { file: "rss.xml", type: "application/rss+xml", name: "RSS" },
  { file: "feed.json", type: "application/feed+json", name: "JSON Feed" },
] as const;

export function FeedLinks({ site, path, title }: FeedLinksProps): JSX.Element {
  return (
    <>
      {FEEDS.map(({ file, type, name }) => (
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
