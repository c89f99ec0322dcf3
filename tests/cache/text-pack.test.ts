// What is put into the pack comes out of it, whole or block by block, before and after it is compacted.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { Article } from "../../src/article/article.ts";
import { type ArticleText, TextPack, type TextPlace, writtenText } from "../../src/cache/text-pack.ts";
import { makeArticle, makeBlock } from "../article-builder.ts";

const folder = mkdtempSync(join(tmpdir(), "warraq-pack-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const textOf = ({ body, boilerplate, dates, mentions }: Article): ArticleText => ({
  body,
  boilerplate,
  dates,
  mentions,
});

/** Letters of one, two, three and four bytes, and half a letter; no block, one, many. */
const TEXTS: readonly ArticleText[] = [
  makeArticle({
    body: [makeBlock("وصل الوفد.", "p1"), makeBlock('a, [b] "c" 😀 \ud800', "p2"), makeBlock("", "p3")],
  }),
  makeArticle(),
  { ...makeArticle({ body: ["سطر واحد"] }), boilerplate: [{ line: 3, text: "شارك", kind: "share" }] },
].map(textOf);

function packOf(name: string): { readonly pack: TextPack; readonly places: readonly TextPlace[] } {
  const pack = new TextPack(join(folder, name));
  return { pack, places: TEXTS.map((text) => pack.append(writtenText(text))) };
}

function assertHolds(pack: TextPack, places: readonly TextPlace[], texts: readonly ArticleText[]): void {
  for (const [index, { body, ...findings }] of texts.entries()) {
    const place = places[index] ?? assert.fail("no place");
    assert.deepEqual(pack.body(place), body);
    assert.deepEqual(pack.findings(place), findings);
    for (const [number, block] of body.entries()) assert.deepEqual(pack.block(place, number), block);
    assert.throws(() => pack.block(place, body.length), RangeError);
  }
}

describe("the pack of texts", () => {
  it("gives back each text, whole and by the block, written to disk or not", () => {
    const { pack, places } = packOf("fresh");
    assertHolds(pack, places, TEXTS);
    pack.close();
  });

  it("is as long as it says, and goes on where it ended", () => {
    const { pack, places } = packOf("again");
    pack.flush();
    assert.equal(statSync(join(folder, "again")).size, pack.size);
    pack.close();
    const opened = new TextPack(join(folder, "again"));
    const more = TEXTS.map((text) => opened.append(writtenText(text)));
    assertHolds(opened, [...places, ...more], [...TEXTS, ...TEXTS]);
    opened.close();
  });

  it("keeps what it is told to keep, and nothing else", () => {
    const { pack, places } = packOf("compact");
    const before = pack.size;
    const kept = pack.compact(places.slice(0, 1));
    assert.ok(pack.size < before);
    assertHolds(pack, kept, TEXTS.slice(0, 1));
    const [added] = TEXTS.slice(2).map((text) => pack.append(writtenText(text)));
    assertHolds(pack, [...kept, added ?? assert.fail("no place")], [...TEXTS.slice(0, 1), ...TEXTS.slice(2)]);
    pack.close();
  });

  it("a pack that was cut short is found out", () => {
    const { pack } = packOf("short");
    assert.throws(() => pack.body({ at: pack.size, findings: 0, blocks: [9] }), RangeError);
    pack.close();
  });
});
