// The people, bodies and further places that every archive knows before its maintainer lists one: the tables of this folder, read.

import type { Entity, EntityType } from "../entity.ts";
import { readRows, readTable, rowsOf } from "./read-rows.ts";

let known: readonly Entity[] | null = null;

/** Read once for a process. */
export function builtInNames(): readonly Entity[] {
  known ??= [...typedNames(), ...readRows("towns.txt").map(placeOf)];
  return known;
}

/** Bodies of one description: a build that has kept the entities asks for these alone. */
export function bodiesDescribed(description: string): readonly Entity[] {
  return readRows("bodies.txt")
    .filter((row) => row[DESCRIPTION] === description)
    .map((row) => nameOf(row, "organisation", "org-", true));
}

/** Those written down for Warraq, without the towns that `write-towns.ts` takes from GeoNames. */
export function typedNames(): readonly Entity[] {
  const [places = "", features = ""] = readTable("places.txt").split("\n=features\n");
  return [
    ...readRows("people.txt").map((row) => nameOf(row, "person", "per-", true)),
    ...readRows("bodies.txt").map((row) => nameOf(row, "organisation", "org-", true)),
    ...rowsOf(places).map(placeOf),
    ...rowsOf(features).map((row) => nameOf(row, "place", "place-", true)),
  ];
}

function placeOf([name = "", ...rest]: readonly string[]): Entity {
  return nameOf([name.replace(GUARD, ""), ...rest], "place", "place-", false);
}

/** The mark of a place whose name is an ordinary word too. */
const GUARD = /^!\s*/u;
let guarded: ReadonlySet<string> | null = null;

/** Places that are ordinary words too: see `name-conditions.ts`. A build that has kept the entities asks for these alone. */
export function guardedNames(): ReadonlySet<string> {
  guarded ??= new Set(
    ["places.txt", "towns.txt"]
      .flatMap((table) => readTable(table).split("\n"))
      .filter((line) => GUARD.test(line))
      .map((line) => line.replace(GUARD, "").replace(/\s*\|.*/u, "")),
  );
  return guarded;
}

/** The column of people and bodies. */
const DESCRIPTION = 4;

/** Columns: name, English, other spellings, then for people and bodies short forms, and one line for the reader. */
function nameOf(
  [label = "", english = "", spellings = "", ...rest]: readonly string[],
  type: EntityType,
  prefix: string,
  isGeneral: boolean,
): Entity {
  const [short = "", description = ""] = type === "place" ? ["", rest[0]] : rest;
  const [labelEn = "", id = prefix + slugOf(labelEn)] = english.split(/\s*@/u);
  const isAlone = short.startsWith("*");
  return {
    id,
    label,
    labelEn,
    type,
    variants: [...new Set([label, ...listOf(spellings)].flatMap(joinedToo))],
    shortForms: short === "" && type === "person" ? compoundSurname(label) : listOf(short.replace("*", "")),
    shortFormsStandAlone: isAlone,
    wikidata: null,
    description: description === "" ? null : description,
    note: null,
    builtIn: true,
    ...(isGeneral ? { isGeneral } : {}),
  };
}

function listOf(names: string): string[] {
  return names
    .split("،")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** «عبد العاطي» of «بدر عبد العاطي», «بن سلمان»: two words name less people than one. */
function compoundSurname(label: string): string[] {
  const surname = /(?<=\p{L} )(?:عبد|أبو|بن|ولد) [\p{L}\p{M}]+$/u.exec(label)?.[0];
  return surname === undefined ? [] : joinedToo(surname);
}

/** «عبد العزيز» is also printed «عبدالعزيز», in one name or the other. */
function joinedToo(name: string): string[] {
  const joined = name.replace(/(?<!\p{L})عبد ال/gu, "عبدال");
  return joined === name ? [name] : [name, joined];
}

function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
