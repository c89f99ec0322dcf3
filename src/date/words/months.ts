// The names of the months in the six families Arabic news uses, in Hijri, and in the Latin date lines of mirrors.

/** A month's spellings, the display name first. Differences that folding removes (أبريل/ابريل) are not listed. */
export type MonthSpellings = readonly [display: string, ...others: string[]];

/** A comment with each says in which countries the names are official or usual, and where the spellings were seen. */
export type MonthFamily = {
  readonly months: readonly MonthSpellings[];
};

export type GregorianFamilyName =
  | "egyptian"
  | "levantine"
  | "maghrebi"
  | "moroccan"
  | "mauritanian"
  | "libyan";

export const GREGORIAN_FAMILIES: Readonly<Record<GregorianFamilyName, MonthFamily>> = {
  egyptian: {
    // Source: CLDR 48 ar, ar-EG, ar-AE …; Egypt, Sudan, the Gulf, and most pan-Arab outlets.
    months: [
      ["يناير", "ينا"],
      ["فبراير", "فبر"],
      ["مارس"],
      ["أبريل"],
      ["مايو"],
      ["يونيو", "يونيه"],
      ["يوليو", "يوليه"],
      ["أغسطس"],
      ["سبتمبر", "سيبتمبر"],
      ["أكتوبر"],
      ["نوفمبر"],
      ["ديسمبر"],
    ],
  },
  levantine: {
    // Source: CLDR 48 ar-SY, ar-LB, ar-JO, ar-IQ, ar-PS; the article is often left out («كانون ثاني»).
    months: [
      ["كانون الثاني", "كانون ثاني"],
      ["شباط"],
      ["آذار"],
      ["نيسان"],
      ["أيار"],
      ["حزيران"],
      ["تموز"],
      ["آب"],
      ["أيلول"],
      ["تشرين الأول", "تشرين أول", "تشري الأول"],
      ["تشرين الثاني", "تشرين ثاني", "تشري الثاني"],
      ["كانون الأول", "كانون أول"],
    ],
  },
  maghrebi: {
    // Source: CLDR 48 ar-DZ, ar-TN; Algerian and Tunisian mastheads.
    months: [
      ["جانفي"],
      ["فيفري"],
      ["مارس"],
      ["أفريل"],
      ["ماي"],
      ["جوان"],
      ["جويلية"],
      ["أوت"],
      ["سبتمبر"],
      ["أكتوبر"],
      ["نوفمبر"],
      ["ديسمبر"],
    ],
  },
  moroccan: {
    // Source: CLDR 48 ar-MA; «غشث» and «نوفنبر» are met in print.
    months: [
      ["يناير"],
      ["فبراير"],
      ["مارس"],
      ["أبريل"],
      ["ماي"],
      ["يونيو"],
      ["يوليوز"],
      ["غشت", "غشث"],
      ["شتنبر"],
      ["أكتوبر"],
      ["نونبر", "نوفنبر"],
      ["دجنبر"],
    ],
  },
  mauritanian: {
    // Source: CLDR 48 ar-MR.
    months: [
      ["يناير"],
      ["فبراير"],
      ["مارس"],
      ["إبريل"],
      ["مايو"],
      ["يونيو"],
      ["يوليو"],
      ["أغشت"],
      ["شتمبر"],
      ["أكتوبر"],
      ["نوفمبر"],
      ["دجمبر"],
    ],
  },
  libyan: {
    // Source: decree of 1986, in use to 2011; the years beside them count from 632.
    months: [
      ["أي النار", "أين النار"],
      ["النوار"],
      ["الربيع"],
      ["الطير"],
      ["الماء"],
      ["الصيف"],
      ["ناصر"],
      ["هانيبال", "هنيبال"],
      ["الفاتح"],
      ["التمور"],
      ["الحرث"],
      ["الكانون"],
    ],
  },
};

export const HIJRI_MONTHS: MonthFamily = {
  // Source: CLDR 48 ar, islamic; «جمادى» takes either gender of its ordinal in print.
  months: [
    ["محرم", "المحرم"],
    ["صفر"],
    ["ربيع الأول", "ربيع أول"],
    ["ربيع الآخر", "ربيع الثاني", "ربيع ثاني", "ربيع آخر"],
    ["جمادى الأولى", "جمادى الأول", "جمادى أولى", "جماد الأول", "جماد الأولى"],
    ["جمادى الآخرة", "جمادى الثانية", "جمادى الثاني", "جمادى الآخر", "جمادى ثانية", "جماد الثاني"],
    ["رجب"],
    ["شعبان"],
    ["رمضان"],
    ["شوال"],
    ["ذو القعدة", "ذي القعدة", "ذوالقعدة", "ذيالقعدة"],
    ["ذو الحجة", "ذي الحجة", "ذوالحجة", "ذيالحجة"],
  ],
};

/** Date lines of mirrored and syndicated pages; English, then French. */
export const LATIN_MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier"],
  ["february", "feb", "fevrier"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet"],
  ["august", "aug", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];

/**
 * Names that are also common words or proper names. They count as months beside a day, a year, a second
 * name, the word «شهر» or a relative adjective; `preposition` marks those for which «في …» is enough.
 */
export const NEEDS_CONTEXT: Readonly<Record<string, "preposition" | "number">> = {
  مارس: "preposition",
  آب: "preposition",
  أوت: "preposition",
  جوان: "preposition",
  غشت: "preposition",
  رجب: "number",
  رمضان: "preposition",
  شعبان: "number",
  شوال: "preposition",
  محرم: "number",
  صفر: "number",
  ماي: "number",
  ينا: "number",
  فبر: "number",
  النوار: "number",
  الربيع: "number",
  الطير: "number",
  الماء: "number",
  الصيف: "number",
  ناصر: "number",
  هانيبال: "number",
  هنيبال: "number",
  الفاتح: "number",
  التمور: "number",
  الحرث: "number",
  الكانون: "number",
};

/** «ك2», «ت1», «كانون2»: Lebanese short forms of the four compound months. */
export const SHORT_COMPOUND_MONTHS: Readonly<Record<string, readonly [first: number, second: number]>> = {
  ك: [12, 1],
  ت: [10, 11],
  كانون: [12, 1],
  تشرين: [10, 11],
};
