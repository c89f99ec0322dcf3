// Generated inputs by the hundred thousand through decoder, front matter, line classifier, Markdown, intake and page: no crash, nothing unsafe.
// node --import tsx tests/bench/fuzz.ts [INPUTS] [SEED] [SECONDS]

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { decodeDocument, isRawDocument } from "../../src/article/raw-document.ts";
import { readArticle } from "../../src/article/read-article.ts";
import { htmlToMarkdown } from "../../src/intake/html-to-markdown.ts";
import { parsePage } from "../../src/intake/html-tree.ts";
import { readSource } from "../../src/intake/read-source.ts";
import { PLAIN_CONTEXT } from "../article/read-text.ts";
import { HOSTILE_STRINGS } from "../hardening/hostile-strings.ts";
import { renderText } from "../hardening/render-text.ts";
import { findUnsafe } from "../hardening/unsafe-html.ts";

const [inputs = 100_000, seed = 20220112, seconds = 1500] = process.argv.slice(2).map(Number);

/** Real material to break: our own reports and the fixtures of the tests. */
const corpus = ["articles", "tests/fixtures/broken", "tests/fixtures/intake"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt|html)$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`).subarray(0, 3000)),
);

const TOKENS = [
  "---\n",
  "headline: ",
  "published: ",
  "\n\n",
  "\n",
  "## ",
  "> ",
  "- ",
  "**",
  "_",
  "`",
  "[",
  "](",
  ")",
  "<",
  ">",
  "&",
  "\\",
  "|",
  "12 يناير 2022",
  "١٢",
  "هـ",
  "م",
  "يوم الأربعاء",
  "منذ ",
  "من ",
  " إلى ",
  "الماضي",
  "(أ ف ب)",
  "ف.ي/أ.ح",
  " - ",
  "بقلم: ",
  "آخر تحديث",
  "قال المتحدث إن الاجتماع تأجل.",
  " ",
  "\u202E",
  "\u200F",
  "\u0651",
  "\uFEFF",
  "😀",
];

const tokens = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
      { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_STRINGS.map((string) => string.slice(0, 200))) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

/** The text as it is, as the body of a good file, and as the value of a key. */
const text = fc.tuple(tokens, fc.nat(3)).map(([generated, shape]) => Buffer.from(frame(generated, shape)));

function frame(generated: string, shape: number): string {
  if (shape === 0) return generated;
  if (shape === 1) return `---\nheadline: خبر\n---\n\nفقرة.\n\n${generated}`;
  if (shape === 2) return `عنوان الخبر\n\n${generated}\n\nقالت البلدية إن الأشغال تنتهي قبل آخر العام.\n`;
  return `---\nheadline: ${JSON.stringify(generated)}\nbyline: ${JSON.stringify(generated.slice(0, 60))}\n---\n\nمتن.\n`;
}

const mutated = fc
  .tuple(
    fc.nat(corpus.length - 1),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([file, edits]) =>
    edits.reduce<Buffer>(
      (bytes, [at, kind, fresh]) => mutate(bytes, Math.floor(at * bytes.length), kind, fresh),
      Buffer.from(corpus[file] ?? ""),
    ),
  );

function mutate(bytes: Buffer, at: number, kind: number, fresh: Uint8Array): Buffer {
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (kind === 0) return Buffer.concat([before, fresh, after]);
  if (kind === 1) return Buffer.concat([before, after.subarray(fresh.length)]);
  if (kind === 2) return Buffer.concat([before, fresh, after.subarray(fresh.length)]);
  return Buffer.concat([after, before]);
}

const anything = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
);

let rendered = 0;
let done = 0;
let slowest = { milliseconds: 0, bytes: 0 };

function tryInput(bytes: Buffer, turn: number): void {
  const started = performance.now();
  const name = turn % 2 === 0 ? "a.md" : "a.txt";
  const document = decodeDocument(bytes, name);
  if (isRawDocument(document)) {
    readArticle(document, PLAIN_CONTEXT);
    // A page takes ten times as long as its record: a quarter of the inputs go all the way.
    if (turn % 4 < 2) {
      const html = renderText(bytes, name);
      if (html !== null) {
        rendered++;
        const unsafe = findUnsafe(html);
        if (unsafe.length > 0) throw new Error(`unsafe: ${unsafe.join("; ")}`);
      }
    }
    if (turn % 16 === 3) {
      readSource(bytes, name, PLAIN_CONTEXT);
      htmlToMarkdown(parsePage(document.text), null);
    }
  }
  const milliseconds = performance.now() - started;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, bytes: bytes.length };
  done++;
}

const started = performance.now();
let turn = 0;
const outcome = fc.check(
  fc.property(anything, (bytes) => tryInput(bytes, turn++)),
  {
    numRuns: inputs,
    seed,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
    endOnFailure: true,
  },
);
const elapsed = (performance.now() - started) / 1000;
console.log(
  `${done} inputs, ${rendered} pages, ${outcome.failed ? 1 : 0} failures, ${elapsed.toFixed(0)} s, slowest ${slowest.milliseconds.toFixed(0)} ms for ${slowest.bytes} bytes (seed ${seed})`,
);
if (outcome.failed) {
  console.log(JSON.stringify(outcome.counterexample?.[0]?.toString()));
  console.log(outcome.errorInstance);
  process.exitCode = 1;
}
