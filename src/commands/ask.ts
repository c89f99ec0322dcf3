// Asking the maintainer in a terminal.

import { isCancel, select, text } from "@clack/prompts";
import type { Question } from "../intake/question.ts";
import type { Language } from "./invocation.ts";

/** The answer as typed; empty for none. Ctrl-C leaves the command with nothing written. */
export async function askMaintainer(question: Question, language: Language): Promise<string> {
  const message = question.text[language];
  const answer =
    question.choices.length > 0
      ? await select({
          message,
          options: question.choices.map((choice) => ({ value: choice, label: choice })),
        })
      : await text({ message, defaultValue: "" });
  if (isCancel(answer)) process.exit(130);
  return answer ?? "";
}
