// Clubs by their short names: «الأهلي», «النصر» in a text on sport that speaks of the club's country.

import { foldedForm } from "../text/fold.ts";
import { bodiesDescribed } from "./built-in/built-in-names.ts";
import type { Entity } from "./entity.ts";
import type { NameContext } from "./name-conditions.ts";

const CLUB = "نادٍ";

type Named = Pick<Entity, "isGeneral" | "description">;

export function isClub({ isGeneral, description }: Named): boolean {
  return isGeneral === true && description === CLUB;
}

/** The adjective of a club's country, as its full name prints it, and the country as places call it. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  `المصري مصر|السعودي السعودية|القطري قطر|الإماراتي الإمارات العربية المتحدة|الكويتي الكويت|البحريني البحرين|العماني عُمان|السوداني السودان|التونسي تونس|المغربي المغرب
  الجزائري الجزائر|الليبي ليبيا|الأردني الأردن|العراقي العراق|اللبناني لبنان|السوري سوريا|اليمني اليمن|الفلسطيني فلسطين`
    .split(/[|\n]/u)
    .map((row): [string, string] => {
      const [adjective = "", ...country] = row.trim().split(" ");
      return [foldedForm(adjective), country.join(" ")];
    }),
);

type Club = { readonly id: string; readonly adjective: string; readonly shortForms: readonly string[] };

let known: readonly Club[] | null = null;

function clubs(): readonly Club[] {
  known ??= bodiesDescribed(CLUB).map(({ id, variants, shortForms }) => ({
    id,
    adjective:
      variants.map((name) => foldedForm(name).replace(/^.* /u, "")).find((last) => COUNTRIES.has(last)) ?? "",
    shortForms,
  }));
  return known;
}

/** «النصر الإماراتي»: the adjectives of other countries behind a short form tell another club. */
export const CLUBS_OF_A_COUNTRY: ReadonlySet<string> = new Set(COUNTRIES.keys());

/** What speaks for a club where it is named by a short form, and what for the others of that form. */
export function contextOfClub(id: string, shortForm: string): NameContext | null {
  const own = clubs().find((club) => club.id === id)?.adjective ?? "";
  if (own === "") return null;
  const others = clubs().flatMap(({ adjective, shortForms }) =>
    adjective !== "" && adjective !== own && shortForms.includes(shortForm) ? [adjective] : [],
  );
  return {
    words: wordsOf([own]),
    entities: entitiesOf([own]),
    otherWords: wordsOf(others),
    otherEntities: entitiesOf(others),
    winsTies: false,
  };
}

/** «المصري», «مصرية», «المصريون», «مصر». */
function wordsOf(adjectives: readonly string[]): ReadonlySet<string> {
  return new Set(
    adjectives.flatMap((adjective) => {
      const bare = adjective.slice(2);
      const forms = ["", "ه", "ين", "ون"].map((ending) => bare + ending);
      return [...forms, ...forms.map((form) => `ال${form}`), foldedForm(COUNTRIES.get(adjective) ?? "")];
    }),
  );
}

const countryWords = new Map<string, ReadonlySet<string>>();

/** What a text calls a country and its people by. Of countries without clubs here the name alone is known. */
export function wordsOfCountry(country: string): ReadonlySet<string> {
  const words =
    countryWords.get(country) ??
    new Set([
      foldedForm(country),
      ...wordsOf([...COUNTRIES].flatMap(([adjective, name]) => (name === country ? [adjective] : []))),
    ]);
  countryWords.set(country, words);
  return words;
}

/** The country as the places of the text tell it, and its other clubs. */
function entitiesOf(adjectives: readonly string[]): ReadonlySet<string> {
  return new Set(
    adjectives.flatMap((adjective) => [
      COUNTRIES.get(adjective) ?? "",
      ...clubs().flatMap((club) => (club.adjective === adjective ? [club.id] : [])),
    ]),
  );
}

let towns: ReadonlySet<string> | null = null;

/** Whether a club is called by its town alone: «روما», «برشلونة». */
export function isNameOfClub(name: string): boolean {
  towns ??= new Set(clubs().flatMap(({ adjective, shortForms }) => (adjective === "" ? shortForms : [])));
  return towns.has(name);
}
