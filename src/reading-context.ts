// What reading an article depends on beside its file: the authority of names and the archive's own settings.

import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadContext } from "./article/read-article.ts";
import { loadAuthority } from "./entity/authority.ts";
import type { Authority } from "./entity/entity.ts";
import { createMentionFinder } from "./entity/find-mentions.ts";
import { compileAuthority } from "./entity/recogniser.ts";
import { ArchiveError } from "./problem.ts";
import type { Settings } from "./settings.ts";

const AUTHORITY_FILE = fileURLToPath(new URL("entity/authority.yaml", import.meta.url));

export type ReadingTools = { readonly authority: Authority; readonly context: ReadContext };

/** @throws ArchiveError when the authority file has an error */
export async function readingTools(settings: Settings): Promise<ReadingTools> {
  const file = relative(process.cwd(), AUTHORITY_FILE);
  const authority = loadAuthority(await readFile(AUTHORITY_FILE, "utf8"), file);
  if (!("entities" in authority)) throw new ArchiveError(authority);
  const recogniser = compileAuthority(authority);
  return {
    authority,
    context: {
      startMentions: () => createMentionFinder(recogniser),
      defaultZone: settings.timeZone,
      today: null,
    },
  };
}
