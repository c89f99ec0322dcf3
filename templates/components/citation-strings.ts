// The Arabic of the citation box; that of its buttons is in `src/browser/article/reading-strings.ts`.

export const citationStrings = {
  title: "استشهد بهذا التقرير",
  item: "المادة المنشورة",
  report: "تقرير الأرشيف، لمن يقتبس كلامه",
  arabic: "عربي",
  files: { reference: "لبرامج المراجع:", text: "النص وحده:" },
  /** The name of the archive's records, said where no file of a reference is written and no script makes one. */
  records: "سجلات الأرشيف كله",
  paragraph: "لكل فقرة رابط عند طرفها.",
} as const;
