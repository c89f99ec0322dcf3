// Cited works as RIS, which every reference manager reads: two letters, two spaces, a dash, a value.

import { type CitedWork, oneLine } from "./cited-work.ts";
import { joinParts, type PartialDate } from "./partial-date.ts";

/** `DA` is the standard's date; `PY` repeats it because some readers, citation-js among them, look nowhere else. */
export function ris(works: readonly CitedWork[]): string {
  return works.map(record).join("\r\n");
}

function record(work: CitedWork): string {
  const lines: [tag: string, value: string | null][] = [
    ["TY", work.kind === "report" ? "ELEC" : "NEWS"],
    ["ID", work.key],
    ["TI", work.title],
    ...work.authors.map((name): [string, string] => ["AU", name]),
    ["T2", work.outlet?.value ?? null],
    ["PY", work.issued === null ? null : risDate(work.issued)],
    ["DA", work.issued === null ? null : risDate(work.issued)],
    ["SE", work.section],
    ["LA", work.language],
    ["UR", work.originalUrl ?? work.url],
    ["DP", work.foundIn],
    ["N1", work.note],
  ];
  const filled = lines.filter((line): line is [string, string] => line[1] !== null);
  return `${filled.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join("")}ER  - \r\n`;
}

/** `2022/01/12/`, `2022/01//`, `2022///`. Of a span the beginning: RIS knows no other. */
function risDate({ from }: PartialDate): string {
  return joinParts(from, "/") + "/".repeat(4 - from.length);
}
