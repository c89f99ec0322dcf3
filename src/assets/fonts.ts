// Which letters the site's fonts keep, under which names they are served, and what stands in for them while they load.

/// <reference path="./subset-font.d.ts" />

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { readBytes, writeWhole } from "../reporting/files.ts";

const require = createRequire(import.meta.url);

/** A weight, in a file of its own. */
type Cut = {
  /** The style of the file in the package: `400Regular`. */
  readonly style: string;
  readonly slug: string;
  /** The value of `font-weight`. */
  readonly weight: string;
  /** Used by every page. */
  readonly common: boolean;
};

type Family = {
  readonly name: string;
  /** npm package that carries it, Arabic and Latin letters in one file a weight. */
  readonly package: string;
  /** The beginning of the names of the package's files. */
  readonly file: string;
  readonly slug: string;
  /** The ascent in the font's own units per em, which both families set at 1000; from their `hhea` tables. */
  readonly ascent: number;
  readonly descent: number;
  readonly cuts: readonly Cut[];
  /** The size of Latin letters and digits beside the Arabic ones, whose bodies are lower. */
  readonly latinSize: string;
  /**
   * Installed faces with Arabic letters, and how much wider ours set the same text. A name that is not installed is looked for
   * once a size and weight, before the first paint, at 1 to 3 ms each on Linux: only those worth it.
   */
  readonly fallback: { readonly local: readonly string[]; readonly sizeAdjust: string };
};

const FAMILIES: readonly Family[] = [
  {
    name: "Warraq Naskh",
    package: "@expo-google-fonts/noto-naskh-arabic",
    file: "NotoNaskhArabic",
    slug: "noto-naskh-arabic",
    ascent: 1069,
    descent: 634,
    // Two weights in files of their own: running text is rarely bold.
    cuts: [
      { style: "400Regular", slug: "400", weight: "400", common: true },
      { style: "700Bold", slug: "700", weight: "700", common: false },
    ],
    latinSize: "91%",
    fallback: { local: ["Noto Naskh Arabic UI", "Geeza Pro"], sizeAdjust: "100%" },
  },
  {
    name: "Warraq Kufi",
    package: "@expo-google-fonts/noto-kufi-arabic",
    file: "NotoKufiArabic",
    slug: "noto-kufi-arabic",
    ascent: 1282,
    descent: 615,
    // Labels ask for 600 and titles for 700: one weight serves both, and size tells them apart.
    cuts: [{ style: "600SemiBold", slug: "600", weight: "400 700", common: true }],
    latinSize: "100%",
    fallback: { local: ["Geeza Pro", "Segoe UI"], sizeAdjust: "110%" },
  },
];

/** A run of code points: first and last, inclusive. */
type Range = readonly [first: number, last: number];

type Part = {
  readonly slug: string;
  /** Arabic letters, and signs, at the size of the font. */
  readonly ranges: readonly Range[];
  /** Set at the family's Latin size. */
  readonly latin: readonly Range[];
  /** Needed by every page. */
  readonly common: boolean;
};

/**
 * First what every page sets, in one file, since each file is a request the first paint waits for: letters, marks and digits of
 * Arabic news, Persian and Urdu names among them (in a file of their own those letters would weigh half as much as all others
 * again), common signs, and the Latin letters and signs that nearly every page names an outlet by. What follows a page without
 * it never fetches: the signs of addresses and programs, accents.
 */
const PARTS: readonly Part[] = [
  {
    slug: "common",
    common: true,
    ranges: [
      [0x20, 0x20],
      [0xa0, 0xa0],
      [0x060c, 0x060c],
      [0x061b, 0x061b],
      [0x061f, 0x061f],
      [0x0621, 0x063a],
      [0x0640, 0x0655],
      [0x0660, 0x066c],
      [0x0670, 0x0671],
      [0x0679, 0x0679],
      [0x067e, 0x067e],
      [0x0686, 0x0686],
      [0x0688, 0x0688],
      [0x0691, 0x0691],
      [0x0698, 0x0698],
      [0x06a4, 0x06a4],
      [0x06a9, 0x06a9],
      [0x06af, 0x06af],
      [0x06ba, 0x06ba],
      [0x06be, 0x06be],
      [0x06c1, 0x06c1],
      [0x06cc, 0x06cc],
      [0x06d2, 0x06d2],
      [0x06d4, 0x06d4],
      [0x06f0, 0x06f9],
      [0x200c, 0x200d],
      [0x21, 0x23],
      [0x25, 0x29],
      [0x2b, 0x2f],
      [0x3a, 0x3a],
      [0x5b, 0x5b],
      [0x5d, 0x5d],
      [0x5f, 0x5f],
      [0x7c, 0x7c],
      [0xab, 0xab],
      [0xb7, 0xb7],
      [0xbb, 0xbb],
      [0x2013, 0x2014],
      [0x2018, 0x2019],
      [0x201c, 0x201d],
      [0x2026, 0x2026],
    ],
    latin: [
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x61, 0x7a],
    ],
  },
  {
    slug: "signs",
    common: false,
    ranges: [
      [0x24, 0x24],
      [0x2a, 0x2a],
      [0x3b, 0x40],
      [0x5c, 0x5c],
      [0x5e, 0x5e],
      [0x60, 0x60],
      [0x7b, 0x7b],
      [0x7d, 0x7e],
      [0xb0, 0xb0],
      [0xd7, 0xd7],
      [0x0609, 0x060a],
      [0x066d, 0x066d],
    ],
    latin: [],
  },
  {
    slug: "accents",
    common: false,
    ranges: [],
    latin: [
      [0xa9, 0xa9],
      [0xc0, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0xff],
      [0x0131, 0x0131],
      [0x0152, 0x0153],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
    ],
  },
];

/** What joins and places the letters; the rest of the fonts' features no page asks for. */
const FEATURES = [
  ...["ccmp", "isol", "init", "medi", "fina", "rlig", "liga", "calt", "locl"],
  ...["mark", "mkmk", "kern"],
];

/** Changes with the subsetter and its options, so that a cache never outlives them. */
const CUTTER = "subset-font 2.9.0, no hinting";

export type FontFile = { readonly path: string; readonly bytes: Uint8Array; readonly preload: boolean };

export type Fonts = {
  readonly files: readonly FontFile[];
  /** `@font-face` rules; addresses are relative to a stylesheet in the folder above the fonts. */
  readonly css: string;
};

/**
 * Cuts the fonts to what Arabic news needs; cut once per content, kept in `cacheFolder`.
 * @param folder where the fonts will stand in the site, e.g. `assets/fonts`
 */
export async function prepareFonts(folder: string, cacheFolder: string): Promise<Fonts> {
  const files: FontFile[] = [];
  const rules: string[] = [];
  for (const family of FAMILIES) {
    for (const cut of family.cuts) {
      for (const part of PARTS) {
        const bytes = await subset(family, cut, part, cacheFolder);
        const name = `${family.slug}-${part.slug}-${cut.slug}-${digest(bytes)}.woff2`;
        const preload = part.common && cut.common;
        files.push({ path: `${folder}/${name}`, bytes, preload });
        const face = {
          family: family.name,
          weight: cut.weight,
          url: `fonts/${name}`,
        };
        rules.push(faceRule(face, part.ranges, "100%"));
        rules.push(faceRule(face, part.latin, family.latinSize));
      }
    }
    rules.push(fallbackRule(family));
    const licence = readBytes(join(packageFolder(family), "LICENSE_FONT"));
    files.push({ path: `${folder}/${family.slug}-OFL.txt`, bytes: licence, preload: false });
  }
  return { files, css: rules.filter((rule) => rule !== "").join("\n") };
}

function packageFolder(family: Family): string {
  return dirname(require.resolve(`${family.package}/package.json`));
}

async function subset(family: Family, cut: Cut, part: Part, cacheFolder: string): Promise<Uint8Array> {
  const text = textOf([...part.ranges, ...part.latin]);
  const original = readBytes(join(packageFolder(family), cut.style, `${family.file}_${cut.style}.ttf`));
  const key = createHash("sha256")
    .update(JSON.stringify([text, FEATURES, CUTTER]))
    .update(original);
  const cached = join(cacheFolder, "fonts", `${key.digest("hex")}.woff2`);
  if (existsSync(cached)) return readBytes(cached);
  const bytes = await subsetFont(original, text, {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures: FEATURES,
  });
  writeWhole(cached, bytes);
  return bytes;
}

function textOf(ranges: readonly Range[]): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((code) => String.fromCodePoint(code))
    .join("");
}

type Face = {
  readonly family: string;
  readonly weight: string;
  readonly url: string;
};

/**
 * Used if they come in time: a line that breaks anew under the reader's eyes is worse than a first page in the system's letters.
 * Two rules may share a file: a browser fetches it once. Empty without ranges.
 */
function faceRule({ family, weight, url }: Face, ranges: readonly Range[], sizeAdjust: string): string {
  if (ranges.length === 0) return "";
  return [
    "@font-face{",
    `font-family:"${family}";`,
    `src:url("${url}") format("woff2");`,
    `font-weight:${weight};`,
    "font-style:normal;font-display:optional;",
    sizeAdjust === "100%" ? "" : `size-adjust:${sizeAdjust};`,
    `unicode-range:${ranges.map(rangeText).join(",")}`,
    "}",
  ].join("");
}

function rangeText([first, last]: Range): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}

/** Same line boxes as the font it stands in for, so that nothing moves when that arrives. */
function fallbackRule({ name, ascent, descent, fallback }: Family): string {
  const adjust = Number.parseFloat(fallback.sizeAdjust) / 100;
  const percent = (units: number) => `${(units / 10 / adjust).toFixed(1)}%`;
  return [
    "@font-face{",
    `font-family:"${name} Fallback";`,
    `src:${fallback.local.map((face) => `local("${face}")`).join(",")};`,
    `size-adjust:${fallback.sizeAdjust};`,
    `ascent-override:${percent(ascent)};descent-override:${percent(descent)};line-gap-override:0%`,
    "}",
  ].join("");
}

export function digest(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 10);
}
