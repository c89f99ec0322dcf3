import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { showProgress } from "../../src/commands/progress-line.ts";

function recorder(isTTY: boolean) {
  let now = 0;
  const written: string[] = [];
  const line = showProgress({ isTTY, write: (text) => written.push(text) }, "en", () => now);
  return {
    written,
    line,
    at(milliseconds: number, done: number) {
      now = milliseconds;
      line.update({ step: "pages", done, total: 100 });
    },
  };
}

describe("progress", () => {
  it("says nothing of a build that is over at once", () => {
    const { at, line, written } = recorder(true);
    at(500, 50);
    line.end();
    assert.deepEqual(written, []);
  });

  it("is a bar with counts in a terminal, taken away at the end", () => {
    const { at, line, written } = recorder(true);
    at(2000, 50);
    at(2010, 51); // Too soon to draw again.
    line.end();
    assert.equal(written.length, 2);
    assert.match(written[0] ?? "", /█{12}░{12} writing pages 50\/100$/);
  });

  it("is one plain line a step elsewhere", () => {
    const { at, written } = recorder(false);
    at(2000, 50);
    at(4000, 90);
    assert.deepEqual(written, ["writing pages 50/100\n"]);
  });
});
