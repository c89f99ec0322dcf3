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
  /** For the maintainer; not shown. */
  readonly note: string | null;
  /** Of the program, and not of the archive. */
  readonly builtIn: boolean;
};

export type EntityMention = {
  /** As printed, proclitic outside (a fused «لل» inside). */
  readonly text: string;
  readonly span: readonly [start: number, end: number];
  readonly entity: string;
  readonly clitic: string | null;
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
};
