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
