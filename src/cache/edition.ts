// What a build depends on beside its articles: the code, the templates, the packages, the settings, as one digest.

import { createHash } from "node:crypto";
import { digestOfCode } from "../configuration/program.ts";

/**
 * Whatever was remembered under another edition is forgotten, so nothing ever has to be cleared by hand.
 * @param settings plain data
 */
export function edition(settings: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([process.version, settings]))
    .update(digestOfCode())
    .digest("base64url")
    .slice(0, 22);
}
