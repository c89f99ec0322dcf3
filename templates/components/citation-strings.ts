// The Arabic of the citation box and its buttons.

export const citationStrings = {
  title: "للاستشهاد",
  item: "المادة المنشورة",
  report: "تقرير الأرشيف، لمن يقتبس كلامه",
  arabic: "عربي",
  others: "بالصيغ الأجنبية",
  files: { reference: "لبرامج المراجع:", text: "النص وحده:" },
  paragraph: "لكل فقرة رابط عند طرفها.",
  /** Read by the script that makes the buttons. */
  buttons: {
    copy: "انسخ",
    copied: "نُسخ",
    failed: "حدِّد النص وانسخه",
    paragraph: "انسخ الفقرة ورابطها",
    quote: "الاقتباس",
  },
} as const;
