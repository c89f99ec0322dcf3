// When a text without a date line was published, from what its body says about days.

export type DateEvidence = {
  readonly text: string;
  /** Offsets in the text given. */
  readonly span: [start: number, end: number];
  /** In Arabic: readers see it beside the inferred date. */
  readonly why: string;
};

export type InferredDay = {
  /** EDTF: a day, else a month or an interval; null where the text implies nothing. */
  readonly value: string | null;
  /** The days left, earliest first; empty where there are too many to list. */
  readonly candidates: readonly string[];
  readonly evidence: readonly DateEvidence[];
  readonly confidence: number;
};

export function inferPublicationDay(_text: string): InferredDay {
  return { value: null, candidates: [], evidence: [], confidence: 0 };
}
