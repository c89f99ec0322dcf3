// How the elements of a page become its text: what Preact itself would write, in half the time and in as few signs as HTML allows.

import { type ComponentChildren, isValidElement } from "preact";

/** What others want to know of a page, noted while it is written. */
export type PageNotes = {
  /** The values of every `href`, `src`, `action` and `poster`, in order. */
  readonly links: string[];
  readonly ids: string[];
  /** The text of the `title` before its body: a drawing's may follow. Empty or null where there is none. */
  title: string | null;
};

/** Markup written before, as `dangerouslySetInnerHTML` takes it. */
export type Markup = { readonly __html: string; readonly notes?: PageNotes };

export type WrittenPage = { readonly html: string; readonly notes: PageNotes };

/**
 * Our components are functions of their props, so a page is written in one pass: no instances, no hooks, no contexts, and
 * one text at the end in place of a rope of its thousand pieces, which is as costly to encode as it was to tie.
 * Quotes and end tags that every parser supplies (HTML Living Standard, 13.1.2) are left out: a thirtieth of a large archive.
 * `tests/templates/write-html.test.ts` holds what a parser reads equal to `preact-render-to-string`.
 * @throws TypeError at an attribute whose name HTML would spell otherwise
 */
export function writePage(page: ComponentChildren): WrittenPage {
  const writing: Writing = { pieces: [], notes: { links: [], ids: [], title: null }, unended: null };
  write(page, writing);
  endBefore(null, writing);
  return { html: writing.pieces.join(""), notes: writing.notes };
}

/** The text of `writePage` alone. */
export function htmlOf(page: ComponentChildren): string {
  return writePage(page).html;
}

type Props = Readonly<Record<string, unknown>>;
type Writing = {
  readonly pieces: string[];
  readonly notes: PageNotes;
  /** The element just closed whose end tag waits for what follows, which may make it needless. */
  unended: string | null;
};

function write(node: unknown, writing: Writing): void {
  if (typeof node === "string" || typeof node === "number") {
    if (node === "") return;
    endBefore(null, writing);
    writing.pieces.push(escaped(String(node)));
  } else if (Array.isArray(node)) {
    for (const child of node) write(child, writing);
  } else if (isValidElement(node)) {
    const { type, props } = node as { type: string | ((props: Props) => unknown); props: Props };
    if (typeof type === "string") writeElement(type, props, writing);
    // A fragment too is a function, which gives its children.
    else write(type(props), writing);
  }
}

function writeElement(type: string, props: Props, writing: Writing): void {
  const { pieces, notes } = writing;
  const { opening, closing } = tagOf(type);
  endBefore(type, writing);
  pieces.push(opening);
  if (type === "body" || type === "svg") notes.title ??= "";
  for (const name in props) {
    if (name === "children" || name === "dangerouslySetInnerHTML") continue;
    const value = props[name];
    if (value === undefined || value === null) continue;
    const { lead, bare, isEnumerated, noted } = attributeOf(name);
    if (value === false && !isEnumerated) continue;
    const text = String(value);
    if (noted !== null) notes[noted].push(text);
    if (text === "" || (value === true && !isEnumerated)) pieces.push(bare);
    else if (UNQUOTED.test(text)) pieces.push(lead, text);
    else pieces.push(lead, '"', escaped(text), '"');
  }
  pieces.push(">");
  if (closing === null) return;
  const markup = props.dangerouslySetInnerHTML as Markup | undefined;
  const start = pieces.length;
  if (markup === undefined) write(props.children, writing);
  else writeMarkup(markup, writing);
  if (type === "title") notes.title ??= pieces.slice(start).join("");
  endBefore(`/${type}`, writing);
  if (IMPLIED_BY.has(type)) writing.unended = type;
  else pieces.push(closing);
}

function writeMarkup({ __html, notes }: Markup, writing: Writing): void {
  if (__html !== "") endBefore(null, writing);
  writing.pieces.push(__html);
  if (notes === undefined) return;
  writing.notes.links.push(...notes.links);
  writing.notes.ids.push(...notes.ids);
}

/** @param next the element that opens now, `/` and the element that closes, or null: text, or what nobody knows */
function endBefore(next: string | null, writing: Writing): void {
  const { unended } = writing;
  if (unended === null) return;
  writing.unended = null;
  if (next === null || IMPLIED_BY.get(unended)?.has(next) !== true) writing.pieces.push(`</${unended}>`);
}

/**
 * Element → what implies its end: an element that opens, or its parent that closes (HTML Living Standard, 13.1.2.4). Fewer than the
 * standard has: those that we use, and that simple parsers know.
 */
const IMPLIED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: "li /ul /ol",
    dt: "dt dd",
    dd: "dd dt /dl /div",
    p:
      "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p " +
      "pre section table ul /article /aside /blockquote /body /details /div /figcaption /footer /header /main /nav /section",
    td: "td th /tr",
    th: "td th /tr",
    tr: "tr /tbody /thead",
    tbody: "/table",
  }).map(([type, next]) => [type, new Set(next.split(" "))]),
);

type Tag = {
  readonly opening: string /** Null of an element that is never closed. */;
  readonly closing: string | null;
};

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const tags = new Map<string, Tag>();

function tagOf(type: string): Tag {
  const known = tags.get(type);
  if (known !== undefined) return known;
  const tag = { opening: `<${type}`, closing: VOID.has(type) ? null : `</${type}>` };
  tags.set(type, tag);
  return tag;
}

type Attribute = {
  /** Before a value. */
  readonly lead: string;
  /** Without a value. */
  readonly bare: string;
  /** Says `true` and `false` in words. */
  readonly isEnumerated: boolean;
  readonly noted: "links" | "ids" | null;
};

const NAME = /^[a-z][a-z0-9-]*$/;
/** SVG has names with capitals. */
const SVG_NAMES = new Set(["viewBox", "preserveAspectRatio"]);
const LINKS = new Set(["href", "src", "action", "poster"]);
const attributes = new Map<string, Attribute>();

function attributeOf(name: string): Attribute {
  const known = attributes.get(name);
  if (known !== undefined) return known;
  if (!NAME.test(name) && !SVG_NAMES.has(name)) throw new TypeError(`no attribute is spelled ${name}`);
  const isEnumerated = /^(?:aria|data)-|^(?:draggable|spellcheck)$/.test(name);
  const noted = name === "id" ? "ids" : LINKS.has(name) ? "links" : null;
  const attribute: Attribute = { lead: ` ${name}=`, bare: ` ${name}`, isEnumerated, noted };
  attributes.set(name, attribute);
  return attribute;
}

/** A value that needs no quotes. */
const UNQUOTED = /^[^\s"'=<>`&]+$/;
const SPECIAL = /["&<]/;
const ENTITIES: Readonly<Record<string, string>> = { '"': "&quot;", "&": "&amp;", "<": "&lt;" };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["&<]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
