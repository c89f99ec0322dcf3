// The archive's data sets under `data/`: JSON Lines, CSV and JSON, with a data package that describes them and sums that prove them.

import type { Archive } from "../archive/archive.ts";
import { sourceSlug } from "../archive/source-slug.ts";
import type { Volume } from "../archive/volumes.ts";
import type { Entity } from "../entity/entity.ts";
import { ARABIC_CSL } from "./citation/arabic-csl.ts";
import {
  articlesTable,
  type Column,
  eventsTable,
  mentionsTable,
  type Row,
  type Table,
} from "./data-tables.ts";
import type { ExportContext, ExportFile, ExportPart } from "./export-file.ts";
import { TABLE_FORMATS } from "./formats.ts";
import { GrowingFile, type Sum } from "./growing-file.ts";
import { jsonDocument, jsonLine } from "./json.ts";

/** A file of `data/`, as the data package and the data page describe it. */
export type Described = {
  readonly name: string;
  /** Below `data/`. */
  readonly path: string;
  /** The name by which the users of the format know it. */
  readonly format: string;
  readonly mediatype: string;
  /** The compression, in pieces that are each a member of its own (RFC 1952): every reader of gzip takes them as one. */
  readonly compression?: "gz";
  readonly title: string;
  readonly description: string;
  /** The year whose reports it holds; absent where it holds all of them. */
  readonly volume?: string;
  readonly schema?: object;
};

/** The sum of a file of `data/` that was not made again; undefined where there is none. */
export type KnownSum = (path: string) => Sum | undefined;

/** How the rows of a table become lines. */
type Form = {
  readonly extension: keyof typeof TABLE_FORMATS;
  /** What the names of the resources of a table end with in the data package. */
  readonly suffix: string;
  /** What the description of the table goes on with. */
  note(table: Table): string;
  columns(table: Table): readonly Column[];
  head(columns: readonly Column[]): string;
  line(row: Row, columns: readonly Column[]): string;
};

const JSON_LINES: Form = {
  extension: "jsonl",
  suffix: "",
  note: ({ columns }) => (columns.some(({ linesOnly }) => linesOnly) ? " ومعه نصه الكامل." : ""),
  columns: (table) => table.columns,
  head: () => "",
  line: (row) => `${jsonLine(row)}\n`,
};

/**
 * RFC 4180: lines end in CRLF. It begins with the mark by which spreadsheets know UTF-8, and a cell that one would run as a
 * formula is warded; `FORMATS.md` says how to take the ward off again.
 */
const CSV: Form = {
  extension: "csv",
  suffix: "-csv",
  note: () => " بلا النصوص، والقوائم مكتوبة بصيغة JSON.",
  columns: (table) => table.columns.filter(({ linesOnly }) => !linesOnly),
  head: (columns) => `\uFEFF${columns.map(({ name }) => name).join(",")}\r\n`,
  line: (row, columns) => `${columns.map(({ name }) => csvCell(row[name] ?? null)).join(",")}\r\n`,
};

const TABLES: readonly (readonly [table: Table, forms: readonly Form[]])[] = [
  [articlesTable, [JSON_LINES, CSV]],
  [eventsTable, [JSON_LINES]],
  [mentionsTable, [JSON_LINES]],
];

export type DataParts = {
  /** The tables of a volume. */
  of(volume: Volume): ExportPart;
  /** What describes them all: made last, it tells of what was made before it. */
  readonly descriptions: readonly ExportPart[];
};

/** @param knownSum asked of the tables that are not made in this build */
export function dataParts(
  archive: Archive,
  context: ExportContext,
  knownSum: KnownSum = () => undefined,
): DataParts {
  const sums = new Map<string, Sum>();
  const resources = dataResources(archive.volumes);
  const sumOf = (path: string): Sum => {
    const sum = sums.get(path) ?? knownSum(path);
    if (sum === undefined) throw new RangeError(`data/${path} was not made, and its sum is not known`);
    return sum;
  };
  return {
    of: (volume) => ({
      name: `data ${volume.name ?? "whole"}`,
      dependsOn: () => volume.articles,
      make: () => tablesOf(volume, archive.authority, context, sums),
    }),
    descriptions: [
      {
        name: "data/entities.json",
        dependsOn: () => archive.articles,
        make: () => entitiesFile(archive, sums),
      },
      {
        name: "data/datapackage.json",
        dependsOn: () => [archive.stamp],
        *make() {
          yield {
            path: "data/datapackage.json",
            content: jsonDocument(dataPackage(archive, context, resources, sumOf)),
          };
          yield { path: "data/dcat.jsonld", content: jsonDocument(dcat(context, resources, sumOf)) };
          const lines = resources.map(({ path }) => `${sumOf(path).sha256}  ${path}\n`);
          yield { path: "data/SHA256SUMS", content: lines.join("") };
        },
      },
      {
        name: "data/warraq-ar.csl",
        dependsOn: () => [],
        make: () => [{ path: "data/warraq-ar.csl", content: ARABIC_CSL }],
      },
    ],
  };
}

/** Every file of `data/` that holds data: the tables in each of their forms, and the names. */
export function dataResources(volumes: readonly Volume[]): Described[] {
  return [...tableResources(volumes), ENTITIES];
}

/** One form after the other. */
function tableResources(volumes: readonly Volume[]): Described[] {
  return [JSON_LINES, CSV].flatMap((form) =>
    TABLES.filter(([, forms]) => forms.includes(form)).flatMap(([table]) =>
      volumes.map((volume) => tableResource(table, form, volume)),
    ),
  );
}

function tableResource(table: Table, form: Form, volume: Volume): Described {
  const { name, title, description, primaryKey } = table;
  return {
    name: `${volumeName(name, volume)}${form.suffix}`,
    path: tablePath(table, form, volume),
    ...(isCompressed(volume) ? { compression: "gz" as const } : {}),
    format: TABLE_FORMATS[form.extension].name,
    mediatype: TABLE_FORMATS[form.extension].type,
    title: volume.name === null ? title : `${title}، ${volume.name}`,
    description: `${description}${form.note(table)}`,
    ...(volume.name === null ? {} : { volume: volume.name }),
    schema: {
      fields: form.columns(table).map((column) => ({
        name: column.name,
        type: column.type,
        description: column.description,
      })),
      primaryKey,
      missingValues: [""],
    },
  };
}

function tablePath(table: Table, form: Form, volume: Volume): string {
  const path = `${volumeName(table.name, volume)}.${form.extension}`;
  return isCompressed(volume) ? `${path}.gz` : path;
}

/** In an archive that is large enough to be divided: who joins twenty years does so by a program, and each of those reads gzip. */
function isCompressed({ name }: Volume): boolean {
  return name !== null;
}

/** `articles`, or `articles-2022`. */
function volumeName(table: string, { name }: Volume): string {
  return name === null ? table : `${table}-${name}`;
}

/** All tables at once, report by report: each text is fetched once, and each row made once for all its forms. */
function* tablesOf(
  volume: Volume,
  authority: Archive["authority"],
  context: ExportContext,
  sums: Map<string, Sum>,
): Generator<ExportFile> {
  const tables = TABLES.map(([table, forms]) => ({
    table,
    files: forms.map((form) => tableFile(table, form, volume)),
  }));
  for (const article of volume.articles) {
    for (const { table, files } of tables) {
      for (const row of table.rowsOf(article, authority, context)) {
        for (const { file, lineOf } of files) {
          const full = file.add(lineOf(row));
          if (full !== null) yield full;
        }
      }
    }
  }
  for (const { path, file } of tables.flatMap(({ files }) => files)) {
    yield file.rest();
    sums.set(path, file.sum());
  }
}

function tableFile(table: Table, form: Form, volume: Volume) {
  const path = tablePath(table, form, volume);
  const columns = form.columns(table);
  const file = new GrowingFile(`data/${path}`, isCompressed(volume));
  file.add(form.head(columns));
  return { path, file, lineOf: (row: Row) => form.line(row, columns) };
}

const ENTITIES: Described = {
  name: "entities",
  path: "entities.json",
  format: "JSON",
  mediatype: "application/json",
  title: "الأعلام",
  description:
    "الأشخاص والهيئات والأماكن المذكورة في المتون: أسماؤها المضبوطة وصيغها ومعرّفاتها في ويكي بيانات وعدد التقارير.",
};

function* entitiesFile(archive: Archive, sums: Map<string, Sum>): Generator<ExportFile> {
  const file = new GrowingFile(`data/${ENTITIES.path}`);
  file.add(entitiesJson(archive));
  yield file.rest();
  sums.set(ENTITIES.path, file.sum());
}

/** What OWASP names as the beginning of a formula («CSV Injection»). Wards before it are warded too: one taken off gives what was written. */
const FORMULA = /^'*[=+\-@\t\r]/u;

function csvCell(value: Row[string]): string {
  const plain = value === null ? "" : typeof value === "object" ? jsonLine(value) : String(value);
  const text = typeof value === "string" && FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A name a line. Only names that some report mentions: the built-in places alone are thousands. */
function entitiesJson({ entities: { reportsNaming }, authority }: Archive): string {
  const entities = [...reportsNaming]
    .flatMap(([id, reports]): [Entity, number][] => {
      const entity = authority.get(id);
      return entity === undefined ? [] : [[entity, reports]];
    })
    .sort(([a], [b]) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const lines = entities.map(([entity, reports]) =>
    jsonLine({
      id: entity.id,
      type: entity.type,
      label: entity.label,
      labelEn: entity.labelEn,
      description: entity.description,
      variants: entity.variants,
      shortForms: entity.shortForms,
      inferred:
        entity.inferred === undefined
          ? null
          : { rules: entity.inferred.rules, accepted: entity.inferred.isAccepted },
      wikidata: entity.wikidata === null ? null : `https://www.wikidata.org/entity/${entity.wikidata}`,
      reports,
    }),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** Frictionless Data Package 1.0. */
function dataPackage(
  archive: Archive,
  context: ExportContext,
  resources: readonly Described[],
  sumOf: (path: string) => Sum,
): object {
  return {
    profile: "data-package",
    name: sourceSlug(context.name),
    title: context.name,
    description: context.description,
    homepage: context.absolute("/data/"),
    ...(archive.span === null ? {} : { temporal: { start: archive.span[0], end: archive.span[1] } }),
    resources: resources.map(({ name, path, mediatype, compression, title, description, schema }) => ({
      profile: mediatype === "text/csv" ? "tabular-data-resource" : "data-resource",
      name,
      path,
      title,
      description,
      format: path.replace(/\.gz$/u, "").split(".").at(-1),
      mediatype,
      ...(compression === undefined ? {} : { compression }),
      encoding: "utf-8",
      bytes: sumOf(path).bytes,
      hash: `sha256:${sumOf(path).sha256}`,
      ...(schema === undefined ? {} : { schema }),
    })),
  };
}

/** W3C DCAT 3, for catalogues of open data. */
function dcat(context: ExportContext, resources: readonly Described[], sumOf: (path: string) => Sum): object {
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      spdx: "http://spdx.org/rdf/terms#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": context.absolute("/data/"),
    "@type": "dcat:Dataset",
    "dct:title": { "@value": context.name, "@language": "ar" },
    "dct:description": { "@value": context.description, "@language": "ar" },
    "dct:language": { "@id": "http://id.loc.gov/vocabulary/iso639-1/ar" },
    "dcat:landingPage": { "@id": context.absolute("/data/") },
    "dcat:distribution": resources.map(({ path, mediatype, compression, title }) => ({
      "@id": context.absolute(`/data/${path}`),
      "@type": "dcat:Distribution",
      "dct:title": { "@value": title, "@language": "ar" },
      "dcat:downloadURL": { "@id": context.absolute(`/data/${path}`) },
      "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediatype}` },
      ...(compression === undefined
        ? {}
        : {
            "dcat:compressFormat": { "@id": "https://www.iana.org/assignments/media-types/application/gzip" },
          }),
      "dcat:byteSize": { "@value": String(sumOf(path).bytes), "@type": "xsd:nonNegativeInteger" },
      "spdx:checksum": {
        "@type": "spdx:Checksum",
        "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
        "spdx:checksumValue": { "@value": sumOf(path).sha256, "@type": "xsd:hexBinary" },
      },
    })),
  };
}
