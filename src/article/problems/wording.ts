// The form of a row in the tables of what can be wrong with a report.

import type { Bilingual, Severity } from "../../reporting/problem.ts";

export type Wording = { readonly severity: Severity; readonly message: Bilingual; readonly hint: Bilingual };

type Words = readonly [ar: string, en: string];

/** A problem that would mislead readers: nothing is published until it is mended. `{name}` is replaced by the value given under that name. */
export function error(message: Words, hint: Words): Wording {
  return wording("error", message, hint);
}

/** A problem that readers will see for themselves. `{name}` is replaced by the value given under that name. */
export function warning(message: Words, hint: Words): Wording {
  return wording("warning", message, hint);
}

function wording(severity: Severity, [ar, en]: Words, [hintAr, hintEn]: Words): Wording {
  return { severity, message: { ar, en }, hint: { ar: hintAr, en: hintEn } };
}

/** The doubt about a field that can be read in two ways, with both readings and the reason. */
export function doubtful(ar: string, en: string): Wording {
  return warning(
    [
      `${ar}: أُخذ «{value}»، والبديل «{next}»: {whyAr}`,
      `${en}: “{value}” was taken, the next candidate is “{next}”: {whyEn}`,
    ],
    [
      "راجع الأصل، واكتب الصواب في الترويسة إن كان غيره",
      "look at the original, and write the right one into the front matter if it is another",
    ],
  );
}

/** What to do where front matter and page differ. */
export const STATED_WINS: Words = [
  "اعتُمد ما في الترويسة؛ راجع أيّهما الصواب",
  "the front matter was taken; check which is right",
];
