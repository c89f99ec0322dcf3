// What a card looks like: paper, ink, one red, the archive's name, a headline in as many lines as it needs; drawn as SVG.

import { DEFAULT_COLOURS, type Palette } from "../configuration/colours.ts";
import { escapeXml } from "./xml.ts";

const CARD_WIDTH = 1200;
const CARD_HEIGHT = 630;

export type Card = {
  /** Small and red, above. */
  readonly kicker: string | null;
  readonly title: string;
  /** Small, below. */
  readonly line: string | null;
  readonly archive: string;
};

/** Width in pixels of a run of one script, set at `size`. */
export type Measure = (run: Run, size: number) => number;

const MARGIN = 80;
const WIDTH = CARD_WIDTH - 2 * MARGIN;
const LINE_HEIGHT = 1.55;
/** The largest size at which the title fits in its number of lines; past the last it is cut. */
const FITS: readonly (readonly [size: number, lines: number])[] = [
  [84, 1],
  [68, 2],
  [56, 3],
  [46, 4],
];

export function cardSvg(card: Card, measure: Measure, palette: Palette = DEFAULT_COLOURS.light): string {
  const { paper, ink, muted, accent } = palette;
  const { size, lines } = fitTitle(printable(card.title), measure);
  const block = lines.length * size * LINE_HEIGHT;
  const first = 345 - block / 2 + size * 1.05;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${paper}"/>`,
    `<rect x="${MARGIN}" y="128" width="${WIDTH}" height="4" fill="${ink}"/>`,
    `<rect x="${MARGIN}" y="137" width="${WIDTH}" height="1" fill="${ink}"/>`,
    line(card.archive, 96, 52, true, ink, measure),
    card.kicker === null ? "" : line(card.kicker, first - size * 1.35, 30, false, accent, measure),
    ...lines.map((text, index) => line(text, first + index * size * LINE_HEIGHT, size, true, ink, measure)),
    `<rect x="${MARGIN}" y="540" width="${WIDTH}" height="1" fill="${ink}"/>`,
    card.line === null ? "" : line(card.line, 590, 28, false, muted, measure),
    "</svg>",
  ].join("");
}

function fitTitle(title: string, measure: Measure): { size: number; lines: string[] } {
  for (const [size, most] of FITS) {
    const lines = balance(title, size, measure);
    if (lines.length <= most) return { size, lines };
  }
  const [size, most] = FITS.at(-1) ?? [46, 4];
  const lines = balance(title, size, measure).slice(0, most);
  return { size, lines: lines.map((text, index) => (index === most - 1 ? `${text}…` : text)) };
}

/** Breaks a title into as few lines as fit, then as narrow as that number allows. */
function balance(title: string, size: number, measure: Measure): string[] {
  const words = title.split(" ").map((text) => ({ text, width: widthOf(text, size, true, measure) }));
  const wrapTo = (width: number) => wrap(words, SPACE * size, width);
  const fewest = wrapTo(WIDTH);
  let width = WIDTH;
  while (width > 200 && wrapTo(width - 20).length === fewest.length) width -= 20;
  return wrapTo(width);
}

function wrap(words: readonly { text: string; width: number }[], space: number, width: number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && used + space + word.width <= width) {
      lines[lines.length - 1] = `${last} ${word.text}`;
      used += space + word.width;
    } else {
      lines.push(word.text);
      used = word.width;
    }
  }
  return lines;
}

/**
 * A stretch that needs no reordering, in one font: Arabic words, Latin words and numbers, or marks between them.
 * The renderer lays out a text of two fonts, or of two directions, wrongly or not at all; so each run is a text of its
 * own, and we set them from the right.
 */
export type Run = { readonly text: string; readonly font: "arabic" | "latin"; readonly bold: boolean };

const ARABIC = "\\p{Script=Arabic}\\p{M}\\u060C\\u061B\\u061F\\u0640";
const ARABIC_DIGITS = "\\u0660-\\u066C\\u06F0-\\u06F9";
const RUNS = new RegExp(
  `[${ARABIC_DIGITS}]+|[${ARABIC}]+|[\\p{Script=Latin}0-9](?:[^${ARABIC}${ARABIC_DIGITS}]*[\\p{Script=Latin}0-9])?|[^\\s]| +`,
  "gu",
);
/** Widths are of ink: between words, and between runs that touch, in parts of the size. */
const SPACE = 0.36;
const TOUCH = 0.09;
const MIRRORED: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "«": "»",
  "»": "«",
  "“": "”",
  "”": "“",
};

type PlacedRun = { readonly run: Run; readonly end: number };

/** From `end` towards the left, and where that leads. */
function setRuns(
  text: string,
  size: number,
  bold: boolean,
  measure: Measure,
): { runs: PlacedRun[]; width: number } {
  const runs: PlacedRun[] = [];
  let width = 0;
  for (const [piece] of text.matchAll(RUNS)) {
    if (piece.startsWith(" ")) {
      width += (SPACE - TOUCH) * size;
      continue;
    }
    const isArabic = new RegExp(`^[${ARABIC}${ARABIC_DIGITS}]`, "u").test(piece);
    const run: Run = { text: MIRRORED[piece] ?? piece, font: isArabic ? "arabic" : "latin", bold };
    runs.push({ run, end: width });
    width += measure(run, size) + TOUCH * size;
  }
  return { runs, width };
}

function widthOf(text: string, size: number, bold: boolean, measure: Measure): number {
  return setRuns(text, size, bold, measure).width;
}

export const WEIGHTS = { arabic: { bold: 800, plain: 600 }, latin: { bold: 700, plain: 500 } } as const;

/** Latin letters look heavier than Arabic ones beside them, and are set a weight lighter. */
export function runSvg({ text, font, bold }: Run, attributes: string): string {
  const weight = WEIGHTS[font][bold ? "bold" : "plain"];
  return `<text ${attributes} font-family="Noto Kufi Arabic" font-weight="${weight}">${escapeXml(text)}</text>`;
}

function line(text: string, y: number, size: number, bold: boolean, fill: string, measure: Measure): string {
  return setRuns(printable(text), size, bold, measure)
    .runs.map(({ run, end }) =>
      runSvg(
        run,
        `x="${Math.round(CARD_WIDTH - MARGIN - end)}" y="${Math.round(y)}" font-size="${size}" text-anchor="end" fill="${fill}"`,
      ),
    )
    .join("");
}

/** What the fonts can show: no emoji, no controls. */
function printable(text: string): string {
  return text
    .replace(/[^\p{Script=Arabic}\p{Script=Latin}\p{M}\p{Nd}\p{P}\u0640 +=]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
