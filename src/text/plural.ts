// Which of the six Arabic plural forms a count takes.

export type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";

/** Forms may hold `{n}`, which the caller fills in; a missing form falls back to `other`. */
export type PluralForms = Readonly<Partial<Record<PluralCategory, string>> & { other: string }>;

/** CLDR 48, plurals.xml, `ar`: few for …03–…10, many for …11–…99, other for …00–…02 and fractions. */
export function pluralCategory(n: number): PluralCategory {
  if (!Number.isInteger(n)) return "other";
  const count = Math.abs(n);
  if (count === 0) return "zero";
  if (count === 1) return "one";
  if (count === 2) return "two";
  const lastTwo = count % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return "few";
  return lastTwo >= 11 ? "many" : "other";
}

/** `arabicPlural(3, { one: "تقرير", few: "تقارير", … })` → «تقارير». */
export function arabicPlural(n: number, forms: PluralForms): string {
  return forms[pluralCategory(n)] ?? forms.other;
}
