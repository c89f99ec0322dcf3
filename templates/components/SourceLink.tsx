// The name of an outlet or agency, leading to its page where it has one.

import type { JSX } from "preact";
import type { Source } from "../../src/archive/archive.ts";
import { sourcePath } from "../addresses.ts";
import type { Site } from "../page.ts";

type SourceLinkProps = {
  readonly site: Site;
  readonly source: Source | null;
  /** What is printed; may be shorter than the source's full name. */
  readonly name: string;
};

export function SourceLink({ site, source, name }: SourceLinkProps): JSX.Element {
  if (source === null) return <bdi>{name}</bdi>;
  return (
    <a class="source-link" href={site.href(sourcePath(source))}>
      <bdi>{name}</bdi>
    </a>
  );
}
