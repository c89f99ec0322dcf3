// The archive as an OAI-PMH static repository: Dublin Core records in files a gateway can harvest.

import type { Archive } from "../archive/archive.ts";
import { publicationKey } from "../archive/order.ts";
import type { Article } from "../article/article.ts";
import { citedWorks } from "./citation/cited-work.ts";
import { joinParts } from "./citation/partial-date.ts";
import type { ExportContext, ExportPart } from "./export-file.ts";
import { lastChangeDay } from "./moment.ts";
import { element, optionalElement, textElement, XML_DECLARATION } from "./xml.ts";

/** The specification asks for fewer than 5,000 records a file. */
export const MOST_RECORDS = 4_999;

const OAI = "http://www.openarchives.org/OAI/2.0/";
const OAI_DC = `${OAI}oai_dc/`;
/** A record nobody dated was never known to change. */
const EPOCH = "1970-01-01";

/**
 * `oai/repository.xml`, then `oai/repository-2.xml` …: each a whole repository of its own, filled from the oldest report on,
 * so that a new one joins the last.
 */
export function* oaiParts(
  archive: Archive,
  context: ExportContext,
  mostRecords: number = MOST_RECORDS,
): Generator<ExportPart> {
  const oldestFirst = archive.articles.toReversed();
  const earliest = oldestFirst.map(datestamp).sort()[0] ?? EPOCH;
  const files = Math.max(1, Math.ceil(oldestFirst.length / mostRecords));
  for (let number = 0; number < files; number++) {
    const path = number === 0 ? "oai/repository.xml" : `oai/repository-${number + 1}.xml`;
    const articles = oldestFirst.slice(number * mostRecords, (number + 1) * mostRecords);
    yield {
      name: path,
      dependsOn: () => [earliest, ...articles],
      make: () => [{ path, content: repository(path, articles, earliest, context) }],
    };
  }
}

function repository(
  path: string,
  articles: readonly Article[],
  earliest: string,
  context: ExportContext,
): string {
  const host = new URL(context.absolute("/")).hostname;
  const root = element(
    "Repository",
    {
      xmlns: `${OAI}static-repository`,
      "xmlns:oai": OAI,
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:oai_dc": OAI_DC,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xsi:schemaLocation": `${OAI}static-repository ${OAI}static-repository.xsd`,
    },
    element(
      "Identify",
      {},
      textElement("oai:repositoryName", context.name),
      textElement("oai:baseURL", context.absolute(`/${path}`)),
      textElement("oai:protocolVersion", "2.0"),
      // RFC 2142: the one mailbox every domain that has mail has. The schema demands an address.
      textElement("oai:adminEmail", `postmaster@${host.includes(".") ? host : `${host}.invalid`}`),
      textElement("oai:earliestDatestamp", earliest),
      textElement("oai:deletedRecord", "no"),
      textElement("oai:granularity", "YYYY-MM-DD"),
    ),
    element(
      "ListMetadataFormats",
      {},
      element(
        "oai:metadataFormat",
        {},
        textElement("oai:metadataPrefix", "oai_dc"),
        textElement("oai:schema", `${OAI}oai_dc.xsd`),
        textElement("oai:metadataNamespace", OAI_DC),
      ),
    ),
    element(
      "ListRecords",
      { metadataPrefix: "oai_dc" },
      ...articles.map((article) => record(article, host, context)),
    ),
  );
  return `${XML_DECLARATION}${root}\n`;
}

function record(article: Article, host: string, context: ExportContext): string {
  return element(
    "oai:record",
    {},
    element(
      "oai:header",
      {},
      textElement("oai:identifier", `oai:${host.includes(".") ? host : `${host}.invalid`}:${article.id}`),
      textElement("oai:datestamp", datestamp(article)),
    ),
    element("oai:metadata", {}, dublinCore(article, context)),
  );
}

/** The record describes the published item, as everywhere a single work must stand for the page. */
function dublinCore(article: Article, context: ExportContext): string {
  const [item] = citedWorks(article, context);
  return element(
    "oai_dc:dc",
    {
      "xsi:schemaLocation": `${OAI_DC} ${OAI}oai_dc.xsd`,
    },
    textElement("dc:title", item.title),
    ...item.authors.map((name) => textElement("dc:creator", name)),
    optionalElement("dc:subject", item.section),
    optionalElement("dc:description", item.note),
    optionalElement("dc:publisher", item.outlet?.value ?? null),
    optionalElement("dc:date", item.issued === null ? null : joinParts(item.issued.from, "-")),
    textElement("dc:type", "Text"),
    textElement("dc:identifier", item.url),
    optionalElement("dc:source", item.originalUrl),
    textElement("dc:language", item.language),
  );
}

/** The day of the last change; of a vaguer date the first day that it can mean. */
function datestamp(article: Article): string {
  const known = lastChangeDay(article);
  if (known !== null) return known;
  const { year, month } = publicationKey(article);
  return month !== null ? `${month}-01` : year !== null ? `${year}-01-01` : EPOCH;
}
