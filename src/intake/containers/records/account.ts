// What becomes of a table's text: how much of it reaches no report, and whether its rows are reports at all. It is asked before anything is written.

import type { Bilingual } from "../../../reporting/problem.ts";
import { type ColumnField, fieldNamed, isOfAnother } from "./column-names.ts";
import type { FlatRecord, Mapping } from "./columns.ts";

/** Why nothing of a table is taken, and what its maintainer can do. */
export type Fault = { readonly why: Bilingual; readonly advice: Bilingual };

/** The letters of a text without its markup: how it looks says nothing of what it is. */
export function lettersOf(text: string): string {
  return text.replace(/<[^>]*>/g, " ").replace(/[^\p{L}\p{Nd}]+/gu, "");
}

/** Fewer signs are a label or a headline. */
const LEAST_PROSE = 80;

/** Whether a text reads as sentences: words of letters, with hardly a sign or a figure among them. */
export function isProse(text: string): boolean {
  const bare = text.replace(/<[^>]*>|https?:\/\/\S+/g, " ").trim();
  const letters = bare.replace(/[^\p{L}\p{M}\s]+/gu, "").length;
  return bare.length >= LEAST_PROSE && letters >= bare.length * 0.8;
}

/** So many letters at the beginning tell a text from others. */
const BEGINNING = 40;
/** Fewer rows repeat a headline by chance. */
const TELLING_ROWS = 4;

/** A column of texts that no report of the table shows, by its share of all texts. */
export type LeftText = { readonly column: string; readonly share: number };

export function leftTextOf({ columns, unused }: Mapping, sample: readonly FlatRecord[]): LeftText[] {
  const body = columns.get("body") ?? "";
  const own = sample.reduce((sum, record) => sum + lettersOf(record[body] ?? "").length, 0);
  const left = unused.flatMap((column) => {
    // What stands within a thing that a record names is said of that thing.
    if (isOfAnother(column)) return [];
    const values = sample.filter((record) => (record[column] ?? "").trim() !== "");
    const texts = values.filter((record) => isProse(record[column] ?? "") && !isPageSource(record[column]));
    if (texts.length < values.length / 2 || texts.length === 0) return [];
    const others = texts.filter((record) => !isCopy(record[column] ?? "", record[body] ?? ""));
    if (others.length < texts.length / 2) return [];
    return [{ column, letters: others.reduce((sum, one) => sum + lettersOf(one[column] ?? "").length, 0) }];
  });
  const all = own + left.reduce((sum, { letters }) => sum + letters, 0);
  return left.map(({ column, letters }) => ({ column, share: letters / Math.max(all, 1) }));
}

/** A whole page beside the text that was taken out of it holds nothing more of the report. */
const isPageSource = (text = "") => /^\s*<(?:!DOCTYPE|html|\?xml)\b/i.test(text);

/** Whether one of two texts begins within the other. */
function isCopy(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  return a.includes(b.slice(0, BEGINNING)) || b.includes(a.slice(0, BEGINNING));
}

/** Two texts in two languages are alike in length; the text of a report is longer than all that is said beside it. */
const MOST_LEFT = 0.6;

/**
 * Rows that are no reports of their own: parts of reports, comments under them, answers of a conversation; or a column
 * that is not the text. What the maintainer has settled is not asked about again.
 * @param chosen columns the maintainer settled
 */
export function faultOf(
  mapping: Mapping,
  sample: readonly FlatRecord[],
  left: readonly LeftText[],
  chosen: ReadonlyMap<ColumnField, string>,
): Fault | null {
  const { columns } = mapping;
  const of = (field: ColumnField, record: FlatRecord) => record[columns.get(field) ?? ""]?.trim() ?? "";
  const rows = sample.filter((record) => of("body", record) !== "");
  const most = left.reduce<LeftText | null>(
    (best, one) => (best === null || one.share > best.share ? one : best),
    null,
  );
  if (!chosen.has("body") && most !== null && most.share > MOST_LEFT) return textElsewhere(most.column);
  const [named] = mapping.unused.concat([...columns.values()]).filter((column) => ANSWER.test(column));
  if (!columns.has("headline") && named !== undefined) return partsOf(named);
  if (rows.length < TELLING_ROWS) return null;
  const isSettled = chosen.has("body") || chosen.has("headline");
  if (!isSettled && !SAID_OF_REPORTS.some((field) => columns.has(field)) && !hasNamedHeadline(columns)) {
    const lengths = rows.map((record) => of("body", record).length).sort((a, b) => a - b);
    if ((lengths[lengths.length >> 1] ?? 0) < LONGEST_SENTENCE) return SENTENCES;
  }
  const distinct = (values: readonly string[]) => new Set(values).size / rows.length;
  const headlines = distinct(rows.map((record) => of("headline", record)));
  const bodies = distinct(rows.map((record) => of("body", record)));
  if (columns.has("headline") && !chosen.has("headline") && headlines < 0.6 && bodies > 0.9)
    return partsOf(columns.get("headline") ?? "");
  if (!chosen.has("body") && bodies < 0.5 && headlines > 0.9) return sameText(columns.get("body") ?? "");
  return null;
}

/** The columns that a table of reports has one of at least; a table without any holds sentences and no reports. */
const SAID_OF_REPORTS: readonly ColumnField[] = ["published", "url", "outlet", "byline"];
const LONGEST_SENTENCE = 200;

function hasNamedHeadline(columns: Mapping["columns"]): boolean {
  return fieldNamed(columns.get("headline") ?? "")?.field === "headline";
}

const SENTENCES: Fault = {
  why: {
    ar: "جمل مفردة بلا عنوان ولا تاريخ ولا مصدر: لا تبدو أخبارًا",
    en: "single sentences without a headline, a day or a source: they do not look like reports",
  },
  advice: {
    ar: "إن كانت أخبارًا فسمِّ أعمدتها: ‎--columns headline=…,body=…",
    en: "if they are reports, name their columns: --columns headline=…,body=…",
  },
};

/** Columns by which an answer or a comment names what it answers. */
const ANSWER =
  /(?:^|[._ ])(?:post_number|topic_id|thread_id|in_reply_to\w*|reply_to\w*|parent_comment|comment(?:_?id)?|commenter)$/i;

function partsOf(column: string): Fault {
  return {
    why: {
      ar: `صفوف لا تبدو أخبارًا مستقلة، بل أجزاء أخبار أو تعليقات عليها («${column}» يتكرر أو يشير إلى غيره)`,
      en: `rows that look like parts of reports or comments on them, not like reports (“${column}” repeats, or refers to another row)`,
    },
    advice: {
      ar: "اجمع أجزاء كل خبر في صف واحد، أو سمِّ عمود العنوان: ‎--columns headline=…",
      en: "bring the parts of a report together in one row, or name the column of the headline: --columns headline=…",
    },
  };
}

function textElsewhere(column: string): Fault {
  return {
    why: {
      ar: `معظم النص في العمود «${column}»، ولا يُعرف أنه متن الخبر`,
      en: `most of the text stands in the column “${column}”, which nothing says is the body`,
    },
    advice: {
      ar: "سمِّ عمود المتن: ‎--columns body=…",
      en: "name the column of the body: --columns body=…",
    },
  };
}

function sameText(column: string): Fault {
  return {
    why: {
      ar: `النص نفسه في معظم الصفوف (العمود «${column}»)`,
      en: `most rows have the same text (column “${column}”)`,
    },
    advice: {
      ar: "قد يكون رسالة من الموقع لا متنًا؛ سمِّ عمود المتن: ‎--columns body=…",
      en: "it may be a notice of the site and no body; name the column of the body: --columns body=…",
    },
  };
}
