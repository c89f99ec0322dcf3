// Who and what is named together with a name: a small picture of those met most often, and the table it is drawn from.

import type { JSX } from "preact";
import type { Meeting } from "../../src/archive/entities/co-mentions.ts";
import type { CoMention, EntityRecord } from "../../src/archive/entities/entities.ts";
import type { EntityFolder } from "../../src/archive/entities/entity-paths.ts";
import { firstUnits } from "../../src/text/summary.ts";
import { numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";

type CompanyProps = { readonly site: Site; readonly record: EntityRecord };

const KINDS: readonly EntityFolder[] = ["people", "organisations", "places"];
/** The number of companions of each kind; a great power has met thousands. */
const MOST_OF_A_KIND = 5;
const MOST_DRAWN = 8;
/** A picture of fewer says no more than the table, nor does one of a name in fewer reports. */
const FEWEST_DRAWN = { company: 3, reports: 10 };
/** Who shares but one report with a name was met by chance, and is named in that report. */
const FEWEST_REPORTS = 2;

export function Company({ site, record }: CompanyProps): JSX.Element | null {
  const { entities } = site.archive;
  const words = storyStrings.entity;
  const groups = KINDS.map((folder) => ({
    folder,
    members: entities
      .coMentions(record, MOST_OF_A_KIND, folder)
      .filter(({ reports }) => reports >= FEWEST_REPORTS),
  })).filter(({ members }) => members.length > 0);
  if (groups.length === 0) return null;
  const drawn = groups
    .flatMap(({ members }) => members)
    .sort((a, b) => b.reports - a.reports || b.sentences - a.sentences)
    .slice(0, MOST_DRAWN);
  return (
    <section class="entity-companions" aria-labelledby="companions">
      <h2 id="companions">{words.coMentions}</h2>
      <p class="entity-note">{words.coMentionsNote}</p>
      {drawn.length < FEWEST_DRAWN.company || record.articles.length < FEWEST_DRAWN.reports ? null : (
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
      <g fill="none" stroke="currentColor">
        <Lines
          opacity="0.25"
          lines={meetings.map(({ one, other, reports }) => [width(reports), arc(at(one), at(other))])}
        />
        <Lines
          opacity="0.6"
          lines={company.map(({ record: { entity }, reports }) => [
            width(reports),
            `M${centre.x} ${centre.y}L${at(entity.id).x} ${at(entity.id).y}`,
          ])}
        />
      </g>
      <g font-size="12" fill="currentColor">
        <circle cx={centre.x} cy={centre.y} r="8" />
        {company.map(({ record: { entity } }) => {
          const { x, y } = at(entity.id);
          const isStart = x === NODES.start;
          return (
            <>
              <circle key={entity.id} cx={x} cy={y} r="4" />
              {/* Text runs to the left: what ends beside a node on the right half is set back from it by its end. */}
              <text x={isStart ? x + 8 : x - 8} y={y + 4} text-anchor={isStart ? "end" : undefined}>
                {cut(entity.label)}
              </text>
            </>
          );
        })}
      </g>
    </svg>
  );
}

type LinesProps = {
  readonly opacity: string;
  readonly lines: readonly (readonly [width: number, path: string])[];
};

/** Lines of one width are one path. */
function Lines({ opacity, lines }: LinesProps): JSX.Element {
  const byWidth = new Map<number, string>();
  for (const [width, path] of lines) byWidth.set(width, (byWidth.get(width) ?? "") + path);
  return (
    <g stroke-opacity={opacity}>
      {[...byWidth].map(([width, path]) => (
        <path key={width} d={path} stroke-width={width} />
      ))}
    </g>
  );
}

type Point = { readonly x: number; readonly y: number };

/** Bowed towards the middle, so that lines in one column do not lie upon each other. */
function arc(a: Point, b: Point): string {
  const bow = a.x === b.x ? (a.x === NODES.start ? -24 : 24) : 0;
  return `M${a.x} ${a.y}Q${(a.x + b.x) / 2 + bow} ${(a.y + b.y) / 2} ${b.x} ${b.y}`;
}

function cut(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${firstUnits(label, LONGEST_LABEL - 1)}…`;
}

function pictureLabel({ entity }: EntityRecord): string {
  return `${storyStrings.entity.companyPicture} ${entity.label}`;
}
