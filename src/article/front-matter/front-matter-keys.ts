// Which field a key of front matter means, whatever name and spelling it is given.

import { editDistance } from "../../text/edit-distance.ts";
import { FIELD_KEYS, type FieldKey, fieldEntry } from "../fields.ts";

/** Keys of other publishing systems that say nothing about a report; some would run code or move pages elsewhere. */
const IGNORED = [
  "layout",
  "permalink",
  "pagination",
  "templateEngineOverride",
  "eleventyComputed",
  "eleventyNavigation",
  "eleventyExcludeFromCollections",
  "slug",
  "id",
  "uuid",
  "post_id",
  "wordpress_id",
  "type",
  "post_type",
  "format",
  "featured",
  "sticky",
  "pinned",
  "weight",
  "order",
  "menu_order",
  "template",
  "theme",
  "comments",
  "comment_status",
  "ping_status",
  "views",
  "reading_time",
  "toc",
  "math",
  "sitemap",
  "robots",
  "parent",
  "email",
  "avatar",
];

const REFUSED = ["__proto__", "constructor", "prototype"];

export type KeyReading =
  | { readonly kind: "known"; readonly key: FieldKey }
  | { readonly kind: "ignored" }
  | { readonly kind: "refused" }
  | { readonly kind: "unknown"; readonly nearest: FieldKey | null };

/** Case, hyphens, underscores, spaces, hamza seats, diacritics and a closing ة/ه or ى/ي make no difference. */
function foldKey(key: string): string {
  return key
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u0640\u064B-\u0652\u0670\p{Cf}]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ک/g, "ك")
    .replace(/ة/g, "ه")
    .replace(/[\s_-]/g, "");
}

const byName: ReadonlyMap<string, FieldKey> = indexNames();
const ignored: ReadonlySet<string> = new Set(IGNORED.map(foldKey));

function indexNames(): Map<string, FieldKey> {
  // A key is its own name, whatever other field had it for one before.
  const index = new Map<string, FieldKey>(FIELD_KEYS.map((key) => [foldKey(key), key]));
  for (const key of FIELD_KEYS) {
    for (const name of fieldEntry(key).names) {
      const folded = foldKey(name);
      if (!index.has(folded)) index.set(folded, key);
    }
  }
  return index;
}

export function readKey(printed: string): KeyReading {
  if (REFUSED.includes(printed.trim())) return { kind: "refused" };
  const folded = foldKey(printed);
  const key = byName.get(folded);
  if (key !== undefined) return { kind: "known", key };
  if (ignored.has(folded)) return { kind: "ignored" };
  return { kind: "unknown", nearest: nearestName(folded) };
}

/** The largest share of a name's letters that may differ: beyond that it is another word, and to name it would lead astray. */
const MOST_OTHER_LETTERS = 0.4;

/** The key whose name is meant, where a slip of the pen could have made it what it is. */
function nearestName(folded: string): FieldKey | null {
  let nearest: { key: FieldKey | null; distance: number } = { key: null, distance: MOST_OTHER_LETTERS };
  for (const [name, key] of byName) {
    const most = Math.floor(name.length * nearest.distance);
    if (Math.abs(name.length - folded.length) > most) continue;
    const distance = editDistance(folded, name, most) / name.length;
    if (distance < nearest.distance) nearest = { key, distance };
  }
  return nearest.key;
}
