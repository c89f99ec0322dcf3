// Two cuts made one: what is cut from the whole is what was cut from its parts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import subsetFont from "subset-font";
import { mergeFonts } from "../../src/assets/font-merge.ts";

const require = createRequire(import.meta.url);

const ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةىپچگ ًٌٍَُِّْ٠١٢٣٤";
const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:()«»-";

/** All that matters to these letters; what is left out are the letter forms of Turkish and Romanian. */
const KEPT = ["ccmp", "init", "medi", "fina", "rlig", "liga", "mark", "mkmk", "kern"];

async function cut(family: string, part: "arabic" | "latin", text: string): Promise<Buffer> {
  const file = require.resolve(`@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`);
  return subsetFont(readFileSync(file), text, {
    targetFormat: "truetype",
    variationAxes: { wght: 400 },
    noHinting: true,
  });
}

function table(font: Buffer, name: string): Buffer {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString("latin1", at, at + 4) !== name) continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  return Buffer.alloc(0);
}

const layoutFeatures = (font: Buffer) =>
  new Set(
    table(font, "GPOS")
      .toString("latin1")
      .match(/kern|mark|mkmk/gu) ?? [],
  );

for (const family of ["noto-naskh-arabic", "noto-kufi-arabic"]) {
  describe(`${family}, its Arabic and its Latin in one file`, async () => {
    const arabic = await cut(family, "arabic", ARABIC);
    const latin = await cut(family, "latin", LATIN);
    const whole = mergeFonts(arabic, latin);
    const again = (font: Buffer, text: string) =>
      subsetFont(font, text, { targetFormat: "truetype", keepFeatures: KEPT });

    it("gives each script the outlines and widths it had", async () => {
      for (const [part, text] of [
        [arabic, ARABIC],
        [latin, LATIN],
      ] as const) {
        // All of them, and some alone: each letter must lead to its own outline.
        for (const letters of [text, ...[...text].filter((_, index) => index % 7 === 0)]) {
          const before = await again(part, letters);
          const after = await again(whole, letters);
          for (const name of ["glyf", "hmtx"]) {
            assert.deepEqual(table(after, name), table(before, name), `${name} of ${letters}`);
          }
          assert.ok(table(before, "hmtx").length > 0);
        }
      }
    });

    it("joins Arabic letters as before", async () => {
      assert.ok(table(arabic, "GSUB").length > 500);
      assert.deepEqual(table(whole, "GSUB"), table(arabic, "GSUB"));
    });

    it("keeps the places of marks, and the kerning of Latin letters", async () => {
      const kept = await subsetFont(whole, undefined, { keepAllGlyphs: true, targetFormat: "truetype" });
      assert.deepEqual(layoutFeatures(kept), new Set(["kern", "mark", "mkmk"]));
      const before = await again(latin, "AVTo");
      const after = await again(whole, "AVTo");
      assert.deepEqual(pairsOf(after), pairsOf(before));
      assert.ok(pairsOf(after).length > 0);
    });
  });
}

/** The values by which a lookup of pairs moves glyphs, wherever it lies in the table. */
function pairsOf(font: Buffer): number[] {
  const layout = table(font, "GPOS");
  const list = layout.readUInt16BE(8);
  const values: number[] = [];
  for (let index = 0; index < layout.readUInt16BE(list); index++) {
    const lookup = list + layout.readUInt16BE(list + 2 + 2 * index);
    for (let part = 0; part < layout.readUInt16BE(lookup + 4); part++) {
      let at = lookup + layout.readUInt16BE(lookup + 6 + 2 * part);
      let type = layout.readUInt16BE(lookup);
      if (type === 9) {
        type = layout.readUInt16BE(at + 2);
        at += layout.readUInt32BE(at + 4);
      }
      if (type !== 2 || layout.readUInt16BE(at) !== 2) continue;
      const count = layout.readUInt16BE(at + 12) * layout.readUInt16BE(at + 14);
      for (let value = 0; value < count; value++) values.push(layout.readInt16BE(at + 16 + 2 * value));
    }
  }
  return values;
}
