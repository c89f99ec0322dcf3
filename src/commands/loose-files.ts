// Sources that lie in the archive's own folder: there they would be read as reports beside those that `add` makes of them.

import { resolve } from "node:path";
import { listArticleFiles } from "../article/article-files.ts";
import { readText } from "../reporting/files.ts";

/** A text with front matter is a report already, and stays one. */
const FRONT_MATTER = /^\uFEFF?---\s*$/mu;

/**
 * The files among `operands` that lie in the folder as raw texts, by their absolute paths. Their bytes go to the originals,
 * as those of any source do; then the loose file goes, so that no text stands there twice.
 */
export async function looseFiles(operands: readonly string[], folder: string): Promise<ReadonlySet<string>> {
  const named = new Set(operands.map((operand) => resolve(operand)));
  const loose = new Set<string>();
  for (const file of (await listArticleFiles(folder)).files) {
    const path = resolve(folder, file);
    if (!named.has(path)) continue;
    const [firstLine = ""] = readText(path).split("\n", 1);
    if (!FRONT_MATTER.test(firstLine)) loose.add(path);
  }
  return loose;
}
