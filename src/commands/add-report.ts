// What `add` tells the maintainer about each source.

import type { Duplicate } from "../intake/duplicates.ts";
import type { Proposal } from "../intake/propose-article.ts";
import type { Question } from "../intake/question.ts";
import { type BodyCount, countBody, type Understood, whatWasUnderstood } from "../intake/understanding.ts";
import { makeVisible } from "../reporting/problem-report.ts";
import { count, type Language, LINES_LEFT_OUT, PARAGRAPHS, REPORTS, SUBHEADS } from "./invocation.ts";
import { isTerminal } from "./terminal.ts";

export type AddOutcome = { readonly kind: "added" | "duplicate" | "refused"; readonly name: string };

type Added = {
  readonly proposal: Proposal;
  readonly name: string;
  readonly path: string;
  /** What was left open, because nobody was there to ask or to know. */
  readonly open: readonly Question[];
  readonly isDryRun: boolean;
};

const WORDS = {
  body: { ar: "المتن", en: "body" },
  added: { ar: "أُضيف", en: "added" },
  would: { ar: "سيُضاف (تجربة لا تكتب شيئًا)", en: "would add (dry run, nothing written)" },
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
  const warnings = proposal.article.problems.map(
    ({ code, message }) => `  ${WORDS.warning[language]} ${code}: ${isolate(makeVisible(message[language]))}`,
  );
  const body = describeBody(countBody(article, source), language);
  return [heading, ...rows, body, ...questions, ...warnings, ""].join("\n");
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

export function describeDuplicate(name: string, duplicate: Duplicate, language: Language): string {
  const { kind, file, resemblance } = duplicate;
  const percent = Math.round(resemblance * 100);
  const reasons = {
    "same-original": { ar: `أصله هو أصل ${file}`, en: `it is the original of ${file}` },
    "same-url": { ar: `له عنوان ${file} على الشبكة`, en: `it has the web address of ${file}` },
    "same-text": {
      ar: `نصه يكاد يكون نص ${file} (${percent}٪)`,
      en: `its text is nearly that of ${file} (${percent} %)`,
    },
  } as const;
  const reason = reasons[kind][language];
  return language === "ar"
    ? `لم يُضف ${makeVisible(name)}: ${reason}. لإضافته رغم ذلك: --keep-duplicates`
    : `not added: ${makeVisible(name)}: ${reason}. To add it all the same: --keep-duplicates`;
}

export function summarise(outcomes: readonly AddOutcome[], language: Language): string {
  const n = (kind: AddOutcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const added = count(n("added"), language, REPORTS);
  return language === "ar"
    ? `أُضيف: ${added}، مكرر: ${n("duplicate")}، مرفوض: ${n("refused")}`
    : `added ${added}, duplicates ${n("duplicate")}, refused ${n("refused")}`;
}

/** So that an Arabic value does not pull the brackets after it to its own side. */
function isolate(text: string): string {
  return isTerminal(process.stdout) ? `\u2068${text}\u2069` : text;
}
