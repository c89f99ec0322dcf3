// The permanent ASCII name of an outlet or agency in addresses.

import anyAscii from "any-ascii";

const LONGEST = 60;

/** «تلفزيون سوريا» → `tlfzywn-swrya`: a romanisation, not a translation, so that it needs no table to stay the same. */
export function sourceSlug(name: string): string {
  const slug = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "unnamed" : slug;
}
