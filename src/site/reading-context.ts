// What reading an article depends on beside its file: the authority of names and the archive's own settings.

import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadContext } from "../article/read-article.ts";
import type { Settings } from "../configuration/settings.ts";
import type { Authority } from "../entity/entity.ts";
import { createMentionFinder } from "../entity/find-mentions.ts";
import { compileAuthority } from "../entity/recogniser.ts";
import { ArchiveError } from "../reporting/problem.ts";

const AUTHORITY_FILE = fileURLToPath(new URL("../entity/authority.yaml", import.meta.url));

export type ReadingTools = { readonly authority: Authority; readonly context: ReadContext };

/** @throws ArchiveError when the authority file has an error */
export async function readAuthority(): Promise<Authority> {
  const file = relative(process.cwd(), AUTHORITY_FILE);
  // With its parser of YAML, which a build that has kept the authority does without.
  const { loadAuthority } = await import("../entity/authority.ts");
  const authority = loadAuthority(await readFile(AUTHORITY_FILE, "utf8"), file);
  if (!("entities" in authority)) throw new ArchiveError(authority);
  return authority;
}

/**
 * @param known as `readAuthority` gives it, where it is at hand
 * @throws ArchiveError when the authority file has an error
 */
export async function readingTools(settings: Settings, known?: Authority): Promise<ReadingTools> {
  const authority = known ?? (await readAuthority());
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
