// The file of `add --report`: every source with what became of it, the doubtful first, both candidates side by side.

import { extname } from "node:path";
import { type AddOutcome, byUrgency, STATUSES, type Status, statusOf } from "./add-outcome.ts";
import type { Language } from "./invocation.ts";

export const REPORT_FORMS: readonly string[] = [".csv", ".html"];

export function importReport(path: string, outcomes: readonly AddOutcome[], language: Language): string {
  const rows = byUrgency(outcomes).flatMap((outcome) => rowsOf(outcome, language));
  return extname(path).toLowerCase() === ".csv" ? csv(rows, language) : html(rows, outcomes, language);
}

const COLUMNS = [
  { key: "status", label: { ar: "ما صار إليه", en: "status" } },
  { key: "source", label: { ar: "المصدر", en: "source" } },
  { key: "file", label: { ar: "الملف", en: "file" } },
  { key: "headline", label: { ar: "العنوان", en: "headline" } },
  { key: "field", label: { ar: "الحقل", en: "field" } },
  { key: "taken", label: { ar: "ما أُخذ", en: "taken" } },
  { key: "other", label: { ar: "البديل", en: "other candidate" } },
  { key: "why", label: { ar: "السبب", en: "why" } },
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number]["key"], string>>;

const STATUS_WORDS: Readonly<Record<Status, Record<Language, string>>> = {
  "to look at": { ar: "للمراجعة", en: "to look at" },
  refused: { ar: "مرفوض", en: "refused" },
  duplicate: { ar: "مكرر", en: "duplicate" },
  "passed over": { ar: "متروك", en: "passed over" },
  updated: { ar: "حُدّث", en: "updated" },
  present: { ar: "موجود من قبل", en: "there already" },
  added: { ar: "أُضيف", en: "added" },
};

/** A row for each remark, and one for a source without any. */
function rowsOf(outcome: AddOutcome, language: Language): Row[] {
  const about = {
    status: STATUS_WORDS[statusOf(outcome)][language],
    source: outcome.name,
    file: outcome.file ?? "",
    headline: outcome.headline ?? "",
  };
  if (outcome.remarks.length === 0) return [{ ...about, field: "", taken: "", other: "", why: "" }];
  return outcome.remarks.map(({ field, taken, other, why }) => ({
    ...about,
    field: field?.[language] ?? "",
    taken: taken ?? "",
    other: other ?? "",
    why: why[language],
  }));
}

/** Writes a table with the mark by which spreadsheets know UTF-8. */
function csv(rows: readonly Row[], language: Language): string {
  const lines = [
    COLUMNS.map(({ label }) => label[language]),
    ...rows.map((row) => COLUMNS.map(({ key }) => row[key])),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** A spreadsheet would run what begins like a formula: pages are written by strangers. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function html(rows: readonly Row[], outcomes: readonly AddOutcome[], language: Language): string {
  const title = language === "ar" ? "ما أضافه ورّاق" : "What Warraq added";
  const counts = STATUSES.flatMap((status) => {
    const number = outcomes.filter((outcome) => statusOf(outcome) === status).length;
    return number === 0 ? [] : [`<li>${escapeHtml(STATUS_WORDS[status][language])}: ${number}</li>`];
  });
  const head = COLUMNS.map(({ label }) => `<th scope="col">${escapeHtml(label[language])}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${COLUMNS.map(({ key }) => `<td dir="auto">${escapeHtml(row[key])}</td>`).join("")}</tr>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { font: 1rem/1.6 system-ui, sans-serif; margin: 1rem; }
div { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: start; vertical-align: top; min-inline-size: 6rem; }
</style>
<h1>${title}</h1>
<ul>${counts.join("")}</ul>
<div><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
}
