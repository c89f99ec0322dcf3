// What one date expression in a text means, in the words of TIMEX3 and EDTF.

export type DatePrecision = "minute" | "hour" | "day" | "week" | "month" | "year" | "period" | "vague";

export type DateModifier =
  | "SINCE"
  | "APPROX"
  | "EARLIER"
  | "LATER"
  | "MORE_THAN"
  | "LESS_THAN"
  | "LAST"
  | "BEFORE_CRAWL"
  | "START"
  | "MID"
  | "END";

export type DateMention = {
  /** As printed, without a proclitic. */
  readonly text: string;
  /** UTF-16 offsets in the text searched, end exclusive. */
  readonly span: readonly [start: number, end: number];
  /** TIMEX3 value: `2022-01-12`, `2021-10`, `2022-W02`, `P7Y`, `2022-01-09/2022-01-10`; null where nothing can be said. */
  readonly value: string | null;
  readonly edtf: string | null;
  /** First and last calendar day, inclusive; null at an open end. */
  readonly interval: readonly [string | null, string | null] | null;
  readonly precision: DatePrecision;
  readonly mod: DateModifier | null;
};
