// A value together with how it is known: where it stands in the source, or the evidence it follows from.

/** UTF-16 offsets in the decoded file, end exclusive. */
export type Span = readonly [start: number, end: number];

export type Provenance =
  | "front-matter"
  | "header"
  | "dateline"
  | "body"
  | "inferred"
  | "unresolved"
  | "absent";

/** `why` says in Arabic what the words of the source show; it is empty where `text` is the maintainer's own note. */
export type Evidence = { readonly text: string; readonly span: Span | null; readonly why: string };

export type Field<T> = {
  /** null: not known. */
  readonly value: T | null;
  /** The value as printed. */
  readonly raw: string | null;
  readonly how: Provenance;
  readonly span: Span | null;
  readonly evidence: readonly Evidence[];
  /** Other readings, where the text allows several. */
  readonly alternatives: readonly T[];
  /** 0..1; 1 only where it is stated. */
  readonly confidence: number;
};

/** How sure a value is that a page prints beside others that could be it, and one of which the reading warns. */
export const WITH_OTHERS = 0.75;
export const DOUBTED = 0.5;

/** Writes evidence as front matter keeps it: the words of the source with what they show, or the maintainer's note as it is. */
export function evidenceNote({ text, why }: Evidence): string {
  if (why === "") return text;
  return text === "" ? why : `${text} (${why})`;
}

/** The field of a value nobody stated and nothing implies. */
export const ABSENT: Field<never> = {
  value: null,
  raw: null,
  how: "absent",
  span: null,
  evidence: [],
  alternatives: [],
  confidence: 0,
};

/** What the source says in so many words, at a place. */
export function statedField<T>(value: T, raw: string, how: Provenance, span: Span | null): Field<T> {
  return { value, raw, how, span, evidence: [], alternatives: [], confidence: 1 };
}
