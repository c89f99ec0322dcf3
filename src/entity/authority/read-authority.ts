// The names that an archive knows: the built-in ones with its own on top of them.

import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readText } from "../../reporting/files.ts";
import { ArchiveError, type Problem } from "../../reporting/problem.ts";
import type { Authority } from "../entity.ts";

const BUILT_IN = fileURLToPath(new URL("../built-in-names.yaml", import.meta.url));

/**
 * @param own the archive's own entries, which win; null: it has none
 * @throws ArchiveError when a file of names has an error
 */
export async function readAuthority(
  own: { readonly file: string; readonly text: string } | null,
): Promise<Authority> {
  // The parser of YAML is loaded here: a build that has kept the authority does without.
  const { loadAuthority } = await import("./load-authority.ts");
  const file = relative(process.cwd(), BUILT_IN);
  const known = orThrow(loadAuthority(readText(BUILT_IN), file)).entities;
  const builtIn = known.map((entity) => ({ ...entity, builtIn: true }));
  return orThrow(loadAuthority(own?.text ?? "", own?.file ?? "", builtIn));
}

function orThrow(authority: Authority | Problem[]): Authority {
  if (!("entities" in authority)) throw new ArchiveError(authority);
  return authority;
}
