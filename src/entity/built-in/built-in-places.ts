// The places every archive knows before its maintainer lists one: CLDR's names, our spellings of them, and the cities CLDR lacks.

import type { Entity } from "../entity.ts";
import { readRows } from "./read-rows.ts";

/** Countries, continents and large cities. Ids are permanent; «تونس» is the country, its capital «تونس العاصمة». */
export function builtInPlaces(): readonly Entity[] {
  const spellings = new Map(
    readRows("spellings.txt").map(([id = "", forms = ""]) => [
      id,
      forms.split("،").map((form) => form.trim()),
    ]),
  );
  return [...readRows("cldr-places.txt"), ...readRows("cities.txt")].map(
    ([id = "", label = "", labelEn = ""]) => {
      const own = spellings.get(id) ?? [];
      // A row of spellings that begins with «=» takes the place of CLDR's own form.
      const [first = label, ...others] = own[0] === "=" ? own.slice(1) : [label, ...own];
      return {
        id,
        label: first,
        labelEn,
        type: "place",
        variants: [first, ...others],
        shortForms: [],
        shortFormsStandAlone: false,
        wikidata: null,
        description: null,
        note: null,
        builtIn: true,
      };
    },
  );
}
