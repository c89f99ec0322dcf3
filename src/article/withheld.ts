// Which reports say that they are not to be published, and until when: what an export or a maintainer states is honoured, never guessed.

import type { Bilingual, Problem } from "../reporting/problem.ts";
import type { FieldKey } from "./fields.ts";
import { readPrintedDate } from "./page/printed-date.ts";
import { articleProblem } from "./problem-codes.ts";

export type WithheldReason =
  | "draft"
  | "private"
  | "pending"
  | "scheduled"
  | "password"
  | "noindex"
  | "embargo"
  | "expired";

export type Withheld = {
  readonly reason: WithheldReason;
  /** The day as stated; null where the report says none. An embargo ends with this day, an expiry begins with it. */
  readonly day: string | null;
  /** The place at which the file says so. */
  readonly line: number;
  readonly column: number;
};

type Entry = (
  key: FieldKey,
) => readonly { readonly text: string; readonly span: readonly [number, number] }[];

/** The states that publishing systems name, in the words of WordPress, Drupal, Ghost and of Arabic interfaces. */
const STATES: Readonly<Record<string, WithheldReason | null>> = {
  publish: null,
  published: null,
  public: null,
  live: null,
  active: null,
  منشور: null,
  draft: "draft",
  "auto-draft": "draft",
  unpublished: "draft",
  trash: "draft",
  مسودة: "draft",
  مسوّدة: "draft",
  private: "private",
  hidden: "private",
  خاص: "private",
  مخفي: "private",
  pending: "pending",
  review: "pending",
  "in-review": "pending",
  "قيد المراجعة": "pending",
  future: "scheduled",
  scheduled: "scheduled",
  مجدول: "scheduled",
  password: "password",
  protected: "password",
  "password-protected": "password",
};

const TRUE = /^(?:true|yes|on|1|نعم)$/i;
const FALSE = /^(?:false|no|off|0|لا)$/i;

/** `published: false` is no day. */
export function isFlag(text: string): boolean {
  return TRUE.test(text.trim()) || FALSE.test(text.trim());
}

/** The positions in the file that the entries are in. */
type Places = { position(offset: number): { readonly line: number; readonly column: number } };

/**
 * @returns what keeps the report back; null: nothing does
 * @param entry the values of a key of front matter
 */
export function readWithheld(entry: Entry, document: Places): Withheld | null {
  const at = (reason: WithheldReason, offset: number, day: string | null = null): Withheld => {
    const { line, column } = document.position(offset);
    return { reason, day, line, column };
  };
  const [status] = entry("status");
  if (status !== undefined) {
    const state = STATES[status.text.trim().toLowerCase()];
    // A state that is unknown here is some system's own: nobody said that it is for readers.
    if (state !== null) return at(state ?? "pending", status.span[0]);
  }
  const flags = [
    ["draft", "draft"],
    ["private", "private"],
    ["noindex", "noindex"],
  ] as const;
  for (const [key, reason] of flags) {
    const [value] = entry(key);
    if (value !== undefined && TRUE.test(value.text.trim())) return at(reason, value.span[0]);
  }
  const [published] = entry("published");
  if (published !== undefined && FALSE.test(published.text.trim())) return at("draft", published.span[0]);
  const [password] = entry("password");
  if (password !== undefined && password.text.trim() !== "") return at("password", password.span[0]);
  const [embargo] = entry("embargo");
  if (embargo !== undefined) return at("embargo", embargo.span[0], dayOf(embargo.text));
  const [expires] = entry("expires");
  return expires === undefined ? null : at("expired", expires.span[0], dayOf(expires.text));
}

/** «12 يناير 2026» as `2026-01-12`. */
function dayOf(stated: string): string {
  return readPrintedDate(stated).value ?? stated.trim();
}

/**
 * No clock is read: an embargo and an expiry hold until somebody says for which day the site is built.
 * @param asOf `2026-01-31`; null: nobody said
 */
export function isHeld({ reason, day }: Withheld, asOf: string | null): boolean {
  if (asOf === null || day === null || (reason !== "embargo" && reason !== "expired")) return true;
  const stated = /^\d{4}-\d{2}-\d{2}/.exec(day)?.[0];
  if (stated === undefined) return true;
  return reason === "embargo" ? asOf < stated : asOf >= stated;
}

const WORDS: Readonly<Record<WithheldReason, Bilingual>> = {
  draft: { ar: "هو مسودة", en: "it is a draft" },
  private: { ar: "هو خاص", en: "it is private" },
  pending: { ar: "لم تنته مراجعته", en: "it is still to be reviewed" },
  scheduled: { ar: "له موعد نشر لم يحن", en: "it is scheduled for later" },
  password: { ar: "تحميه كلمة مرور", en: "a password protects it" },
  noindex: { ar: "طُلب ألا تفهرسه محركات البحث", en: "search engines were asked to pass it over" },
  embargo: { ar: "محظور النشر حتى", en: "it is embargoed until" },
  expired: { ar: "انتهت مدة نشره في", en: "it expires on" },
};

/** What `check` and a build say of a report that is kept back. */
export function withheldProblem(file: string, { reason, day, line, column }: Withheld): Problem {
  const { ar, en } = WORDS[reason];
  const [stated, statedEn] = day === null ? ["", ""] : [` «${day}»`, ` “${day}”`];
  return articleProblem(
    "report-withheld",
    { file, line, column },
    { reason: ar + stated, reasonEn: en + statedEn },
  );
}
