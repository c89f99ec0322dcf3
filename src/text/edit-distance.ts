// How many slips of the finger lie between two words, counted no further than the caller cares.

/**
 * Optimal string alignment: insertion, deletion, substitution and the exchange of neighbours cost one each.
 * Returns `most + 1` as soon as the distance is known to be larger.
 *
 *         ب و ت ن
 *       0 1 2 3 4
 *     ب 1 0 1 2 3
 *     و 2 1 0 1 2
 *     ت 3 2 1 0 1
 *     ي 4 3 2 1 1
 *     ن 5 4 3 2 1   ← بوتين is one slip from بوتن
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  if (rows.length < 3 * width) rows = new Int32Array(3 * width);
  let beforeLast = 2 * width;
  let last = 0;
  let current = width;
  for (let column = 0; column < width; column++) rows[last + column] = column;
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1);
    let left = row;
    let least = row;
    rows[current] = row;
    for (let column = 1; column < width; column++) {
      const above = cell(last + column);
      const diagonal = cell(last + column - 1);
      let cost = letter === b.charCodeAt(column - 1) ? diagonal : Math.min(above, left, diagonal) + 1;
      if (
        row > 1 &&
        column > 1 &&
        letter === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      ) {
        cost = Math.min(cost, cell(beforeLast + column - 2) + 1);
      }
      rows[current + column] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(cell(last + b.length), most + 1);
}

/** The three rows in use: asked of thousands of words for one slip, so made once. */
let rows = new Int32Array(3 * 32);

function cell(at: number): number {
  return rows[at] ?? 0;
}

/**
 * Slips of the finger beyond which two words are not meant for each other: a third of the longer one. The last part of a
 * path, as `Beirut` of `Asia/Beirut`, stands for it.
 * @returns null where none of the words is near
 */
export function nearestWord(written: string, words: readonly string[]): string | null {
  const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/gu, "-");
  const meant = plain(written).slice(0, 60);
  let nearest: { readonly word: string; readonly distance: number } | null = null;
  for (const word of words) {
    if (plain(word).endsWith(`/${meant}`)) return word;
    const most = Math.floor(Math.max(word.length, written.length) / 3);
    const distance = editDistance(meant, plain(word), most);
    if (distance <= most && (nearest === null || distance < nearest.distance)) nearest = { word, distance };
  }
  return nearest?.word ?? null;
}
