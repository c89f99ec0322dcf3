// The name of an outlet or agency, leading to its page where it has one.

import type { JSX } from "preact";
import type { Source } from "../../src/archive/archive.ts";
import type { Site } from "../page.ts";
import { sourcePath } from "../page-paths.ts";
import { Isolate } from "./Isolate.tsx";

type SourceLinkProps = {
  readonly site: Site;
  readonly source: Source | null;
  /** What is printed; may be shorter than the source's full name. */
  readonly name: string;
};

export function SourceLink({ site, source, name }: SourceLinkProps): JSX.Element {
  if (source === null) return <Isolate>{name}</Isolate>;
  return (
    <a href={site.href(sourcePath(source))}>
      <Isolate>{name}</Isolate>
    </a>
  );
}
