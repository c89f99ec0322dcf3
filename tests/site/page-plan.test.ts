// A plan cut into batches holds each page once, in the order of its template, and every template in each batch.

import assert from "node:assert/strict";
import { test } from "node:test";
import { batchesOf, countPages, type PagePlan } from "../../src/site/page-plan.ts";

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

test("a plan is cut into batches of about one size, each with its share of every template, in order", () => {
  for (const counts of [[3, 0, 7, 1], [40, 4], [9], [1, 1, 1], [1000, 333, 49]]) {
    const whole = plan(...counts);
    const batches = [...batchesOf(whole, 4)];
    assert.equal(batches.length, Math.ceil(countPages(whole) / 4));
    for (const [path, { pages }] of whole)
      assert.deepEqual(
        batches.flatMap((batch) => batch.get(path)?.pages ?? []),
        pages,
      );
    for (const batch of batches) {
      assert.ok(countPages(batch) <= 4 + counts.length, `${countPages(batch)} pages`);
      assert.deepEqual([...batch.keys()], [...whole.keys()]);
    }
  }
});

test("there is no batch of a plan without pages", () => {
  assert.deepEqual([...batchesOf(plan(0, 0), 4)], []);
});
