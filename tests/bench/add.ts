// What taking in a report costs: milliseconds of processor time per KB of text, how often as much as inspecting it, and whether
// memory grows with the number of reports.
// node --expose-gc --import tsx tests/bench/add.ts [REPORTS]

import { inspectArticle } from "../../src/article/inspection.ts";
import { decodeDocument, isRawDocument } from "../../src/article/raw-document.ts";
import { readArticle } from "../../src/article/read-article.ts";
import { readingTools } from "../../src/article/reading-tools.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { DuplicateIndex } from "../../src/intake/duplicates.ts";
import { proposeArticle } from "../../src/intake/propose-article.ts";

const reports = Number(process.argv[2] ?? 1000);
const WORDS =
  "قال المتحدث باسم الوزارة إن الأشغال في الطريق الساحلي ستنتهي قبل نهاية الصيف المقبل وأضاف أن الحكومة رصدت مئة مليون دينار لمشروع يربط المدينة بالميناء الجديد على أن تبدأ المرحلة الثانية في الخريف بعد موافقة المجلس البلدي عليها".split(
    " ",
  );

let state = 1;
const random = (below: number) => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};
const sentence = (words: number) =>
  `${Array.from({ length: words }, () => WORDS[random(WORDS.length)]).join(" ")}.`;

function rawReport(n: number): string {
  const paragraphs = Array.from({ length: 9 }, () => `${sentence(14)} ${sentence(12)} ${sentence(9)}`);
  return `${sentence(8)} ${n}\n\n${(n % 28) + 1} مايو 2023\n\n${paragraphs.join("\n\n")}\n`;
}

const { authority, context: reading } = await readingTools(readSettings({}, {}));
const texts = new Map<string, string>();
const known = new DuplicateIndex((file) => texts.get(file) ?? "");
const taken = new Set<string>();
const context = { reading, authority, known, isTaken: (id: string) => taken.has(id) };

let bytes = 0;
let milliseconds = 0;
let inspected = 0;
let refused = 0;
const heap: number[] = [];

/** Looking at the clock of the processor takes as long as reading a paragraph: once for many. */
const BATCH = 25;

function since(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

for (let first = 0; first < reports; first += BATCH) {
  const sources = Array.from({ length: BATCH }, (_, index) => Buffer.from(rawReport(first + index)));
  const started = process.cpuUsage();
  for (const [index, source] of sources.entries()) {
    const name = `${first + index}.txt`;
    const proposal = proposeArticle(source, name, { id: null, url: null }, context);
    if (!("draft" in proposal)) {
      refused++;
      continue;
    }
    taken.add(proposal.id);
    known.add({
      file: proposal.id,
      digests: [proposal.source.digest],
      url: null,
      sketch: proposal.sketch,
    });
  }
  milliseconds += since(started);
  // Both run in turns, so that a busy machine is busy for both.
  const inspecting = process.cpuUsage();
  for (const [index, source] of sources.entries()) {
    const document = decodeDocument(source, `${first + index}.txt`);
    const article = isRawDocument(document) ? readArticle(document, reading) : document;
    if ("headline" in article && isRawDocument(document))
      inspectArticle(article, document, "ar", authority.byId);
  }
  inspected += since(inspecting);
  bytes += sources.reduce((sum, source) => sum + source.length, 0);
  if (Math.floor(((first + BATCH) * 4) / reports) > Math.floor((first * 4) / reports)) {
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed / 1_048_576);
  }
}

const perKilobyte = milliseconds / (bytes / 1024);
console.log(
  `${reports} reports, ${(bytes / 1024).toFixed(0)} KB, ${refused} refused: ${perKilobyte.toFixed(2)} ms per KB, ${(milliseconds / inspected).toFixed(2)} times inspect; heap after each quarter ${heap.map((megabytes) => megabytes.toFixed(0)).join(", ")} MB`,
);
