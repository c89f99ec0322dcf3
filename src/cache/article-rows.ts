// How the records of an archive are written down in a third of the room: what many of them share stands once, or goes without saying.

import type { EventDate } from "../archive/events/event-date.ts";
import type { ArticleFacts, DateFact, NameFact } from "../archive/facts.ts";
import type { Article, MomentField } from "../article/article.ts";
import type { FileStamp } from "../article/article-files.ts";
import type { Field, Provenance } from "../article/field.ts";
import type { ArticleText, TextPlace } from "./text-pack.ts";

export type ArticleHead = Omit<Article, keyof ArticleText>;

/** All that is known of a file but its text. */
export type Row = {
  readonly file: string;
  readonly stamp: FileStamp;
  readonly text: TextPlace;
  readonly head: ArticleHead;
  readonly facts: ArticleFacts;
};

/**
 * Plain data, and what is held of a record between its uses: a build that adds one report reads and writes all of them, and
 * objects for every name and date of every text would be most of the work and of the memory.
 */
export type PackedRow = readonly [
  file: string,
  modified: number,
  changed: number,
  size: number,
  text: readonly [at: number, findings: number, ...blocks: number[]],
  head: PackedHead,
  facts: PackedFacts,
];

type PackedHead = readonly [
  id: Article["id"],
  sha256: string,
  headline: PackedField,
  outlet: PackedField,
  publishedAt: PackedField,
  agencies: Article["agencies"],
  bodySpan: Article["bodySpan"],
  /** 0 where it is what most reports have. */
  other: OtherHead | 0,
];

/** What most reports lack. */
type OtherHead = Omit<
  ArticleHead,
  "id" | "file" | "sha256" | "headline" | "outlet" | "publishedAt" | "agencies" | "bodySpan"
>;

/** What is stated in so many words is a list, in which `raw` is 0 where it is the value and only a moment has `zone`. */
type PackedField =
  | Field<string>
  | readonly [
      value: string | null,
      raw: string | null | 0,
      how: Provenance,
      from: number,
      to: number,
      zone?: string | null,
    ];

type PackedFacts = readonly [
  /** Three numbers a name, three numbers a date; entities and times by their numbers in the tables. */
  names: readonly number[],
  dates: readonly number[],
  roles: ArticleFacts["roles"],
  inferred: ArticleFacts["inferred"],
  length: number,
  lede: number | null,
  hasLinks: boolean,
  /** 0 for none. */
  pictures: readonly string[] | 0,
];

/** What rows give the numbers of. They only grow: what no row has any more is a few letters. */
export type Tables = { readonly entities: readonly string[]; readonly times: readonly EventDate[] };

const NO_TIME = -1;
const NONE: readonly never[] = [];
const ABSENT: Field<never> = {
  value: null,
  raw: null,
  how: "absent",
  span: null,
  evidence: NONE,
  alternatives: NONE,
  confidence: 0,
};
/** One object for all of them: records are never written into. */
const NOTHING_MORE: OtherHead = {
  kicker: ABSENT,
  section: ABSENT,
  updatedAt: { ...ABSENT, zone: null },
  byline: NONE,
  staffInitials: NONE,
  datelinePlace: ABSENT,
  image: null,
  source: null,
  corrections: NONE,
  problems: NONE,
};
const NOTHING_MORE_JSON = sortedJson(NOTHING_MORE);

/** Packs rows, and gives back what was packed, bit for bit. */
export class RowPacker {
  readonly tables: Tables;
  readonly #entities: Numbering<string>;
  readonly #times: Numbering<EventDate>;

  constructor({ entities, times }: Tables = { entities: [], times: [] }) {
    this.#entities = new Numbering(entities, (entity) => entity);
    this.#times = new Numbering(
      times,
      ({ edtf, first, last, isApproximate }) => `${edtf} ${first} ${last} ${isApproximate}`,
    );
    this.tables = { entities: this.#entities.values, times: this.#times.values };
  }

  pack({ file, stamp, text, head, facts }: Row): PackedRow {
    const { names, dates, roles, inferred, length, lede, hasLinks, pictures } = facts;
    return [
      file,
      stamp.modified,
      stamp.changed,
      stamp.size,
      [text.at, text.findings, ...text.blocks],
      packHead(head),
      [
        names.flatMap(([entity, sentence, block]) => [this.#entities.numberOf(entity), sentence, block]),
        dates.flatMap(([block, date, time]) => [
          block,
          date,
          time === null ? NO_TIME : this.#times.numberOf(time),
        ]),
        roles,
        inferred,
        length,
        lede,
        hasLinks,
        pictures.length === 0 ? 0 : pictures,
      ],
    ];
  }

  factsOf([, , , , , , facts]: PackedRow): ArticleFacts {
    return new Facts(facts, this.tables);
  }
}

/** Names and dates are told anew each time: to hold them would take more memory than the records. */
class Facts implements ArticleFacts {
  readonly #packed: PackedFacts;
  readonly #tables: Tables;

  constructor(packed: PackedFacts, tables: Tables) {
    this.#packed = packed;
    this.#tables = tables;
  }

  get names(): NameFact[] {
    const [numbers] = this.#packed;
    const { entities } = this.#tables;
    const names: NameFact[] = [];
    for (let at = 0; at < numbers.length; at += 3)
      names.push([entities[numbers[at] ?? 0] ?? "", numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]);
    return names;
  }

  get dates(): DateFact[] {
    const [, numbers] = this.#packed;
    const { times } = this.#tables;
    const dates: DateFact[] = [];
    for (let at = 0; at < numbers.length; at += 3)
      dates.push([numbers[at] ?? 0, numbers[at + 1] ?? 0, times[numbers[at + 2] ?? NO_TIME] ?? null]);
    return dates;
  }

  get roles() {
    return this.#packed[2];
  }

  get inferred() {
    return this.#packed[3];
  }

  get length() {
    return this.#packed[4];
  }

  get lede() {
    return this.#packed[5];
  }

  get hasLinks() {
    return this.#packed[6];
  }

  get pictures() {
    return this.#packed[7] || NONE;
  }
}

export function stampOf([, modified, changed, size]: PackedRow): FileStamp {
  return { modified, changed, size };
}

export function placeOf([, , , , [at, findings, ...blocks]]: PackedRow): TextPlace {
  return { at, findings, blocks };
}

export function withPlace(
  [file, modified, changed, size, , head, facts]: PackedRow,
  { at, findings, blocks }: TextPlace,
): PackedRow {
  return [file, modified, changed, size, [at, findings, ...blocks], head, facts];
}

export function withStamp(
  [file, , , , ...rest]: PackedRow,
  { modified, changed, size }: FileStamp,
): PackedRow {
  return [file, modified, changed, size, ...rest];
}

export function headOf([file, , , , , packed]: PackedRow): ArticleHead {
  const [id, sha256, headline, outlet, publishedAt, agencies, bodySpan, other] = packed;
  return {
    id,
    file,
    sha256,
    headline: unpackField(headline),
    outlet: unpackField(outlet),
    publishedAt: unpackField(publishedAt) as MomentField,
    agencies,
    bodySpan,
    ...(other === 0 ? NOTHING_MORE : other),
  };
}

function packHead(head: ArticleHead): PackedHead {
  const { id, file, sha256, headline, outlet, publishedAt, agencies, bodySpan, ...other } = head;
  return [
    id,
    sha256,
    packField(headline),
    packField(outlet),
    packField(publishedAt),
    agencies,
    bodySpan,
    sortedJson(other) === NOTHING_MORE_JSON ? 0 : other,
  ];
}

/** Gives equal objects the same text, in whatever order they came to their properties. */
function sortedJson(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function packField(field: Field<string> | MomentField): PackedField {
  const { value, raw, how, span, evidence, alternatives, confidence, ...more } = field;
  if (span === null || evidence.length > 0 || alternatives.length > 0 || confidence !== 1) return field;
  const stated = [value, raw === value ? 0 : raw, how, ...span] as const;
  return "zone" in more ? [...stated, more.zone] : stated;
}

function unpackField(packed: PackedField): Field<string> {
  if (!isStated(packed)) return packed;
  const [value, given, how, from, to, zone] = packed;
  const raw = given === 0 ? value : given;
  const known = { evidence: NONE, alternatives: NONE, confidence: 1 };
  const field = { value, raw, how, span: [from, to] as const, ...known };
  return zone === undefined ? field : Object.assign(field, { zone });
}

function isStated(packed: PackedField): packed is Exclude<PackedField, Field<string>> {
  return Array.isArray(packed);
}

/** Gives equal values the same number, in order of their first appearance. */
class Numbering<T> {
  readonly values: T[];
  readonly #nameOf: (value: T) => string;
  #numbers: Map<string, number> | null = null;

  constructor(values: readonly T[], nameOf: (value: T) => string) {
    this.values = [...values];
    this.#nameOf = nameOf;
  }

  numberOf(value: T): number {
    const numbers = this.#known();
    const name = this.#nameOf(value);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, this.values.length);
    return this.values.push(value) - 1;
  }

  /** Made when first asked for: a build that reads no report anew has no use for it. */
  #known(): Map<string, number> {
    this.#numbers ??= new Map(this.values.map((value, number) => [this.#nameOf(value), number]));
    return this.#numbers;
  }
}
