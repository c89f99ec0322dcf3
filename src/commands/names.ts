// `warraq names`: the names of an archive that nobody typed, for the maintainer to look through, and for scores.

import { readFile } from "node:fs/promises";
import { readingTools } from "../article/reading-tools.ts";
import { namesInLines } from "../entity/inferred/names-in-lines.ts";
import type { Invocation } from "./invocation.ts";

export async function names({ settings, flags }: Invocation): Promise<number> {
  if (typeof flags.mentions !== "string") return 2;
  const { authority, recogniser } = await readingTools(settings);
  for (const line of namesInLines(await readFile(flags.mentions, "utf8"), authority, recogniser))
    process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}
