// Structured data inside a page: JSON that no headline can break out of.

import type { JSX } from "preact";

/** `<` and `&` never reach the HTML parser as such; U+2028 and U+2029 were line ends in older JavaScript. */
const UNSAFE = /[<>&\u2028\u2029]/gu;

export function JsonLd({ of }: { readonly of: object }): JSX.Element {
  const json = JSON.stringify(of).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
