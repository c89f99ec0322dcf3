// What reading an article depends on beside its file: the authority of names and the archive's own settings.

import { readAuthority } from "../entity/authority/read-authority.ts";
import type { Authority } from "../entity/entity.ts";
import { newsLexicon } from "../entity/inferred/lexicon.ts";
import { createNameFinder } from "../entity/name-finder.ts";
import { type CompiledNames, compileNames, type Recogniser, recogniserOf } from "../entity/recogniser.ts";
import { once } from "../text/once.ts";
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

/** The names that reports are read with; plain data, which can be kept from one build to the next. */
export type KnownNames = { readonly authority: Authority; readonly compiled: CompiledNames };

/** @throws ArchiveError when the authority file has an error */
export async function readNames(own: ReadingSettings["names"]): Promise<KnownNames> {
  const authority = await readAuthority(own);
  return { authority, compiled: compileNames(authority) };
}

/**
 * @param known where they are at hand
 * @throws ArchiveError when the authority file has an error
 */
export async function readingTools(
  { timeZone, names }: ReadingSettings,
  known?: KnownNames,
): Promise<ReadingTools> {
  const { authority, compiled } = known ?? (await readNames(names));
  const recogniser = recogniserOf(compiled);
  const lexicon = once(newsLexicon);
  return {
    authority,
    recogniser,
    context: {
      startMentions: () => createNameFinder(recogniser, lexicon(), authority),
      defaultZone: timeZone,
      today: null,
    },
  };
}
