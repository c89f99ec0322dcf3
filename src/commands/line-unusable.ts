// What is said of a line handed to a command that reads one JSON object a line.

import type { Problem } from "../reporting/problem.ts";

export function lineUnusable(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 1,
    code: "line-unusable",
    severity: "error",
    message: {
      ar: "ليس هذا السطر كائن JSON بالحقول المطلوبة",
      en: "this line is no JSON object with the fields that are read",
    },
    hint: {
      ar: "اكتب كائن JSON واحدًا في كل سطر: text مع id أو reference، و raw مع ‎--header",
      en: "write one JSON object a line: “text” with “id” or “reference”, “raw” with --header",
    },
  };
}
