// The Arabic of citing and sharing a report and of going on where one stopped; here and not in the page, which weighs on every visit.

export const readingStrings = {
  cite: {
    copy: "انسخ",
    copied: "نُسخ",
    failed: "حدِّد النص وانسخه",
    paragraph: "انسخ الفقرة ورابطها",
    others: "بالصيغ الأجنبية",
    notMade: "تعذّر صنعه",
  },
  /** What the button says, by what the reader's platform can do and by what came of it. */
  share: {
    share: "شارك التقرير",
    copy: "انسخ الرابط",
    copied: "نُسخ الرابط",
    failed: "تعذّر النسخ",
  },
  name: {
    label: "من ورد اسمه",
    page: "صفحة الاسم",
    close: "عودة إلى النص",
  },
  place: {
    label: "موضع القراءة",
    note: "كنت قد قرأت جزءًا من هذا التقرير.",
    resume: "تابع من حيث توقفت",
    close: "أغلق",
  },
} as const;
