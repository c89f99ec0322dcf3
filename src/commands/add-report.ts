// What `add` tells the maintainer about each source.

import type { Duplicate } from "../intake/duplicates.ts";
import type { Proposal } from "../intake/propose-article.ts";
import type { Question } from "../intake/question.ts";
import { type Understood, whatWasUnderstood } from "../intake/understanding.ts";
import { makeVisible } from "../problem-report.ts";
import { count, type Language, REPORTS } from "./invocation.ts";
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
  added: { ar: "أُضيف", en: "added" },
  would: { ar: "سيُضاف (تجربة لا تكتب شيئًا)", en: "would add (dry run, nothing written)" },
  unknown: { ar: "غير معروف", en: "unknown" },
  open: { ar: "لم يُحسم", en: "open" },
  warning: { ar: "تنبيه", en: "warning" },
  sure: { ar: "الثقة", en: "confidence" },
} as const;

export function describeProposal(added: Added, language: Language): string {
  const { proposal, name, path, open, isDryRun } = added;
  const rows = whatWasUnderstood(proposal.article, proposal.source);
  const heading = `${WORDS[isDryRun ? "would" : "added"][language]}: ${makeVisible(name)} → ${path}`;
  const questions = open.map(
    ({ text, otherwise }) =>
      `  ${WORDS.open[language]}: ${isolate(text[language])} — ${isolate(otherwise[language])}`,
  );
  const warnings = proposal.article.problems.map(
    ({ code, message }) => `  ${WORDS.warning[language]} ${code}: ${isolate(makeVisible(message[language]))}`,
  );
  return [heading, ...rows.map((row) => describeRow(row, language)), ...questions, ...warnings, ""].join(
    "\n",
  );
}

function describeRow({ label, value, origin, confidence }: Understood, language: Language): string {
  const shown = value === null ? WORDS.unknown[language] : isolate(makeVisible(value));
  const percent = Math.round(confidence * 100);
  const sure = value === null || percent === 100 ? "" : `, ${WORDS.sure[language]} ${percent}%`;
  return `  ${label[language]}: ${shown} (${isolate(makeVisible(origin[language]))}${sure})`;
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
