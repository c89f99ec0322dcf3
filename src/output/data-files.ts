// The archive's data sets under `data/`: JSON Lines, CSV and JSON, with a data package that describes them and sums that prove them.

import { createHash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import { sourceSlug } from "../archive/source-slug.ts";
import type { Volume } from "../archive/volumes.ts";
import type { Article } from "../article/article.ts";
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
import type { ExportContext, ExportPart } from "./export-file.ts";
import { jsonDocument, jsonLine } from "./json.ts";

type Described = {
  readonly name: string;
  readonly path: string;
  readonly mediatype: string;
  readonly title: string;
  readonly description: string;
  readonly schema?: object;
};

export type Sum = { readonly bytes: number; readonly sha256: string };

/** The sum of a file of `data/` that was not made again; undefined where there is none. */
export type KnownSum = (path: string) => Sum | undefined;

type Resource = Described & { readonly dependsOn: readonly Article[]; content(): Iterable<string> };

/**
 * The tables, one file for each volume, then what describes them all: made last, it tells of what was made before it.
 * @param knownSum asked of the tables that are not made in this build
 */
export function* dataParts(
  archive: Archive,
  context: ExportContext,
  knownSum: KnownSum = () => undefined,
): Generator<ExportPart> {
  const sums = new Map<string, Sum>();
  const resources = [...tableResources(archive, context), entitiesResource(archive)];
  for (const resource of byReports(resources)) {
    const path = `data/${resource.path}`;
    yield {
      name: path,
      dependsOn: () => resource.dependsOn,
      make: () => [{ path, content: summed(resource.content(), (sum) => sums.set(resource.path, sum)) }],
    };
  }
  yield {
    name: "data/datapackage.json",
    dependsOn: () => [archive.stamp],
    *make() {
      const sumOf = (path: string): Sum => {
        const sum = sums.get(path) ?? knownSum(path);
        if (sum === undefined) throw new RangeError(`data/${path} was not made, and its sum is not known`);
        return sum;
      };
      yield {
        path: "data/datapackage.json",
        content: jsonDocument(dataPackage(archive, context, resources, sumOf)),
      };
      yield { path: "data/dcat.jsonld", content: jsonDocument(dcat(context, resources, sumOf)) };
      const lines = resources.map(({ path }) => `${sumOf(path).sha256}  ${path}\n`);
      yield { path: "data/SHA256SUMS", content: lines.join("") };
    },
  };
  yield {
    name: "data/warraq-ar.csl",
    dependsOn: () => [],
    make: () => [{ path: "data/warraq-ar.csl", content: ARABIC_CSL }],
  };
}

/** All tables of one volume before the next, while its texts are at hand. */
function byReports(resources: readonly Resource[]): Resource[] {
  const batches = new Map<readonly Article[], Resource[]>();
  for (const resource of resources) {
    const batch = batches.get(resource.dependsOn);
    if (batch === undefined) batches.set(resource.dependsOn, [resource]);
    else batch.push(resource);
  }
  return [...batches.values()].flat();
}

function* tableResources(archive: Archive, context: ExportContext): Generator<Resource> {
  const { authority, volumes } = archive;
  for (const table of [articlesTable, eventsTable, mentionsTable]) {
    for (const volume of volumes) {
      yield {
        ...describedTable(table, volume, ""),
        path: `${volumeName(table.name, volume)}.jsonl`,
        mediatype: "application/jsonl",
        schema: tableSchema(table, table.columns),
        dependsOn: volume.articles,
        content: () => jsonLines(table.rows(volume.articles, authority, context)),
      };
    }
  }
  const flat = articlesTable.columns.filter(({ nested }) => !nested);
  for (const volume of volumes) {
    yield {
      ...describedTable(articlesTable, volume, "-csv"),
      path: `${volumeName(articlesTable.name, volume)}.csv`,
      mediatype: "text/csv",
      description: `${articlesTable.description} القوائم مكتوبة بصيغة JSON.`,
      schema: tableSchema(articlesTable, flat),
      dependsOn: volume.articles,
      content: () => csv(flat, articlesTable.rows(volume.articles, authority, context)),
    };
  }
}

function describedTable(
  { name, title, description }: Table,
  volume: Volume,
  suffix: string,
): Pick<Described, "name" | "title" | "description"> {
  return {
    name: `${volumeName(name, volume)}${suffix}`,
    title: volume.name === null ? title : `${title}، ${volume.name}`,
    description,
  };
}

/** `articles`, or `articles-2022`. */
function volumeName(table: string, { name }: Volume): string {
  return name === null ? table : `${table}-${name}`;
}

function entitiesResource(archive: Archive): Resource {
  return {
    name: "entities",
    path: "entities.json",
    mediatype: "application/json",
    title: "الأعلام",
    description:
      "الأشخاص والهيئات والأماكن المذكورة في المتون: أسماؤها المضبوطة وصيغها ومعرّفاتها في ويكي بيانات وعدد التقارير.",
    dependsOn: archive.articles,
    content: () => [entitiesJson(archive)],
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
function entitiesJson({ entities: { reportsNaming }, authority }: Archive): string {
  const entities = [...reportsNaming]
    .flatMap(([id, reports]): [Entity, number][] => {
      const entity = authority.get(id);
      return entity === undefined ? [] : [[entity, reports]];
    })
    .sort(([a], [b]) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
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
  sumOf: (path: string) => Sum,
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
    "dcat:distribution": resources.map(({ path, mediatype, title }) => ({
      "@id": context.absolute(`/data/${path}`),
      "@type": "dcat:Distribution",
      "dct:title": { "@value": title, "@language": "ar" },
      "dcat:downloadURL": { "@id": context.absolute(`/data/${path}`) },
      "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediatype}` },
      "dcat:byteSize": { "@value": String(sumOf(path).bytes), "@type": "xsd:nonNegativeInteger" },
      "spdx:checksum": {
        "@type": "spdx:Checksum",
        "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
        "spdx:checksumValue": { "@value": sumOf(path).sha256, "@type": "xsd:hexBinary" },
      },
    })),
  };
}
