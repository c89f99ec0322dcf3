// The permanent ASCII name of an outlet, an agency or a subject in addresses.

import anyAscii from "any-ascii";
import { outletNamed } from "../article/names/outlets.ts";
import { romaniseText } from "../article/names/romanise.ts";
import type { Authority } from "../entity/entity.ts";

const LONGEST = 60;

/**
 * `org-afp` → `afp`, the permanent id of the authority; else a romanisation, «تلفزيون سوريا» → `talfaziun-suria`,
 * which needs no table of names to stay the same.
 */
export function sourceSlug(name: string, entity: string | null = null): string {
  return entity === null ? slugOf(romaniseText(name).join("-")) : slugOfId(entity);
}

/** The slug that the same name had before vowels were written: `tlfzywn-swry`. */
export function formerSlug(name: string, entity: string | null = null): string {
  return entity === null ? slugOf(anyAscii(name).toLowerCase()) : slugOfId(entity);
}

function slugOf(latin: string): string {
  const slug = latin
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "unnamed" : slug;
}

function slugOfId(entity: string): string {
  return entity.replace(/^[a-z]+-/, "");
}

/**
 * The name an outlet has in English, where the archive's own names or the table of outlets tell one: «الجزيرة نت» →
 * `aljazeera-net`, after its domain.
 */
export function outletSlug(name: string, { entities }: Authority): string {
  const listed = entities.find(
    ({ type, label, labelEn }) => type === "organisation" && label === name && labelEn !== null,
  );
  const [domain] = outletNamed(name)?.domains ?? [];
  return sourceSlug(listed?.labelEn ?? domain ?? name);
}
