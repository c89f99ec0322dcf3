// What the stylesheets may not say: physical directions, and what does violence to Arabic letters.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { DEFAULT_COLOURS, GROUND_ROLES, TEXT_ROLES } from "../../src/configuration/colours.ts";

const FOLDER = join(import.meta.dirname, "../../templates/styles");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".css"));
const read = (file: string) => readFileSync(join(FOLDER, file), "utf8").replace(/\/\*[\s\S]*?\*\//gu, "");

/** `property: value` with the file it stands in. */
const declarations = files.flatMap((file) =>
  [...read(file).matchAll(/(?<=[{;]\s*)([-a-z]+)\s*:\s*([^;{}]+)/gu)].map(
    ([, property = "", value = ""]) => ({
      file,
      property,
      value: value.trim(),
    }),
  ),
);

const PHYSICAL =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-.*)?|left|right|top|bottom|float|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)$/u;

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("styles", () => {
  it("are read by this test", () => assert.ok(declarations.length > 300));

  it("say start and end, never left and right", () => {
    const found = declarations.filter(
      ({ property, value }) =>
        PHYSICAL.test(property) || (/align|float|clear/u.test(property) && /\b(?:left|right)\b/u.test(value)),
    );
    assert.deepEqual(found, []);
  });

  it("never space letters, slant them or justify a line", () => {
    const found = declarations.filter(
      ({ property, value }) =>
        property === "letter-spacing" ||
        (property === "font-style" && value !== "normal") ||
        (property === "text-align" && value === "justify") ||
        property === "text-transform",
    );
    assert.deepEqual(found, []);
  });

  it("every file of styles is in one of the sheets that pages ask for", () => {
    const entries = ["index.css", "finding.css", "picture.css"];
    const index = entries.map((file) => readFileSync(join(FOLDER, file), "utf8")).join("");
    for (const file of files.filter((name) => !entries.includes(name))) {
      assert.equal(index.split(`"./${file}"`).length, 2, file);
    }
  });

  it("colours are named by their role outside the tokens", () => {
    const found = declarations.filter(
      ({ file, value }) =>
        file !== "tokens.css" && file !== "print.css" && /#[0-9a-f]{3,8}\b|\brgb|\bhsl/iu.test(value),
    );
    assert.deepEqual(found, []);
  });

  it("text has a contrast of 7 to 1 on every ground it stands on, bars of 3 to 1, in light and dark", () => {
    const palettes = Object.values(DEFAULT_COLOURS);
    for (const palette of palettes) {
      for (const ground of GROUND_ROLES) {
        for (const text of TEXT_ROLES) {
          const ratio = contrast(palette[text], palette[ground]);
          assert.ok(ratio >= 7, `${text} on ${ground}: ${ratio.toFixed(2)}`);
        }
      }
      assert.ok(contrast(palette.ink, palette.mark) >= 7);
      assert.ok(contrast(palette.bar, palette.paper) >= 3);
    }
  });
});
