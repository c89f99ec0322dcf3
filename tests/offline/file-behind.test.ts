import assert from "node:assert/strict";
import { test } from "node:test";
import { fileBehind } from "../../src/offline/file-behind.ts";

const SCOPE = new URL("https://example.org/archive/");
const behind = (address: string) => fileBehind(new URL(address), SCOPE);

test("an address of the site means a file, with index.html where it ends in a slash", () => {
  assert.equal(behind("https://example.org/archive/"), "index.html");
  assert.equal(behind("https://example.org/archive/articles/a/"), "articles/a/index.html");
  assert.equal(behind("https://example.org/archive/%D8%A3.txt?mark=$&"), "\u0623.txt");
});

test("an address that is no text, as any open tab may have, means none and stops nothing", () => {
  for (const path of ["%E0%A4%A", "%", "%zz", "a/%C0%AF/"]) {
    assert.equal(behind(`https://example.org/archive/${path}`), null, path);
  }
});

test("an address outside the site means none", () => {
  assert.equal(behind("https://example.org/other/"), null);
  assert.equal(behind("https://evil.example/archive/"), null);
});
