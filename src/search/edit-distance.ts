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
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
