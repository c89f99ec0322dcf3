// Where the authority of names lies, and how it is read.

import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ArchiveError } from "../reporting/problem.ts";
import type { Authority } from "./entity.ts";

const AUTHORITY_FILE = fileURLToPath(new URL("authority.yaml", import.meta.url));

/** @throws ArchiveError when the authority file has an error */
export async function readAuthority(): Promise<Authority> {
  const file = relative(process.cwd(), AUTHORITY_FILE);
  // With its parser of YAML, which a build that has kept the authority does without.
  const { loadAuthority } = await import("./authority.ts");
  const authority = loadAuthority(await readFile(AUTHORITY_FILE, "utf8"), file);
  if (!("entities" in authority)) throw new ArchiveError(authority);
  return authority;
}
