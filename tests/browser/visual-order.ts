// Tells in which order a reader sees the characters of an element, as the browser laid them out.

import type { Locator } from "playwright-core";

/**
 * The runs of a line from right to left, as an Arabic reader's eye meets them. A run reads one way: written as it is stored,
 * it is either Arabic, or a Latin or numeric piece that stands left to right.
 */
export async function visualRuns(line: Locator): Promise<string[]> {
  const places = await line.evaluate((element) => {
    const found: { character: string; middle: number; row: number }[] = [];
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      let at = 0;
      for (const { segment } of new Intl.Segmenter("ar", { granularity: "grapheme" }).segment(text)) {
        const range = element.ownerDocument.createRange();
        range.setStart(node, at);
        at += segment.length;
        range.setEnd(node, at);
        const box = range.getBoundingClientRect();
        found.push({ character: segment, middle: (box.left + box.right) / 2, row: Math.round(box.top / 24) });
      }
    }
    return found;
  });
  if (places.length === 0) return [];
  const order = places.map((place, index) => ({ ...place, index })).sort((a, b) => b.middle - a.middle);
  const runs: { indices: number[]; step: number }[] = [];
  for (const { index } of order) {
    const run = runs.at(-1);
    const last = run?.indices.at(-1);
    const step = last === undefined ? 0 : index - last;
    if (run !== undefined && Math.abs(step) === 1 && (run.step === 0 || run.step === step)) {
      run.indices.push(index);
      run.step = step;
    } else runs.push({ indices: [index], step: 0 });
  }
  return runs
    .map(({ indices }) =>
      [...indices]
        .sort((a, b) => a - b)
        .map((index) => places[index]?.character ?? "")
        .join("")
        .trim(),
    )
    .filter((run) => run !== "");
}
