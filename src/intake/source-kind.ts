// What kind of thing a maintainer handed over: the text of a page, Markdown, or a saved HTML page, and in which encoding.

import { textDecoder } from "./decode-text.ts";

export type SourceKind = "text" | "markdown" | "html";

const HTML_NAME = /\.x?html?$/i;
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b/i;
const FRONT_MATTER_OPENING = /^---[ \t]*\r?\n[^\n]*:/;

/** How a file opens says what kind it is. */
const TELLING_BYTES = 4096;
const LESS_THAN = 0x3c;
const DASH = 0x2d;
/** Front matter is at the very start, at most behind a byte order mark. */
const FRONT_MATTER_BYTES = 8;

/** The name decides where it can; text from a pipe has none, and a page may be saved under any. */
export function detectSourceKind(name: string, bytes: Uint8Array): SourceKind {
  if (HTML_NAME.test(name)) return "html";
  if (MARKDOWN_NAME.test(name)) return "markdown";
  const head = bytes.subarray(0, TELLING_BYTES);
  // Decoding costs as much as reading a few paragraphs, and most texts show at once that they are nothing else.
  if (!head.includes(LESS_THAN) && !head.subarray(0, FRONT_MATTER_BYTES).includes(DASH)) return "text";
  const text = textDecoder(declaredEncoding(bytes) ?? "utf-8").decode(head);
  if (HTML_OPENING.test(text)) return "html";
  if (FRONT_MATTER_OPENING.test(text)) return "markdown";
  return "text";
}

/** The ending of the original as it is kept. */
export function extensionOf(kind: SourceKind): string {
  return { text: "txt", markdown: "md", html: "html" }[kind];
}

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i;

/**
 * A saved page that says it is windows-1256 is believed: browsers read it so, and its bytes are kept as they came.
 * null: it says nothing, or says UTF-8.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, TELLING_BYTES));
  const name = HTML_OPENING.test(head) ? CHARSET.exec(head)?.[1]?.toLowerCase() : undefined;
  if (name === undefined || name === "utf-8" || name === "utf8") return null;
  return isKnownEncoding(name) ? name : null;
}

/** A page that was decoded, as UTF-8 that says so: otherwise it would be decoded again. */
export function asUtf8(html: string): Buffer {
  const head = html.slice(0, TELLING_BYTES);
  const declared = head.replace(
    new RegExp(CHARSET.source, "iu"),
    (whole, name: string) => `${whole.slice(0, whole.length - name.length)}utf-8`,
  );
  return Buffer.from(declared + html.slice(TELLING_BYTES));
}

function isKnownEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "utf-8";
  } catch {
    return false; // A label the Encoding Standard does not know says nothing.
  }
}
