import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { it } from "node:test";
import { renderText } from "./render-text.ts";

it("a few hundred generated inputs crash nothing and make no unsafe page; tests/bench/fuzz.ts tries a hundred thousand", () => {
  const fuzz = resolve(import.meta.dirname, "../bench/fuzz.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", fuzz, "600", "7", "60"],
    {
      encoding: "utf8",
    },
  );
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /^\d+ inputs, [1-9]\d* pages, 0 failures/);
});

it("no beginning of a text ends in half a letter, wherever it is cut", () => {
  const sentence = "قال المتحدث إن الاجتماع تأجل. من \u{1D31E}";
  for (let before = 0; before < 4; before++) {
    const line = `${"\u{1D31E}".repeat(9)}${"*".repeat(200 + before)}${sentence}`;
    const page = renderText(Buffer.from(line), "a.txt");
    assert.doesNotMatch(page ?? "", /\p{Cs}/u);
  }
});
