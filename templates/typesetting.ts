// How a text of a report is set on a page: its characters stay, but a line does not break where a printer would not break it.

import type { ComponentChildren } from "preact";
import type { Article } from "../src/article/article.ts";
import { runningText } from "./components/RunningText.tsx";
import { strings } from "./strings.ts";

const NO_BREAK_SPACE = "\u00a0";
/** Half of real headlines print «الوزير : لا موعد»; the colon must not begin a line. */
const SPACE_BEFORE_SIGN = / (?=[:؛،.؟!»])/gu;
const QUOTES: Readonly<Record<string, string>> = { "«": "“", "»": "”" };

/** The text with such spaces held together: of the same length, so that spans stay true. For pages only, never for data. */
function typeset(text: string): string {
  return text.replace(SPACE_BEFORE_SIGN, NO_BREAK_SPACE);
}

/** What stands between quotation marks of ours: its own become the inner ones. */
export function withinQuotes(text: string): string {
  return text.replace(/[«»]/gu, (sign) => QUOTES[sign] ?? sign);
}

/** A stretch of a report's text as a page shows it: what reads left to right in it stands apart. */
export function setText(text: string): ComponentChildren {
  return runningText(typeset(text));
}

/** A report's headline as a page shows it. */
export function headlineText({ headline }: Article): ComponentChildren {
  return headline.value === null ? strings.article.untitled : setText(headline.value);
}
