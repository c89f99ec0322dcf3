// The file that `add` writes: front matter under canonical keys, values as printed, then the body as Markdown.

import { FIELD_KEYS, type FieldKey } from "../article/fields.ts";

export type DraftEntry = {
  readonly key: FieldKey;
  readonly values: readonly string[];
  /** Of corrections: the day each was made. */
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
  const lines = [...entries]
    .sort((a, b) => FIELD_KEYS.indexOf(a.key) - FIELD_KEYS.indexOf(b.key))
    .flatMap((entry) => writeEntry(entry));
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

function writeEntry({ key, values, days }: DraftEntry): string[] {
  if (key === "corrections") {
    const items = values.map(
      (text, at) => `  - {at: ${writeScalar(days?.[at] ?? "", true)}, text: ${writeScalar(text, true)}}`,
    );
    return [`${key}:`, ...items];
  }
  const [first = ""] = values;
  if (values.length <= 1) return [`${key}: ${writeScalar(first, false)}`];
  return [`${key}:`, ...values.map((value) => `  - ${writeScalar(value, false)}`)];
}

/** Plain where YAML reads plain text as itself; words only, so that no sign can mean anything. */
const PLAIN = /^[\p{L}\p{N}(«](?:[^:#"'[\]{}&*!|>%@`\\]|:(?=\S)|(?<=\S)#)*$/u;
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;

/** @param flow inside `{…}`, where a comma ends a value */
function writeScalar(value: string, flow: boolean): string {
  const text = value
    .normalize("NFC")
    .replace(/[\s\u0085\u2028\u2029]+/gu, " ")
    .trim();
  const isPlain =
    PLAIN.test(text) && !RESERVED.test(text) && !text.endsWith(":") && !(flow && /[,،]/.test(text));
  if (isPlain) return text;
  return text.includes('"') || text.includes("\\") ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
