// The names that the project's own archive knows, loaded and compiled for tests.

import { readFileSync } from "node:fs";
import { loadAuthority } from "../../src/entity/authority/load-authority.ts";
import type { Authority } from "../../src/entity/entity.ts";
import { compileAuthority, type Recogniser } from "../../src/entity/recogniser.ts";
import { ArchiveError } from "../../src/reporting/problem.ts";

const BUILT_IN = "src/entity/built-in-names.yaml";
const OWN = "articles/names.yaml";

/** The built-in names, and those of the five reports on top of them. */
export function shippedRecogniser(): { authority: Authority; recogniser: Recogniser } {
  const { entities } = authorityOf(readFileSync(BUILT_IN, "utf8"), BUILT_IN);
  const own = loadAuthority(readFileSync(OWN, "utf8"), OWN, entities);
  if (!("entities" in own)) throw new ArchiveError(own);
  return { authority: own, recogniser: compileAuthority(own) };
}

/** @throws ArchiveError with what is wrong in the text */
export function authorityOf(yamlText: string, file = "names.yaml"): Authority {
  const loaded = loadAuthority(yamlText, file);
  if (!("entities" in loaded)) throw new ArchiveError(loaded);
  return loaded;
}
