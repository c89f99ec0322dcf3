// What the authority and the archive know of a name: other forms, Wikidata, first and last report.

import type { ComponentChildren, JSX } from "preact";
import type { EntityRecord } from "../../src/archive/entities/entities.ts";
import type { Site } from "../page.ts";
import { dayPath, findAgency, sourcePath } from "../page-paths.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { DateText } from "./DateText.tsx";

type EntityFactsProps = { readonly site: Site; readonly record: EntityRecord };

export function EntityFacts({ site, record: { entity, span } }: EntityFactsProps): JSX.Element {
  const words = storyStrings.entity;
  const others = [...new Set(entity.variants)].filter((name) => name !== entity.label);
  const agency = findAgency(site.archive, { entity: entity.id, name: entity.label });
  const day = (value: string) => (
    <a href={site.href(dayPath(value))}>
      <DateText value={value} style={site.settings} />
    </a>
  );
  return (
    <section class="entity-facts" aria-label={words.facts}>
      <dl>
        {entity.inferred === undefined || entity.inferred.isAccepted ? null : (
          <Fact name={words.inferred}>
            {words.inferredTitle}
            {strings.punctuation.list}
            {words.inferredFrom}{" "}
            {entity.inferred.rules.map((rule) => words.inferenceRules[rule]).join(strings.punctuation.list)}
          </Fact>
        )}
        {span === null ? null : <Fact name={words.firstSeen}>{day(span[0])}</Fact>}
        {span === null ? null : <Fact name={words.lastSeen}>{day(span[1])}</Fact>}
        {entity.labelEn === null ? null : (
          <Fact name={words.english}>
            <bdi lang="en" dir="ltr">
              {entity.labelEn}
            </bdi>
          </Fact>
        )}
        {others.length === 0 ? null : (
          <Fact name={words.variants}>{others.join(strings.punctuation.list)}</Fact>
        )}
        {entity.wikidata === null ? null : (
          <Fact name={words.wikidata}>
            <a href={`https://www.wikidata.org/wiki/${entity.wikidata}`} rel="external noreferrer">
              <bdi dir="ltr">{entity.wikidata}</bdi>
            </a>
          </Fact>
        )}
        {agency === null ? null : (
          <Fact name={words.agency}>
            <a href={site.href(sourcePath(agency))}>{agency.name}</a>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="entity-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
