// What the source says about itself: each fact with its printed form, where it was found, and the evidence for what was inferred.

import type { ComponentChildren, JSX } from "preact";
import type { AgencyMention, AgencyRole, Article, MomentField } from "../../src/article/article.ts";
import type { Field } from "../../src/article/field.ts";
import { fieldsOf } from "../../src/article/field-values.ts";
import { type FieldKey, type FieldPart, fieldEntry, fieldsShown } from "../../src/article/fields.ts";
import { directionOf } from "../../src/text/direction.ts";
import type { Site } from "../page.ts";
import { findAgency, findOutlet } from "../page-paths.ts";
import { clockText, type Style } from "../printed-moments.ts";
import { strings } from "../strings.ts";
import { DateText } from "./DateText.tsx";
import { Isolate } from "./Isolate.tsx";
import { SourceLink } from "./SourceLink.tsx";

type ProvenancePanelProps = { readonly site: Site; readonly article: Article };

/** Who said it and when comes first, then what they printed round it. */
const PARTS: readonly FieldPart[] = ["publication", "text", "item", "image", "filing"];

export function ProvenancePanel(props: ProvenancePanelProps): JSX.Element {
  return (
    <details class="provenance fold">
      <summary>
        <h2 id="provenance">{strings.provenance.title}</h2>
      </summary>
      <dl>{fieldsShown("page", PARTS).map((key) => ROWS[key]?.(props) ?? plainRows(key, props))}</dl>
    </details>
  );
}

/** Fields of which there is more to show than their values. */
const ROWS: Readonly<Partial<Record<FieldKey, (props: ProvenancePanelProps) => JSX.Element | null>>> = {
  outlet: ({ site, article: { outlet } }) => (
    <Fact
      name={nameOf("outlet")}
      field={outlet}
      show={(name) => <SourceLink site={site} source={findOutlet(site.archive, name)} name={name} />}
    />
  ),
  published: ({ site, article: { publishedAt } }) => (
    <Fact name={nameOf("published")} field={publishedAt} show={momentIn(publishedAt, site.settings)} />
  ),
  updated: ({ site, article: { updatedAt } }) => (
    <StatedFact name={nameOf("updated")} field={updatedAt} show={momentIn(updatedAt, site.settings)} />
  ),
  credit: ({ article: { staffInitials } }) => <Initials staffInitials={staffInitials} />,
  agencies: ({ site, article: { agencies } }) => <Agencies site={site} agencies={agencies} />,
  image: ({ article }) => <Image article={article} />,
};

function plainRows(key: FieldKey, { article }: ProvenancePanelProps): JSX.Element[] {
  return fieldsOf(article, key).map((field) => (
    <StatedFact key={field.raw ?? field.value} name={nameOf(key)} field={field} show={isolate} />
  ));
}

function nameOf(key: FieldKey): string {
  return fieldEntry(key).label.ar;
}

function momentIn(moment: MomentField, style: Style): (value: string) => JSX.Element {
  return (value) => <MomentValue value={value} moment={moment} style={style} />;
}

type InitialsProps = { readonly staffInitials: Article["staffInitials"] };

function Initials({ staffInitials }: InitialsProps): JSX.Element | null {
  if (staffInitials.length === 0) return null;
  return (
    <Row name={nameOf("credit")}>
      {staffInitials.map(({ value }, index) => (
        <>
          {index === 0 ? "" : strings.punctuation.list}
          <Isolate>{value}</Isolate>
        </>
      ))}
    </Row>
  );
}

function isolate(value: string): JSX.Element {
  return <Isolate>{value}</Isolate>;
}

type FactProps = {
  readonly name: string;
  readonly field: Field<string>;
  readonly show: (value: string) => ComponentChildren;
};

/** Says so when nothing is known. */
function Fact({ name, field, show }: FactProps): JSX.Element {
  const hasEvidence = field.evidence.length > 0 || field.alternatives.length > 0;
  return (
    <Row name={name}>
      <span class={field.how === "inferred" ? "inferred" : field.value === null ? "unknown" : undefined}>
        {field.value === null ? strings.provenance.unknown : show(field.value)}
      </span>
      {hasEvidence ? <Evidence field={field} show={show} /> : <HowKnown field={field} />}
    </Row>
  );
}

/** Says where a stated value stands, and its printed form where that differs from what is shown. */
function HowKnown({ field }: { readonly field: Field<string> }): JSX.Element {
  return (
    <p>
      {strings.provenance.how[field.how]}
      <AsPrinted field={field} />
    </p>
  );
}

function AsPrinted({ field: { raw, value } }: { readonly field: Field<string> }): JSX.Element | null {
  if (raw === null || raw === value) return null;
  return (
    <>
      {`${strings.punctuation.list}${strings.provenance.asPrinted} `}
      <q dir={directionOf(raw)}>{raw}</q>
    </>
  );
}

/** Left out when nothing is known: most reports have no kicker, and saying so of each would bury the rest. */
function StatedFact(props: FactProps): JSX.Element | null {
  const { value, how } = props.field;
  return value === null && how === "absent" ? null : <Fact {...props} />;
}

function Row({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One tap away: why the value is held to be so, and what else it could be. */
function Evidence({ field, show }: Omit<FactProps, "name">): JSX.Element {
  return (
    <details class="evidence">
      <summary>{`${strings.provenance.how[field.how]} · ${strings.provenance.evidence}`}</summary>
      <ul>
        {field.evidence.map(({ text, why }) => (
          <li key={`${text} ${why}`}>
            <EvidenceText text={text} why={why} />
          </li>
        ))}
        {field.alternatives.length === 0 ? null : (
          <li>
            {`${strings.provenance.alternatives} `}
            {field.alternatives.map((value, index) => (
              <>
                {index === 0 ? "" : strings.punctuation.list}
                {show(value)}
              </>
            ))}
          </li>
        )}
      </ul>
    </details>
  );
}

/** A maintainer's note speaks for itself; words of the source are quoted, with what they show. */
function EvidenceText({ text, why }: { readonly text: string; readonly why: string }): JSX.Element {
  if (why === "") {
    return (
      <>
        {strings.provenance.maintainer} <Isolate>{text}</Isolate>
      </>
    );
  }
  if (text === "" || text === why) return <Isolate>{why}</Isolate>;
  return (
    <>
      <q dir={directionOf(text)}>{text}</q> <Isolate>{why}</Isolate>
    </>
  );
}

type MomentValueProps = {
  readonly value: string;
  readonly moment: MomentField;
  readonly style: Style;
};

function MomentValue({ value, moment, style }: MomentValueProps): JSX.Element {
  const clock = value === moment.value ? clockText(moment, style) : null;
  return (
    <>
      <DateText value={value} style={style} weekday />
      {clock === null ? null : <span data-figures="">{`${strings.punctuation.list}${clock}`}</span>}
    </>
  );
}

const ROLES: readonly AgencyRole[] = ["credit", "image-credit", "cited"];

type AgenciesProps = { readonly site: Site; readonly agencies: readonly AgencyMention[] };

/** Each agency once, with all it did. */
function Agencies({ site, agencies }: AgenciesProps): JSX.Element | null {
  if (agencies.length === 0) return null;
  const names = [...new Map(agencies.map((agency) => [agency.name, agency])).values()];
  return (
    <Row name={nameOf("agencies")}>
      <ul>
        {names.map((agency) => (
          <li key={agency.name}>
            <SourceLink site={site} source={findAgency(site.archive, agency)} name={agency.name} />
            <p>
              {ROLES.filter((role) =>
                agencies.some((other) => other.name === agency.name && other.role === role),
              )
                .map((role) => strings.provenance[role])
                .join(strings.punctuation.list)}
            </p>
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** The caption of a report is worded by the archive, and so no word of the source about itself. */
function Image({ article: { image, source } }: { readonly article: Article }): JSX.Element | null {
  const caption = source === null ? (image?.caption ?? null) : null;
  if (image === null || (caption === null && image.credit === null)) return null;
  return (
    <Row name={nameOf("image")}>
      {caption === null ? null : <Isolate>{caption}</Isolate>}
      {image.credit === null ? null : (
        <p>
          {nameOf("image-credit")}: <Isolate>{image.credit}</Isolate>
        </p>
      )}
    </Row>
  );
}
