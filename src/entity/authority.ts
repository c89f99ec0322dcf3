// What may stand in an authority file, and how its entries are laid over the names that are built in.

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLMap } from "yaml";
import { noSuchWord } from "../reporting/no-such-word.ts";
import { type Bilingual, type Problem, sortProblems } from "../reporting/problem.ts";
import { yamlFaults } from "../reporting/yaml-faults.ts";
import { builtInNames } from "./built-in/built-in-names.ts";
import { builtInPlaces } from "./built-in-places.ts";
import type { Authority, Entity, EntityType, NameDecision } from "./entity.ts";
import { marksOf, nameKey } from "./recogniser.ts";

export const AUTHORITY_PROBLEM_CODES = [
  "authority-yaml-invalid",
  "authority-not-a-list",
  "authority-entry-invalid",
  "authority-key-unknown",
  "authority-value-invalid",
  "authority-id-invalid",
  "authority-id-clash",
  "authority-label-missing",
  "authority-type-unknown",
  "authority-wikidata-invalid",
  "authority-variant-clash",
  "authority-short-form-clash",
  "authority-decision-invalid",
] as const;

type Code = (typeof AUTHORITY_PROBLEM_CODES)[number];

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

/** A value with its place in the file, for the problem that may be found with it later. */
type Placed = { readonly value: string; readonly offset: number };

type Entry = {
  readonly entity: Entity;
  readonly id: Placed;
  readonly names: Placed[];
  readonly short: Placed[];
};

/**
 * Reads a file of names. `file` is its path as the maintainer knows it. Its entries take the place of those beneath that
 * share a name with them: one of the same type also takes over their other spellings, any other just the name.
 */
export function loadAuthority(
  yamlText: string,
  file: string,
  beneath: readonly Entity[] = [...builtInPlaces(), ...builtInNames()],
): Authority | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  const report: Report = (code, offset, message, hint) => {
    const { line, col } = offset < 0 ? { line: 0, col: 0 } : lines.linePos(offset);
    problems.push({ file, line, column: col, code, severity: "error", message, hint });
  };

  for (const { at, words } of yamlFaults(document, yamlText, visit))
    report("authority-yaml-invalid", at, ...words);
  const decisions = new Map<string, NameDecision>();
  const entries = problems.length === 0 ? readEntries(document.contents, decisions, report) : [];
  reportIdClashes(entries, report);
  reportNameClashes(entries, report);
  return problems.length > 0 ? sortProblems(problems) : { ...layOver(entries, beneath), decisions };
}

type Report = (code: Code, offset: number, message: Bilingual, hint: Bilingual) => void;

function readEntries(contents: Node | null, decisions: Map<string, NameDecision>, report: Report): Entry[] {
  // An empty file, or one of comments alone, is an authority with no entries.
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isSeq(contents)) {
    report(
      "authority-not-a-list",
      contents.range?.[0] ?? -1,
      { ar: "ملف الأعلام قائمة مداخل", en: "the authority file is a list of entries" },
      { ar: "ابدأ كل مدخل بشرطة: «- id: …»", en: "begin each entry with a dash: “- id: …”" },
    );
    return [];
  }
  const entries: Entry[] = [];
  for (const item of contents.items) {
    if (isMap(item) && item.has("decision")) {
      readDecision(item, decisions, report);
      continue;
    }
    if (isMap(item)) {
      const entry = readEntry(item, report);
      if (entry !== null) entries.push(entry);
      continue;
    }
    report(
      "authority-entry-invalid",
      offsetOf(item),
      { ar: "ليس هذا مدخلًا ذا مفاتيح", en: "this is not an entry with keys" },
      {
        ar: "اكتب «- id: …» ثم «label» و«type» تحته",
        en: "write “- id: …”, then “label” and “type” below it",
      },
    );
  }
  return entries;
}

/** What the maintainer has decided of an inferred name; of several decisions on one name each adds to those before. */
function readDecision(map: YAMLMap, decisions: Map<string, NameDecision>, report: Report): void {
  const textOf = (key: string): string | null => {
    const value = map.get(key);
    return typeof value === "string" && value.trim() !== "" ? value.normalize("NFC").trim() : null;
  };
  const [id, decision, label, into] = [textOf("id"), textOf("decision"), textOf("label"), textOf("into")];
  const type = INFERRED_TYPES.find((known) => known === textOf("type")) ?? null;
  const isWhole =
    decision === "accept" ||
    decision === "reject" ||
    (decision === "rename" && label !== null) ||
    (decision === "merge" && into !== null && into !== id) ||
    (decision === "type" && type !== null);
  if (decision !== null && !DECISIONS.includes(decision)) {
    const at = offsetOf(map.get("decision", true));
    report("authority-decision-invalid", at, ...noSuchWord("decision", decision, DECISIONS));
    return;
  }
  if (id === null || !isWhole) {
    report(
      "authority-decision-invalid",
      offsetOf(map),
      { ar: "قرار ناقص في اسم مستنتج", en: "this decision on an inferred name is not whole" },
      {
        ar: "اكتبه هكذا: «- {decision: accept, id: inf-…}»، أو reject، أو rename مع label، أو merge مع into، أو type مع type",
        en: "write it as “- {decision: accept, id: inf-…}”; or reject; rename with a label; merge with into; type with a type",
      },
    );
    return;
  }
  const before = decisions.get(id) ?? UNDECIDED;
  decisions.set(id, {
    isRejected: decision === "reject" || (before.isRejected && decision !== "accept"),
    isAccepted: decision !== "reject",
    into: decision === "merge" ? into : before.into,
    label: decision === "rename" ? label : before.label,
    type: decision === "type" ? type : before.type,
  });
}

const DECISIONS = ["accept", "reject", "rename", "merge", "type"];
const INFERRED_TYPES = ["person", "organisation", "place"] as const;
const UNDECIDED: NameDecision = { isRejected: false, isAccepted: false, into: null, label: null, type: null };

function readEntry(map: YAMLMap, report: Report): Entry | null {
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

function placed(node: unknown): Placed {
  const value = isScalar(node) ? String(node.value).normalize("NFC").trim() : "";
  return { value, offset: offsetOf(node) };
}

function offsetOf(node: unknown): number {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  const offset: unknown = Array.isArray(range) ? range[0] : null;
  return typeof offset === "number" ? offset : -1;
}

function reportIdClashes(entries: readonly Entry[], report: Report): void {
  const seen = new Map<string, Entry>();
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

/** Two surnames alike are no clash, the text decides; a full form or a surname that stands alone must be one entity's. */
function reportNameClashes(entries: readonly Entry[], report: Report): void {
  const owners = new Map<string, Entry>();
  const claim = (entry: Entry, name: Placed, code: Code): void => {
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

/**
 * An entity beneath whose label an entry of its type lists, or whose id it has, is that entry, which takes over its other spellings;
 * of the others an entry takes only the names it lists. Of two beneath with one id the first is it, with the spellings of both.
 */
function layOver(entries: readonly Entry[], beneath: readonly Entity[]): Authority {
  const own = new Map<string, Entity>(entries.map(({ entity }) => [entity.id, entity]));
  const owners = new Map<string, string>();
  for (const { entity } of entries) {
    for (const name of standingNames(entity)) owners.set(ownKey(name), entity.id);
  }
  const adopted = new Map<string, string>();
  const rest = new Map<string, Entity>();
  const ownerOf = (name: string) => (owners.size === 0 ? undefined : owners.get(ownKey(name)));
  const isFree = (name: string) => ownerOf(name) === undefined;
  for (const entity of beneath) {
    const heir = own.get(entity.id) ?? own.get(ownerOf(entity.label) ?? "");
    const spellings = entity.variants.filter(isFree);
    if (heir?.type === entity.type) {
      for (const name of spellings) owners.set(ownKey(name), heir.id);
      own.set(heir.id, { ...heir, variants: [...heir.variants, ...spellings] });
      adopted.set(entity.id, heir.id);
    } else if (heir?.id !== entity.id && spellings.length > 0) {
      const twin = rest.get(entity.id) ?? entity;
      const variants = rest.has(entity.id) ? [...new Set([...twin.variants, ...spellings])] : spellings;
      rest.set(entity.id, { ...twin, variants, shortForms: twin.shortForms.filter(isFree) });
    }
  }
  const entities = [...own.values(), ...rest.values()];
  return { entities, byId: new Map(entities.map((entity) => [entity.id, entity])), adopted };
}

function standingNames(entity: Entity): readonly string[] {
  return entity.shortFormsStandAlone ? [...entity.variants, ...entity.shortForms] : entity.variants;
}

/** Names that differ in their marks alone («عُمان», «عمّان») are told apart by them. */
function ownKey(name: string): string {
  return `${nameKey(name)}\n${marksOf(name).join("")}`;
}
