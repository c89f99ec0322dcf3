// Whose text a report of the archive is, and of which published item: one wording for its page, its twins, its feeds and its records.

import type { Source } from "../../archive/archive.ts";
import type { Article } from "../../article/article.ts";
import type { Field } from "../../article/field.ts";
import { type DateStyle, formatEdtf } from "../../date/format.ts";
import { CERTAINTY_WORDS } from "./uncertainty.ts";

/** Words of ours, or a value the item is known by; a headline stands in its quotation marks, a day is EDTF. */
export type StatementPart =
  | string
  | { readonly kind: "headline" | "outlet" | "day"; readonly value: string; readonly inferred: boolean };

/** States the source in parts, so that a page can mark and isolate each value; no field of the item is passed over in silence. */
export function sourceStatement({ source, outlet, publishedAt }: Article): StatementPart[] {
  const headline = source?.headline.value ?? null;
  return [
    "هذا النص تقرير كتبه الأرشيف بلغته، وليس نقلًا لنص المادة التي يروي عنها. ",
    ...(headline === null
      ? ["لم يُذكر عنوانها المنشور"]
      : ["عنوانها المنشور ", { kind: "headline", value: headline, inferred: false } as const]),
    ...clause("outlet", outlet),
    ...clause("day", publishedAt),
    ".",
  ];
}

function clause(kind: "outlet" | "day", { value, how }: Field<string>): StatementPart[] {
  if (value === null) return [`، و${CERTAINTY_WORDS[kind].unknown}`];
  const inferred = how === "inferred";
  return [`، و${CERTAINTY_WORDS[kind][inferred ? "inferred" : "stated"]} `, { kind, value, inferred }];
}

/** The same as one line of text. */
export function statementText(article: Article, style: DateStyle = {}): string {
  return sourceStatement(article)
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "headline") return `«${part.value}»`;
      return part.kind === "day" ? formatEdtf(part.value, style) : part.value;
    })
    .join("");
}

type Listed = Pick<Source, "kind" | "name" | "articles">;

/** What the list of a source holds: «تقارير الأرشيف عن مواد ناشرها …». */
export function aboutSource(source: Listed): string {
  const { kind, name, articles } = source;
  if (kind === "agency") return `تقارير الأرشيف التي تذكر ${name}`;
  if (isOnlyInferred(source)) return `تقارير الأرشيف عن مواد ${CERTAINTY_WORDS.outlet.inferred} ${name}`;
  const isMixed = articles.some(({ outlet }) => isInferred(outlet));
  return `تقارير الأرشيف عن مواد ${CERTAINTY_WORDS.outlet.stated} ${name}${isMixed ? "، مذكورًا أو مستنتَجًا" : ""}`;
}

/** Whether no report states this outlet: then its name in a list is itself an inference. */
export function isOnlyInferred({ kind, articles }: Listed): boolean {
  return kind === "outlet" && articles.length > 0 && articles.every(({ outlet }) => isInferred(outlet));
}

function isInferred({ value, how }: Field<string>): boolean {
  return value !== null && how === "inferred";
}
