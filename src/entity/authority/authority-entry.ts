// One entry of an authority file: its keys, and the value each may have.

import { isScalar, isSeq, type YAMLMap } from "yaml";
import { noSuchWord } from "../../reporting/no-such-word.ts";
import type { Bilingual } from "../../reporting/problem.ts";
import type { Entity, EntityType } from "../entity.ts";
import { nameKey } from "../recogniser.ts";
import { offsetOf, type Placed, placed, type Report } from "./authority-problems.ts";

const TYPES: readonly EntityType[] = ["person", "organisation", "place", "event", "work"];

const KEYS = [
  "id",
  "label",
  "labelEn",
  "type",
  "variants",
  "shortForms",
  "shortFormsStandAlone",
  "wikidata",
  "description",
  "note",
] as const;

type Key = (typeof KEYS)[number];

/** An entity, with the places of what may clash with another. */
export type AuthorityEntry = {
  readonly entity: Entity;
  readonly id: Placed;
  readonly names: Placed[];
  readonly short: Placed[];
};

/** Reads one entry and reports what is wrong with it; null where too much is. */
export function readEntry(map: YAMLMap, report: Report): AuthorityEntry | null {
  const start = offsetOf(map);
  reportUnknownKeys(map, report);
  const id = readId(map, start, report);
  const label = readText(map, "label", report);
  if (label === null || nameKey(label.value) === "") {
    report(
      "authority-label-missing",
      label?.offset ?? start,
      { ar: "لا اسم عربيًّا لهذا المدخل", en: "this entry has no Arabic label" },
      { ar: "أضف «label: الاسم»", en: "add “label:” and the name" },
    );
  }
  const type = readType(map, start, report);
  const wikidata = readWikidata(map, start, report);
  const labelEn = readText(map, "labelEn", report)?.value ?? null;
  const variants = readList(map, "variants", report);
  const short = readList(map, "shortForms", report);
  const isAlone = readFlag(map, "shortFormsStandAlone", report);
  const description = readText(map, "description", report)?.value ?? null;
  const note = readText(map, "note", report)?.value ?? null;
  if (id === null || label === null || type === null || wikidata === undefined) return null;
  const names = [label, ...variants];
  return {
    id,
    names,
    short,
    entity: {
      id: id.value,
      label: label.value,
      labelEn: labelEn === "none" ? null : labelEn,
      type,
      variants: [...new Set(names.map(({ value }) => value))],
      shortForms: [...new Set(short.map(({ value }) => value))],
      shortFormsStandAlone: isAlone,
      wikidata,
      description,
      note,
      builtIn: false,
    },
  };
}

function reportUnknownKeys(map: YAMLMap, report: Report): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : "?";
    if (KEYS.some((known) => known === name)) continue;
    report("authority-key-unknown", offsetOf(key), ...noSuchWord("key", name, KEYS));
  }
}

function readId(map: YAMLMap, start: number, report: Report): Placed | null {
  const id = readText(map, "id", report);
  if (id !== null && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id.value) && id.value.length <= 60) return id;
  const shown = id?.value ?? "";
  report(
    "authority-id-invalid",
    id?.offset ?? start,
    id === null
      ? { ar: "لا معرّف لهذا المدخل", en: "this entry has no id" }
      : { ar: `لا يصلح «${shown}» معرّفًا`, en: `“${shown}” cannot be an id` },
    {
      ar: "اكتب حروفًا لاتينية صغيرة وأرقامًا بينها شرطات، مثل «org-nato»",
      en: "write small ASCII letters and digits joined by hyphens, like “org-nato”",
    },
  );
  return null;
}

function readType(map: YAMLMap, start: number, report: Report): EntityType | null {
  const written = readText(map, "type", report);
  const type = TYPES.find((known) => known === written?.value);
  if (type !== undefined) return type;
  const [message, hint] = noSuchWord("type", written?.value ?? "", TYPES);
  const missing = { ar: "لا نوع لهذا المدخل", en: "this entry has no type" };
  report("authority-type-unknown", written?.offset ?? start, written === null ? missing : message, hint);
  return null;
}

/** Undefined where it is wrong; null where the file says `none`. Silence is not an answer: it may be an oversight. */
function readWikidata(map: YAMLMap, start: number, report: Report): string | null | undefined {
  const node = map.get("wikidata", true);
  const written = node === undefined || node.value === null ? null : placed(node);
  if (written?.value === "none") return null;
  if (written !== null && /^Q[1-9]\d{0,11}$/u.test(written.value)) return written.value;
  const shown = written?.value ?? "";
  report(
    "authority-wikidata-invalid",
    written?.offset ?? start,
    written === null
      ? { ar: "لم يُذكر رقم ويكي بيانات", en: "the Wikidata id is not stated" }
      : { ar: `ليس «${shown}» رقمًا في ويكي بيانات`, en: `“${shown}” is no Wikidata id` },
    {
      ar: "اكتب «wikidata: Q7184»، أو «wikidata: none» إن لم يكن مؤكدًا",
      en: "write “wikidata: Q7184”, or “wikidata: none” where it is not certain",
    },
  );
  return undefined;
}

function readText(map: YAMLMap, key: Key, report: Report): Placed | null {
  const node = map.get(key, true);
  if (node === undefined || node.value === null) return null;
  if (isScalar(node) && typeof node.value === "string" && node.value.trim() !== "") return placed(node);
  reportValue(key, offsetOf(node), { ar: "نصًّا", en: "text" }, report);
  return null;
}

function readFlag(map: YAMLMap, key: Key, report: Report): boolean {
  const node = map.get(key, true);
  if (node === undefined || node.value === null) return false;
  if (isScalar(node) && typeof node.value === "boolean") return node.value;
  reportValue(key, offsetOf(node), { ar: "true أو false", en: "true or false" }, report);
  return false;
}

function readList(map: YAMLMap, key: Key, report: Report): Placed[] {
  const node: unknown = map.get(key, true);
  if (node === undefined || (isScalar(node) && node.value === null)) return [];
  const items = isSeq(node) ? node.items : [];
  const names = items.filter(
    (item) => isScalar(item) && typeof item.value === "string" && nameKey(item.value) !== "",
  );
  if (!isSeq(node) || names.length < items.length) {
    const wrong = items.find((item) => !names.includes(item)) ?? node;
    reportValue(key, offsetOf(wrong), { ar: "قائمة أسماء", en: "a list of names" }, report);
  }
  return names.map((item) => placed(item));
}

function reportValue(key: Key, offset: number, wanted: Bilingual, report: Report): void {
  report(
    "authority-value-invalid",
    offset,
    { ar: `ينبغي أن تكون قيمة «${key}» ${wanted.ar}`, en: `the value of “${key}” should be ${wanted.en}` },
    {
      ar: "صحّح القيمة، وضع النص بين علامتي اقتباس إن كان فيه نقطتان أو رقم",
      en: "mend the value; quote a text that holds a colon or a number",
    },
  );
}
