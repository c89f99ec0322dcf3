// The progress of a build or of `add` as a maintainer sees it: one line that is redrawn in a terminal, a plain line per step elsewhere.

import type { BuildStep, Progress } from "../reporting/progress.ts";
import type { Language } from "./invocation.ts";
import { isTerminal } from "./terminal.ts";

/** The steps of a build, and the one of `add`. */
type Step = BuildStep | "adding";
type State = Omit<Progress, "step"> & { readonly step: Step };

const STEPS: Readonly<Record<Step, Readonly<Record<Language, string>>>> = {
  adding: { ar: "إضافة الملفات", en: "adding files" },
  reading: { ar: "قراءة التقارير", en: "reading reports" },
  pictures: { ar: "الصور", en: "pictures" },
  planning: { ar: "ما تغيّر", en: "finding what has changed" },
  pages: { ar: "كتابة الصفحات", en: "writing pages" },
  exports: { ar: "الخلاصات والبيانات", en: "feeds and data" },
  search: { ar: "فهرس البحث", en: "search index" },
  checking: { ar: "التحقق من الروابط", en: "checking links" },
  publishing: { ar: "النشر", en: "publishing" },
};

const BAR_WIDTH = 24;
/** A build shorter than this needs no progress: lines that flash by are noise. */
const PATIENCE_MILLISECONDS = 1000;
const REDRAW_MILLISECONDS = 80;
const CLEAR_LINE = "\r\u001b[2K";

type Output = { readonly isTTY?: boolean; write(text: string): unknown };

export type ProgressLine = { update(state: State): void; end(): void };

/** @param clock milliseconds; given by tests */
export function showProgress(
  output: Output,
  language: Language,
  clock: () => number = () => performance.now(),
): ProgressLine {
  const started = clock();
  let drawn = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  let announced: Step | null = null;
  let step: Step | null = null;
  let stepStarted = started;
  return {
    update(state) {
      const now = clock();
      if (state.step !== step) stepStarted = now;
      step = state.step;
      if (now - started < PATIENCE_MILLISECONDS) return;
      if (!isTerminal(output)) {
        if (state.step !== announced) output.write(`${wording(state, language)}\n`);
        announced = state.step;
        return;
      }
      if (now - drawn < REDRAW_MILLISECONDS) return;
      drawn = now;
      isDrawn = true;
      const left = remaining(state, now - stepStarted, language);
      output.write(`${CLEAR_LINE}${bar(state)} ${wording(state, language)}${left}`);
    },
    end() {
      if (isDrawn) output.write(CLEAR_LINE);
    },
  };
}

function wording({ step, done, total }: State, language: Language): string {
  const name = STEPS[step][language];
  if (total !== null) return `${name} ${done}/${total}`;
  return done > 0 ? `${name} ${done}` : name;
}

/** The time that this step will still take, once enough of it is done to tell. */
function remaining({ done, total }: State, elapsed: number, language: Language): string {
  if (total === null || done === 0 || elapsed < PATIENCE_MILLISECONDS || done === total) return "";
  const seconds = Math.ceil((elapsed / done) * ((total - done) / 1000));
  return language === "ar" ? `، بقي نحو ${seconds} ث` : `, about ${seconds} s left`;
}

function bar({ done, total }: State): string {
  if (total === null || total === 0) return "·".repeat(BAR_WIDTH);
  const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
  return `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}`;
}
