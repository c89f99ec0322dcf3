// Everything that can be wrong with a picture of a report: one stable code each, worded in both interface languages.

import type { Bilingual, Problem } from "../reporting/problem.ts";

type Wording = { readonly message: Bilingual; readonly hint: Bilingual };

/** All are warnings: the picture is not published, its place and caption stay, and the reader is told nothing false. */
export const pictureProblems = {
  "picture-missing": {
    message: {
      ar: "لا ملف للصورة «{value}» في الأرشيف{there}، فلا يظهر إلا تعليقها",
      en: "there is no file for the picture “{value}”{thereEn}; only its caption is shown",
    },
    hint: {
      ar: "ضع الملف بجانب التقرير، أو صحّح اسمه{near}، أو احذف السطر",
      en: "put the file beside the report, correct its name{nearEn}, or remove the line",
    },
  },
  "picture-outside": {
    message: {
      ar: "الصورة «{value}» خارج مجلد الأرشيف، فلا تُنشر",
      en: "the picture “{value}” lies outside the archive's folder and is not published",
    },
    hint: { ar: "انسخها إلى جانب التقرير", en: "copy it beside the report" },
  },
  "picture-unreadable": {
    message: {
      ar: "الملف «{value}» {what}، فلا يُنشر",
      en: "the file “{value}” {whatEn}, and is not published",
    },
    hint: {
      ar: "احفظها من جديد بصيغة JPEG أو PNG أو WebP",
      en: "save it again as JPEG, PNG or WebP",
    },
  },
  "picture-too-large": {
    message: {
      ar: "الصورة «{value}» أكبر مما يُفتح: {size}، والحد {limit}",
      en: "the picture “{value}” is larger than what is opened: {size}, the limit is {limit}",
    },
    hint: { ar: "صغّرها ثم ضعها مكانها", en: "make it smaller and put it in its place" },
  },
  "picture-hostile": {
    message: {
      ar: "في الصورة «{value}» ما ليس رسمًا ({found})، فلا تُنشر",
      en: "the picture “{value}” holds what is no drawing ({found}) and is not published",
    },
    hint: {
      ar: "احفظها من برنامج رسم بلا برمجة ولا روابط، أو بصيغة PNG",
      en: "save it without scripts and links, or as PNG",
    },
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type PictureProblemCode = keyof typeof pictureProblems;

/** @param values put in place of `{name}` in the wording */
export function pictureProblem(
  code: PictureProblemCode,
  place: Pick<Problem, "file" | "line" | "column">,
  values: Readonly<Record<string, string | number>>,
): Problem {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/gu, (_whole, name: string) => String(values[name] ?? ""));
  const filled = ({ ar, en }: Bilingual): Bilingual => ({ ar: fill(ar), en: fill(en) });
  const { message, hint } = pictureProblems[code];
  return { ...place, code, severity: "warning", message: filled(message), hint: filled(hint) };
}
