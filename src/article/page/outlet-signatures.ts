// The habits by which an outlet's pages are known when they do not name it: evidence for an inference, never a statement.

import type { Evidence } from "../field.ts";
import type { RawDocument } from "../raw-document.ts";
import type { PrintedPage, PrintedPart } from "./printed-page.ts";

type Signature = {
  readonly outlet: string;
  /** Looked for in single lines. */
  readonly pattern: RegExp;
  /** Hints of one outlet must add up to 1. */
  readonly weight: number;
  /** The reason in Arabic: readers see it beside the inferred name. */
  readonly why: string;
  /** The part of the page where the habit shows; default anywhere. */
  readonly where?: "date" | "credit" | "dateline";
};

const DW = "DW عربية (دويتشه فيله)";
const MONTHS = "(?:يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)";
const LEVANT = "(?:كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين)";

/** House styles as their readers know them, not a survey of pages: one more reason that they only ever infer. */
const signatures: readonly Signature[] = [
  {
    outlet: DW,
    where: "credit",
    pattern:
      /^\p{Script=Arabic}\.\p{Script=Arabic}(?:\.\p{Script=Arabic})?\s?\/\s?\p{Script=Arabic}\.\p{Script=Arabic}.*\(.*\)/u,
    weight: 0.5,
    why: "أحرف مفصولة بالنقاط بينها شرطة مائلة، ثم مختصرات الوكالات بين قوسين",
  },
  {
    outlet: DW,
    where: "date",
    pattern: /^[\u0660-\u0669]{1,2} \p{Script=Arabic}+ [\u0660-\u0669]{4}$/u,
    weight: 0.3,
    why: "تاريخ النشر بالأرقام المشرقية",
  },
  {
    outlet: DW,
    pattern: new RegExp(`\\(\\d{1,2} ${MONTHS}\\/ ${LEVANT}[^)]{0,20}\\)`, "u"),
    weight: 0.4,
    why: "التاريخ الكامل بين قوسين، والشهر باسميه بينهما شرطة مائلة ومسافة",
  },
  {
    outlet: "تلفزيون سوريا",
    where: "date",
    pattern: /^\d{4}\.\d\d\.\d\d \| \d\d:\d\d دمشق$/u,
    weight: 0.9,
    why: "ختم يقدّم السنة ويقرن الساعة بتوقيت دمشق",
  },
  {
    outlet: "تلفزيون سوريا",
    where: "dateline",
    pattern: /^إسطنبول - متابعات$/u,
    weight: 0.3,
    why: "سطر المكان «إسطنبول - متابعات»",
  },
  {
    outlet: "الجزيرة نت",
    pattern: /^المصدر\s*:\s*الجزيرة(?:\s*\+|\s*$)/u,
    weight: 1.2,
    why: "سطر المصدر في آخر الخبر",
  },
  {
    outlet: "RT عربي",
    pattern: /^المصدر\s*:\s*RT(?:\s*\+|\s*$)/u,
    weight: 1.2,
    why: "سطر المصدر في آخر الخبر",
  },
  {
    outlet: "بي بي سي عربي",
    pattern: /^(?:التعليق على الصورة|م?صدر الصورة)، /u,
    weight: 0.6,
    why: "«مصدر الصورة،» و«التعليق على الصورة،» بفاصلة",
  },
  {
    outlet: "العربية نت",
    pattern: /(?:العربية\.نت|العربية نت)/u,
    where: "dateline",
    weight: 1.1,
    why: "اسم الموقع في سطر المكان",
  },
  { outlet: "CNN بالعربية", pattern: /\(CNN\)\s*--/u, weight: 1.2, why: "«(CNN)--» بعد المكان" },
  {
    outlet: "وكالة الأنباء السعودية (واس)",
    pattern: /^\/\/\s*انتهى\s*\/\/$/u,
    weight: 1.1,
    why: "«// انتهى //» في آخر الخبر",
  },
];

export type OutletHint = PrintedPage["outletHints"][number];

export function findOutletHints(
  page: PrintedPage,
  lines: readonly PrintedPart[],
  document: RawDocument,
): OutletHint[] {
  const hints: OutletHint[] = [];
  for (const signature of signatures) {
    for (const part of candidates(signature, page, lines, document)) {
      const found = signature.pattern.exec(part.text);
      if (found === null) continue;
      const start = part.span[0] + found.index;
      const evidence: Evidence = {
        text: found[0],
        span: [start, start + found[0].length],
        why: signature.why,
      };
      hints.push({ outlet: signature.outlet, weight: signature.weight, evidence });
      break;
    }
  }
  return hints;
}

function candidates(
  { where }: Signature,
  page: PrintedPage,
  lines: readonly PrintedPart[],
  document: RawDocument,
) {
  switch (where) {
    case "date":
      return page.published === null ? [] : [page.published];
    case "credit":
      return page.credits;
    case "dateline":
      return page.dateline === null
        ? []
        : [{ text: document.text.slice(...page.dateline.span).trim(), span: page.dateline.span }];
    case undefined:
      return lines;
    default:
      return where satisfies never;
  }
}
