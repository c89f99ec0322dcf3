// XML as text: the only place where its escapes are written.

/** Characters XML 1.0 cannot hold even as references, and lone surrogates. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the purpose of this pattern
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Beside the five of XML: what reorders a text for the eye is written so that the eye can see it. */
const SPECIAL = /[&<>"'\r\u202A-\u202E\u2066-\u2069]/g;

/** Any of them: most text has none, and is looked through once. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what it looks for
  /[\u0000-\u0008\u000B-\u001F"&'<>\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for an element or an attribute value; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replace(FORBIDDEN, "")
    .replace(
      SPECIAL,
      (character) => ESCAPES[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
    );
}

export type XmlAttributes = Readonly<Record<string, string>>;

/** An element with text content. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributeList(attributes)}>${escapeXml(text)}</${name}>`;
}

/** The same, or nothing where there is no text. */
export function optionalElement(name: string, text: string | null, attributes: XmlAttributes = {}): string {
  return text === null ? "" : textElement(name, text, attributes);
}

/** An element whose children are XML already; empty when there are none. */
export function element(name: string, attributes: XmlAttributes, ...children: readonly string[]): string {
  const open = `<${name}${attributeList(attributes)}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join("")}</${name}>`;
}

function attributeList(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
