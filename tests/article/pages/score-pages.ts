// How well pages are read, field by field, and how far the warnings point at what was read wrongly.

import type { Article } from "../../../src/article/article.ts";
import type { Problem } from "../../../src/reporting/problem.ts";
import { readText } from "../read-text.ts";
import type { MadePage } from "./page-maker.ts";

export type PageScore = {
  readonly pages: number;
  readonly refused: number;
  readonly headline: number;
  readonly published: number;
  /** Dates said to be stated that are another day, or none. */
  readonly falselyStated: number;
  readonly byline: number;
  readonly bylineWrong: number;
  readonly place: number;
  readonly placeWrong: number;
  readonly outletWrong: number;
  readonly first: number;
  readonly last: number;
  readonly clean: number;
  /** Wrong headline, date or text. */
  readonly wrong: number;
  readonly wrongWarned: number;
  readonly warned: number;
  readonly warnedWrong: number;
  readonly failures: readonly string[];
};

const DOUBTS = new Set(["headline-doubtful", "headline-inferred", "published-at-doubtful", "body-doubtful"]);

type Count = { -readonly [Key in Exclude<keyof PageScore, "failures">]: number };

export function scorePages(pages: readonly MadePage[]): PageScore {
  const count: Count = {
    pages: pages.length,
    refused: 0,
    headline: 0,
    published: 0,
    falselyStated: 0,
    byline: 0,
    bylineWrong: 0,
    place: 0,
    placeWrong: 0,
    outletWrong: 0,
    first: 0,
    last: 0,
    clean: 0,
    wrong: 0,
    wrongWarned: 0,
    warned: 0,
    warnedWrong: 0,
  };
  const failures: string[] = [];
  for (const page of pages) {
    const article = readText(page.text, "page.txt");
    const bad = "body" in article ? scoreOne(page, article, count) : ["refused"];
    if (!("body" in article)) count.refused++;
    const isWrong = bad.some((one) => /^(?:headline|published|first|last|clean|refused)/.test(one));
    // That a page has no headline is said of it rightly, and points at no other fault.
    const isDoubtOf = (problem: Problem): boolean =>
      isDoubt(problem) && (page.expected.headline !== null || problem.code !== "headline-inferred");
    const isWarned = ("body" in article ? article.problems : article).some(isDoubtOf);
    count.wrong += Number(isWrong);
    count.warned += Number(isWarned);
    count.wrongWarned += Number(isWrong && isWarned);
    count.warnedWrong += Number(isWrong && isWarned);
    if (bad.length > 0 || isWarned)
      failures.push(`${page.layout}: ${bad.join("; ")}${isWarned ? " [warned]" : ""}`);
  }
  return { ...count, failures };
}

function isDoubt({ code }: Problem): boolean {
  return DOUBTS.has(code);
}

function scoreOne({ expected }: MadePage, article: Article, count: Count): string[] {
  const bad: string[] = [];
  const judge = (
    key: "headline" | "published" | "byline" | "place" | "first" | "last" | "clean",
    isRight: boolean,
    found: string,
  ): void => {
    if (isRight) count[key]++;
    else bad.push(`${key} ${found.slice(0, 60)}`);
  };
  const isOwn = article.headline.how !== "inferred" && article.headline.value !== null;
  judge(
    "headline",
    expected.headline === null ? !isOwn : isOwn && article.headline.value === expected.headline,
    article.headline.value ?? "none",
  );
  const { value, how } = article.publishedAt;
  const isStated = value !== null && how !== "inferred";
  judge(
    "published",
    expected.published === null ? !isStated : isStated && value.startsWith(expected.published),
    `${value} ${how}`,
  );
  if (isStated && (expected.published === null || !value.startsWith(expected.published)))
    count.falselyStated++;
  const names = article.byline.map((field) => field.value ?? "");
  judge("byline", names.join("|") === expected.byline.join("|"), names.join("|"));
  count.bylineWrong += Number(names.some((name) => !expected.byline.includes(name)));
  const place = article.datelinePlace.value;
  judge("place", place === expected.place, place ?? "none");
  count.placeWrong += Number(place !== null && place !== expected.place);
  const texts = article.body.filter(({ kind }) => kind !== "subhead").map(({ text }) => text);
  judge("first", texts[0] === expected.first, texts[0] ?? "none");
  judge("last", texts.at(-1) === expected.last, texts.at(-1) ?? "none");
  const intruder = article.body.find(({ text }) => expected.furniture.includes(text));
  judge("clean", intruder === undefined, intruder?.text ?? "");
  return bad;
}

export function describe(score: PageScore): string {
  const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));
  const rows = (["headline", "published", "byline", "place", "first", "last", "clean"] as const).map(
    (key) => `${key} ${share(score[key], score.pages)}`,
  );
  return [
    `${score.pages} pages: ${rows.join(", ")}; refused ${score.refused}, falsely stated dates ${score.falselyStated}`,
    `claimed wrongly: byline ${share(score.bylineWrong, score.pages)}, dateline ${share(score.placeWrong, score.pages)}`,
    `wrong headline, date or text: ${score.wrong}, of these warned ${share(score.wrongWarned, score.wrong)}; warned pages ${score.warned}, of these wrong ${share(score.warnedWrong, score.warned)}`,
  ].join("\n");
}
