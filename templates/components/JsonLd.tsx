// Structured data inside a page: JSON that no headline can break out of.

import type { JSX } from "preact";

/** `<` and `&` never reach the HTML parser as such; U+2028 and U+2029 were line ends in older JavaScript. */
const UNSAFE = /[<>&\u2028\u2029]/gu;

type JsonLdProps = {
  readonly of: object;
  /** The id of what is no linked data, but plain JSON. */
  readonly plainId?: string;
};

export function JsonLd({ of, plainId }: JsonLdProps): JSX.Element {
  const json = JSON.stringify(of).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const type = plainId === undefined ? "application/ld+json" : "application/json";
  return <script type={type} id={plainId} dangerouslySetInnerHTML={{ __html: json }} />;
}
