// A plan cut into batches holds each page once, in its order, and every template in each batch.

import assert from "node:assert/strict";
import { test } from "node:test";
import { batchesOf, countPages, type PagePlan } from "../../src/build/page-plan.ts";

const plan = (...counts: number[]): PagePlan<string> =>
  new Map(
    counts.map((count, index) => [
      `/templates/${index}`,
      {
        template: `template ${index}`,
        pages: Array.from({ length: count }, (_, page) => ({
          item: page,
          file: `${index}/${page}.html`,
          key: "",
        })),
      },
    ]),
  );
const filesOf = (of: PagePlan<string>) =>
  [...of.values()].flatMap(({ pages }) => pages.map(({ file }) => file));

test("a plan is cut into batches of its pages in order", () => {
  for (const counts of [[3, 0, 7, 1], [4, 4], [9], [1, 1, 1]]) {
    const whole = plan(...counts);
    const batches = [...batchesOf(whole, 4)];
    assert.deepEqual(batches.flatMap(filesOf), filesOf(whole));
    assert.deepEqual(
      batches.slice(0, -1).map(countPages),
      batches.slice(0, -1).map(() => 4),
    );
    for (const batch of batches) {
      assert.ok(countPages(batch) > 0);
      assert.deepEqual([...batch.keys()], [...whole.keys()]);
    }
  }
});

test("there is no batch of a plan without pages", () => {
  assert.deepEqual([...batchesOf(plan(0, 0), 4)], []);
});
