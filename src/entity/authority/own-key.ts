// How names of an authority are compared with one another.

import { marksOf, nameKey } from "../recogniser.ts";

/** The key of a name among its fellows: names that differ in their marks alone («عُمان», «عمّان») are told apart by them. */
export function ownKey(name: string): string {
  return `${nameKey(name)}\n${marksOf(name).join("")}`;
}
