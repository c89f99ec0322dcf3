// Asking the maintainer in a terminal.

import { isCancel, select, text } from "@clack/prompts";
import type { Question } from "../intake/question.ts";
import type { Language } from "./invocation.ts";

/** The answer as typed; empty for none; null when the maintainer gave up with Ctrl-C or Escape. */
export async function askMaintainer(question: Question, language: Language): Promise<string | null> {
  const message = question.text[language];
  const answer =
    question.choices.length > 0
      ? await select({
          message,
          options: question.choices.map((choice) => ({ value: choice, label: choice })),
        })
      : await text({ message, defaultValue: "" });
  return isCancel(answer) ? null : (answer ?? "");
}
