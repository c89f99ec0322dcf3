// Which passages are one wording: what several reports print alike is said once, with those that print it.

import type { PassagePlace, SharedPassage } from "./text-reuse.ts";

/** One text and every place that has it. */
export type Wording = { readonly text: string; readonly places: readonly PassagePlace[] };

/** What was passed on, in each of its wordings; the one that most reports print first. */
export type Borrowing = {
  readonly wordings: readonly Wording[];
  /** Content words in common of the two places most alike. */
  readonly words: number;
  /** How alike the two places are that are least alike, from 0 to 1. */
  readonly likeness: number;
};

/**
 * Passages are of pairs: of thirty reports that print one statement they are 435, and one borrowing here.
 * @param textOf what is shown of a place: the sentences it touches
 * @returns those that most reports share first; of as many, the longest
 */
export function groupWordings(
  passages: readonly SharedPassage[],
  textOf: (place: PassagePlace) => string,
): Borrowing[] {
  const groups = new Map<string, Set<SharedPassage>>();
  for (const passage of passages) {
    const ofEarlier = groups.get(keyOf(passage.earlier));
    const ofLater = groups.get(keyOf(passage.later));
    const group = ofEarlier ?? ofLater ?? new Set();
    if (ofEarlier && ofLater && ofEarlier !== ofLater) for (const member of ofLater) ofEarlier.add(member);
    group.add(passage);
    for (const member of ofEarlier && ofLater ? group : [passage])
      for (const place of [member.earlier, member.later]) groups.set(keyOf(place), group);
  }
  return [...new Set(groups.values())]
    .map((group) => borrowingOf([...group], textOf))
    .sort((a, b) => placesOf(b) - placesOf(a) || b.words - a.words);
}

function borrowingOf(passages: readonly SharedPassage[], textOf: (place: PassagePlace) => string): Borrowing {
  const places = new Map(
    passages.flatMap(({ earlier, later }) => [earlier, later].map((place) => [keyOf(place), place] as const)),
  );
  const wordings = new Map<string, PassagePlace[]>();
  for (const place of places.values()) {
    const text = textOf(place);
    const known = wordings.get(text);
    if (known) known.push(place);
    else wordings.set(text, [place]);
  }
  return {
    wordings: [...wordings]
      .map(([text, ofText]) => ({ text, places: ofText }))
      .sort((a, b) => b.places.length - a.places.length),
    words: Math.max(...passages.map(({ words }) => words)),
    likeness: Math.min(...passages.map(({ likeness }) => likeness)),
  };
}

function placesOf({ wordings }: Borrowing): number {
  return wordings.reduce((sum, { places }) => sum + places.length, 0);
}

function keyOf({ article, block }: PassagePlace): string {
  return `${article.id} ${block.id}`;
}
