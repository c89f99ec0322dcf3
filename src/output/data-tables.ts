// The archive as tables: what a row of each says, and the type of each column, in the words of Frictionless Table Schema.

import type { Article, BodyBlock } from "../article/article.ts";
import type { Span } from "../article/field.ts";
import { valuesOf } from "../article/field-values.ts";
import { type FieldKey, type FieldPart, fieldEntry, fieldsShown } from "../article/fields.ts";
import type { Entity } from "../entity/entity.ts";
import { BETWEEN_BLOCKS, bodyLength, bodyText } from "./body-text.ts";
import type { ExportContext } from "./export-file.ts";
import { mentionedEntities } from "./mentioned.ts";

export type Column = {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "array";
  readonly description: string;
  /** Columns of the JSON Lines that a flat table has no place for. */
  readonly linesOnly?: true;
};

export type Row = Readonly<Record<string, string | number | null | readonly unknown[]>>;

type Names = ReadonlyMap<string, Entity>;

export type Table = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  rowsOf(article: Article, authority: Names, context: ExportContext): Iterable<Row>;
};

const text = (name: string, description: string): Column => ({ name, type: "string", description });
const list = (name: string, description: string): Column => ({ name, type: "array", description });
const count = (name: string, description: string): Column => ({ name, type: "integer", description });

/** A field as a column, and as the cell of a report in it. */
type FieldColumn = { readonly column: Column; cellOf(article: Article): Row[string] };

function fieldColumn(key: FieldKey): FieldColumn {
  const { shape, label, description, column: name = key.replaceAll("-", "_") } = fieldEntry(key);
  const column = (shape === "list" ? list : text)(name, description ?? label.ar);
  return {
    column,
    cellOf: (article) => (shape === "list" ? valuesOf(article, key) : (valuesOf(article, key)[0] ?? null)),
  };
}

const outletHow: FieldColumn = {
  column: text("outlet_how", "كيف عُرفت: front-matter أو header أو inferred …"),
  cellOf: ({ outlet }) => outlet.how,
};
const publishedHow: FieldColumn = {
  column: text("published_how", "كيف عُرف"),
  cellOf: ({ publishedAt }) => publishedAt.how,
};
const publishedZone: FieldColumn = {
  column: text("published_zone", "المنطقة الزمنية (IANA)"),
  cellOf: ({ publishedAt }) => publishedAt.zone,
};

/** The fields that are more to a table than their values in one column. */
const COLUMNS: Readonly<Partial<Record<FieldKey, readonly FieldColumn[]>>> = {
  outlet: [fieldColumn("outlet"), outletHow],
  published: [fieldColumn("published"), publishedHow, publishedZone],
  agencies: [
    {
      ...fieldColumn("agencies"),
      cellOf: ({ agencies }) => agencies.map(({ name, role, entity }) => ({ name, role, entity })),
    },
  ],
  language: [{ ...fieldColumn("language"), cellOf: ({ language = "ar" }) => language }],
};

function columnsIn(parts: readonly FieldPart[]): FieldColumn[] {
  return fieldsShown("data", parts).flatMap((key) => COLUMNS[key] ?? [fieldColumn(key)]);
}

const ABOUT_REPORT = columnsIn(["text", "publication", "item", "image"]);
const ABOUT_FILING = columnsIn(["filing"]);

function columnsOf(fields: readonly FieldColumn[]): Column[] {
  return fields.map(({ column }) => column);
}

function cellsOf(fields: readonly FieldColumn[], article: Article): Row {
  return Object.fromEntries(fields.map(({ column, cellOf }) => [column.name, cellOf(article)]));
}

export const articlesTable: Table = {
  name: "articles",
  title: "التقارير",
  description: "سطر لكل تقرير: ما قاله مصدره عن نفسه، وكيف عُرفت كل قيمة.",
  primaryKey: ["id"],
  columns: [
    text("id", "معرّف التقرير، وهو جزء من عنوانه الدائم"),
    text("url", "عنوان صفحته"),
    ...columnsOf(ABOUT_REPORT),
    list("entities", "معرّفات الأعلام المذكورة في المتن"),
    ...columnsOf(ABOUT_FILING),
    text("file", "الملف المصدر"),
    text("sha256", "بصمة الملف المصدر"),
    count("words", "عدد كلمات المتن"),
    { ...list("corrections", "التصحيحات: التاريخ والنص"), linesOnly: true },
    {
      ...list("blocks", "كتل المتن: لكل كتلة معرّف دائم ونوع وموضع في text، بوحدات UTF-16"),
      linesOnly: true,
    },
    { ...text("text", "المتن نصًا خالصًا"), linesOnly: true },
  ],
  rowsOf: (article, authority, context) => [articleRow(article, authority, context)],
};

function articleRow(article: Article, authority: Names, context: ExportContext): Row {
  return {
    id: article.id,
    url: context.absolute(`/articles/${article.id}/`),
    ...cellsOf(ABOUT_REPORT, article),
    entities: mentionedEntities(article, authority).map(({ id }) => id),
    ...cellsOf(ABOUT_FILING, article),
    file: article.file,
    sha256: article.sha256,
    words: bodyLength(article).words,
    corrections: article.corrections,
    blocks: blocksOf(article),
    text: bodyText(article),
  };
}

/** Gives where each block stands in `bodyText`, so that its words stand in a row once. */
function blocksOf({ body }: Article) {
  let start = 0;
  return body.map(({ id, kind, text: value }) => {
    const block = { id, kind, start, end: start + value.length };
    start = block.end + BETWEEN_BLOCKS.length;
    return block;
  });
}

export const eventsTable: Table = {
  name: "events",
  title: "الأحداث المؤرخة",
  description: "سطر لكل عبارة زمنية في المتون فُهم زمنها: موضع الجملة التي وردت فيها، والأيام التي تدل عليها.",
  primaryKey: ["article", "block", "start"],
  columns: [
    text("article", "معرّف التقرير"),
    text("block", "معرّف الكتلة في صفحته"),
    text("url", "عنوان الكتلة"),
    text("expression", "العبارة كما طُبعت"),
    count("start", "موضعها في نص الكتلة، بوحدات UTF-16"),
    count("end", "نهايتها، غير مشمولة"),
    text("edtf", "معناها بصيغة EDTF"),
    text("timex", "معناها بصيغة TIMEX3"),
    text("first_day", "أول يوم تدل عليه"),
    text("last_day", "آخر يوم تدل عليه"),
    text("precision", "الدقة"),
    text("published_how", "كيف عُرف تاريخ نشر التقرير، ومنه حُسب ما كان نسبيًا من العبارات"),
    text("modifier", "قيد من TIMEX3: APPROX أو START …"),
    text("certainty", "كيف ثبت: fixed بالنص، derived بقاعدة، open غير محسوم"),
    text("why", "القاعدة التي يتبعها المعنى"),
    list("alternatives", "معان أخرى محتملة بصيغة EDTF، الأرجح أولًا"),
    count("sentence_start", "موضع الجملة في نص الكتلة، بوحدات UTF-16"),
    count("sentence_end", "نهايتها، غير مشمولة"),
    list("entities", "معرّفات الأعلام في الجملة"),
  ],
  *rowsOf(article, _authority, context) {
    for (const block of article.body) yield* eventRows(article, block, context);
  },
};

function* eventRows(article: Article, block: BodyBlock, context: ExportContext): Generator<Row> {
  const dates = block.dates.filter(({ edtf, interval }) => edtf !== null || interval !== null);
  if (dates.length === 0) return;
  const ends = sentenceEnds(block.text);
  const page = context.absolute(`/articles/${article.id}/`);
  for (const date of dates) {
    const [from, to] = sentenceRound(block.text, ends, date.span);
    const named = block.mentions.filter(
      ({ span, alternatives }) => alternatives === undefined && span[0] >= from && span[1] <= to,
    );
    yield {
      article: article.id,
      block: block.id,
      url: `${page}#${block.id}`,
      expression: date.text,
      start: date.span[0],
      end: date.span[1],
      edtf: date.edtf,
      timex: date.value,
      first_day: date.interval?.[0] ?? null,
      last_day: date.interval?.[1] ?? null,
      precision: date.precision,
      published_how: article.publishedAt.how,
      modifier: date.mod,
      certainty: date.certainty,
      why: date.why,
      alternatives: date.alternatives,
      sentence_start: from,
      sentence_end: to,
      entities: [...new Set(named.map(({ entity }) => entity))],
    };
  }
}

/** A point between digits ends nothing. */
function sentenceEnds(block: string): number[] {
  return Array.from(block.matchAll(/[.!?؟](?=\s|$)/gu), ({ index }) => index + 1);
}

/** From one sentence end to the next. */
function sentenceRound(block: string, ends: readonly number[], [start, end]: Span): [number, number] {
  const from = ends.findLast((at) => at <= start) ?? 0;
  const to = ends.find((at) => at >= end) ?? block.length;
  const leading = /^\s*/u.exec(block.slice(from))?.[0].length ?? 0;
  return [from + leading, to];
}

export const mentionsTable: Table = {
  name: "mentions",
  title: "ذكر الأعلام",
  description: "سطر لكل موضع في المتون ذُكر فيه شخص أو مكان أو هيئة، من ملف الأعلام أو مستنتجًا من النصوص.",
  primaryKey: ["article", "block", "start"],
  columns: [
    text("article", "معرّف التقرير"),
    text("block", "معرّف الكتلة في صفحته"),
    text("entity", "معرّف العلم"),
    text("label", "اسمه المضبوط"),
    text("type", "person أو organisation أو place أو event أو work"),
    text("expression", "كما طُبع"),
    text("clitic", "ما اتصل به من حروف"),
    text("how", "listed: من ملف الأعلام؛ inferred: مستنتج من النص"),
    text("rule", "قاعدة الاستنتاج: title أو given أو unknown أو surname أو head أو quoted"),
    list("alternatives", "معرّفات غيره ممن يحتمله الاسم المطبوع؛ عندئذ لا يُعدّ الموضع لأحد"),
    count("start", "موضعه في نص الكتلة، بوحدات UTF-16"),
    count("end", "نهايته، غير مشمولة"),
  ],
  *rowsOf(article, authority) {
    for (const block of article.body) {
      for (const mention of block.mentions) {
        const entity = authority.get(mention.entity);
        // An inferred name without a page is a guess that nothing else bears out.
        if (mention.inferred !== undefined && entity === undefined) continue;
        yield {
          article: article.id,
          block: block.id,
          entity: mention.entity,
          label: entity?.label ?? null,
          type: entity?.type ?? null,
          expression: mention.text,
          clitic: mention.clitic,
          how: mention.inferred === undefined || entity?.inferred?.isAccepted ? "listed" : "inferred",
          rule: mention.inferred?.rule ?? null,
          alternatives: (mention.alternatives ?? []).map(({ entity: other }) => other),
          start: mention.span[0],
          end: mention.span[1],
        };
      }
    }
  },
};
