// What `add` says at the end: how many of each, and by name those that somebody should look at.

import { makeVisible } from "../reporting/problem-report.ts";
import { MOST_NAMED, type OutcomeKind, type Remark, type Status, type Tally } from "./add-outcome.ts";
import { count, type Language, REPORTS } from "./invocation.ts";
import { isTerminal } from "./terminal.ts";

const HEADINGS: Readonly<Partial<Record<Status, Record<Language, string>>>> = {
  "to look at": { ar: "للمراجعة", en: "to look at" },
  refused: { ar: "مرفوض", en: "refused" },
  duplicate: { ar: "مكرر", en: "duplicates" },
};

/** @param hasReport whether a file with all of them was written */
export function describeOutcomes(tally: Tally, language: Language, hasReport: boolean): string {
  const lists = (Object.keys(HEADINGS) as Status[]).flatMap((status) =>
    describeList(tally, status, language, hasReport),
  );
  return [...lists, ...describeOpen(tally, language), summarise(tally, language)].join("\n");
}

function describeList(tally: Tally, status: Status, language: Language, hasReport: boolean): string[] {
  const number = tally.ofStatus(status);
  if (number === 0) return [];
  const rows = tally
    .named(status)
    .flatMap(({ name, file, remarks }) => [
      `  ${makeVisible(name)}${file === null ? "" : ` → ${file}`}`,
      ...remarks.map((remark) => `    ${describeRemark(remark, language)}`),
    ]);
  const left = number - MOST_NAMED;
  const more =
    left <= 0
      ? []
      : hasReport
        ? [language === "ar" ? `  … و${left} أخرى في التقرير` : `  … and ${left} more, in the report`]
        : [
            language === "ar"
              ? `  … و${left} أخرى: ‎--report FILE.html يكتبها كلها`
              : `  … and ${left} more: --report FILE.html writes them all`,
          ];
  return [`${HEADINGS[status]?.[language] ?? status} (${number}):`, ...rows, ...more];
}

function describeRemark({ field, taken, other, why }: Remark, language: Language): string {
  const reason = isolate(makeVisible(why[language]));
  if (field === null) return reason;
  const values = [taken, other]
    .filter((value) => value !== null)
    .map((value) => isolate(`«${makeVisible(value)}»`));
  const between = language === "ar" ? " أم " : " or ";
  return `${field[language]}: ${values.join(between)}${values.length === 0 ? "" : ", "}${reason}`;
}

const OPEN: Readonly<Record<string, Record<Language, string>>> = {
  published: { ar: "بلا تاريخ نشر", en: "without a day of publication" },
  outlet: { ar: "بلا ناشر معروف", en: "without a known outlet" },
  withheld: {
    ar: "لا يُنشر بعد، و«warraq check» يقول لماذا",
    en: "not to be published yet, warraq check says why",
  },
};

/** What would have been asked or said of a single source. */
function describeOpen(tally: Tally, language: Language): string[] {
  return Object.entries(OPEN).flatMap(([key, words]) => {
    const left = tally.leftOpen(key);
    return left === 0 ? [] : [`${words[language]}: ${left}`];
  });
}

export function summarise(tally: Tally, language: Language): string {
  const n = (kind: OutcomeKind) => tally.ofKind(kind);
  const doubtful = tally.ofStatus("to look at");
  const added = count(n("added"), language, REPORTS);
  const looked =
    doubtful === 0 ? "" : language === "ar" ? ` (للمراجعة ${doubtful})` : ` (${doubtful} to look at)`;
  const further = FURTHER.filter(([kind]) => n(kind) > 0).map(
    ([kind, words]) => `${words[language]} ${n(kind)}`,
  );
  const first =
    language === "ar"
      ? [`أُضيف: ${added}${looked}`, `مكرر: ${n("duplicate")}`, `مرفوض: ${n("refused")}`]
      : [`added ${added}${looked}`, `duplicates ${n("duplicate")}`, `refused ${n("refused")}`];
  return [...first, ...further].join(language === "ar" ? "، " : ", ");
}

const FURTHER: readonly (readonly [OutcomeKind, Record<Language, string>])[] = [
  ["updated", { ar: "حُدّث:", en: "updated" }],
  ["present", { ar: "موجود من قبل:", en: "there already" }],
  ["passed-over", { ar: "متروك:", en: "passed over" }],
];

/** Isolates a text, so that an Arabic value does not pull the brackets after it to its own side. */
export function isolate(text: string): string {
  return isTerminal(process.stdout) ? `\u2068${text}\u2069` : text;
}
