// The words worth correcting a slip of the finger to, in a form small enough to send to a phone.

/** A folded word without article or particles, and how well known it is: 0 rare … 9 everywhere. */
export type KnownWord = { readonly word: string; readonly rank: number };

/**
 * Words in order, each as the number of letters it shares with the one before and the letters that follow:
 * «كتاب», «كتابه», «كتب» → `0كتاب`, `4ه`, `2ب`. A rank stands between: `<shared base 36><rank><rest>`.
 */
export function writeVocabulary(words: Iterable<KnownWord>): string {
  const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  let before = "";
  return sorted
    .map(({ word, rank }) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++;
      before = word;
      return `${shared.toString(36)}${rank}${word.slice(shared)}`;
    })
    .join("\n");
}

export function readVocabulary(text: string): KnownWord[] {
  const words: KnownWord[] = [];
  let before = "";
  for (const line of text.split("\n")) {
    if (line.length < 2) continue;
    const word = before.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(2);
    words.push({ word, rank: Number(line.charAt(1)) });
    before = word;
  }
  return words;
}
