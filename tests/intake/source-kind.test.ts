// What a source is taken for by its name and by how it opens.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detectSourceKind } from "../../src/intake/source-kind.ts";

const kindOf = (name: string, text: string) => detectSourceKind(name, Buffer.from(text));

describe("the kind of a source", () => {
  it("is told by its name", () => {
    assert.equal(kindOf("a.html", "نص"), "html");
    assert.equal(kindOf("a.md", "<html>"), "markdown");
  });

  it("is told by its opening where the name says nothing, or says text", () => {
    for (const name of ["-", "a.txt"]) {
      assert.equal(kindOf(name, "---\nheadline: عنوان\n---\n"), "markdown");
      assert.equal(kindOf(name, "\ufeff---\nheadline: عنوان\n---\n"), "markdown");
      assert.equal(kindOf(name, "\u00a0\n<!-- صفحة محفوظة -->\n<!DOCTYPE html><html>"), "html");
      assert.equal(kindOf(name, "عنوان\n\nنص"), "text");
      assert.equal(kindOf(name, "نص فيه <html> وفيه ---"), "text");
    }
  });

  it("is told of a page in the encoding it declares", () => {
    const page = Buffer.from(
      '<html><head><meta charset="windows-1256"></head><body>\xc7\xe1</body></html>',
      "latin1",
    );
    assert.equal(detectSourceKind("-", page), "html");
  });
});
