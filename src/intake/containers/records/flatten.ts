// A record of JSON as a row of a table: nested keys joined by dots, lists as lines, texts of several languages as the archive's, trees of blocks as HTML.

import { fieldNamed } from "./column-names.ts";
import type { FlatRecord } from "./columns.ts";
import { isObject, type JsonObject } from "./json-stream.ts";
import { richTextOf } from "./rich-text.ts";

const LIST_SEPARATOR = "\n";

/** A list of texts, or of objects with a name, is one value a line each. */
export function flatten(value: unknown, prefix = "", into: Record<string, string> = {}): FlatRecord {
  if (!isObject(value)) return into;
  for (const [key, given] of Object.entries(value)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const inner = inOneLanguage(withoutType(given));
    if (inner === null || inner === undefined) continue;
    const text =
      typeof inner === "object"
        ? (richTextOf(inner) ?? richTextOfParts(inner) ?? textOfParts(inner, path))
        : String(inner);
    if (text !== null) into[path] = text;
    else if (Array.isArray(inner)) {
      const names = inner.map(nameOf).filter((name) => name !== "");
      const [only] = inner;
      // A list of one object that has no name is that object.
      if (names.length === 0 && inner.length === 1 && isObject(only)) flatten(only, path, into);
      else into[path] = names.join(LIST_SEPARATOR);
    } else flatten(inner, path, into);
  }
  return into;
}

const TYPED =
  /^(?:string|integer|double|boolean|timestamp|map|array|reference|null)Value$|^(?:S|N|BOOL|M|L|SS|NULL)$/;

/** JSON-LD, Firestore and DynamoDB keep a value under the name of its type: `{ "stringValue": "…" }`, `{ "S": "…" }`, `{ "@value": "…" }`. */
function withoutType(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutType);
  if (!isObject(value)) return value;
  if ("@value" in value) return value["@value"];
  const [[type, inner] = ["", null], second] = Object.entries(value);
  if (second !== undefined || !TYPED.test(type)) return value;
  if (type === "nullValue" || type === "NULL") return null;
  if (type === "arrayValue" && isObject(inner)) return withoutType(inner.values ?? []);
  return type === "mapValue" && isObject(inner) ? inner.fields : withoutType(inner);
}

/** Languages of a text that is kept in several; the first that is there is taken, Arabic before all. */
const LANGUAGES = ["ar", "fa", "ur", "ckb", "ku", "he", "en", "fr", "de", "es", "tr"];
const LANGUAGE_KEY = new RegExp(`^(?:${LANGUAGES.join("|")})(?:[-_]\\w+)?$`);

/** `{ "ar": "…", "en": null }`: the first language in which anything is said. */
function inOneLanguage(value: unknown): unknown {
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys.every((key) => LANGUAGE_KEY.test(key))) return value;
  const isSaid = (key: string) => value[key] !== null && value[key] !== "";
  const at = (key: string) => LANGUAGES.indexOf(key.split(/[-_]/, 1)[0] ?? "");
  const [first] = keys.filter(isSaid).sort((a, b) => at(a) - at(b));
  return first === undefined ? null : value[first];
}

/** Cards, sections or slides, each with a tree of blocks; parts with headlines of their own are other reports. */
function richTextOfParts(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const parts = value.map((part) =>
    isObject(part) && !Object.keys(part).some((key) => fieldNamed(key)?.field === "headline")
      ? (Object.values(part)
          .map(richTextOf)
          .find((html) => html !== null) ?? null)
      : null,
  );
  return parts.every((part) => part !== null) ? parts.join("\n") : null;
}

/** A body in parts without kinds, as `{ summary: […], sections: [{ paragraphs: […] }] }`: its paragraphs in their order. */
function textOfParts(value: unknown, path: string): string | null {
  if (!isObject(value) || fieldNamed(path)?.field !== "body") return null;
  const texts = textsIn(value);
  return texts.length === 0 ? null : texts.join("\n\n");
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((inner) => (typeof inner === "string" ? [inner] : textsIn(inner)))
    : isObject(value)
      ? Object.values(value).flatMap(textsIn)
      : [];

/** What an object is called, or the one thing that it says. */
export function nameOf(item: unknown): string {
  if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") return String(item);
  if (!isObject(item)) return "";
  const name = NAME_KEYS.map((key) => inOneLanguage(item[key])).find((value) => value != null);
  return typeof name === "object" || name === undefined ? "" : String(name);
}

const NAME_KEYS: readonly (keyof JsonObject & string)[] = [
  "name",
  "display_name",
  "title",
  "label",
  "value",
  "text",
  "url",
];
