// The picture a shared link shows: Arabic set from the right, inside its margins, the same bytes every time.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import { type Card, cardSvg, type Measure } from "../../src/output/card-svg.ts";
import { cards } from "../../src/output/cards.ts";
import { CARDS_AT_MOST, cardPath } from "../../src/output/citation/card-path.ts";
import { makeArticle } from "../article-builder.ts";
import { CONTEXT, LONG, PLANTED } from "./sample.ts";

/** Every letter half as wide as the type is high. */
const measure: Measure = ({ text }, size) => (text.length * size) / 2;
const card = (parts: Partial<Card>): Card => ({
  kicker: null,
  title: "عنوان",
  line: null,
  archive: "ورّاق",
  ...parts,
});

function textsOf(svg: string): { x: number; y: number; size: number; text: string }[] {
  return [...svg.matchAll(/<text x="(-?\d+)" y="(-?\d+)" font-size="(\d+)"[^>]*>([^<]*)</gu)].map(
    ([, x, y, size, text = ""]) => ({ x: Number(x), y: Number(y), size: Number(size), text }),
  );
}

describe("cards", () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-cards-"));
  after(() => rmSync(folder, { recursive: true }));

  it("words follow each other from the right, and a Latin run keeps its own order", () => {
    const line = textsOf(cardSvg(card({ line: "نشرته NATO 2021 أمس" }), measure)).filter(
      ({ size }) => size === 28,
    );
    assert.deepEqual(
      line.map(({ text }) => text),
      ["نشرته", "NATO 2021", "أمس"],
    );
    assert.ok(line.every(({ x }, index) => index === 0 || x < (line[index - 1]?.x ?? 0)));
  });

  it("brackets open towards the text they hold", () => {
    const line = textsOf(cardSvg(card({ line: "(أمس)" }), measure)).filter(({ size }) => size === 28);
    assert.deepEqual(
      line.map(({ text }) => text),
      [")", "أمس", "("],
    );
  });

  it("the longest headline stays inside the margins and is cut with an ellipsis", () => {
    const title = textsOf(cardSvg(card({ title: LONG }), measure)).filter(({ size }) => size === 46);
    assert.equal(new Set(title.map(({ y }) => y)).size, 4);
    assert.ok(title.every(({ x, text, size }) => x <= 1120 && x - (text.length * size) / 2 >= 0));
    assert.ok(title.some(({ text }) => text === "…"));
  });

  it("planted marks are escaped, and what the fonts lack is left out", () => {
    const svg = cardSvg(card({ title: PLANTED }), measure);
    assert.doesNotMatch(svg, /<b>|📰|\u202E/u);
  });

  it("a small archive has a card for each report, drawn the same with and without the store", async () => {
    const archive = buildArchive([
      makeArticle({ id: "a", headline: "افتتاح الميناء", outlet: "الساحل", publishedAt: "2021-05-02" }),
    ]);
    const first = await cards(archive, CONTEXT, join(folder, "one"));
    const stored = await cards(archive, CONTEXT, join(folder, "one"));
    const second = await cards(archive, CONTEXT, join(folder, "two"));
    assert.deepEqual(
      first.map(({ path }) => path),
      ["cards/archive.png", "cards/a.png"],
    );
    for (const again of [stored, second]) {
      assert.deepEqual(
        again.map(({ content }) => Buffer.from(content as Uint8Array).toString("base64")),
        first.map(({ content }) => Buffer.from(content as Uint8Array).toString("base64")),
      );
    }
    const [picture] = first.map(({ content }) => Buffer.from(content as Uint8Array));
    assert.equal(picture?.toString("latin1", 1, 4), "PNG");
    assert.deepEqual([picture?.readUInt32BE(16), picture?.readUInt32BE(20)], [1200, 630]);
  });

  it("a larger archive shows its own", () => {
    const { id } = makeArticle({ id: "a" });
    assert.equal(cardPath(id, CARDS_AT_MOST), "/cards/a.png");
    assert.equal(cardPath(id, CARDS_AT_MOST + 1), "/cards/archive.png");
  });
});
