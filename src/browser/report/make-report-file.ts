// A report's file as the build would write it, made of its page and, where it holds the text, of the Markdown beside the page.

import { reportId } from "../../output/citation/cited-work.ts";
import { pageFile } from "../../output/page-files.ts";
import type { PageFormat } from "../../output/page-formats.ts";
import { PAGE_FORMAT_TYPES, savedName } from "../../output/saved-files.ts";
import { saveFile } from "../save-file.ts";
import { factsOfPage } from "./page-facts.ts";

/** @throws where the page or its text cannot be read */
export async function saveReportFile(page: Document, { key, file }: PageFormat): Promise<void> {
  const facts = factsOfPage(page);
  const body = key === "ninjs" ? await bodyOf("index.md") : [];
  const name = savedName(reportId(facts), file);
  saveFile({ name, type: PAGE_FORMAT_TYPES[key], content: pageFile(key, facts, body) });
}

/** The reader of Markdown is ten times as large as all else here, and asked for by one format. */
async function bodyOf(address: string) {
  const [answer, { readTwinBody }] = await Promise.all([fetch(address), import("./twin-body.ts")]);
  if (!answer.ok) throw new Error(answer.statusText);
  return readTwinBody(await answer.text());
}
