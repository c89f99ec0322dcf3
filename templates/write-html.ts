// How the elements of a page become its text: as Preact itself would write them, in half the time, for elements that keep no state.

import { type ComponentChildren, isValidElement } from "preact";

/**
 * Our components are functions of their props, so a page is written in one pass: no instances, no hooks, no contexts, and
 * one text at the end in place of a rope of its thousand pieces, which is as costly to encode as it was to tie.
 * `tests/templates/write-html.test.ts` holds it equal to `preact-render-to-string`.
 * @throws TypeError at an attribute whose name HTML would spell otherwise
 */
export function htmlOf(page: ComponentChildren): string {
  const pieces: string[] = [];
  write(page, pieces);
  return pieces.join("");
}

type Props = Readonly<Record<string, unknown>>;

function write(node: unknown, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(escaped(node));
  } else if (Array.isArray(node)) {
    for (const child of node) write(child, pieces);
  } else if (typeof node === "number") {
    pieces.push(String(node));
  } else if (isValidElement(node)) {
    const { type, props } = node as { type: string | ((props: Props) => unknown); props: Props };
    if (typeof type === "string") writeElement(type, props, pieces);
    // A fragment too is a function, which gives its children.
    else write(type(props), pieces);
  }
}

function writeElement(type: string, props: Props, pieces: string[]): void {
  const { opening, closing } = tagOf(type);
  pieces.push(opening);
  for (const name in props) {
    if (name === "children" || name === "dangerouslySetInnerHTML") continue;
    const value = props[name];
    if (value === undefined || value === null) continue;
    const { lead, bare, isEnumerated } = attributeOf(name);
    if (value === false && !isEnumerated) continue;
    if (value === "" || (value === true && !isEnumerated)) pieces.push(bare);
    else pieces.push(lead, escaped(String(value)), '"');
  }
  const markup = props.dangerouslySetInnerHTML as { readonly __html: string } | undefined;
  if (closing === null) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  if (markup === undefined) write(props.children, pieces);
  else pieces.push(markup.__html);
  pieces.push(closing);
}

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
  readonly lead: string;
  /** Without a value. */
  readonly bare: string;
  /** Says `true` and `false` in words. */
  readonly isEnumerated: boolean;
};

const NAME = /^[a-z][a-z0-9-]*$/;
/** SVG has names with capitals. */
const SVG_NAMES = new Set(["viewBox", "preserveAspectRatio"]);
const attributes = new Map<string, Attribute>();

function attributeOf(name: string): Attribute {
  const known = attributes.get(name);
  if (known !== undefined) return known;
  if (!NAME.test(name) && !SVG_NAMES.has(name)) throw new TypeError(`no attribute is spelled ${name}`);
  const isEnumerated = /^(?:aria|data)-|^(?:draggable|spellcheck)$/.test(name);
  const attribute = { lead: ` ${name}="`, bare: ` ${name}`, isEnumerated };
  attributes.set(name, attribute);
  return attribute;
}

const SPECIAL = /["&<]/;
const ENTITIES: Readonly<Record<string, string>> = { '"': "&quot;", "&": "&amp;", "<": "&lt;" };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["&<]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
