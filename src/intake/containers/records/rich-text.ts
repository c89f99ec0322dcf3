// Texts that editors keep as a tree of blocks (Editor.js, ProseMirror, Portable Text, Lexical, Slate, Draft.js, Contentful, Quill), made into the HTML that they show.

import { escapeUTF8 } from "entities";
import { isObject, type JsonObject } from "./json-stream.ts";

/** Keys under which a block holds what is in it. */
const CHILDREN = [
  "content",
  "children",
  "nodes",
  "blocks",
  "root",
  "document",
  "doc",
  "items",
  "ops",
  "data",
] as const;
const INLINE = /^(?:text|span|text-?node|link|hyperlink|entity-hyperlink|mention|hashtag|strong|bold|em)$/i;
const BREAK = /^(?:(?:line|hard|soft)-?_?break|br)$/i;

/** The element of a block by the name of its kind; any other is a paragraph. */
const ELEMENTS: readonly (readonly [kind: RegExp, element: string])[] = [
  [/^(?:head|h[1-6]$)/i, "h2"],
  [/^(?:un)?(?:ordered|bullet(?:ed)?|numbered)?-?_?list$|^[ou]l$/i, "ul"],
  [/list-?_?item|^li$|^checkbox$/i, "li"],
  [/quote/i, "blockquote"],
];
const PICTURE = /image|picture|figure|photo/i;
/** Fewer signs are a label. */
const LEAST_TEXT = 40;

/** The HTML of a tree of blocks; null: the value is none. */
export function richTextOf(value: unknown): string | null {
  const blocks = Array.isArray(value) ? value : isObject(value) ? childrenOf(value) : null;
  if (blocks === null || blocks.length === 0 || !blocks.every((block) => isObject(block) && isNode(block)))
    return null;
  const html = blocksOf(blocks);
  return html.replace(/<[^>]*>/g, "").trim().length < LEAST_TEXT ? null : html;
}

function isNode(value: JsonObject): boolean {
  return kindOf(value) !== "" || "insert" in value || "children" in value;
}

/** Portable Text tells a heading from a paragraph by its style, and an item by `listItem`. */
function kindOf(node: JsonObject): string {
  if (typeof node.listItem === "string") return "li";
  const style = typeof node.style === "string" && node.style !== "normal" ? node.style : null;
  const kind = style ?? node.type ?? node._type ?? node.nodeType ?? node.object ?? "";
  return typeof kind === "string" ? kind : "";
}

function childrenOf(node: JsonObject): readonly unknown[] | null {
  for (const key of CHILDREN) {
    const inner = node[key];
    if (Array.isArray(inner) && inner.length > 0) return inner;
    const within = isObject(inner) ? childrenOf(inner) : null;
    if (within !== null) return within;
  }
  return null;
}

const isInline = (node: unknown): node is JsonObject =>
  isObject(node) &&
  (INLINE.test(kindOf(node)) || BREAK.test(kindOf(node)) || (kindOf(node) === "" && textIn(node) !== ""));

function blocksOf(nodes: readonly unknown[]): string {
  if (!nodes.some(isInline)) return nodes.map(blockOf).join("\n");
  // A run without blocks, as Quill keeps it, parts its paragraphs by ends of lines.
  return nodes
    .map(inlineOf)
    .join("")
    .split(/\n+/)
    .map((line) => wrapped("p", line))
    .join("\n");
}

function blockOf(node: unknown): string {
  if (typeof node === "string") return wrapped("li", node);
  if (!isObject(node)) return "";
  const kind = kindOf(node);
  const address = addressIn(node);
  if (PICTURE.test(kind)) return address === null ? "" : figure(address, node);
  const element = ELEMENTS.find(([name]) => name.test(kind))?.[1] ?? null;
  const inner = childrenOf(node);
  if (inner?.some(isInline)) return wrapped(element ?? "p", inner.map(inlineOf).join("").trim(), "<br>");
  if (inner !== null) return wrapped(element ?? "", blocksOf(inner));
  const text = textIn(node);
  if (text === "" && address !== null)
    return `<p><a href="${escapeUTF8(address)}">${escapeUTF8(address)}</a></p>`;
  return wrapped(element ?? "p", text, "<br>");
}

function wrapped(element: string, html: string, lineEnd = "\n"): string {
  const text = html.replace(/\n/g, lineEnd);
  return text.trim() === "" || element === "" ? text : `<${element}>${text}</${element}>`;
}

function inlineOf(node: unknown): string {
  if (!isObject(node)) return "";
  if (BREAK.test(kindOf(node))) return "<br>";
  const inner = childrenOf(node);
  const text = inner === null ? textIn(node) : inner.map(inlineOf).join("");
  const address = /link/i.test(kindOf(node)) ? addressIn(node) : null;
  if (address !== null) return `<a href="${escapeUTF8(address)}">${text}</a>`;
  return isStrong(node) && text.trim() !== "" ? `<strong>${text}</strong>` : text;
}

/** `marks: ["strong"]`, `marks: [{ type: "bold" }]`, `bold: true`, and Lexical's first bit. */
function isStrong(node: JsonObject): boolean {
  const marks = Array.isArray(node.marks) ? node.marks : [];
  const names = marks.map((mark: unknown) => (isObject(mark) ? kindOf(mark) : mark));
  return (
    node.bold === true ||
    names.some((name) => name === "bold" || name === "strong") ||
    (typeof node.format === "number" && (node.format & 1) === 1)
  );
}

/** Editor.js keeps HTML in `data.text`; the others keep plain text. */
function textIn(node: JsonObject): string {
  const plain = node.text ?? node.value ?? node.insert ?? textOf(node.textData);
  if (typeof plain === "string") return /^\s*<(?:p|div|ul|ol|h\d)\b/i.test(plain) ? plain : escapeUTF8(plain);
  if (typeof node.content === "string") return node.content;
  const html = textOf(node.data);
  return typeof html === "string" ? html : "";
}

const textOf = (holder: unknown): unknown => (isObject(holder) ? holder.text : undefined);

/** The address that a picture, a link or an embedding names, in it or in what describes it. */
function addressIn(node: JsonObject): string | null {
  for (const key of ["src", "url", "href", "uri", "source", "embed"]) {
    const address = node[key];
    if (typeof address === "string" && /^(?:https?:\/)?\/|^[^\s:]+\.\w+$/i.test(address)) return address;
  }
  for (const key of ["data", "attrs", "file", "asset", "fields"]) {
    const inner = node[key];
    const address = isObject(inner) ? addressIn(inner) : null;
    if (address !== null) return address;
  }
  return null;
}

function figure(address: string, node: JsonObject): string {
  const said = (key: string): string => {
    const holders = [node, node.data, node.attrs].filter(isObject);
    const text = holders.map((holder) => holder[key]).find((one) => typeof one === "string");
    return typeof text === "string" ? text : "";
  };
  const img = `<img src="${escapeUTF8(address)}" alt="${escapeUTF8(said("alt"))}">`;
  return `<figure>${img}${wrapped("figcaption", said("caption"))}</figure>`;
}
