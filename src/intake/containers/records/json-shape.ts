// Finds where in a JSON file its records are, whoever wrote it: in a list, under a key each, or column by column.

import { FEED_TITLE, fieldNamed, isFieldName } from "./column-names.ts";
import type { FlatRecord } from "./columns.ts";
import { isObject, type JsonObject } from "./json-stream.ts";
import { richTextOf } from "./rich-text.ts";

/** Strapi, Directus and Ghost tell a draft by a moment of publication that is there and empty. */
export function unpublished(value: JsonObject): FlatRecord {
  const { attributes } = value;
  const holders = isObject(attributes) ? [value, attributes] : [value];
  const isDraft = holders.some((one) => one.publishedAt === null || one.published_at === null);
  return isDraft ? { status: "draft" } : {};
}

/** JSON Feed 1.1: `title` names the feed. */
export function feedTitle({ version, title }: JsonObject): FlatRecord {
  const isFeed = typeof version === "string" && version.includes("jsonfeed.org");
  return isFeed && typeof title === "string" ? { [FEED_TITLE]: title } : {};
}

/** A text of this length is no label: its object is a record. */
const TELLING_LENGTH = 80;

/** The objects of the list that holds most texts; or the file itself where it is one record. */
export function recordsOf(value: unknown): readonly JsonObject[] {
  return listedIn(value).map(unwrapped);
}

/** A list may hold each record within an object of its own: `{ "row_idx": 0, "row": { … } }`. */
function unwrapped(member: JsonObject): JsonObject {
  const entries = Object.entries(member);
  if (entries.some(([key, inner]) => isText(inner) || fieldNamed(key)?.field === "headline")) return member;
  const holders = entries.filter(([, inner]) => isObject(inner) && holdsText(inner));
  const [[key, inner] = ["", null]] = holders;
  // JSON:API has what a record refers to beside its fields.
  if (
    holders.length !== 1 ||
    entries.filter(([, one]) => isObject(one)).length > 1 ||
    !isObject(inner) ||
    !isRecord(inner)
  )
    return member;
  const { [key]: _holder, ...rest } = member;
  return { ...rest, ...inner };
}

function listedIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) {
    const members = value.filter(isObject);
    // phpMyAdmin lists its tables, each with its rows.
    return members.some((member) => holdsText(member) || hasHeadline(member))
      ? members
      : (fullest(listsIn({ ...members }, 0)) ?? members);
  }
  if (!isObject(value)) return [];
  const { data } = value;
  // JSON:API lists what its records refer to beside them.
  if ("included" in value) return (Array.isArray(data) ? data : [data]).filter(isObject);
  const rows = rowsOfColumns(value) ?? rowsOfLists(value);
  if (rows !== null) return rows;
  if (isRecord(value)) return [value];
  return fullest(listsIn(value, 0)) ?? [value];
}

/** A table has a name too, which is no headline. */
function hasHeadline(member: JsonObject): boolean {
  return Object.keys(member).some((key) => key !== "name" && fieldNamed(key)?.field === "headline");
}

/** The list that holds most texts, and of those the longest; null: all are empty. */
function fullest(lists: readonly (readonly JsonObject[])[]): readonly JsonObject[] | null {
  const rated = lists
    .filter((members) => members.length > 0)
    .map((members) => ({ members, texts: members.filter(holdsText).length }))
    .sort((a, b) => b.texts - a.texts || b.members.length - a.members.length);
  return rated[0]?.members ?? null;
}

function isRecord(value: JsonObject): boolean {
  const entries = Object.entries(value);
  if (entries.some(([, inner]) => isText(inner))) return true;
  // A title beside a body in parts; beside a list of reports it is the list's own.
  const holds = (field: string, test: (inner: unknown) => boolean) =>
    entries.some(([key, inner]) => fieldNamed(key)?.field === field && test(inner));
  const isInParts = (body: unknown) =>
    (Array.isArray(body) ? body : [body]).every(
      (part) =>
        isObject(part) &&
        holdsText(part) &&
        !Object.keys(part).some((key) => fieldNamed(key)?.field === "headline"),
    );
  return holds("headline", () => true) && holds("body", isInParts);
}

const isText = (value: unknown) => typeof value === "string" && value.length >= TELLING_LENGTH;

function holdsText(value: JsonObject): boolean {
  return Object.values(value).some(
    (inner) =>
      isText(inner) ||
      (isObject(inner) && holdsText(inner)) ||
      (Array.isArray(inner) && (inner.some(isText) || richTextOf(inner) !== null)),
  );
}

/** pandas' `to_json`: an object a column, in each the same rows by their numbers. */
function rowsOfColumns(value: JsonObject): readonly JsonObject[] | null {
  const columns = Object.entries(value).flatMap(([name, column]) =>
    isObject(column) ? [{ name, column }] : [],
  );
  const [first] = columns;
  if (first === undefined || columns.length < Object.keys(value).length) return null;
  if (columns.filter(({ name }) => isFieldName(name)).length < 2) return null;
  const rows = Object.keys(first.column);
  const isFull = columns.every(({ column }) => rows.every((row) => row in column));
  if (!isFull || !rows.every((row, at) => row === String(at))) return null;
  return rows.map((row) => Object.fromEntries(columns.map(({ name, column }) => [name, column[row]])));
}

/** Databases print the names of columns once, and each row as a list: `{ "columns": […], "data": [[…], …] }`. */
function rowsOfLists(value: JsonObject): readonly JsonObject[] | null {
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one) && one.length > 0);
  for (const rows of lists) {
    const width = Array.isArray(rows[0]) ? rows[0].length : 0;
    if (width < 2 || !rows.every((row) => Array.isArray(row) && row.length === width)) continue;
    const names = lists
      .filter((list) => list !== rows && list.length === width)
      .map((list) => list.map((one) => (isObject(one) ? one.name : one)))
      .find((list): list is string[] => list.every((name) => typeof name === "string"));
    if (names !== undefined)
      return (rows as unknown[][]).map((row) =>
        Object.fromEntries(row.map((cell, at) => [names[at] ?? "", cell])),
      );
  }
  return null;
}

const DEEPEST = 4;

/**
 * Every list of objects in it, with those that are kept under a key each; those within the members of another list are
 * its records' own.
 */
function listsIn(value: JsonObject, depth: number): (readonly JsonObject[])[] {
  if (depth > DEEPEST) return [];
  const keyed = Object.values(value).filter((inner) => isObject(inner) && isRecord(inner)) as JsonObject[];
  const inner = Object.values(value).flatMap((one) => {
    if (isObject(one)) return isRecord(one) ? [] : listsIn(one, depth + 1);
    if (!Array.isArray(one)) return [];
    const members = one.filter(isObject);
    const [only] = members;
    // An array of one, as Ghost's `db`, may hold all.
    return members.length === 1 && only !== undefined && !holdsText(only)
      ? [members, ...listsIn(only, depth + 1)]
      : [members];
  });
  const parts = partsOfOneList(value);
  return [...(keyed.length > 0 ? [keyed] : []), ...(parts.length > 1 ? [parts.flat()] : []), ...inner];
}

/** Lists of the same things under the name of their section each: `{ "محليات": […], "اقتصاد": […] }`. */
function partsOfOneList(value: JsonObject): (readonly JsonObject[])[] {
  const lists = Object.values(value).flatMap((one) =>
    Array.isArray(one) && one.length > 0 && one.every(isObject) && one.some(holdsText) ? [one] : [],
  );
  const keys = (list: readonly JsonObject[]) => Object.keys(list[0] ?? {}).join();
  return lists.every((list) => keys(list) === keys(lists[0] ?? [])) ? lists : [];
}
