// What the search index of a growing archive costs, beside stock Pagefind over the same pages: `tsx tests/bench/search.ts [reports…]`.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { writeSearchIndex } from "../../src/build/search-index.ts";
import type { SearchRecord } from "../../src/build/search-record.ts";
import { openSearch } from "../search/site-of-records.ts";

const SIZES = [200, 1000, 5000];
const WORDS_PER_PARAGRAPH = 60;
const PARAGRAPHS = 5;
const QUERIES = ["الوزير", "اجتماع المدينة", "«قال الوزير»", "الوزيير", "مدن الشمال والجنوب", ""];
const STEMS =
  "وزير مدينة اجتماع ميناء سفينة قمح نهر سد جسر طريق مدرسة طبيب مزارع سوق سعر قانون محكمة شرطة مطار قطار شمال جنوب شرق غرب".split(
    " ",
  );

/** Words as frequent as in a language: the n-th is met n times more rarely than the first. */
function* wordsOf(seed: number): Generator<string, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const rank = Math.floor(30_000 ** (state / 0x7fffffff));
    const stem = STEMS[rank % STEMS.length] ?? "";
    yield rank < STEMS.length
      ? `ال${stem}`
      : stem + [...rank.toString(26)].map((digit) => lettersOf(digit)).join("");
  }
}

function lettersOf(digit: string): string {
  return "ابتثجحخدذرزسشصضطظعغفقكلمنه".charAt(Number.parseInt(digit, 26));
}

function syntheticRecords(count: number): SearchRecord[] {
  const words = wordsOf(count);
  const text = (length: number): string => Array.from({ length }, () => words.next().value).join(" ");
  return Array.from({ length: count }, (_, number) => ({
    url: `/articles/r${number}/`,
    headline: text(8),
    blocks: Array.from({ length: PARAGRAPHS }, (_, at) => ({
      anchor: `p${at + 1}`,
      text: text(WORDS_PER_PARAGRAPH),
      kind: "paragraph" as const,
    })),
    names: [],
    days: [],
    filters: { outlet: [`جريدة ${number % 12}`] },
    publishedAt: new Date(Date.UTC(2015, 0, 1) + number * 3_600_000).toISOString().slice(0, 10),
  }));
}

async function stockMilliseconds(records: readonly SearchRecord[]): Promise<number> {
  const start = performance.now();
  const { index } = await createIndex({});
  for (const { url, headline, blocks } of records) {
    const body = blocks.map(({ text }) => `<p>${text}</p>`).join("");
    await index?.addHTMLFile({
      url,
      content: `<html lang="ar"><body><h1>${headline}</h1>${body}</body></html>`,
    });
  }
  await index?.getFiles();
  await close();
  return performance.now() - start;
}

async function queryMilliseconds(site: string): Promise<number[]> {
  const engine = await openSearch(site);
  const times: number[] = [];
  for (const query of [...QUERIES, ...QUERIES]) {
    const start = performance.now();
    await (await engine.search(query)).results(0, 10);
    times.push(performance.now() - start);
  }
  return times.slice(QUERIES.length).sort((a, b) => a - b);
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const site = await mkdtemp(join(tmpdir(), "warraq-bench-"));
  try {
    const records = syntheticRecords(size);
    const start = performance.now();
    const { bytes, words } = await writeSearchIndex(records, { outputFolder: site });
    const ours = performance.now() - start;
    const stock = await stockMilliseconds(records);
    const times = await queryMilliseconds(site);
    const middle = times[times.length >> 1] ?? 0;
    console.log(
      `search ${size} reports, ${words} words: index ${Math.round(ours)} ms = ${(ours / stock).toFixed(2)} × stock Pagefind; ` +
        `${Math.round(bytes.index / 1024)} KiB index, ${Math.round(bytes.fragments / 1024)} KiB texts; ` +
        `warm query ${middle.toFixed(1)} ms, slowest ${(times.at(-1) ?? 0).toFixed(1)} ms; ` +
        `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`,
    );
  } finally {
    await rm(site, { recursive: true, force: true });
  }
}
