// What the tests of intake share: a reader without names, and one proposal from a text.

import { NO_MENTIONS, type ReadContext } from "../../src/article/read-article.ts";
import type { Authority } from "../../src/entity/entity.ts";
import { DuplicateIndex } from "../../src/intake/duplicates.ts";
import { type IntakeContext, type Proposal, proposeArticle } from "../../src/intake/propose-article.ts";

export const READING: ReadContext = { startMentions: NO_MENTIONS, defaultZone: null, today: null };

const NO_NAMES: Authority = { entities: [], byId: new Map(), adopted: new Map() };

export function emptyContext(changes: Partial<IntakeContext> = {}): IntakeContext {
  return {
    reading: READING,
    authority: NO_NAMES,
    known: new DuplicateIndex(() => ""),
    isTaken: () => false,
    ...changes,
  };
}

/** @throws Error naming the problems when the text cannot become an article */
export function propose(text: string | Uint8Array, name: string, context = emptyContext()): Proposal {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const proposal = proposeArticle(bytes, name, { id: null, url: null }, context);
  if (!("draft" in proposal)) throw new Error(proposal.map(({ code }) => code).join(", "));
  return proposal;
}
