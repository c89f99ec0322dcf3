// XML in which reports are records, whoever made it: which element is one, told by what it holds, and its fields as the columns of a table.

import { Parser } from "htmlparser2";
import type { Bilingual } from "../../../reporting/problem.ts";
import type { Input } from "../container.ts";
import { CUT_SHORT, markupIn, readXmlItems, type XmlElement } from "../xml-items.ts";
import { type ColumnField, fieldNamed } from "./column-names.ts";
import type { FlatRecord } from "./columns.ts";
import type { SourceRecord } from "./read-records.ts";
import { VOCABULARIES, type Vocabulary } from "./xml-vocabularies.ts";

/** Elements of a text; what holds one of them beside words is a body, not a record. */
const OF_A_TEXT =
  /^(?:p|br|hr|h[1-6]|hl2|div|span|b|i|u|em|strong|a|ul|ol|li|blockquote|q|sup|sub|font|center|img|figure|figcaption|table|thead|tbody|tr|t[dh]|block|media|html|body|head|lb|hi)$/i;
/** A text of this length is no label. */
const TELLING_LENGTH = 80;
const LONGEST_HEADLINE = 400;

/** phpMyAdmin calls a row `table`, with the name of its table. */
const isOfText = (name: string, attributes: Readonly<Record<string, string>>) =>
  OF_A_TEXT.test(localName(name)) && attributes.name === undefined;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** Systems call every element alike and name the field in an attribute: `<column name="title">`, `<str name="title">`. */
function fieldName(name: string, attributes: Readonly<Record<string, string>>): string {
  return attributes.name ?? attributes.NAME ?? localName(name).replaceAll(".", "-");
}

type Seen = {
  readonly path: string;
  readonly name: string;
  readonly field: ColumnField | null;
  isOfText: boolean;
  hasHeadline: boolean;
  hasText: boolean;
  /** Whether an element in it is a whole record already. */
  hasRecord: boolean;
  own: number;
  length: number;
};

/**
 * The name of the element that is one report: one of a known vocabulary, or the smallest that holds something named as a
 * headline is and a text.
 * @param head the beginning of the file
 * @returns null where it shows none
 */
export function recordElementIn(head: string): string | null {
  const open: Seen[] = [];
  const found = new Map<string, { name: string; count: number; length: number }>();
  const all = new Map<string, { name: string; count: number; length: number }>();
  let known: string | null = null;
  const note = (into: typeof found, { path, name, length }: Seen) => {
    const one = into.get(path) ?? { name, count: 0, length: 0 };
    into.set(path, { name, count: one.count + 1, length: one.length + length });
  };
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = localName(written);
        if (Object.hasOwn(VOCABULARIES, name)) known ??= name;
        const outer = open.at(-1);
        const named = fieldNamed(fieldName(written, attributes))?.field ?? null;
        open.push({
          path: `${outer?.path ?? ""}/${name}`,
          name: written,
          field: named ?? (outer !== undefined && attributes.name === undefined ? outer.field : null),
          isOfText: isOfText(written, attributes),
          // `name` names a field, not what it holds.
          hasHeadline: Object.keys(attributes).some(
            (key) => localName(key).toLowerCase() !== "name" && fieldNamed(key)?.field === "headline",
          ),
          hasText: false,
          hasRecord: false,
          own: 0,
          length: 0,
        });
      },
      ontext(text) {
        const last = open.at(-1);
        if (last !== undefined) last.own += text.trim().length;
      },
      onclosetag() {
        const one = open.pop();
        if (one === undefined) return;
        one.length += one.own;
        const outer = open.at(-1);
        if (one.own >= TELLING_LENGTH) one.hasText = true;
        const isRecord = one.hasHeadline && one.hasText && !one.isOfText;
        if (isRecord && !one.hasRecord) note(found, one);
        note(all, one);
        if (outer === undefined) return;
        outer.length += one.length;
        outer.hasText ||= one.hasText;
        outer.hasRecord ||= one.hasRecord || isRecord;
        outer.hasHeadline ||=
          one.hasHeadline || (one.field === "headline" && one.length > 0 && one.length <= LONGEST_HEADLINE);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(head);
  if (known !== null) return known;
  const [path = "", best] = [...found].sort(([, a], [, b]) => b.count - a.count)[0] ?? [];
  return best === undefined ? null : widest(path, all);
}

/** What lies around a part alone, and holds more than it, is the record: its text may stand beside its head. */
function widest(
  path: string,
  all: ReadonlyMap<string, { name: string; count: number; length: number }>,
): string {
  const outerPath = path.slice(0, path.lastIndexOf("/"));
  const [inner, outer] = [all.get(path), all.get(outerPath)];
  if (inner === undefined) return "";
  return outer !== undefined && outer.count === inner.count && outer.length > inner.length * 1.5
    ? widest(outerPath, all)
    : inner.name;
}

/** @param name of the element that is one report */
export async function* readXmlRecords(input: Input, name: string): AsyncGenerator<SourceRecord> {
  const vocabulary = VOCABULARIES[name];
  let number = 0;
  // Names come without the prefix of the outermost element, which may be prefixed otherwise than the records are.
  const isRecord = (written: string) =>
    written === name ||
    written === localName(name) ||
    (vocabulary !== undefined && localName(written) === name);
  for await (const { element, source, isCut } of readXmlItems(input.open(), isRecord, new Set(), new Map())) {
    const flat = vocabulary === undefined ? flatOf(element, source) : fieldsOf(element, source, vocabulary);
    const fault = isCut ? CUT_SHORT : holdsSeveral(flat) ? SEVERAL : undefined;
    yield { number: ++number, flat, source, extension: "xml", ...(fault === undefined ? {} : { fault }) };
  }
}

/** Two headlines are those of two reports, whose texts nobody could part again. */
function holdsSeveral(flat: FlatRecord): boolean {
  return Object.entries(flat).some(
    ([name, value]) => fieldNamed(name)?.field === "headline" && value.split("\n").length > 2,
  );
}

const SEVERAL: Bilingual = {
  ar: "عنصر فيه عدة عناوين: لا يُعرف أين يبدأ كل خبر",
  en: "an element with several headlines: nobody knows where each report begins",
};

function fieldsOf(element: XmlElement, source: string, vocabulary: Vocabulary): FlatRecord {
  return Object.fromEntries(
    Object.entries(vocabulary).flatMap(([field, paths]) => {
      const values = paths.map((path) => valuesAt(element, path, source)).find(({ length }) => length > 0);
      return values === undefined ? [] : [[field, [...new Set(values)].join("\n")]];
    }),
  );
}

/** The values at all places that a path ends in: `a/b`, `a//b`, `a/b@norm`, `a/b@level=j`. */
function valuesAt(element: XmlElement, path: string, source: string): string[] {
  const [names = "", attribute = null] = path.split("@");
  const [key = "", wanted = null] = attribute?.split("=") ?? [];
  const found = names === "" ? [element] : elementsAt(element, names.split("/"), []);
  return found
    .filter(({ attributes }) => wanted === null || attributes[key] === wanted)
    .map((one) =>
      attribute !== null && wanted === null ? (one.attributes[key] ?? "") : shownBy(one, source),
    )
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

function elementsAt(element: XmlElement, names: readonly string[], above: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    const trail = [...above, localName(child.name)];
    return endsIn(trail, names) ? [child] : elementsAt(child, names, trail);
  });
}

/** An empty name stands for any elements between. */
function endsIn(trail: readonly string[], names: readonly string[]): boolean {
  const last = names.at(-1);
  if (last === undefined) return true;
  if (last === "") return trail.some((_name, at) => endsIn(trail.slice(0, at + 1), names.slice(0, -1)));
  return trail.at(-1) === last && endsIn(trail.slice(0, -1), names.slice(0, -1));
}

/** Attributes in which a vocabulary says exactly what its words say to people, or all that it says. */
const EXACT = ["norm", "when", "datetime", "content"];
const ALONE = ["url", "href", "src", "source", "value", "key", "term", "label", "title", "date"];

/** A text with its markup, or the words alone; a moment as its attribute has it. */
function shownBy(element: XmlElement, source: string): string {
  const { attributes, children, text } = element;
  const exact = EXACT.map((key) => attributes[key]).find((value) => value !== undefined);
  if (exact !== undefined && children.length === 0) return exact;
  if (text.trim() === "") return ALONE.map((key) => attributes[key]).find((one) => one !== undefined) ?? "";
  return children.some((child) => isOfText(child.name, child.attributes))
    ? withoutMedia(markupIn(element, source))
    : text.trim();
}

/** Pictures and what is said of them are fields of their own. */
function withoutMedia(html: string): string {
  return html
    .replace(/<media\b[\s\S]*?<\/media>/gi, "")
    .replace(/(<\/?)hl2\b/gi, "$1h2")
    .replace(/<lb\b[^>]*>/gi, "<br>")
    .replace(
      /<(\/?)(p|h[1-6])\b/gi,
      (_whole, slash: string, name: string) => `<${slash}${name.toLowerCase()}`,
    );
}

/**
 * The leaves of a record by their own names, with the name of what they stand in where a leaf is called `name` or `value`
 * or two are called alike; one name with several values is a list.
 */
function flatOf(record: XmlElement, source: string): FlatRecord {
  const leaves: { outer: string; name: string; value: string }[] = [];
  const add = (outer: string, name: string, value: string) => {
    if (value !== "" && !/^xml(?:ns)?\b/.test(name)) leaves.push({ outer, name, value });
  };
  const walk = (element: XmlElement, outer: string) => {
    const name = fieldName(element.name, element.attributes);
    const isText = element.children.some((child) => isOfText(child.name, child.attributes));
    if (element.children.length === 0 || isText) add(outer, name, shownBy(element, source));
    else for (const child of element.children) walk(child, isUnnamedList(element) ? outer : name);
  };
  for (const [key, value] of Object.entries(record.attributes)) add("", key, value.trim());
  const own = record.children.length === 0 ? record.text.trim() : "";
  add("", "text", own);
  for (const child of record.children)
    if (isUnnamedList(child))
      add(
        "",
        fieldName(child.name, child.attributes),
        child.children.map(({ text }) => text.trim()).join("\n"),
      );
    else walk(child, "");
  const outersOf = (name: string) =>
    new Set(leaves.filter((leaf) => leaf.name === name).map(({ outer }) => outer));
  const flat: Record<string, string> = {};
  for (const { outer, name, value } of leaves) {
    const isBare = HEAD.test(outer) || (!VAGUE.test(name) && outersOf(name).size === 1);
    const key = isBare ? name : `${outer}.${name}`;
    flat[key] = flat[key] === undefined ? value : `${flat[key]}\n${value}`;
  }
  return flat;
}

/** What only gathers fields says nothing of them. */
const HEAD = /^(?:|head(?:er)?|front|meta(?:data)?|info|properties|dc|fields)$/i;
const VAGUE = /^(?:name|value|text|title|label|url|id|date)$/i;

/** `<arr name="tags"><str>…</str></arr>`: the list has the name, its members have none. */
function isUnnamedList({ attributes, children }: XmlElement): boolean {
  const [first] = children;
  return (
    attributes.name !== undefined &&
    first !== undefined &&
    children.every(
      (child) =>
        child.name === first.name && child.children.length === 0 && child.attributes.name === undefined,
    )
  );
}
