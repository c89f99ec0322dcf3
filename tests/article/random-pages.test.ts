// Pages whose parts chance has put together: what is reached on layouts that no weight was set on, page by page.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { randomPages } from "./pages/random-layouts.ts";
import { describe as describeScore, scorePages } from "./pages/score-pages.ts";

/** Seeds from here on were never looked at; those from 0 on were, to see which kinds are missed. */
const KEPT_APART = 5000;
const PAGES = 100;

/** The least that both halves reached on the day they were set (2026-11-30: .91 to .98), less what 100 pages vary by. */
const FLOORS = { headline: 0.85, published: 0.92, byline: 0.92, first: 0.96, last: 0.92, clean: 0.92 };

describe("pages put together by chance", () => {
  for (const from of [0, KEPT_APART])
    it(`are read right in every field as often as before, from layout ${from} on`, () => {
      const score = scorePages(randomPages(from, from + PAGES));
      const told = `${describeScore(score)}\n${score.failures.join("\n")}`;
      for (const [field, floor] of Object.entries(FLOORS) as [keyof typeof FLOORS, number][])
        assert.ok(score[field] >= floor * score.pages, `${field} below ${floor}: ${told}`);
      assert.equal(score.refused, 0, told);
      assert.ok(score.falselyStated <= 1, told);
      assert.ok(score.bylineWrong <= 0.03 * score.pages && score.placeWrong <= 0.02 * score.pages, told);
      assert.ok(score.wrongWarned >= 0.8 * score.wrong, told);
      assert.ok(score.warnedWrong >= 0.6 * score.warned, told);
    });
});
