// The file that `add` writes: front matter under canonical keys, values as printed, then the body as Markdown.

import { Document } from "yaml";
import { FIELD_KEYS, type FieldKey, fieldEntry } from "../article/fields.ts";
import { NO_VALUE } from "../article/front-matter/front-matter-entry.ts";

export type DraftEntry = {
  readonly key: FieldKey;
  readonly values: readonly string[];
  /** The day of each text; only dated texts have them. */
  readonly days?: readonly (string | null)[];
};

export type Draft = {
  readonly entries: readonly DraftEntry[];
  /** Markdown, without surrounding blank lines. */
  readonly body: string;
};

export function withEntry(draft: Draft, entry: DraftEntry): Draft {
  return { ...draft, entries: [...draft.entries.filter(({ key }) => key !== entry.key), entry] };
}

export function withoutEntry(draft: Draft, key: FieldKey): Draft {
  return { ...draft, entries: draft.entries.filter((entry) => entry.key !== key) };
}

export function writeDraft({ entries, body }: Draft): string {
  const inOrder = [...entries].sort((a, b) => FIELD_KEYS.indexOf(a.key) - FIELD_KEYS.indexOf(b.key));
  // Read as it is written: under the failsafe schema everything is a text, so that no number or day needs quotes.
  const frontMatter = new Document(undefined, { schema: "failsafe" });
  frontMatter.contents = frontMatter.createNode(
    new Map(inOrder.map((entry) => [entry.key, entryValue(entry, frontMatter)])),
  );
  return `---\n${frontMatter.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body}\n`;
}

/** One text as it is, several as a list; dated ones as `{at: …, text: …}`, a line each. */
function entryValue({ key, values, days }: DraftEntry, document: Document): unknown {
  const lines = values.map(onOneLine);
  // The one text that would be none.
  const texts = lines.map((text) =>
    NO_VALUE.test(text) ? Object.assign(document.createNode(text), { type: "QUOTE_DOUBLE" }) : text,
  );
  if (fieldEntry(key).shape !== "dated") return texts.length > 1 ? texts : (texts[0] ?? "");
  return texts.map((text, at) =>
    document.createNode({ at: onOneLine(days?.[at] ?? ""), text }, { flow: true }),
  );
}

function onOneLine(value: string): string {
  return value
    .normalize("NFC")
    .replace(/[\s\u0085\u2028\u2029]+/gu, " ")
    .trim();
}
