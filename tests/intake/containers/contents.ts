// What the tests of containers share: texts written for them, and a container's contents as plain values.

import assert from "node:assert/strict";
import type { Contained, ContainedReport } from "../../../src/intake/containers/container.ts";
import { bytesInput, openContainer } from "../../../src/intake/containers/open-container.ts";

export const FIRST =
  "افتتحت بلدية الميناء اليوم مكتبة عامة في المبنى القديم للبريد، وقالت إن أبوابها مفتوحة للجميع طوال الأسبوع.";
export const SECOND = "وتضم المكتبة عشرة آلاف كتاب جمعها متطوعون، وقاعة للأطفال، وركنًا للصحف القديمة.";

export async function contentsOf(content: string | Uint8Array, name = "file"): Promise<Contained[]> {
  const opened = await openContainer(bytesInput(name, Buffer.from(content)));
  assert.equal(opened.kind, "container", JSON.stringify(opened));
  const contents: Contained[] = [];
  if (opened.kind === "container") for await (const one of opened.contents()) contents.push(one);
  return contents;
}

export const reportsOf = async (content: string | Uint8Array, name?: string) =>
  (await contentsOf(content, name)).filter((one): one is ContainedReport => one.type === "report");

/** What a report states, with lists joined. */
export const stated = (report: ContainedReport | undefined) =>
  Object.fromEntries((report?.stated ?? []).map(({ key, values }) => [key, values.join(" | ")]));

export const textOf = (report: ContainedReport | undefined) =>
  report === undefined ? "" : report.content.kind === "page" ? report.content.html : report.content.text;

/** A WordPress export of one site and one author. */
export const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>صدى الميناء</title><link>https://sada.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>nour</wp:author_login><wp:author_display_name>نور الدين شاهين</wp:author_display_name></wp:author>
${items}</channel></rss>`;

/** An item of it. */
export const post = (fields: string, body = `<!-- wp:paragraph --><p>${FIRST}</p><!-- /wp:paragraph -->`) =>
  `<item><title>مكتبة الميناء</title><content:encoded><![CDATA[${body}]]></content:encoded>${fields}</item>`;

export const PAGE = `<!DOCTYPE html><html lang="ar"><title>مكتبة</title><p>${FIRST}</p></html>`;

/** A record of a crawl that answers with a page. */
export const warc = (address: string, body: string, type = "text/html; charset=utf-8") => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:${address}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
};
