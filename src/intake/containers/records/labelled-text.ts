// Texts in which each field stands behind its label, several reports one after another: databases of the press (Factiva, Nexis, ProQuest), Kirby's files, and lists that people keep.

import type { Input } from "../container.ts";
import { type ColumnField, fieldNamed } from "./column-names.ts";
import type { FlatRecord } from "./columns.ts";
import type { SourceRecord } from "./read-records.ts";

type Part = { readonly flat: FlatRecord; readonly source: string };

/** Each returns null where the text is not made so. */
const LAYOUTS: readonly ((text: string) => readonly Part[] | null)[] = [
  factiva,
  nexis,
  nexisUni,
  kirby,
  labelled,
];

/** @param text the whole of a file or its beginning */
export function isLabelledText(text: string): boolean {
  const lines = text.replace(/\r\n?/g, "\n");
  return LAYOUTS.some((layout) => (layout(lines)?.length ?? 0) > 0);
}

export async function* readLabelledText(input: Input): AsyncGenerator<SourceRecord> {
  const chunks: Buffer[] = [];
  for await (const chunk of input.open()) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  const parts = LAYOUTS.map((layout) => layout(text)).find((one) => one !== null && one.length > 0) ?? [];
  let number = 0;
  for (const { flat, source } of parts) yield { number: ++number, flat, source, extension: "txt" };
}

/** Factiva's codes of two or three letters, each on a line of its own or before its value; `AN` is the last of a report. */
const FACTIVA_LINE =
  /^(SE|HD|CR|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?: +(.*))?$/;
const FACTIVA_FIELDS: Readonly<Record<string, ColumnField>> = {
  SE: "section",
  HD: "headline",
  BY: "byline",
  PD: "published",
  SN: "outlet",
  CY: "rights",
  LP: "body",
  TD: "body",
  AN: "id",
};

function factiva(text: string): readonly Part[] | null {
  if (!/^HD(?: |$)/m.test(text) || !/^PD(?: |$)/m.test(text) || !/^(?:LP|TD)(?: |$)/m.test(text)) return null;
  return text
    .split(/(?<=^AN(?: *\n)? *[^\n]+\n)/m)
    .filter((source) => /^HD(?: |$)/m.test(source))
    .map((source) => ({ source, flat: coded(source) }));
}

function coded(source: string): FlatRecord {
  const flat: Record<string, string> = {};
  let field: ColumnField | null = null;
  for (const line of source.split("\n")) {
    const [, code, rest = ""] = FACTIVA_LINE.exec(line.trimEnd()) ?? [];
    if (code !== undefined) field = FACTIVA_FIELDS[code] ?? null;
    if (field !== null) add(flat, field, code === undefined ? line : `\n\n${rest}`);
  }
  return trimmed(flat);
}

function add(flat: Record<string, string>, field: string, line: string): void {
  flat[field] = `${flat[field] ?? ""}${line}\n`;
}

function trimmed(flat: Readonly<Record<string, string>>): FlatRecord {
  return Object.fromEntries(
    Object.entries(flat).flatMap(([field, value]) => (value.trim() === "" ? [] : [[field, value.trim()]])),
  );
}

/** Labels of Nexis, in capitals in its older form. Before the text and behind it. */
const NEXIS_LABEL = /^([A-Z][A-Za-z-]+): *(.*)$/;
const NEXIS_FIELDS: Readonly<Record<string, ColumnField>> = {
  headline: "headline",
  byline: "byline",
  section: "section",
  url: "url",
};
const NEXIS_TAIL =
  /^(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|SUBJECT|GEOGRAPHIC|Load-Date|Language)\b.*:/;

function nexis(text: string): readonly Part[] | null {
  const separator = /^[ \t]*\d+ of \d+ DOCUMENTS[ \t]*$/m;
  if (!separator.test(text)) return null;
  return text
    .split(separator)
    .filter((source) => /^LENGTH:/m.test(source))
    .map((source) => {
      const [head = "", rest = ""] = splitAt(source, /^LENGTH:[^\n]*$/m);
      const stretches = head.split(/\n\s*\n/).map((one) => one.trim());
      const [outlet = "", day = "", ...others] = stretches.filter((one) => one !== "");
      const isLabel = (one: string) => NEXIS_LABEL.test(one);
      return {
        source,
        flat: trimmed({
          outlet,
          published: dayOnly(day),
          headline: others.filter((one) => !isLabel(one) && !/^Copyright/.test(one)).join(" "),
          ...labelsOf(others),
          body: untilTail(rest),
        }),
      };
    });
}

function nexisUni(text: string): readonly Part[] | null {
  if (!/^End of Document[ \t]*$/m.test(text) || !/^Load-Date:/m.test(text)) return null;
  return text
    .split(/^End of Document[ \t]*$/m)
    .filter((source) => /^Body[ \t]*$/m.test(source))
    .map((source) => {
      const [head = "", rest = ""] = splitAt(source, /^Body[ \t]*$/m);
      const lines = head
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      const [headline = "", outlet = "", day = ""] = lines;
      return {
        source,
        flat: trimmed({
          headline,
          outlet,
          published: dayOnly(day),
          ...labelsOf(lines),
          body: untilTail(rest),
        }),
      };
    });
}

const splitAt = (text: string, sign: RegExp): [string, string] => {
  const found = sign.exec(text);
  return found === null
    ? [text, ""]
    : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
};

const dayOnly = (line: string) => line.replace(/\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$/, "");

function labelsOf(lines: readonly string[]): FlatRecord {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, label = "", value = ""] = NEXIS_LABEL.exec(line) ?? [];
      const field = NEXIS_FIELDS[label.toLowerCase()];
      return field === undefined ? [] : [[field, value.replace(/;\s*Pg\..*$/, "")]];
    }),
  );
}

function untilTail(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => NEXIS_TAIL.test(line.trim()));
  return lines.slice(0, end < 0 ? undefined : end).join("\n");
}

/** A field between lines of four hyphens, its label before it. */
function kirby(text: string): readonly Part[] | null {
  const parts = text.split(/^----[ \t]*$/m).map((part) => part.trim());
  if (parts.length < 2) return null;
  const pairs = parts
    .filter((part) => part !== "")
    .map((part) => /^([A-Za-z][\w -]{0,40}):[ \t]*([\s\S]*)$/.exec(part));
  if (!pairs.every((pair) => pair !== null) || !pairs.some((pair) => /^title$/i.test(pair[1] ?? "")))
    return null;
  const flat = Object.fromEntries(pairs.map(([, label = "", value = ""]) => [label, value]));
  return [{ flat: trimmed(flat), source: text }];
}

const LABEL_LINE = /^(\p{L}[\p{L} _-]{1,30}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/u;
const RULE = /^[_=*-]{5,}[ \t]*$/m;

/**
 * The same labels again and again, among them one of a headline and one of a text: what stands between two lines of
 * signs, or from one first label to the next, is a report.
 */
function labelled(text: string): readonly Part[] | null {
  const labels = text.split("\n").flatMap((line) => LABEL_LINE.exec(line)?.[1] ?? []);
  const count = (label: string) => labels.filter((one) => one === label).length;
  // A database says too when it last changed its own entry.
  const repeated = new Set(labels.filter((label) => count(label) >= 2));
  const isDatabase = repeated.has("Database");
  const fieldsOf = (names: Iterable<string>) => [...names].map((label) => fieldNamed(label)?.field);
  const fields = fieldsOf(repeated);
  const hasBody = fields.includes("body");
  // Without a label of its own the text is what follows the labels and a blank line.
  if (!fields.includes("headline") || !(hasBody || (fields.includes("published") && RULE.test(text))))
    return null;
  const [first = ""] = [...repeated];
  const sources = RULE.test(text) ? text.split(RULE) : text.split(new RegExp(`(?=^${first}[ \\t]*:)`, "mu"));
  const parts = sources
    .map((source) => {
      const { "Last updated": entry, ...flat } = valuesOf(source, repeated, hasBody);
      return { source, flat: entry === undefined || isDatabase ? flat : { ...flat, "Last updated": entry } };
    })
    .filter(({ flat }) => fieldsOf(Object.keys(flat)).includes("headline"));
  return parts.length < 2 ? null : parts;
}

function valuesOf(source: string, labels: ReadonlySet<string>, hasBody: boolean): FlatRecord {
  const flat: Record<string, string> = {};
  let open: string | null = null;
  for (const line of source.split("\n")) {
    const [, label = "", rest = ""] = LABEL_LINE.exec(line) ?? [];
    const isLabel = labels.has(label);
    if (isLabel) open = label;
    else if (!hasBody && line.trim() === "" && open !== null) open = "text";
    if (open !== null) add(flat, open, isLabel ? rest : line);
  }
  return trimmed(flat);
}
