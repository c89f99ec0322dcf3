// What `add` tells the maintainer about each source.

import { withheldProblem } from "../article/withheld.ts";
import type { ColumnMapping } from "../intake/containers/container.ts";
import type { Duplicate } from "../intake/duplicates.ts";
import type { Proposal } from "../intake/propose-article.ts";
import type { Question } from "../intake/question.ts";
import {
  type BodyCount,
  countBody,
  doubtsAbout,
  type Understood,
  whatWasUnderstood,
} from "../intake/understanding.ts";
import { makeVisible } from "../reporting/problem-report.ts";
import type { PassedFor } from "./add-outcome.ts";
import { isolate } from "./add-table.ts";
import { count, type Language, LINES_LEFT_OUT, PARAGRAPHS, REPORTS, SUBHEADS } from "./invocation.ts";

type Added = {
  readonly proposal: Proposal;
  readonly name: string;
  readonly path: string;
  /** What was left open, because nobody was there to ask or to know. */
  readonly open: readonly Question[];
  readonly isDryRun: boolean;
  /** An encoding that was undone, where one was. */
  readonly decodedFrom: string | null;
};

const WORDS = {
  body: { ar: "المتن", en: "body" },
  added: { ar: "أُضيف", en: "added" },
  would: { ar: "سيُضاف (تجربة لا تكتب شيئًا)", en: "would add (dry run, nothing written)" },
  decoded: { ar: "قُرئ بترميز", en: "decoded from" },
  unknown: { ar: "غير معروف", en: "unknown" },
  open: { ar: "لم يُحسم", en: "open" },
  warning: { ar: "تنبيه", en: "warning" },
  sure: { ar: "الثقة", en: "confidence" },
} as const;

export function describeProposal(added: Added, language: Language): string {
  const { proposal, name, path, open, isDryRun } = added;
  const { article, source } = proposal;
  const rows = whatWasUnderstood(article, source).map((row) => describeRow(row, language));
  const heading = `${WORDS[isDryRun ? "would" : "added"][language]}: ${makeVisible(name)} → ${path}`;
  const questions = open.map(
    ({ text, otherwise }) =>
      `  ${WORDS.open[language]}: ${isolate(text[language])} — ${isolate(otherwise[language])}`,
  );
  const held = article.withheld === undefined ? [] : [withheldProblem(path, article.withheld)];
  const warnings = [...doubtsAbout(source), ...article.problems, ...held].map(
    ({ code, message }) => `  ${WORDS.warning[language]} ${code}: ${isolate(makeVisible(message[language]))}`,
  );
  const body = describeBody(countBody(article, source), language);
  const decoded = added.decodedFrom === null ? [] : [`  ${WORDS.decoded[language]} ${added.decodedFrom}`];
  return [heading, ...decoded, ...rows, body, ...questions, ...warnings, ""].join("\n");
}

function describeRow({ label, value, origin, confidence }: Understood, language: Language): string {
  const shown = value === null ? WORDS.unknown[language] : isolate(makeVisible(value));
  const percent = Math.round(confidence * 100);
  const said = language === "ar" ? `، ${WORDS.sure.ar} ${percent}٪` : `, ${WORDS.sure.en} ${percent} %`;
  const sure = value === null || percent === 100 ? "" : said;
  return `  ${label[language]}: ${shown} (${isolate(makeVisible(origin[language]))}${sure})`;
}

function describeBody({ paragraphs, subheads, leftOut }: BodyCount, language: Language): string {
  const parts = [
    count(paragraphs, language, PARAGRAPHS),
    ...(subheads > 0 ? [count(subheads, language, SUBHEADS)] : []),
    ...(leftOut > 0 ? [count(leftOut, language, LINES_LEFT_OUT)] : []),
  ];
  return `  ${WORDS.body[language]}: ${parts.join(language === "ar" ? "، " : ", ")}`;
}

/** Before a question: which of the sources it is about. */
export function introduceQuestions(name: string, headline: string | null, language: Language): string {
  return `${makeVisible(name)}: ${headline === null ? WORDS.unknown[language] : isolate(makeVisible(headline))}`;
}

export function describeCancelled(name: string, language: Language): string {
  return language === "ar"
    ? `أُلغي: لم يُكتب شيء من ${makeVisible(name)}، وما سبقه بقي كما أُضيف`
    : `cancelled: nothing of ${makeVisible(name)} was written; what came before it stays added`;
}

/** Which report of the archive it is, and by what it was known. */
export function duplicateReason({ kind, file, resemblance }: Duplicate, language: Language): string {
  const percent = Math.round(resemblance * 100);
  const reasons = {
    "same-original": { ar: `أصله هو أصل ${file}`, en: `it is the original of ${file}` },
    changed: {
      ar: `غيّره ناشره بعد إضافته في ${file}`,
      en: `its publisher has changed it since it was added as ${file}`,
    },
    "same-url": { ar: `له عنوان ${file} نفسه على الشبكة`, en: `it has the web address of ${file}` },
    "same-text": {
      ar: `نصه يكاد يكون نص ${file} (${percent}٪)`,
      en: `its text is nearly that of ${file} (${percent} %)`,
    },
  } as const;
  return reasons[kind][language];
}

export function describeDuplicate(name: string, duplicate: Duplicate, language: Language): string {
  const reason = duplicateReason(duplicate, language);
  if (duplicate.kind === "changed") {
    return language === "ar"
      ? `لم يُضف ${makeVisible(name)}: ${reason}. لقبول التغيير: --update`
      : `not added: ${makeVisible(name)}: ${reason}. To accept the change: --update`;
  }
  return language === "ar"
    ? `لم يُضف ${makeVisible(name)}: ${reason}. لإضافته رغم ذلك: --keep-duplicates`
    : `not added: ${makeVisible(name)}: ${reason}. To add it all the same: --keep-duplicates`;
}

/** What of a folder or a container is no report, by reason, each with its first names. */
export function describePassedOver(passed: readonly PassedFor[], language: Language): string {
  const lines = passed.map(({ why, count, names }) => {
    const shown = names.map(makeVisible).join(language === "ar" ? "، " : ", ");
    return `  ${why[language]} (${count}): ${shown}${count > names.length ? " …" : ""}`;
  });
  return [language === "ar" ? "تُرك:" : "passed over:", ...lines].join("\n");
}

/** How the columns of a table were understood, so that a wrong guess shows before the archive does. */
export function describeMapping(mapping: ColumnMapping, language: Language): string {
  const { place, columns, unused, left, open } = mapping;
  const heading =
    language === "ar"
      ? `${makeVisible(place)}: الأعمدة كما فُهمت`
      : `${makeVisible(place)}: columns as understood`;
  const lines = [...columns].map(([field, column]) => `  ${field} ← ${makeVisible(column)}`);
  const ignored =
    unused.length === 0
      ? []
      : [`  ${language === "ar" ? "متروك" : "not used"}: ${unused.map(makeVisible).join(", ")}`];
  const untold = left.map(({ column, share }) => {
    const percent = Math.round(share * 100);
    return language === "ar"
      ? `  نص لا يصل إلى أي خبر: ${makeVisible(column)} (${percent}٪ من النصوص؛ ‎--columns body=…)`
      : `  text that reaches no report: ${makeVisible(column)} (${percent} % of all texts; --columns body=…)`;
  });
  const doubts = open.map(({ field, candidates }) =>
    language === "ar"
      ? `  ${field}: قد يكون أيضًا ${candidates.slice(1).map(makeVisible).join("، ")} (‎--columns ${field}=…)`
      : `  ${field}: could also be ${candidates.slice(1).map(makeVisible).join(", ")} (--columns ${field}=…)`,
  );
  return [heading, ...lines, ...ignored, ...untold, ...doubts].join("\n");
}

export function describeUndone(files: readonly string[], language: Language): string {
  return language === "ar"
    ? `أُلغيت آخر إضافة: حُذف ${count(files.length, language, REPORTS)}`
    : `the last addition is undone: removed ${count(files.length, language, REPORTS)}`;
}
