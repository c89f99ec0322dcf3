// How long recognising names takes: articles of 500 words against authorities of growing size.
//
// Prints processor time, which other work on the machine does not lengthen. Names share words with one another and
// with the text, as names do: a third of the words of a text begin or continue some name.
//
// usage: node --import tsx tests/bench/entities.ts [--sites 2500,5000,10000]
// With `--sites` it builds archives of so many reports instead, and says how their pages grow.

import { parseArgs } from "node:util";
import { loadAuthority } from "../../src/entity/authority/load-authority.ts";
import { findMentions } from "../../src/entity/find-mentions.ts";
import { compileAuthority, type Recogniser } from "../../src/entity/recogniser.ts";
import { ArchiveError } from "../../src/reporting/problem.ts";
import { benchNamePages } from "./name-pages.ts";
import { randomFrom } from "./synthetic-archive.ts";

const ARTICLES = 1_000;
const WORDS = 500;
const MENTIONS = 25;
const ALLOWED = 0.3;

const random = randomFrom(20220112);
const letters = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"];
const nameWords = Array.from({ length: 6_000 }, () => word());
const textWords = [...Array.from({ length: 12_000 }, () => word()), ...nameWords];

const { values } = parseArgs({ options: { sites: { type: "string" } } });
if (values.sites === undefined) {
  console.log("entries  load ms  compile ms  ms/article  mentions/article");
  for (const entries of [500, 5_000, 20_000]) benchRecognition(entries);
} else {
  const names = namesOf(5_000);
  await benchNamePages(values.sites.split(",").map(Number), names, authorityText(names));
}

function benchRecognition(entries: number): void {
  const names = namesOf(entries);
  const [authority, loading] = timed(() => authorityOf(names));
  const [recogniser, compiling] = timed(() => compileAuthority(authority));
  const texts = Array.from({ length: ARTICLES }, () => articleOf(names));
  recognise(texts, recogniser);
  const [mentions, finding] = timed(() => recognise(texts, recogniser));
  const perArticle = finding / ARTICLES;
  const columns = [
    entries,
    loading.toFixed(0),
    compiling.toFixed(0),
    perArticle.toFixed(3),
    mentions / ARTICLES,
  ];
  console.log(columns.map((column, at) => String(column).padStart([7, 9, 12, 12, 18][at] ?? 0)).join(""));
  if (entries === 5_000) {
    const verdict = perArticle <= ALLOWED ? "within" : "over";
    console.log(`         ${verdict} the ${ALLOWED} ms allowed for an article of ${WORDS} words`);
  }
}

function recognise(texts: readonly string[], recogniser: Recogniser): number {
  return texts.reduce((count, text) => count + findMentions(text, recogniser).length, 0);
}

function authorityText(names: readonly string[]): string {
  const entries = names.map((name, at) => {
    const surname = name.slice(name.lastIndexOf(" ") + 1);
    return `- {id: per-${at}, label: ${name}, type: person, shortForms: [${surname}], wikidata: none}`;
  });
  return entries.join("\n");
}

function authorityOf(names: readonly string[]) {
  const loaded = loadAuthority(authorityText(names), "bench.yaml");
  if (!("entities" in loaded)) throw new ArchiveError(loaded);
  return loaded;
}

function namesOf(count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    names.add([pick(nameWords), pick(nameWords), ...(random() < 0.3 ? [pick(nameWords)] : [])].join(" "));
  }
  return [...names];
}

function articleOf(names: readonly string[]): string {
  const words: string[] = [];
  while (words.length < WORDS) {
    const clitic = random() < 0.2 ? pick(["و", "ل", "ب", "وب"]) : "";
    if (random() < MENTIONS / WORDS) words.push(...`${clitic}${pick(names)}`.split(" "));
    else words.push(`${clitic}${pick(textWords)}${random() < 0.08 ? "،" : ""}`);
  }
  return words.join(" ");
}

function word(): string {
  return Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick(letters)).join("");
}

function pick<T>(values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

function timed<T>(run: () => T): [result: T, milliseconds: number] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
