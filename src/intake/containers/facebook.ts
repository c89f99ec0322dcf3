// Posts of a page or a profile as Facebook hands them over (`posts_1.json`): one with a report in it is one.

import type { Bilingual } from "../../reporting/problem.ts";
import { type Contained, type Input, state } from "./container.ts";
import { readJsonObjects } from "./records/json-stream.ts";
import { FEWEST_WORDS, splitMessage, TOO_SHORT } from "./telegram.ts";

export function isFacebookExport(head: string): boolean {
  return /"timestamp"\s*:\s*\d{10}\b/.test(head) && /"data"\s*:\s*\[\s*\{\s*"post"\s*:/.test(head);
}

const NO_TEXT: Bilingual = { ar: "بلا نص", en: "without a text" };

export async function* readFacebook(input: Input): AsyncGenerator<Contained> {
  for await (const { number, value: post } of readJsonObjects(input)) {
    const place = `${input.name}, post ${number}`;
    const { headline, body } = splitMessage(textOf(post.data));
    if (body.split(/\s+/u).length < FEWEST_WORDS) {
      yield { type: "passed-over", place, why: body === "" ? NO_TEXT : TOO_SHORT };
      continue;
    }
    const seconds = Number(post.timestamp);
    yield {
      type: "report",
      place,
      original: { bytes: Buffer.from(JSON.stringify(post, null, 1)), extension: "json" },
      content: { kind: "text", text: body },
      stated: [
        ...state("headline", "Facebook text", headline),
        ...state(
          "published",
          "Facebook timestamp",
          Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString() : null,
        ),
        ...state("source-id", "Facebook timestamp", `facebook:${String(post.timestamp)}`),
      ],
    };
  }
}

function textOf(data: unknown): string {
  const found = Array.isArray(data)
    ? (data as { post?: unknown }[]).find(({ post }) => typeof post === "string")
    : null;
  return decodedTwice(typeof found?.post === "string" ? found.post : "");
}

/** Facebook writes each byte of UTF-8 as a letter of its own. */
function decodedTwice(text: string): string {
  if (!/[\u0080-\u00FF]/.test(text) || /[^\0-\u00FF]/.test(text)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1"));
  } catch {
    return text;
  }
}
