// The part of EDTF that bibliographies can say: a day, a month or a year, or two of them.

export type DateParts =
  | readonly [year: number]
  | readonly [year: number, month: number]
  | readonly [year: number, month: number, day: number];

export type PartialDate = {
  readonly from: DateParts;
  /** The last day of an interval. */
  readonly to: DateParts | null;
  /** EDTF `~` or `%`. */
  readonly approximate: boolean;
};

const END = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:+\-Z]+)?)?)?[~?%]?$/u;

/** Null for what has no beginning, such as an interval open at its start, a season or a century. */
export function readPublication(edtf: string | null): PartialDate | null {
  if (edtf === null) return null;
  const [first = "", last = ""] = edtf.split("/");
  const from = readParts(first);
  return from === null ? null : { from, to: readParts(last), approximate: /[~%]/u.test(edtf) };
}

function readParts(text: string): DateParts | null {
  const match = END.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (day !== undefined) return [Number(year), Number(month), Number(day)];
  return month !== undefined ? [Number(year), Number(month)] : [Number(year)];
}

/** `2022/01/12`, `2022/01`, `2022`. */
export function joinParts(parts: DateParts, separator: string): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join(separator);
}

/** `2022/01/12`, as `citation_publication_date` wants it; of a span the beginning. */
export function metaDate({ from }: PartialDate): string {
  return joinParts(from, "/");
}
