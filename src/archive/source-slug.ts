// The permanent ASCII name of an outlet or agency in addresses.

import anyAscii from "any-ascii";
import { outletNamed } from "../article/names/outlets.ts";
import type { Authority } from "../entity/entity.ts";

const LONGEST = 60;

/**
 * `org-afp` → `afp`, the permanent id of the authority; else a romanisation, «تلفزيون سوريا» → `tlfzywn-swry`,
 * which needs no table to stay the same.
 */
export function sourceSlug(name: string, entity: string | null): string {
  if (entity !== null) return entity.replace(/^[a-z]+-/, "");
  const slug = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "unnamed" : slug;
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
  return sourceSlug(listed?.labelEn ?? domain ?? name, null);
}
