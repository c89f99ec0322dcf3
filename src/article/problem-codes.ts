// Everything that can be wrong with a file of `articles/`: one stable code each, worded in both interface languages.

import type { Problem } from "../reporting/problem.ts";
import { contentProblems } from "./problems/content-problems.ts";
import { fileProblems } from "./problems/file-problems.ts";
import { frontMatterProblems } from "./problems/front-matter-problems.ts";
import { momentProblems } from "./problems/moment-problems.ts";
import type { Wording } from "./problems/wording.ts";

export const articleProblems = {
  ...fileProblems,
  ...frontMatterProblems,
  ...momentProblems,
  ...contentProblems,
} as const satisfies Record<string, Wording>;

export type ArticleProblemCode = keyof typeof articleProblems;

/** Every code this folder raises itself; the date reader's codes come with its own findings. */
export const articleProblemCodes: readonly string[] = Object.keys(articleProblems);

export type Place = { readonly file: string; readonly line: number; readonly column: number };

export function articleProblem(
  code: ArticleProblemCode,
  place: Place,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  const { severity, message, hint } = articleProblems[code];
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    code,
    severity,
    message: { ar: fill(message.ar, values), en: fill(message.en, values) },
    hint: { ar: fill(hint.ar, values), en: fill(hint.en, values) },
  };
}

function fill(wording: string, values: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}
