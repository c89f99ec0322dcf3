// Made-up pages in the layouts of many news sites: how many are read right, and how far the warnings tell which are not.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isKeptApart, LAYOUTS } from "./pages/layouts.ts";
import { type MadePage, makePage } from "./pages/page-maker.ts";
import { describe as describeScore, type PageScore, scorePages } from "./pages/score-pages.ts";
import { readText } from "./read-text.ts";

const VARIANTS = 6;
const made = LAYOUTS.map((layout, index) =>
  Array.from({ length: VARIANTS }, (_, variant) => makePage(layout, index * 31 + variant * 7)),
);
const tuned = made.flatMap((pages, index) => (isKeptApart(index) ? [] : pages));
const keptApart = made.flatMap((pages, index) => (isKeptApart(index) ? pages : []));

function assertBars(score: PageScore): void {
  const told = `${describeScore(score)}\n${score.failures.join("\n")}`;
  const share = (part: number): number => part / score.pages;
  assert.ok(share(score.headline) >= 0.95, told);
  assert.ok(share(score.published) >= 0.95, told);
  assert.ok(share(score.byline) >= 0.92, told);
  assert.ok(share(score.first) >= 0.95 && share(score.last) >= 0.92 && share(score.clean) >= 0.92, told);
  assert.equal(score.falselyStated, 0, told);
  assert.equal(score.refused, 0, told);
  assert.ok(share(score.bylineWrong) <= 0.02 && share(score.placeWrong) <= 0.02, told);
}

describe("pages in the layouts of many sites", () => {
  it("are at least eighty layouts and five hundred pages", () => {
    assert.ok(LAYOUTS.length >= 80);
    assert.ok(tuned.length + keptApart.length >= 500);
  });

  it("are read right, in the layouts that weights were set on", () => assertBars(scorePages(tuned)));

  it("are read right, in the layouts kept apart from that", () => assertBars(scorePages(keptApart)));

  it("carry a warning where they are read wrongly, and mostly only there", () => {
    const score = scorePages([...tuned, ...keptApart]);
    const told = `${describeScore(score)}\n${score.failures.join("\n")}`;
    assert.ok(score.wrongWarned >= score.wrong * 0.8, told);
    assert.ok(score.warnedWrong >= score.warned * 0.6, told);
  });

  it("lose no line: each is in a field, in the text, or left out with its kind", () => {
    for (const page of [...tuned, ...keptApart]) assertNothingLost(page);
  });
});

function assertNothingLost({ text, layout }: MadePage): void {
  const article = readText(text, "page.txt");
  assert.ok("body" in article, layout);
  const listed = new Set(article.boilerplate.map(({ line }) => line));
  const fields = [
    article.headline,
    article.kicker,
    article.section,
    article.outlet,
    article.publishedAt,
    article.updatedAt,
    article.datelinePlace,
    ...article.byline,
    ...(article.lede === undefined ? [] : [article.lede]),
  ];
  const spans = [...fields, ...article.body, ...article.agencies, ...article.staffInitials].flatMap(
    ({ span }) => (span === null ? [] : [span]),
  );
  const picture = Object.values(article.image ?? {}).join("\n");
  let at = 0;
  text.split("\n").forEach((line, index) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (line.trim() === "" || listed.has(index + 1) || picture.includes(line.slice(0, 12))) return;
    const isKept = spans.some((span) => span[0] < end && span[1] > start);
    assert.ok(
      isKept || picture.split("\n").some((part) => part !== "" && line.includes(part)),
      `${layout}: lost «${line}»`,
    );
  });
  for (const { kind } of article.boilerplate) assert.notEqual(kind, "");
}
