// A name that nobody typed: what it is, where it stands, and what it was inferred from.

import type { TextSpan } from "../../text/fold.ts";
import type { InferenceRule } from "../entity.ts";

export type InferredType = "person" | "organisation" | "place";

/**
 * How a name was found. `title`: behind a title or an office; `given`: a given name and a known part of names; `unknown`: a given
 * name and a word that nobody knows; `surname`: alone, after the full name; `single`: one word behind a title; `head`: behind a
 * kind of body or place; `quoted`: in quotation marks behind one.
 */
export type { InferenceRule } from "../entity.ts";

export type InferredName = {
  readonly type: InferredType;
  readonly rule: InferenceRule;
  readonly span: TextSpan;
  /** What its page would be headed with: as printed, without clitic and quotation marks. */
  readonly label: string;
  /** Equal for all spellings of a name that are safe to take for one. */
  readonly key: string;
  /** The clitic as printed, outside the span. */
  readonly clitic: string | null;
  /** Whether one report is enough for a page: a role or a safe head beside it, and edges that nothing blurs. */
  readonly isClear: boolean;
  /** Whether the name may have a page at all. */
  readonly isFull: boolean;
};

/** A body or a place in the words of a block; `skipped` letters of clitics stand before its first word. */
export type FoundBody = Pick<InferredName, "rule" | "isClear"> & {
  readonly type: Exclude<InferredType, "person">;
  readonly first: number;
  readonly last: number;
  readonly skipped: number;
};
