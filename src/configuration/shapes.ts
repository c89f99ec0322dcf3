// What the value of a key may look like in an archive's configuration, and how a value as written becomes one.

import type { Bilingual } from "../reporting/problem.ts";

/** A value that stands on its own: a text, a choice, a colour. */
export type Scalar<T> = {
  readonly kind: "scalar";
  /** What is wanted, for «ينبغي أن تكون القيمة …». */
  readonly wanted: Bilingual;
  /** The values there are, where they can be listed: a wrong one is told its nearest. */
  readonly choices?: () => readonly string[];
  /** Whether it may also be written as a YAML list, which is read as its items with commas between them. */
  readonly takesList?: true;
  /** @returns null for what is no such value */
  read(written: string): T | null;
};

/** Keys below a key. */
export type Map<K extends KeyTable> = { readonly kind: "map"; readonly keys: K };

/** Entries that each have the same keys. */
export type List<K extends KeyTable> = { readonly kind: "list"; readonly keys: K };

export type Shape = Scalar<unknown> | { readonly kind: "map" | "list"; readonly keys: KeyTable };

export type Key<S extends Shape = Shape, D = unknown> = {
  /** The name of the key in Arabic, which means the same as its English one. */
  readonly arabic: string;
  readonly shape: S;
  /** The value where the file says nothing; a map has those of its own keys. */
  readonly default: D;
  /** What the key is for: whole sentences, shown above it in a new archive's file. */
  readonly comment: Bilingual;
};

export type KeyTable = Readonly<Record<string, Key>>;

export type ValueOf<K> =
  K extends Key<infer S, infer D>
    ? S extends Scalar<infer T>
      ? T | D
      : S extends { readonly kind: "list"; readonly keys: infer Keys extends KeyTable }
        ? readonly Values<Keys>[]
        : S extends { readonly keys: infer Keys extends KeyTable }
          ? Values<Keys>
          : never
    : never;

/** The values of all keys of a table, defaults filled in. */
export type Values<K extends KeyTable> = { readonly [Name in keyof K]: ValueOf<K[Name]> };

/** One line of text. */
export const text: Scalar<string> = {
  kind: "scalar",
  wanted: { ar: "سطرًا من النص", en: "a line of text" },
  read: (written) => (/[\n\r]/.test(written) || written.trim() === "" ? null : written.trim()),
};

/** Text in paragraphs, parted by empty lines. */
export const paragraphs: Scalar<readonly string[]> = {
  kind: "scalar",
  wanted: { ar: "نصًّا تفصل بين فقراته أسطر فارغة", en: "text, its paragraphs parted by empty lines" },
  read(written) {
    const parts = written.split(/\n\s*\n/u).map((part) => part.replace(/\s+/gu, " ").trim());
    const found = parts.filter((part) => part !== "");
    return found.length === 0 ? null : found;
  },
};

/** An address of the web with its final slash; a path in it is kept, a query is not. */
export const webAddress: Scalar<string> = {
  kind: "scalar",
  wanted: {
    ar: "عنوانًا كاملًا على الشبكة يبدأ بـhttps://، بلا اسم مستخدم ولا كلمة مرور",
    en: "a whole web address that begins with https://, without a user name or password",
  },
  read: siteAddress,
};

/** @returns null for what is no absolute http(s) address */
export function siteAddress(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  // It stands in every page and feed.
  if (url.username !== "" || url.password !== "") return null;
  url.hash = "";
  url.search = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}

/** A zone of the IANA database. */
export const timeZone: Scalar<string> = {
  kind: "scalar",
  wanted: { ar: "منطقة زمنية مثل Asia/Beirut", en: "a time zone like Asia/Beirut" },
  choices: () => Intl.supportedValuesOf("timeZone"),
  read(written) {
    try {
      new Intl.DateTimeFormat("en", { timeZone: written });
      return written;
    } catch {
      return null;
    }
  },
};

/** `#rgb` or `#rrggbb`, given as `#rrggbb` in small letters. */
export const colour: Scalar<string> = {
  kind: "scalar",
  wanted: { ar: 'لونًا بين علامتي اقتباس مثل "#842a17"', en: 'a colour in quotation marks, like "#842a17"' },
  read(written) {
    const lower = written.toLowerCase();
    if (/^#[0-9a-f]{3}$/u.test(lower)) return lower.replace(/[0-9a-f]/gu, "$&$&");
    return /^#[0-9a-f]{6}$/u.test(lower) ? lower : null;
  },
};

/** A path relative to the archive's folder. */
export const path: Scalar<string> = {
  kind: "scalar",
  wanted: { ar: "مسارًا بدءًا من مجلد الأرشيف", en: "a path from the archive's folder" },
  read: (written) => (/[\n\r\0]/.test(written) || written.trim() === "" ? null : written.trim()),
};

export function oneOf<T extends string>(...values: readonly T[]): Scalar<T> {
  return {
    kind: "scalar",
    wanted: { ar: `إحدى هذه: ${values.join("، ")}`, en: `one of ${values.join(", ")}` },
    choices: () => values,
    read: (written) => values.find((value) => value === written) ?? null,
  };
}

/** Any number of the values, each once, in the order in which they are listed here; `[]` is none. */
export function someOf<T extends string>(...values: readonly T[]): Scalar<readonly T[]> {
  return {
    kind: "scalar",
    wanted: { ar: `قائمة من هذه: ${values.join("، ")}`, en: `a list of ${values.join(", ")}` },
    choices: () => values,
    takesList: true,
    read(written) {
      const words = written.split(/[\s,،]+/u).filter((word) => word !== "");
      if (words.some((word) => !values.some((value) => value === word))) return null;
      return values.filter((value) => words.includes(value));
    },
  };
}

/** `name=text` any number of times; a name stands once, and a comma in a text is part of it unless another name follows. */
export const assignments: Scalar<Readonly<Record<string, string>>> = {
  kind: "scalar",
  wanted: { ar: "قائمة من «حقل=عمود»", en: "a list of field=column" },
  takesList: true,
  read(written) {
    const found: Record<string, string> = {};
    for (const part of written.split(/[,،](?=[^,،=]+=)/u)) {
      const at = part.indexOf("=");
      const [name, value] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
      if (at < 0 || name === "" || value === "" || Object.hasOwn(found, name)) return null;
      found[name] = value;
    }
    return found;
  },
};

/** Ties a key's default to its shape, so that the compiler knows the type of its value. */
export function key<S extends Shape, const D>(
  arabic: string,
  shape: S,
  fallback: D,
  comment: Bilingual,
): Key<S, D> {
  return { arabic, shape, default: fallback, comment };
}
