// The signs of home screens: every size the manifest names, and none that a mask would cut.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PNG } from "pngjs";
import { drawIcons, MANIFEST_ICONS, signOf } from "../../src/assets/icons.ts";
import { DEFAULT_COLOURS } from "../../src/configuration/colours.ts";

const SIGN = signOf("ورّاق", DEFAULT_COLOURS.light);
const icons = new Map(drawIcons(SIGN).map(({ path, bytes }) => [path, PNG.sync.read(Buffer.from(bytes))]));

function picture(path: string): PNG {
  const found = icons.get(path);
  assert.ok(found, path);
  return found;
}

describe("icons", () => {
  it("are as large as the manifest says, and one is for a touch screen", () => {
    for (const { path, size } of MANIFEST_ICONS) {
      assert.equal(picture(path).width, size, path);
      assert.equal(picture(path).height, size, path);
    }
    assert.deepEqual(
      MANIFEST_ICONS.map(({ purpose, size }) => `${purpose} ${size}`),
      ["any 192", "any 512", "maskable 512"],
    );
    assert.equal(picture("apple-touch-icon.png").width, 180);
  });

  it("the maskable one keeps its sign within the circle a mask may leave, and fills all around it", () => {
    const { data, width, height } = picture("icon-maskable-512.png");
    const ground = data.subarray(0, 4);
    assert.equal(ground[3], 255);
    let drawn = 0;
    for (let at = 0; at < width * height; at++) {
      if (data.subarray(4 * at, 4 * at + 4).equals(ground)) continue;
      drawn++;
      const distance = Math.hypot((at % width) - width / 2, Math.floor(at / width) - height / 2);
      assert.ok(distance < 0.4 * width, `${at % width}, ${Math.floor(at / width)}`);
    }
    assert.ok(drawn > 1000);
  });

  it("are the same bytes each time", () => {
    const again = drawIcons(SIGN);
    for (const [index, { bytes }] of drawIcons(SIGN).entries())
      assert.ok(Buffer.from(bytes).equals(Buffer.from(again[index]?.bytes ?? [])));
  });
});
