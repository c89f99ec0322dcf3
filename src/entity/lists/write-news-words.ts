// Writes news-words.txt: the words of Arabic news with how often they stand, and how often right behind a name.
//
// It counts the words of the ANT corpus (Chouigui et al., 9,941 Arabic news texts, Apache-2.0); no text of it is kept.
// usage: node --import tsx src/entity/lists/write-news-words.ts ant_articles.jsonl.gz
// The file given has a report a line: {"title": …, "text": …}.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { type CutText, cutText } from "../../text/cut-text.ts";
import { foldedForm } from "../../text/fold.ts";
import { GAP, gapBefore } from "../name-words.ts";

/** Rarer words are left out, and those that stand twice, once behind a name: most words that nobody knows are names. */
const FEWEST = 2;
const FEW = 4;
/** A word is taken for part of a name in the next round when so large a share of it stands beside one. */
const NAME_SHARE = 0.35;
/** A given name that stands more seldom than this beside another is first of all an ordinary word: «كريم», «أمل». */
const GIVEN_SHARE = 0.25;
/** What follows a given name is a name, or a word so seldom that it may well be one. */
const RARE = 20;
const ROUNDS = 3;
const HEAD = `# Words of Arabic news: word, how often it stands in 9,941 reports, in how many percent of them right behind a name, and in how many behind one or before what may be one.
# Source: counted in the ANT corpus (Amina Chouigui, Oussama Ben Khiroun, Bilel Elayeb; Apache License 2.0) by write-news-words.ts.
`;

type Count = { total: number; behindName: number; besideName: number };

const [corpus = ""] = process.argv.slice(2);
const given = givenNames();
const texts = readCorpus(corpus);
const beside = countWords(texts, (word) => given.has(word));
const isGiven = (word: string): boolean => {
  const known = beside.get(word);
  return given.has(word) && (known === undefined || known.besideName >= known.total * GIVEN_SHARE);
};
let counts = countWords(texts, isGiven);
for (let round = 1; round < ROUNDS; round++) {
  const before = counts;
  const isName = (word: string) => isGiven(word) || isNamePart(before.get(word));
  counts = countWords(texts, isName, (word) => isName(word) || (before.get(word)?.total ?? 0) < RARE);
}
const rows = [...counts]
  .filter(([, { total, behindName }]) => total >= FEW || (total >= FEWEST && behindName === 0))
  .sort(([a, one], [b, other]) => other.total - one.total || (a < b ? -1 : 1))
  .map(([word, { total, behindName, besideName }]) =>
    [word, total, Math.round((100 * behindName) / total), Math.round((100 * besideName) / total)]
      .join(" ")
      .replace(/( 0)+$/u, ""),
  );
writeFileSync(fileURLToPath(new URL("news-words.txt", import.meta.url)), `${HEAD}${rows.join("\n")}\n`);
console.log(`${rows.length} words`);

function givenNames(): ReadonlySet<string> {
  const text = readFileSync(new URL("given-names.txt", import.meta.url), "utf8");
  const words = text.split("\n").filter((line) => !line.startsWith("#"));
  return new Set(foldedForm(words.join(" ")).split(/\s+/u).filter(Boolean));
}

function readCorpus(path: string): CutText[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => {
      const { title, text } = JSON.parse(line) as { title: string; text: string };
      return [title, text];
    })
    .map((text) => cutText(text));
}

function isNamePart(count: Count | undefined): boolean {
  return count !== undefined && count.total > 1 && count.behindName >= count.total * NAME_SHARE;
}

function countWords(
  corpusTexts: readonly CutText[],
  isName: (word: string) => boolean,
  mayBeName: (word: string) => boolean = isName,
): Map<string, Count> {
  const found = new Map<string, Count>();
  for (const text of corpusTexts) {
    let previousIsName = false;
    for (let at = 0; at < text.count; at++) {
      if (text.isNumber(at)) {
        previousIsName = false;
        continue;
      }
      const word = wordAt(text, at);
      const isTied = at > 0 && gapBefore(text, at) === GAP.space;
      const next = at + 1 < text.count && gapBefore(text, at + 1) === GAP.space ? wordAt(text, at + 1) : "";
      const isBehind = isTied && previousIsName;
      const count = found.get(word) ?? { total: 0, behindName: 0, besideName: 0 };
      count.total++;
      if (isBehind) count.behindName++;
      if (isBehind || (next !== "" && mayBeName(next))) count.besideName++;
      found.set(word, count);
      previousIsName = isName(word) || (/^[وفلب]/u.test(word) && given.has(word.slice(1)));
    }
  }
  return found;
}

/** «على» and «علي» fold alike and are told apart here, as those who look for names tell them apart. */
function wordAt(text: CutText, at: number): string {
  const word = text.word(at);
  const [, end] = text.toOriginal([text.startOf(at), text.endOf(at)]);
  return word === "علي" && text.original.charAt(end - 1) === "\u0649" ? "\u0639\u0644\u0649" : word;
}
