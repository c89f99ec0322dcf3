// People, organisations and places under their controlled names, and where a text names them.

export type EntityType = "person" | "organisation" | "place" | "event" | "work";

export type Entity = {
  /** ASCII, permanent: `org-nato`; a built-in place is `place-jo`, `place-amman`. */
  readonly id: string;
  readonly label: string;
  readonly labelEn: string | null;
  readonly type: EntityType;
  /** Full forms, the label among them. */
  readonly variants: readonly string[];
  /** Recognised only after a full form in the same text, unless `shortFormsStandAlone`. */
  readonly shortForms: readonly string[];
  readonly shortFormsStandAlone: boolean;
  /** Wikidata id where certain. */
  readonly wikidata: string | null;
  /** One line for the reader, in Arabic. */
  readonly description: string | null;
  /** A note for the maintainer, which is not shown. */
  readonly note: string | null;
  /** Whether it belongs to the program, and not to the archive. */
  readonly builtIn: boolean;
  /** Whether it comes from the built-in lists of people, bodies and waters: names that no maintainer has chosen for this archive. */
  readonly isGeneral?: boolean;
  /** What a name that nobody has listed was inferred from. */
  readonly inferred?: InferredEvidence;
};

/** Why the archive takes a word for a name. */
export type InferredEvidence = {
  /** Each once, the surest first. */
  readonly rules: readonly InferenceRule[];
  /** Whether the maintainer has accepted it: it is then a name like any other. */
  readonly isAccepted: boolean;
};

/** The rules that `inferred/inferred-name.ts` explains, the surest first. */
export const INFERENCE_RULES = ["title", "head", "quoted", "given", "unknown", "surname", "single"] as const;
export type InferenceRule = (typeof INFERENCE_RULES)[number];

export type EntityMention = {
  /** The name as printed, proclitic outside (a fused «لل» inside). */
  readonly text: string;
  readonly span: readonly [start: number, end: number];
  readonly entity: string;
  readonly clitic: string | null;
  /** Whom the printed name may mean as well: it is then proof of neither. Absent where the text leaves one bearer. */
  readonly alternatives?: readonly OtherBearer[];
  /** What speaks for a name that no authority lists. */
  readonly inferred?: MentionEvidence;
};

export type OtherBearer = { readonly entity: string; readonly label: string };

export type MentionEvidence = {
  readonly type: "person" | "organisation" | "place";
  readonly rule: InferenceRule;
  /** Without clitic and quotation marks, in full where a family name stands for it. */
  readonly label: string;
  /** Whether one report is enough for a page. */
  readonly isClear: boolean;
  /** Whether the name may have a page: a title and one word are not enough. */
  readonly isFull: boolean;
};

/** What a text calls a person: «الأمين العام للحلف», as printed. */
export type RoleMention = {
  readonly person: string;
  readonly text: string;
  readonly span: readonly [start: number, end: number];
};

/** Every entity the archive knows: its own, then the built-in ones that it does not override. */
export type Authority = {
  readonly entities: readonly Entity[];
  readonly byId: ReadonlyMap<string, Entity>;
  /** Id of a built-in entity → the id of the entry that took its place. */
  readonly adopted: ReadonlyMap<string, string>;
  /** What the maintainer has decided of inferred names, by id. */
  readonly decisions?: ReadonlyMap<string, NameDecision>;
};

/** `into`: the id of the entity it is; `label`, `type`: instead of the inferred ones. */
export type NameDecision = {
  readonly isRejected: boolean;
  readonly isAccepted: boolean;
  readonly into: string | null;
  readonly label: string | null;
  readonly type: "person" | "organisation" | "place" | null;
};
