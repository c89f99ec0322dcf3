// The body of a report, read from its Markdown as a build reads it.

import { readMarkdown } from "../../markdown/read-markdown.ts";
import type { TextBlock } from "../../output/body-text.ts";

/** @param twin as `src/output/twins.ts` writes it: front matter, then the body */
export function readTwinBody(twin: string): TextBlock[] {
  const { blocks } = readMarkdown(twin, twin.indexOf("\n---\n") + "\n---\n".length);
  return blocks.map(({ kind, source, marks, quoted, list }) => ({
    kind,
    text: source.text,
    marks,
    quoted,
    ...(list === null ? {} : { list }),
  }));
}
