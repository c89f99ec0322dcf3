// Nouns as Arabic counts them, for pages, scripts and terminals alike.

import type { PluralCategory } from "./plural.ts";

/** All six forms are asked for, so that none is forgotten; `{n}` stands for the number. */
export type Counted = Readonly<Record<PluralCategory, string>>;

export const REPORTS: Counted = {
  zero: "لا تقارير",
  one: "تقرير واحد",
  two: "تقريران",
  few: "{n} تقارير",
  many: "{n} تقريرًا",
  other: "{n} تقرير",
};
