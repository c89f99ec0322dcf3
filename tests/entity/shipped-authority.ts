// The authority file of the project, loaded and compiled for tests.

import { readFileSync } from "node:fs";
import { loadAuthority } from "../../src/entity/authority.ts";
import type { Authority } from "../../src/entity/entity.ts";
import { compileAuthority, type Recogniser } from "../../src/entity/recogniser.ts";
import { ArchiveError } from "../../src/reporting/problem.ts";

const FILE = "src/entity/authority.yaml";

export function shippedRecogniser(): { authority: Authority; recogniser: Recogniser } {
  const authority = authorityOf(readFileSync(FILE, "utf8"), FILE);
  return { authority, recogniser: compileAuthority(authority) };
}

/** @throws ArchiveError with what is wrong in the text */
export function authorityOf(yamlText: string, file = "names.yaml"): Authority {
  const loaded = loadAuthority(yamlText, file);
  if (!("entities" in loaded)) throw new ArchiveError(loaded);
  return loaded;
}
