// What every command is given, and the words all of them share when they speak to a terminal.

import type { Settings } from "../configuration/settings.ts";
import type { Bilingual, Problem } from "../reporting/problem.ts";
import { REPORTS as COUNTED_REPORTS } from "../text/counted-nouns.ts";
import { arabicPlural, type PluralForms } from "../text/plural.ts";

export type Language = keyof Bilingual;

export type Invocation = {
  readonly settings: Settings;
  /** What is wrong with the archive's own files: none but for `check`, since every other command ends there. */
  readonly problems: readonly Problem[];
  readonly language: Language;
  readonly operands: readonly string[];
  /** The flags of one command alone, as typed: `dry-run`, `json`, `id` … */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
};

/** The exit status: 0 done, 1 the archive has an error, 2 the command was not understood. */
export type Command = (invocation: Invocation) => Promise<number>;

/** A number with its noun, as each language counts. */
export function count(
  n: number,
  language: Language,
  forms: { ar: PluralForms; en: [string, string] },
): string {
  if (language === "en") return `${n} ${n === 1 ? forms.en[0] : forms.en[1]}`;
  return arabicPlural(n, forms.ar).replace("{n}", String(n));
}

export const ERRORS = {
  ar: { zero: "لا أخطاء", one: "خطأ واحد", two: "خطآن", few: "{n} أخطاء", many: "{n} خطأً", other: "{n} خطأ" },
  en: ["error", "errors"],
} satisfies Parameters<typeof count>[2];

export const WARNINGS = {
  ar: {
    zero: "لا تنبيهات",
    one: "تنبيه واحد",
    two: "تنبيهان",
    few: "{n} تنبيهات",
    many: "{n} تنبيهًا",
    other: "{n} تنبيه",
  },
  en: ["warning", "warnings"],
} satisfies Parameters<typeof count>[2];

export const REPORTS = {
  ar: COUNTED_REPORTS,
  en: ["report", "reports"],
} satisfies Parameters<typeof count>[2];

export const PAGES = {
  ar: {
    zero: "لا صفحات",
    one: "صفحة واحدة",
    two: "صفحتان",
    few: "{n} صفحات",
    many: "{n} صفحةً",
    other: "{n} صفحة",
  },
  en: ["page", "pages"],
} satisfies Parameters<typeof count>[2];

export const PARAGRAPHS = {
  ar: {
    zero: "لا فقرات",
    one: "فقرة واحدة",
    two: "فقرتان",
    few: "{n} فقرات",
    many: "{n} فقرةً",
    other: "{n} فقرة",
  },
  en: ["paragraph", "paragraphs"],
} satisfies Parameters<typeof count>[2];

export const SUBHEADS = {
  ar: {
    zero: "لا عناوين فرعية",
    one: "عنوان فرعي واحد",
    two: "عنوانان فرعيان",
    few: "{n} عناوين فرعية",
    many: "{n} عنوانًا فرعيًا",
    other: "{n} عنوان فرعي",
  },
  en: ["subhead", "subheads"],
} satisfies Parameters<typeof count>[2];

export const LINES_LEFT_OUT = {
  ar: {
    one: "تُرك من الصفحة سطر واحد",
    two: "تُرك من الصفحة سطران",
    few: "تُركت من الصفحة {n} أسطر",
    many: "تُرك من الصفحة {n} سطرًا",
    other: "تُرك من الصفحة {n} سطر",
  },
  en: ["line of the page left out", "lines of the page left out"],
} satisfies Parameters<typeof count>[2];
