// Who and what is named together with a name: a small picture of those met most often, and the table it is drawn from.

import type { JSX } from "preact";
import type { Meeting } from "../../src/archive/entities/co-mentions.ts";
import type { CoMention, EntityRecord } from "../../src/archive/entities/entities.ts";
import type { EntityFolder } from "../../src/archive/entities/entity-paths.ts";
import { numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";

type CompanyProps = { readonly site: Site; readonly record: EntityRecord };

const KINDS: readonly EntityFolder[] = ["people", "organisations", "places"];
/** Of each kind; a great power has met thousands. */
const MOST_OF_A_KIND = 5;
/** Of a name in so many reports, who shares but one with it was met by chance. */
const MANY_REPORTS = 30;
const MOST_DRAWN = 8;
/** A picture of fewer says no more than the table. */
const FEWEST_DRAWN = 3;
/** Who meets once is in the table, not in the picture. */
const FEWEST_REPORTS = 2;

export function Company({ site, record }: CompanyProps): JSX.Element | null {
  const { entities } = site.archive;
  const words = storyStrings.entity;
  const fewest = record.articles.length >= MANY_REPORTS ? FEWEST_REPORTS : 1;
  const groups = KINDS.map((folder) => ({
    folder,
    members: entities.coMentions(record, MOST_OF_A_KIND, folder).filter(({ reports }) => reports >= fewest),
  })).filter(({ members }) => members.length > 0);
  if (groups.length === 0) return null;
  const drawn = groups
    .flatMap(({ members }) => members)
    .filter(({ reports }) => reports >= FEWEST_REPORTS)
    .sort((a, b) => b.reports - a.reports || b.sentences - a.sentences)
    .slice(0, MOST_DRAWN);
  return (
    <section class="entity-companions" aria-labelledby="companions">
      <h2 id="companions">{words.coMentions}</h2>
      <p class="entity-note">{words.coMentionsNote}</p>
      {drawn.length < FEWEST_DRAWN ? null : (
        <Picture
          record={record}
          company={drawn}
          meetings={entities
            .meetings(
              record,
              drawn.map((member) => member.record),
            )
            .filter(({ reports }) => reports >= FEWEST_REPORTS)}
        />
      )}
      <table class="company">
        <thead>
          <tr>
            <th scope="col">{words.companyName}</th>
            <th scope="col">{words.companyReports}</th>
            <th scope="col">{words.companySentences}</th>
          </tr>
        </thead>
        {groups.map(({ folder, members }) => (
          <tbody key={folder}>
            <tr>
              <th scope="rowgroup" colspan={3}>
                {storyStrings.entities[folder].title}
              </th>
            </tr>
            {members.map(({ record: other, reports, sentences }) => (
              <tr key={other.entity.id}>
                <th scope="row">
                  <a href={site.href(other.path)}>{other.entity.label}</a>
                </th>
                <td>{numberText(reports, site.settings)}</td>
                <td>{numberText(sentences, site.settings)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const WIDTH = 320;
const ROW = 34;
const NODES = { end: 116, start: 204 };
const THICKEST = 5;
const LONGEST_LABEL = 17;

type PictureProps = {
  readonly record: EntityRecord;
  readonly company: readonly CoMention[];
  readonly meetings: readonly Meeting[];
};

/**
 * The name in the middle, its company in two columns: the thicker a line, the more reports name both of its ends.
 *
 *     label o         o label
 *            \\  o  /
 *     label o─╯   ╰─ o label
 */
function Picture({ record, company, meetings }: PictureProps): JSX.Element {
  const height = ROW * Math.ceil(company.length / 2) + ROW / 2;
  const centre = { x: WIDTH / 2, y: height / 2 };
  const most = Math.max(1, ...company.map(({ reports }) => reports));
  const width = (reports: number) => Math.max(1, Math.round((THICKEST * reports) / most));
  const places = new Map(
    company.map(({ record: { entity } }, at) => [
      entity.id,
      { x: at % 2 === 0 ? NODES.start : NODES.end, y: ROW * (Math.floor(at / 2) + 0.75) },
    ]),
  );
  const at = (id: string) => places.get(id) ?? centre;
  return (
    <svg
      class="company-picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={pictureLabel(record)}
    >
      {meetings.map(({ one, other, reports }) => (
        <path
          key={`${one} ${other}`}
          d={arc(at(one), at(other))}
          fill="none"
          stroke="currentColor"
          stroke-opacity="0.25"
          stroke-width={width(reports)}
        />
      ))}
      {company.map(({ record: { entity }, reports }) => (
        <path
          key={entity.id}
          d={`M${centre.x} ${centre.y}L${at(entity.id).x} ${at(entity.id).y}`}
          stroke="currentColor"
          stroke-opacity="0.6"
          stroke-width={width(reports)}
        />
      ))}
      <circle cx={centre.x} cy={centre.y} r="8" fill="currentColor" />
      {company.map(({ record: { entity } }) => {
        const { x, y } = at(entity.id);
        const isStart = x === NODES.start;
        return (
          <g key={entity.id}>
            <circle cx={x} cy={y} r="4" fill="currentColor" />
            {/* Text runs to the left: what ends beside a node on the right half is set back from it by its end. */}
            <text
              x={isStart ? x + 8 : x - 8}
              y={y + 4}
              font-size="12"
              fill="currentColor"
              text-anchor={isStart ? "end" : "start"}
            >
              {cut(entity.label)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

type Point = { readonly x: number; readonly y: number };

/** Bowed towards the middle, so that lines in one column do not lie upon each other. */
function arc(a: Point, b: Point): string {
  const bow = a.x === b.x ? (a.x === NODES.start ? -24 : 24) : 0;
  return `M${a.x} ${a.y}Q${(a.x + b.x) / 2 + bow} ${(a.y + b.y) / 2} ${b.x} ${b.y}`;
}

function cut(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}

function pictureLabel({ entity }: EntityRecord): string {
  return `${storyStrings.entity.companyPicture} ${entity.label}`;
}
