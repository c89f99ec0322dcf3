// The name of a tag, a section or an author, leading to its page where it has one.

import type { JSX } from "preact";
import type { SubjectKind } from "../../src/archive/subjects.ts";
import type { Site } from "../page.ts";
import { Isolate } from "./Isolate.tsx";

type SubjectLinkProps = { readonly site: Site; readonly kind: SubjectKind; readonly name: string };

export function SubjectLink({ site, kind, name }: SubjectLinkProps): JSX.Element {
  const subject = site.archive.subjects.find(kind, name);
  if (subject === null) return <Isolate>{name}</Isolate>;
  return (
    <a href={site.href(subject.path)}>
      <Isolate>{name}</Isolate>
    </a>
  );
}
