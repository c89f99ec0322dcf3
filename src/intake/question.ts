// What is worth asking a maintainer about a report: only what the archive needs and the source leaves open.

import type { Article } from "../article/article.ts";
import type { FieldKey } from "../article/fields.ts";
import type { Bilingual } from "../reporting/problem.ts";

export type Question = {
  readonly key: FieldKey;
  readonly text: Bilingual;
  /** Readings to choose from; empty: a free answer. */
  readonly choices: readonly string[];
  /** What is taken when nobody answers, said in the report. */
  readonly otherwise: Bilingual;
};

const UNKNOWN: Bilingual = { ar: "يبقى غير معروف", en: "it stays unknown" };

/** The most important first; the day matters more than the publisher, because the archive is ordered by it. */
export function questionsAbout(article: Article): Question[] {
  const questions: Question[] = [];
  const { publishedAt, outlet } = article;
  if (publishedAt.alternatives.length > 0 && publishedAt.how !== "inferred") {
    const readings = [...new Set([publishedAt.value, ...publishedAt.alternatives])].filter(
      (value) => value !== null,
    );
    questions.push({
      key: "published",
      text: {
        ar: `للتاريخ «${publishedAt.raw ?? ""}» أكثر من قراءة؛ أيّها الصواب؟`,
        en: `“${publishedAt.raw ?? ""}” can be read as several days; which is it?`,
      },
      choices: readings,
      otherwise: {
        ar: `تُؤخذ القراءة ${publishedAt.value ?? "—"}`,
        en: `it is read as ${publishedAt.value ?? "—"}`,
      },
    });
  } else if (publishedAt.value === null) {
    questions.push({
      key: "published",
      text: {
        ar: "متى نُشر الخبر؟ (كما طُبع، مثل «12 يناير 2022»؛ اتركه فارغًا إن لم تعرف)",
        en: "When was it published? (as printed, such as 12 يناير 2022 or 2022-01-12; empty if not known)",
      },
      choices: [],
      otherwise: UNKNOWN,
    });
  }
  if (outlet.value === null) {
    questions.push({
      key: "outlet",
      text: {
        ar: "من نشر الخبر؟ (اتركه فارغًا إن لم تعرف)",
        en: "Who published it? (empty if not known)",
      },
      choices: [],
      otherwise: UNKNOWN,
    });
  }
  return questions;
}
