// What a container of reports is to the rest of `add`: a stream of reports, each with what its publisher's system states of it.

import type { Readable } from "node:stream";
import type { Bilingual } from "../../reporting/problem.ts";
import type { FindPicture } from "../beside.ts";
import type { Statement } from "../page-metadata.ts";
import type { TextEncoding } from "./text-encoding.ts";

/** A file, standard input or an entry of a ZIP, which can be read more than once and from the beginning each time. */
export type Input = {
  /** The name that the maintainer used; entries of a ZIP follow their archive's name after `!`. */
  readonly name: string;
  /** Null for what is no file of the disk. */
  readonly path: string | null;
  /** The size in bytes; null where nobody knows before the end. */
  readonly size: number | null;
  open(): Readable;
  /** Opens as many bytes as `length`, from `start`; null where only the whole can be read. */
  readonly openPart: ((start: number, length: number) => Readable) | null;
};

/** The text of a report in the form in which its container holds it. */
export type Content =
  /** A whole page with its furniture; its address is told by `stated`. */
  | { readonly kind: "page"; readonly html: string }
  /** The body alone, as HTML. */
  | { readonly kind: "html"; readonly text: string }
  | { readonly kind: "markdown"; readonly text: string }
  /** A body of plain lines: each paragraph is a line or stands between blank ones. */
  | { readonly kind: "text"; readonly text: string };

/** One report of a container. */
export type ContainedReport = {
  readonly type: "report";
  /** The place in its container, for messages: `export.xml, item 11`. */
  readonly place: string;
  /** Its own part of the container, kept as its original: never the whole container. */
  readonly original: { readonly bytes: Uint8Array; readonly extension: string };
  readonly content: Content;
  readonly stated: readonly Statement[];
  /** The id it had in an archive of ours. */
  readonly id?: string;
  /** Whether the container holds only how the text begins; default: it holds all. */
  readonly isExcerpt?: boolean;
  /** The pictures that the container holds with it; default: none but what lies beside the container. */
  readonly pictures?: FindPicture;
};

/** Something in a container that is no report, or cannot be read as one. */
export type PassedOver = {
  readonly type: "passed-over";
  readonly place: string;
  readonly why: Bilingual;
  /** What can be done about it; absent: nothing, or nothing in particular. */
  readonly advice?: Bilingual;
};

/** How the columns of a table, or the keys of its records, were understood. */
export type ColumnMapping = {
  readonly type: "mapping";
  readonly place: string;
  /** Field → column; `body` and `id` beside the keys of front matter. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns that mean nothing to the archive. */
  readonly unused: readonly string[];
  /** Columns of texts that no report will show, with their share of all texts, from 0 to 1. */
  readonly left: readonly { readonly column: string; readonly share: number }[];
  /** Fields for which another column is as likely: the maintainer is asked. */
  readonly open: readonly { readonly field: string; readonly candidates: readonly string[] }[];
};

/** A file within a container, read as one of a folder would be. */
export type ContainedFile = {
  readonly type: "file";
  readonly input: Input;
  readonly decodedFrom: TextEncoding | null;
  readonly pictures: FindPicture;
};

export type Contained = ContainedReport | ContainedFile | PassedOver | ColumnMapping;

/** Accounts, and keys of a list of people kept elsewhere (`slorber`), name nobody as a byline would. */
export function namesAlone(people: readonly string[]): string[] {
  return people.filter((name) => !/^[a-z\d][a-z\d._-]*$/.test(name.trim()));
}

/** One statement of a container's system, if it says anything. */
export function state(
  key: Statement["key"],
  origin: string,
  ...values: (string | null | undefined)[]
): Statement[] {
  const texts = values
    .map((value) => value?.replace(/\s+/gu, " ").trim() ?? "")
    .filter((text) => text !== "");
  return texts.length === 0 ? [] : [{ key, values: texts, origin }];
}
