// Which column of a table, or key of a record, holds which field of a report: told by its name, and where the name tells nothing by what stands in it.

import { isProse, lettersOf } from "./account.ts";
import { type ColumnField, fieldNamed, isOfAnother } from "./column-names.ts";

/** A record with its nested keys joined by dots: `body.value`. */
export type FlatRecord = Readonly<Record<string, string>>;

export type Mapping = {
  readonly columns: ReadonlyMap<ColumnField, string>;
  readonly unused: readonly string[];
  readonly open: readonly { readonly field: ColumnField; readonly candidates: readonly string[] }[];
};

type Evidence = {
  readonly filled: number;
  readonly length: number;
  readonly sentences: number;
  readonly prose: number;
  /** Values made of letters, with hardly a sign or figure among them. */
  readonly wordy: number;
  /** Values that end before their text does. */
  readonly cut: number;
  readonly addresses: number;
  /** Names of the files of pictures, with or without an address. */
  readonly pictures: number;
  readonly days: number;
  readonly numbers: number;
  /** Values of which a letter is part. */
  readonly letters: number;
  /** Values of more than one word. */
  readonly phrases: number;
  readonly distinct: number;
};

/** Figures of every script, with months by name too, behind a weekday or not. */
const DAY =
  /^(?:\p{Nd}{4}[-/]\p{Nd}{1,2}[-/]\p{Nd}{1,2}|\p{Nd}{1,2}[-/]\p{Nd}{1,2}[-/]\p{Nd}{4}|\d{10}(?:\d{3})?$|(?:\p{L}+[,،]? )?(?:\p{Nd}{1,2} \p{L}+[./،]?(?: ?\p{L}+)?|\p{L}+ \p{Nd}{1,2},?) \p{Nd}{4})/u;

function evidenceOf(column: string, sample: readonly FlatRecord[]): Evidence {
  const values = sample.map((record) => record[column]?.trim() ?? "").filter((value) => value !== "");
  const share = (test: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const lengths = values.map(({ length }) => length).sort((a, b) => a - b);
  return {
    filled: values.length / Math.max(sample.length, 1),
    length: lengths[lengths.length >> 1] ?? 0,
    sentences: share((value) => /\p{L}[^.؟!]{20,}[.؟!…»”"]/u.test(value)),
    prose: share(isProse),
    wordy: share((value) => value.replace(/[^\p{L}\p{M}\s]+/gu, "").length >= value.length * 0.6),
    cut: share((value) => ENDS_CUT.test(value)),
    addresses: share((value) => /^https?:\/\//i.test(value)),
    pictures: share((value) => /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?\S*)?$/i.test(value)),
    days: share((value) => DAY.test(value)),
    numbers: share((value) => /\p{Nd}/u.test(value)),
    letters: share((value) => /\p{L}/u.test(value)),
    phrases: share((value) => /\S\s+\S/u.test(value)),
    distinct: new Set(values).size / Math.max(values.length, 1),
  };
}

/** The dots with which an interface gives only how a text begins, or «… [+1200 chars]». */
export const ENDS_CUT = /(?:…|\.{3})\s*(?:\[\+\d+ chars\])?\s*$/;

/** Whether what stands in a column can be the field at all: a column `text` of one word is no body. */
function admits(
  field: ColumnField,
  { length, addresses, pictures, days, numbers, letters }: Evidence,
): boolean {
  if (field === "body") return addresses < 0.5 && days < 0.5 && length >= 30;
  if (field === "headline") return addresses < 0.5 && length <= 400;
  if (field === "image" && pictures >= 0.5) return true;
  if (field === "url" || field === "image") return addresses >= 0.5 || length === 0;
  if (field === "published" || field === "updated" || field === "captured")
    return length <= 80 && numbers >= 0.5;
  // A number is a key of another table.
  if (field === "outlet") return letters >= 0.5 && addresses < 0.5 && days < 0.5 && length <= 80;
  if (field === "status") return length <= 30;
  if (field === "byline") return letters >= 0.5 && addresses < 0.5 && length <= 200;
  return true;
}

/** A summary is hardly longer. */
const LEAST_BODY = 250;

/**
 * @param columns in their order
 * @param sample the first records
 * @param chosen what the maintainer settled before; it wins
 */
export function mapColumns(
  columns: readonly string[],
  sample: readonly FlatRecord[],
  chosen: ReadonlyMap<ColumnField, string> = new Map(),
): Mapping {
  const evidence = new Map(columns.map((column) => [column, evidenceOf(column, sample)]));
  const of = (column: string) => evidence.get(column) ?? evidenceOf(column, []);
  // What was said of another table says nothing of this one.
  const mapped = new Map([...chosen].filter(([, column]) => columns.includes(column)));
  const isUsed = (column: string) => [...mapped.values()].includes(column);
  const named = columns
    .flatMap((column) => {
      const found = fieldNamed(column);
      // A name may be that of an account or a file: a headline has words.
      const isName = found?.field === "headline" && found.weight < 0.6 && of(column).phrases < 0.5;
      return found !== null && !isName && of(column).filled > 0 && admits(found.field, of(column))
        ? [{ column, ...found }]
        : [];
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { field, column } of named) if (!mapped.has(field) && !isUsed(column)) mapped.set(field, column);
  // Columns that hold only how the body begins.
  const beginnings = new Set<string>();
  const open: { field: ColumnField; candidates: readonly string[] }[] = [];
  const guess = (field: ColumnField, score: (found: Evidence) => number) => {
    if (mapped.has(field)) return;
    const ranked = columns
      // What stands within a thing that a record names is that thing's.
      .filter(
        (column) => !isUsed(column) && !beginnings.has(column) && (field === "body" || !isOfAnother(column)),
      )
      .map((column) => ({ column, score: score(of(column)) }))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score);
    const [best, next] = ranked;
    if (best === undefined) return;
    mapped.set(field, best.column);
    if (next !== undefined && next.score > best.score * 0.6)
      open.push({ field, candidates: [best.column, next.column] });
  };
  // What nothing calls a text must be one: in most records, of sentences, and whole.
  guess("body", ({ length, sentences, addresses, prose, filled, cut }) =>
    addresses > 0 || prose < 0.5 || filled < 0.6 || cut >= 0.5 ? 0 : length * (0.5 + sentences),
  );
  // A catalogue calls a text of several sentences its description.
  const described = mapped.get("lede");
  if (!mapped.has("body") && described !== undefined && of(described).length >= LEAST_BODY) {
    mapped.delete("lede");
    mapped.set("body", described);
  }
  const body = mapped.get("body");
  const fuller = chosen.has("body") ? undefined : columns.find((column) => isFuller(column, body, sample));
  if (fuller !== undefined) {
    beginnings.add(body ?? "");
    for (const [field, column] of mapped) if (column === fuller) mapped.delete(field);
    mapped.set("body", fuller);
  }
  guess("headline", ({ length, addresses, days, distinct, sentences, filled, phrases, wordy }) =>
    addresses > 0 || days > 0.5 || length < 12 || length > 300 || wordy < 0.5
      ? 0
      : filled * distinct * phrases * (1 - 0.5 * sentences) * Math.min(length, 60),
  );
  guess("published", ({ days }) => (days >= 0.8 ? days : 0));
  guess("url", ({ addresses, distinct }) => (addresses >= 0.8 ? addresses * distinct : 0));
  return { columns: mapped, unused: columns.filter((column) => !isUsed(column)), open };
}

/** So many letters at the beginning tell that two columns hold one text. */
const TELLING_BEGINNING = 60;

/** Interfaces give how a text begins beside the whole of it: whether `column` goes on where `body` ends. */
function isFuller(column: string, body: string | undefined, sample: readonly FlatRecord[]): boolean {
  if (body === undefined || column === body) return false;
  const both = sample.filter((record) => (record[column] ?? "") !== "" && (record[body] ?? "") !== "");
  const goesOn = both.filter((record) => {
    const [whole, part] = [lettersOf(record[column] ?? ""), lettersOf(record[body] ?? "")];
    const isCut = ENDS_CUT.test(record[body] ?? "");
    return (
      part.length >= TELLING_BEGINNING &&
      whole.length > part.length * (isCut ? 1 : 1.5) &&
      whole.startsWith(part.slice(0, TELLING_BEGINNING))
    );
  });
  return both.length > 0 && goesOn.length >= both.length / 2;
}
