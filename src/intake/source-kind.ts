// What kind of thing a maintainer handed over: the text of a page, Markdown, or a saved HTML page, and in which encoding.

export type SourceKind = "text" | "markdown" | "html";

const HTML_NAME = /\.x?html?$/i;
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const TEXT_NAME = /\.(?:txt|text)$/i;
const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b/i;
const FRONT_MATTER_OPENING = /^---[ \t]*\r?\n[^\n]*:/;

/** The name decides where it can; text from a pipe has none. */
export function detectSourceKind(name: string, text: string): SourceKind {
  if (HTML_NAME.test(name)) return "html";
  if (MARKDOWN_NAME.test(name)) return "markdown";
  if (HTML_OPENING.test(text)) return "html";
  if (FRONT_MATTER_OPENING.test(text)) return "markdown";
  return "text";
}

/** Whether a file of a folder is meant for the archive at all. */
export function isSourceName(name: string): boolean {
  return HTML_NAME.test(name) || MARKDOWN_NAME.test(name) || TEXT_NAME.test(name);
}

/** Of the original as it is kept. */
export function extensionOf(kind: SourceKind): string {
  return { text: "txt", markdown: "md", html: "html" }[kind];
}

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i;

/**
 * A saved page that says it is windows-1256 is believed: browsers read it so, and its bytes are kept as they came.
 * null: it says nothing, or says UTF-8.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const name = HTML_OPENING.test(head) ? CHARSET.exec(head)?.[1]?.toLowerCase() : undefined;
  if (name === undefined || name === "utf-8" || name === "utf8") return null;
  return isKnownEncoding(name) ? name : null;
}

function isKnownEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== "utf-8";
  } catch {
    return false; // A label the Encoding Standard does not know says nothing.
  }
}
