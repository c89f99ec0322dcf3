// The Arabic of the reader's settings; here and not in the page, where it would stand in every page of the archive.

export const preferenceStrings = {
  theme: "الألوان",
  themes: [
    ["", "كما في الجهاز"],
    ["light", "فاتحة"],
    ["dark", "داكنة"],
  ],
  size: "حجم النص",
  sizes: [
    ["small", "أصغر"],
    ["", "معتاد"],
    ["large", "كبير"],
    ["larger", "أكبر"],
  ],
  digits: "الأرقام",
  digitSets: [
    ["latn", "0123"],
    ["arab", "٠١٢٣"],
  ],
  months: "أسماء الشهور",
  /** A month style → the month that tells it from the others. */
  monthStyles: [
    ["dual", "الاسمان معًا: أغسطس/آب"],
    ["egyptian", "مصر والخليج: أغسطس"],
    ["levantine", "الشام والعراق: آب"],
    ["maghrebi", "الجزائر وتونس: أوت"],
    ["moroccan", "المغرب: غشت"],
    ["mauritanian", "موريتانيا: أغشت"],
    ["libyan", "ليبيا قبل 2011: هانيبال"],
  ],
  note: "هذه الإعدادات لتواريخ الأرشيف وأعداده، أما نصوص التقارير فتبقى بأرقامها وشهورها كما كُتبت.",
  reset: "أعد الإعدادات الأصلية",
} as const;
