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

/** How a value follows: the text fixes it, a named rule derives it, or nothing decides between its readings. */
export type Certainty = "fixed" | "derived" | "open";

/** The rule by which a value follows; `DATE_REASONS` says each in words. */
export type DateReason =
  | "printed"
  | "weekday"
  | "relation"
  | "length"
  | "same"
  | "since"
  | "until"
  | "future-verb"
  | "present-verb"
  | "past-verb"
  | "plan"
  | "completion"
  | "near"
  | "narrative"
  | "feast"
  | "calendar"
  | "event-name"
  | "far"
  | "contradiction"
  | "unplaced";

export type DateMention = {
  /** The expression as printed, without a proclitic. */
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
  readonly certainty: Certainty;
  readonly why: DateReason;
  /** EDTF of the readings that stay possible beside `value`, the likelier first; a value with any is marked wherever it is shown. */
  readonly alternatives: readonly string[];
};

/** What a reader may take for a plain day, month or year: fixed by the text, or derived with no other reading left. */
export function isPlain({
  certainty,
  alternatives,
}: Pick<DateMention, "certainty" | "alternatives">): boolean {
  return certainty !== "open" && alternatives.length === 0;
}
