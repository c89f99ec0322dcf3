// Reports with everything that may be inferred, unknown or unreadable, beside the archive's own five.

import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEEDS, REPORT_FILES } from "../../src/configuration/archive-keys.ts";
import { Workshop } from "./built-site.ts";

/** No other report has these. */
export const GUESSED = {
  outlet: "صحيفة الضفة الزرقاء",
  id: "bridge",
  /** The day in the forms in which outputs write it; the text itself prints «8 مارس 1987». */
  day: [
    "1987-03-08",
    "1987/03/08",
    "8 مارس/آذار 1987",
    "March 8, 1987",
    "8 Mar. 1987",
    "1987, March 8",
    "08 Mar 1987",
  ],
} as const;

const REPORTS: Readonly<Record<string, string>> = {
  "bridge.md": `---
headline: الجسر يُفتح بعد الترميم
source-headline: أخيرًا يُفتح الجسر
byline: سلمى الناصر
outlet-inferred: ${GUESSED.outlet}
outlet-evidence: شعارها على الصورة المنشورة مع الخبر.
---

فُتح الجسر اليوم الأحد (8 مارس 1987) أمام المارة بعد سنة من الترميم.
`,
  "market.md": `---
headline: السوق يعود إلى الميدان
published: منذ ساعتين
updated: قبل ثلاثة أيام
outlet: إذاعة الميناء
---

عاد الباعة إلى الميدان بعد أن رُصف من جديد.
`,
  "school.md": `---
headline: المدرسة تستقبل تلاميذها
published: 12 أكتوبر
dateline: الرباط - متابعات
credit: س.ن/ه.ق
---

استقبلت المدرسة تلاميذها صباحًا.
`,
  "harbour.txt": `سفينة تغادر الميناء بعد إصلاحها
٩ مايو ٢٠١٨غادرت السفينة الميناء بعد إصلاح دام شهرًا، وقال القبطان إن الرحلة تستغرق يومين.
ن.م/ر.ط (د.ب.أ)
`,
};

/** Built once by who asks, with every file that may be asked for, and removed by them. */
export function plantedSite(): Workshop {
  const workshop = new Workshop();
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(workshop.articles, name), text);
  const asked = `report-files: [${REPORT_FILES}]\nfeeds: [${FEEDS}]\n`;
  appendFileSync(join(workshop.articles, "archive.yaml"), asked);
  return workshop.mustBuild("--site-url", "https://example.org/");
}
