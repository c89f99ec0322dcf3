// Scores the reading of dates on cases in JSON lines: values, and how many of those called fixed are wrong.
// usage: node --import tsx tests/bench/date-cases.ts FILE.jsonl… [-v]

import { readFileSync } from "node:fs";
import { type DateMention, isPlain } from "../../src/date/date-mention.ts";
import { findDates } from "../../src/date/find-dates.ts";

/** A case as collections write it; `expected` is one value or several that are right, none where the text holds no date. */
type DateCase = {
  readonly kind?: string;
  readonly set?: string;
  readonly suite?: string;
  readonly text: string;
  readonly reference: string | null;
  readonly span?: readonly [number, number];
  readonly expected: string | readonly string[] | null;
  readonly newsValue?: string | null;
  readonly verdict?: string;
  readonly optional?: boolean;
};

type Score = {
  cases: number;
  right: number;
  fixed: number;
  fixedWrong: number;
  plain: number;
  plainRight: number;
};

const [verbose, files] = [process.argv.includes("-v"), process.argv.slice(2).filter((path) => path !== "-v")];
const scores = new Map<string, Score>();

for (const path of files) {
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const row: DateCase = JSON.parse(line);
    const isUsed = (row.verdict ?? "accept") === "accept" || row.verdict === "conflict";
    if (isUsed && (row.kind ?? "date") === "date") score(row);
  }
}

function score(row: DateCase): void {
  const { text, span } = row;
  const expected = wanted(row);
  const found = findDates(text, { reference: row.reference?.slice(0, 10) ?? null });
  const touching =
    span === undefined || row.suite !== undefined
      ? found
      : found.filter((date) => date.span[0] < span[1] && date.span[1] > span[0]);
  const isRight =
    expected.length === 0
      ? touching.length === 0
      : touching.some((date) => isOf(date, expected)) || (row.optional === true && touching.length === 0);
  const name = row.set ?? row.suite ?? "all";
  const sum = scores.get(name) ?? { cases: 0, right: 0, fixed: 0, fixedWrong: 0, plain: 0, plainRight: 0 };
  scores.set(name, sum);
  sum.cases++;
  if (isRight) sum.right++;
  else if (verbose)
    console.log(
      "wrong",
      name,
      text,
      expected,
      found.map((date) => [date.text, date.value]),
    );
  for (const date of touching) {
    const isTrue = isOf(date, expected);
    if (date.certainty === "fixed") sum.fixed++;
    if (date.certainty === "fixed" && !isTrue && !isRight) sum.fixedWrong++;
    if (isPlain(date)) sum.plain++;
    if (isPlain(date) && (isTrue || isRight)) sum.plainRight++;
  }
}

function wanted({ expected, verdict, newsValue }: DateCase): readonly (string | null)[] {
  if (verdict === "conflict") return [newsValue ?? null];
  return Array.isArray(expected) ? expected : [expected as string | null];
}

function isOf(date: DateMention, expected: readonly (string | null)[]): boolean {
  const values = [date.value, date.edtf].map((value) => value?.replace("+00:00", "Z"));
  if (date.interval !== null) {
    values.push(date.interval.join("/"));
    if (date.interval[0] === date.interval[1]) values.push(date.interval[0] ?? undefined);
  }
  return expected.some((want) => {
    if (want === null || want === "null") return date.value === null;
    if (want === "*") return true;
    const isClock = want.includes("T");
    return values.some(
      (value) => value === want || (isClock ? value?.startsWith(want) : value?.startsWith(`${want}T`)),
    );
  });
}

for (const [name, { cases, right, fixed, fixedWrong, plain, plainRight }] of scores) {
  const share = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));
  console.log(
    `${name.padEnd(22)} right ${right}/${cases} ${share(right, cases)}  fixed wrong ${fixedWrong}/${fixed} ${share(fixedWrong, fixed)}  plain right ${share(plainRight, plain)}`,
  );
}
