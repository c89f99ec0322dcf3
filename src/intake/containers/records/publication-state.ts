// What a record says of whether readers may see it: published, withheld, or nothing of the kind.

import type { Statement } from "../../page-metadata.ts";
import { state } from "../container.ts";
import { fieldNamed } from "./column-names.ts";
import type { FlatRecord } from "./columns.ts";

const PUBLISHED =
  /^(?:publish(?:ed)?|public|live|active|visible|approved|confirmed|usable|done|on|online|1|true|yes|publi[ée]e?|veröffentlicht|نعم|منشور|منشورة|نُشر|نشر|تم|نشط|فعال|معتمد)$/i;
const WITHHELD =
  /^(?:(?:auto-?)?draft|private|password|pending|future|scheduled|queued?|trash(?:ed)?|hidden|inactive|unpublished|unlisted|deleted|rejected|embargo(?:ed)?|restricted|internal|disabled|off(?:line)?|(?:in |needs |under )?review|0|-\d|false|no|prepa|prop|poubelle|refuse|brouillon|entwurf|لا|مسودة|غير منشورة?|خاص|معلق|مجدول|مؤجل|مخفي|محذوف|قيد .{1,20})$/i;

// NewsML writes `stat:usable`.
const bare = (status: string) => status.trim().replace(/^\w+:/, "");

/** What systems say of a text that all may read. */
export function isPublished(status: string): boolean {
  return PUBLISHED.test(bare(status));
}

/** Columns that say yes to what is kept from readers. */
const SAYS_WITHHELD = /(?:^|[ _.-]|is)(?:draft|hidden|deleted|trashed|unpublished)$|مسودة|محذوف|مخفي/i;

/** Where nothing is public, as in what a reader saved for himself, the word says with whom it is shared. */
const SAYS_PUBLIC = /(?:^|[ _.:-]|is)public$/i;

/**
 * The columns that speak of publication: `unread` and `confirmed` may both be called a status, and only one that some
 * record fills with a known word is taken for one.
 */
export function statesOf(columns: readonly string[], sample: readonly FlatRecord[]): ReadonlySet<string> {
  const isKnown = (value: string) => PUBLISHED.test(bare(value)) || WITHHELD.test(bare(value));
  return new Set(
    columns.filter((column) => {
      const values = sample.map((record) => record[column] ?? "").filter((value) => value.trim() !== "");
      if (SAYS_PUBLIC.test(column)) return values.some(isPublished);
      const field = fieldNamed(column)?.field;
      // «Published: Off» is no moment.
      if (field === "published") return values.length > 0 && values.every(isKnown);
      return field === "status" && values.some(isKnown);
    }),
  );
}

/** Systems say in several columns that a text is not for readers; what one of them withholds is withheld. */
export function statusOf(record: FlatRecord, states: ReadonlySet<string>): Statement[] {
  for (const [column, value] of Object.entries(record)) {
    if (value.trim() === "" || value.length > 30) continue;
    const said = SAYS_WITHHELD.test(column)
      ? /^(?:1|true|yes|نعم)$/i.test(value) && "draft"
      : (states.has(column) || (fieldNamed(column)?.field === "status" && WITHHELD.test(bare(value)))) &&
        withheld(value);
    if (typeof said === "string") return state("status", `column ${column}`, said);
  }
  return [];
}

/** A word that nobody knows, where others are published, withholds: what should not be seen is worse than what is missing. */
function withheld(value: string): string | false {
  if (isPublished(value)) return false;
  // Joomla counts: 1 is published, 0 not yet, below it what was taken away.
  return /^(?:-?\d+|false|no|لا)$/i.test(value) ? "draft" : value.toLowerCase();
}
