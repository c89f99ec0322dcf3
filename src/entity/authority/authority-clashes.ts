// Which ids and names two entries of one authority file both lay claim to.

import type { AuthorityEntry } from "./authority-entry.ts";
import type { AuthorityProblemCode, Placed, Report } from "./authority-problems.ts";
import { ownKey } from "./own-key.ts";

/** Reports every id that two entries have. */
export function reportIdClashes(entries: readonly AuthorityEntry[], report: Report): void {
  const seen = new Map<string, AuthorityEntry>();
  for (const entry of entries) {
    const first = seen.get(entry.id.value);
    if (first === undefined) {
      seen.set(entry.id.value, entry);
      continue;
    }
    report(
      "authority-id-clash",
      entry.id.offset,
      {
        ar: `المعرّف «${entry.id.value}» مستعمل من قبل لـ«${first.entity.label}»`,
        en: `the id “${entry.id.value}” already belongs to “${first.entity.label}”`,
      },
      { ar: "اجمع المدخلين، أو أعط هذا معرّفًا آخر", en: "merge the two entries, or give this one another id" },
    );
  }
}

/**
 * Reports every name that two entries have. Two surnames alike are no clash, the text decides; a full form or a surname
 * that stands alone must be one entity's.
 */
export function reportNameClashes(entries: readonly AuthorityEntry[], report: Report): void {
  const owners = new Map<string, AuthorityEntry>();
  const claim = (entry: AuthorityEntry, name: Placed, code: AuthorityProblemCode): void => {
    const key = ownKey(name.value);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, entry);
    if (owner === undefined || owner === entry) return;
    report(
      code,
      name.offset,
      {
        ar: `الاسم «${name.value}» هو أيضًا اسم «${owner.entity.label}» (${owner.entity.id})`,
        en: `the name “${name.value}” is also a name of “${owner.entity.label}” (${owner.entity.id})`,
      },
      {
        ar: "أبقه في مدخل واحد، أو اكتبه هنا بصيغة أطول لا تلتبس",
        en: "keep it in one entry, or write a longer form here that names no one else",
      },
    );
  };
  for (const entry of entries) {
    for (const name of entry.names) claim(entry, name, "authority-variant-clash");
  }
  for (const entry of entries) {
    if (!entry.entity.shortFormsStandAlone) continue;
    for (const name of entry.short) claim(entry, name, "authority-short-form-clash");
  }
}
