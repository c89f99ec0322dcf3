// What reading an article depends on beside its file: the authority of names and the archive's own settings.

import type { Authority } from "../entity/entity.ts";
import { newsLexicon } from "../entity/inferred/lexicon.ts";
import { createNameFinder } from "../entity/name-finder.ts";
import { readAuthority } from "../entity/read-authority.ts";
import { compileAuthority, type Recogniser } from "../entity/recogniser.ts";
import type { ReadContext } from "./read-article.ts";

export type ReadingTools = {
  readonly authority: Authority;
  readonly recogniser: Recogniser;
  readonly context: ReadContext;
};

type ReadingSettings = {
  /** IANA zone for hours whose zone no source states; null: leave them without one. */
  readonly timeZone: string | null;
  /** The archive's own names; null: it has none. */
  readonly names: { readonly file: string; readonly text: string } | null;
};

/**
 * @param known as `readAuthority` gives it, where it is at hand
 * @throws ArchiveError when the authority file has an error
 */
export async function readingTools(
  { timeZone, names }: ReadingSettings,
  known?: Authority,
): Promise<ReadingTools> {
  const authority = known ?? (await readAuthority(names));
  const recogniser = compileAuthority(authority);
  return {
    authority,
    recogniser,
    context: {
      startMentions: () => createNameFinder(recogniser, newsLexicon(), authority),
      defaultZone: timeZone,
      today: null,
    },
  };
}
