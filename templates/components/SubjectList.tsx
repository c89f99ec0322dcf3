// Tags, sections or authors, each with how many reports it has here.

import type { JSX } from "preact";
import type { Subject } from "../../src/archive/subjects.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { Isolate } from "./Isolate.tsx";

type SubjectListProps = { readonly site: Site; readonly subjects: readonly Subject[] };

export function SubjectList({ site, subjects }: SubjectListProps): JSX.Element {
  return (
    <ul class="index-list">
      {subjects.map(({ name, path, articles }) => (
        <li key={path}>
          <a href={site.href(path)}>
            <Isolate>{name}</Isolate>
          </a>{" "}
          <span class="count">{countText(articles.length, strings.counts.reports, site.settings)}</span>
        </li>
      ))}
    </ul>
  );
}
