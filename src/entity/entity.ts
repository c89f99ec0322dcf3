// People, organisations and places under their controlled names, and where a text names them.

export type EntityType = "person" | "organisation" | "place" | "event" | "work";

export type Entity = {
  /** ASCII, permanent: `org-nato`. */
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
  readonly note: string | null;
};

export type EntityMention = {
  /** As printed, proclitic outside (a fused «لل» inside). */
  readonly text: string;
  readonly span: readonly [start: number, end: number];
  readonly entity: string;
  readonly clitic: string | null;
};
