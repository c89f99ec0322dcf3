// The permanent ASCII name of an outlet or agency in addresses.

import anyAscii from "any-ascii";

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
