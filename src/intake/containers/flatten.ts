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
    const inner = inOneLanguage(given);
    if (inner === null || inner === undefined) continue;
    const text = typeof inner === "object" ? (richTextOf(inner) ?? textOfParts(inner, path)) : String(inner);
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
