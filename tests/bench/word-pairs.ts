// Which frequent words of a collection search takes for forms of one another: a list to be judged by somebody who reads Arabic.
//
// usage: node --import tsx tests/bench/word-pairs.ts COLLECTION.jsonl[.gz]… [--least reports] [--sample n]
// A collection has one JSON object a line, with a `text` and perhaps a `title`.

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { familyOf } from "../../src/search/words/family.ts";
import { kinship, LAST_RESORT, SURE } from "../../src/search/words/kinship.ts";
import { Lexicon } from "../../src/search/words/particles.ts";
import { readingsOf } from "../../src/search/words/readings.ts";
import { formsOf } from "../../src/search/words/words.ts";

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const least = option("least", 20);
const paths = process.argv.slice(2).filter((path) => /\.jsonl(?:\.gz)?$/.test(path));

/** The forms of each text. */
const texts: string[][] = paths.flatMap((path) => {
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
  return lines.map((line) => {
    const { title = "", text = "" } = JSON.parse(line) as { title?: string; text?: string };
    return formsOf(`${title}\n${text}`);
  });
});
const times = new Map<string, number>();
for (const text of texts) for (const form of text) times.set(form, (times.get(form) ?? 0) + 1);
const lexicon = Lexicon.ofCounts(times);

const reports = new Map<string, number>();
for (const text of texts)
  for (const form of new Set(text.map((form) => lexicon.bareOf(form))))
    reports.set(form, (reports.get(form) ?? 0) + 1);

const families = new Map<string, string[]>();
for (const [form, count] of reports) {
  if (count < least || form.length < 3) continue;
  const family = familyOf(form);
  families.set(family, [...(families.get(family) ?? []), form]);
}

const pairs: { one: string; other: string; share: number; rank: number }[] = [];
for (const forms of families.values()) {
  forms.sort((a, b) => (reports.get(b) ?? 0) - (reports.get(a) ?? 0));
  for (const [at, one] of forms.entries())
    for (const other of forms.slice(at + 1)) {
      const share = kinship(one, other);
      if (share > LAST_RESORT) pairs.push({ one, other, share, rank: reports.get(one) ?? 0 });
    }
}
// A word that the lexicon keeps whole and a query may take apart.
for (const [form, count] of reports) {
  if (count < least) continue;
  for (const reading of readingsOf(form).slice(1))
    if (reading !== form && (reports.get(reading) ?? 0) >= least && lexicon.bareOf(form) !== form)
      pairs.push({ one: form, other: reading, share: -1, rank: count });
}
pairs.sort((a, b) => b.rank - a.rank || (a.one < b.one ? -1 : 1));
for (const { one, other, share } of pairs)
  console.log(
    `${share < 0 ? "cut " : share >= SURE ? "sure" : share.toFixed(2)} ${one} ${other} ${reports.get(one)} ${reports.get(other)}`,
  );
const sure = pairs.filter(({ share }) => share >= SURE).length;
console.log(
  `${pairs.length} pairs, ${sure} of them sure, among ${[...families.values()].flat().length} words`,
);
