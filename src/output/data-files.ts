// The archive's data sets under `data/`: JSON Lines, CSV and JSON, with a data package that describes them and sums that prove them.

import { createHash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import { sourceSlug } from "../archive/source-slug.ts";
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
import type { ExportContext, ExportFile } from "./export-file.ts";
import { jsonDocument, jsonLine } from "./json.ts";
import { mentionedEntities } from "./mentioned.ts";

type Described = {
  readonly name: string;
  readonly path: string;
  readonly mediatype: string;
  readonly title: string;
  readonly description: string;
  readonly schema?: object;
};

type Sum = { readonly bytes: number; readonly sha256: string };

/**
 * A generator whose last files tell of its first: each file's content must be read to its end before the next is asked for.
 */
export function* dataFiles(archive: Archive, context: ExportContext): Generator<ExportFile> {
  const sums = new Map<string, Sum>();
  const resources: Described[] = [];
  function* described(resource: Described, content: Iterable<string>): Generator<ExportFile> {
    resources.push(resource);
    yield { path: `data/${resource.path}`, content: summed(content, (sum) => sums.set(resource.path, sum)) };
  }
  for (const table of [articlesTable, eventsTable, mentionsTable]) {
    const { name, title, description } = table;
    const schema = tableSchema(table, table.columns);
    yield* described(
      { name, path: `${name}.jsonl`, mediatype: "application/jsonl", title, description, schema },
      jsonLines(table.rows(archive, context)),
    );
  }
  const flat = articlesTable.columns.filter(({ nested }) => !nested);
  yield* described(
    {
      name: "articles-csv",
      path: "articles.csv",
      mediatype: "text/csv",
      title: articlesTable.title,
      description: `${articlesTable.description} القوائم مكتوبة بصيغة JSON.`,
      schema: tableSchema(articlesTable, flat),
    },
    csv(flat, articlesTable.rows(archive, context)),
  );
  yield* described(
    {
      name: "entities",
      path: "entities.json",
      mediatype: "application/json",
      title: "الأعلام",
      description:
        "الأشخاص والهيئات والأماكن المذكورة في المتون: أسماؤها المضبوطة وصيغها ومعرّفاتها في ويكي بيانات وعدد التقارير.",
    },
    [entitiesJson(archive)],
  );
  yield { path: "data/warraq-ar.csl", content: ARABIC_CSL };
  yield {
    path: "data/datapackage.json",
    content: jsonDocument(dataPackage(archive, context, resources, sums)),
  };
  yield { path: "data/dcat.jsonld", content: jsonDocument(dcat(context, resources, sums)) };
  yield {
    path: "data/SHA256SUMS",
    content: [...sums].map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join(""),
  };
}

function* jsonLines(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield `${jsonLine(row)}\n`;
}

/** RFC 4180: lines end in CRLF, and nothing is changed to please a spreadsheet. */
function* csv(columns: readonly Column[], rows: Iterable<Row>): Generator<string> {
  yield `${columns.map(({ name }) => name).join(",")}\r\n`;
  for (const row of rows) yield `${columns.map(({ name }) => csvCell(row[name] ?? null)).join(",")}\r\n`;
}

function csvCell(value: Row[string]): string {
  const text = value === null ? "" : typeof value === "object" ? jsonLine(value) : String(value);
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Only names that some report mentions: the built-in places alone are thousands. */
function entitiesJson(archive: Archive): string {
  const counts = new Map<Entity, number>();
  for (const article of archive.articles) {
    for (const entity of mentionedEntities(article, archive.authority))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const entities = [...counts].sort(([a], [b]) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return jsonDocument(
    entities.map(([entity, reports]) => ({
      id: entity.id,
      type: entity.type,
      label: entity.label,
      labelEn: entity.labelEn,
      description: entity.description,
      variants: entity.variants,
      shortForms: entity.shortForms,
      wikidata: entity.wikidata === null ? null : `https://www.wikidata.org/entity/${entity.wikidata}`,
      reports,
    })),
  );
}

/** Passes the pieces on and tells, at their end, what they came to. */
function* summed(content: Iterable<string>, tell: (sum: Sum) => void): Generator<string> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const piece of content) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
    yield piece;
  }
  tell({ bytes, sha256: hash.digest("hex") });
}

function tableSchema(table: Table, columns: readonly Column[]): object {
  return {
    fields: columns.map(({ name, type, description }) => ({ name, type, description })),
    primaryKey: table.primaryKey,
    missingValues: [""],
  };
}

/** Frictionless Data Package 1.0. */
function dataPackage(
  archive: Archive,
  context: ExportContext,
  resources: readonly Described[],
  sums: ReadonlyMap<string, Sum>,
): object {
  return {
    profile: "data-package",
    name: sourceSlug(context.name, null),
    title: context.name,
    description: context.description,
    homepage: context.absolute("/data/"),
    ...(archive.span === null ? {} : { temporal: { start: archive.span[0], end: archive.span[1] } }),
    resources: resources.map(({ name, path, mediatype, title, description, schema }) => ({
      profile: mediatype === "text/csv" ? "tabular-data-resource" : "data-resource",
      name,
      path,
      title,
      description,
      format: path.split(".").at(-1),
      mediatype,
      encoding: "utf-8",
      bytes: sums.get(path)?.bytes ?? 0,
      hash: `sha256:${sums.get(path)?.sha256 ?? ""}`,
      ...(schema === undefined ? {} : { schema }),
    })),
  };
}

/** W3C DCAT 3, for catalogues of open data. */
function dcat(
  context: ExportContext,
  resources: readonly Described[],
  sums: ReadonlyMap<string, Sum>,
): object {
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
    "dcat:distribution": resources.map(({ path, mediatype, title }) => ({
      "@id": context.absolute(`/data/${path}`),
      "@type": "dcat:Distribution",
      "dct:title": { "@value": title, "@language": "ar" },
      "dcat:downloadURL": { "@id": context.absolute(`/data/${path}`) },
      "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediatype}` },
      "dcat:byteSize": { "@value": String(sums.get(path)?.bytes ?? 0), "@type": "xsd:nonNegativeInteger" },
      "spdx:checksum": {
        "@type": "spdx:Checksum",
        "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
        "spdx:checksumValue": { "@value": sums.get(path)?.sha256 ?? "", "@type": "xsd:hexBinary" },
      },
    })),
  };
}
