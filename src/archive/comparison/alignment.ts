// Finds where two word sequences run alike: the best local alignment, word against word.

/** Indexes of equal words, ascending in both sequences. */
export type Alignment = readonly (readonly [a: number, b: number])[];

const MATCH = 2;
const MISMATCH = -1;
const GAP = -1;

const STOP = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/**
 * Smith and Waterman (1981) over words: the stretch in which matches outweigh changed, added and dropped words most.
 * Costs the product of the lengths, so it is asked only of paragraphs already known to share several shingles.
 */
export function alignWords(a: readonly string[], b: readonly string[]): Alignment {
  const width = b.length + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= a.length; i++) {
    const word = a[i - 1];
    for (let j = 1; j <= b.length; j++) {
      const diagonal = (above[j - 1] ?? 0) + (word === b[j - 1] ? MATCH : MISMATCH);
      const up = (above[j] ?? 0) + GAP;
      const left = (row[j - 1] ?? 0) + GAP;
      const score = Math.max(0, diagonal, up, left);
      row[j] = score;
      steps[i * width + j] = score === 0 ? STOP : score === diagonal ? DIAGONAL : score === up ? UP : LEFT;
      if (score > best) {
        best = score;
        bestAt = i * width + j;
      }
    }
    [above, row] = [row, above];
  }
  return traceBack(steps, bestAt, width, a, b);
}

function traceBack(
  steps: Uint8Array,
  from: number,
  width: number,
  a: readonly string[],
  b: readonly string[],
): Alignment {
  const pairs: [number, number][] = [];
  for (let at = from; ; ) {
    const step = steps[at];
    if (step === undefined || step === STOP) return pairs.reverse();
    if (step === DIAGONAL) {
      const [i, j] = [Math.floor(at / width) - 1, (at % width) - 1];
      if (a[i] === b[j]) pairs.push([i, j]);
      at -= width + 1;
    } else at -= step === UP ? width : 1;
  }
}
