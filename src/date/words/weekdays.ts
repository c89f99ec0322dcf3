// The seven weekdays and how news spells them; 1 is Monday, as in ISO 8601.

/** Display names, Monday first: CLDR 48, `ar`, days/format/wide, with the hamza that dictionaries leave out. */
export const WEEKDAY_NAMES = [
  "الاثنين",
  "الثلاثاء",
  "الأربعاء",
  "الخميس",
  "الجمعة",
  "السبت",
  "الأحد",
] as const;

/** Spellings that differ in more than a folded letter; «الاتنين» is Egyptian, «الثلاثا» Gulf and Levantine. */
export const WEEKDAY_SPELLINGS: readonly (readonly string[])[] = [
  ["الاثنين", "الاتنين", "اثنين"],
  ["الثلاثاء", "الثلاثا", "التلاتاء", "ثلاثاء"],
  ["الأربعاء", "الاربعا", "أربعاء"],
  ["الخميس", "خميس"],
  ["الجمعة", "جمعة"],
  ["السبت", "سبت"],
  ["الأحد", "أحد"],
];

/** English names, which the Latin date lines of mirrored pages use. */
export const ENGLISH_WEEKDAYS: readonly (readonly string[])[] = [
  ["monday", "mon"],
  ["tuesday", "tue"],
  ["wednesday", "wed"],
  ["thursday", "thu"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
];
