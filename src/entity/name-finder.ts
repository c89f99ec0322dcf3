// All names of a report, block by block: those of the authority, and those inferred beside them, as the maintainer has decided.

import type { Authority, EntityMention, NameDecision } from "./entity.ts";
import { createMentionFinder, type MentionFinder } from "./find-mentions.ts";
import { createNameInferrer } from "./inferred/infer-names.ts";
import type { InferredName } from "./inferred/inferred-name.ts";
import type { Lexicon } from "./inferred/lexicon.ts";
import { INFERRED_ID, inferredId } from "./inferred/name-key.ts";
import type { Recogniser } from "./recogniser.ts";

/** One for each document, given its blocks in reading order. */
export function createNameFinder(
  recogniser: Recogniser,
  lexicon: Lexicon,
  authority: Authority,
): MentionFinder {
  const { decisions } = authority;
  const finder = createMentionFinder(recogniser);
  const inferrer = createNameInferrer(lexicon, authority);
  return {
    find(text) {
      const { mentions, inferred } = inferrer.infer(text, finder.find(text));
      if (inferred.length === 0) return [...mentions];
      const found = inferred.flatMap((name) => mentionOf(name, text, decisions) ?? []);
      return [...mentions, ...found].sort((a, b) => a.span[0] - b.span[0]);
    },
  };
}

/** Null for a name that the maintainer has rejected. */
function mentionOf(
  name: InferredName,
  text: string,
  decisions: ReadonlyMap<string, NameDecision> | undefined,
): EntityMention | null {
  const { clitic, rule, label, isClear, isFull } = name;
  const id = inferredId(name.type, name.key);
  const [start, end] = name.span;
  const decision = decisions?.get(id);
  if (decision?.isRejected) return null;
  const entity = decision?.into ?? id;
  const mention = { text: text.slice(start, end), span: [start, end], entity, clitic } as const;
  if (decision?.into != null && !decision.into.startsWith(INFERRED_ID)) return mention;
  return {
    ...mention,
    inferred: { type: decision?.type ?? name.type, rule, label, isClear, isFull },
  };
}
