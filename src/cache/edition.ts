// What a build depends on beside its articles: the code, the templates, the packages, the settings, as one digest.

import { createHash } from "node:crypto";
import { digestOfCode } from "../configuration/program.ts";

/**
 * Whatever was remembered under another edition is forgotten, so nothing ever has to be cleared by hand.
 * @param settings plain data
 */
export function edition(settings: unknown): string {
  const digest = createHash("sha256").update(JSON.stringify(settings)).update(digestOfCode());
  // Compression and the letters of Unicode are Node's.
  return `${digest.digest("base64url").slice(0, DIGEST_LENGTH)}-${process.version}`;
}

const DIGEST_LENGTH = 22;

/** What of an edition a site may tell: every Node makes the same site. */
export function publishedEdition(edition: string): string {
  return edition.slice(0, DIGEST_LENGTH);
}
