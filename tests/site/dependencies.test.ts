// What a page or a file shows, it depends on: one that comes out otherwise has another key, and no dependency can be forgotten unnoticed.

import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { basename } from "node:path";
import { before, describe, it } from "node:test";
import { type Archive, buildArchive, type Source } from "../../src/archive/archive.ts";
import { planEventDays } from "../../src/archive/events/event-days.ts";
import { planEventPages } from "../../src/archive/events/event-pages.ts";
import { planListPages } from "../../src/archive/list-pages.ts";
import type { Article, ArticleId } from "../../src/article/article.ts";
import { decodeDocument } from "../../src/article/raw-document.ts";
import { readArticle } from "../../src/article/read-article.ts";
import { readingTools } from "../../src/article/reading-tools.ts";
import type { Withdrawal } from "../../src/article/withdrawn.ts";
import { readAuthority } from "../../src/entity/authority/read-authority.ts";
import type { Authority } from "../../src/entity/entity.ts";
import { compileNames } from "../../src/entity/recogniser.ts";
import type { ExportPart } from "../../src/output/export-file.ts";
import type * as Exports from "../../src/output/exports.ts";
import { exportParts } from "../../src/output/exports.ts";
import type * as Oai from "../../src/output/oai.ts";
import { oaiParts } from "../../src/output/oai.ts";
import type { Pictures } from "../../src/pictures/picture.ts";
import { dependencyKey, loadPageTemplates, planPages } from "../../src/site/page-plan.ts";
import type { PageTemplate, Site } from "../../templates/page.ts";
import { htmlOf } from "../../templates/write-html.ts";
import { NAMES, randomFrom } from "../bench/synthetic-archive.ts";
import { siteOf } from "../templates/site-of.ts";
import { loadMutant, type Mutant, mutantsIn } from "./mutants.ts";

type Templates = ReadonlyMap<string, PageTemplate<unknown>>;
type Report = {
  id: string;
  headline: string;
  outlet: string | null;
  agency: string | null;
  /** `2022` stands for a report of which only the year is known. */
  day: string | null;
  text: string;
  /** Its outlet is inferred. */
  isGuessed?: boolean;
  withdrawn?: Pick<Withdrawal, "day" | "reason" | "aliases">;
  /** The digest of the picture beside it. */
  picture?: string;
  tags?: string;
  section?: string;
  byline?: string;
};
/** What makes exports of an archive. */
type PartsOf = (site: Site, pages: readonly string[]) => Iterable<ExportPart>;

/** A name by which an agency is known here, and by which nobody credits it. */
const AGENCY = "دار الضفاف للأخبار";
const authority = withName("org-aa", AGENCY, await readAuthority(null));
const { context } = await readingTools(
  { timeZone: null, names: null },
  { authority, compiled: compileNames(authority) },
);

function withName(id: string, name: string, known: Authority): Authority {
  const entities = known.entities.map((entity) =>
    entity.id === id ? { ...entity, variants: [...entity.variants, name] } : entity,
  );
  return { ...known, entities, byId: new Map(entities.map((entity) => [entity.id, entity])) };
}

const templates = await loadPageTemplates();

/** An archive of few reports, edited at random: few enough that each is in sight of others. */
class Room {
  readonly reports: Report[] = [];
  readonly #random: () => number;
  readonly #days: readonly string[];
  #made = 0;

  constructor(seed: number, count: number, days: readonly string[]) {
    this.#random = randomFrom(seed);
    this.#days = days;
    while (this.reports.length < count) this.edit("add");
  }

  edit(kind: (typeof EDITS)[number]): void {
    const report = this.#pick(this.reports);
    const at = report === undefined ? 0 : this.reports.indexOf(report);
    if (kind === "add" || report === undefined) this.reports.push(this.#report());
    else if (kind === "delete") this.reports.splice(at, 1);
    else if (kind === "rename") this.reports[at] = { ...report, id: `renamed-${this.#made++}` };
    else if (kind === "rewrite") this.reports[at] = { ...report, text: this.#text() };
    else if (kind === "undate") this.reports[at] = { ...report, day: null };
    else this.reports[at] = { ...report, [kind]: this.#report()[kind] };
  }

  #report(): Report {
    const number = this.#made++;
    return {
      id: `report-${number}`,
      headline: `تقرير ${number} عن الميناء`,
      // The last two have the same letters in addresses.
      outlet: this.#pick(["صحيفة الميناء", "صحيفة الميناء", null, "وكالة النهر", "وكاله النهر"]) ?? null,
      agency: this.#pick([null, null, "وكالة السهل", "وكاله السهل"]) ?? null,
      day: this.#pick(this.#days) ?? null,
      text: this.#text(),
    };
  }

  #text(): string {
    const sentence = () =>
      `${this.#pick(["قال", "زار", "شكر", "التقى"])} ${this.#pick(NAMES)} في ${1 + Math.floor(this.#random() * 3)} مارس ${2016 + Math.floor(this.#random() * 4)} ${this.#pick(NAMES)} عند الميناء ${this.#pick(["القديم", "الجديد", "الكبير"])}.`;
    const paragraphs = Array.from({ length: 2 }, () => `${sentence()} ${sentence()}`);
    return `${paragraphs.join("\n\n")}\n\n${this.#pick(["(أ ف ب)", "(د ب أ)", "(الأناضول)", ""])}\n`;
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }
}

const EDITS = [
  "add",
  "delete",
  "rename",
  "rewrite",
  "undate",
  "headline",
  "outlet",
  "agency",
  "day",
] as const;

const articles = new Map<string, Article>();

function articleOf(given: Report): Article {
  const { id, headline, outlet, agency, day, text, isGuessed, picture, tags, section, byline } = given;
  const lines = [`headline: ${headline}`, ...(outlet === null ? [] : [`outlet: ${outlet}`])];
  if (agency !== null) lines.push(`agency: ${agency}`);
  for (const [key, value] of Object.entries({ tags, section, byline }))
    if (value !== undefined) lines.push(`${key}: ${value}`);
  const isYear = day !== null && /^\d{4}$/.test(day);
  if (picture !== undefined) lines.push(`image: ${PICTURE}`);
  if (day !== null && !isYear) lines.push(`published: ${day}`);
  const source = `---\n${lines.join("\n")}\n---\n\n${text}`;
  const name = `${id} ${isYear ? day : ""} ${isGuessed ?? false} ${source}`;
  const known = articles.get(name);
  if (known !== undefined) return known;
  const document = decodeDocument(Buffer.from(source), `${id}.md`);
  assert.ok("text" in document);
  const article = readArticle(document, context);
  assert.ok("headline" in article, JSON.stringify(article));
  const { publishedAt } = article;
  const made: Article = {
    ...article,
    sha256: hash("sha256", name),
    ...(isYear ? { publishedAt: { ...publishedAt, value: day, how: "front-matter" as const } } : {}),
    ...(isGuessed ? { outlet: { ...article.outlet, how: "inferred" as const } } : {}),
  };
  articles.set(name, made);
  return made;
}

/** A state of the archive, and what every page and every part beside the pages came to. */
type State = {
  readonly site: Site;
  /** Addresses of the sitemap. */
  readonly pages: readonly string[];
  readonly made: ReadonlyMap<string, string>;
};

/** Long lists and timelines are cut where those of a large archive are: so that few reports have several pages. */
const FEW = 5;

function archiveOf(reports: readonly Report[]): Archive {
  const withdrawn = reports.flatMap(({ id, withdrawn }): Withdrawal[] =>
    withdrawn === undefined
      ? []
      : [{ ...withdrawn, id: id as ArticleId, place: { file: `${id}.md`, line: 1, column: 1 } }],
  );
  const standing = reports.filter((report) => report.withdrawn === undefined);
  const archive = buildArchive(standing.map(articleOf), authority, undefined, undefined, withdrawn);
  const cut = (source: Source): Source => ({
    ...source,
    pages: planListPages(source.articles, FEW),
  });
  return {
    ...archive,
    outlets: archive.outlets.map(cut),
    agencies: archive.agencies.map(cut),
    entities: {
      ...archive.entities,
      pages: ({ articles }) => planListPages(articles, FEW),
    },
    subjects: {
      ...archive.subjects,
      all: archive.subjects.all.map((subject) => ({
        ...subject,
        pages: planListPages(subject.articles, FEW),
      })),
    },
    events: {
      ...archive.events,
      pages: planEventPages(archive.events, FEW),
      days: planEventDays(archive.events, archive.articles.length, FEW),
    },
  };
}

const allParts =
  (from: typeof exportParts): PartsOf =>
  ({ archive, settings, absolute, pictures }, pages) =>
    from(archive, { ...settings, absolute, pictures, pages });
/** Repositories of a few records each. */
const fewRecords =
  (from: typeof oaiParts): PartsOf =>
  ({ archive, settings, absolute }) =>
    Array.from(from(archive, { ...settings, absolute }, FEW), (part) => ({
      ...part,
      name: `few ${part.name}`,
    }));
const ALL_PARTS = [allParts(exportParts), fewRecords(oaiParts)];

function stateOf(reports: readonly Report[], more: readonly string[] = []): State {
  const pictures = picturesOf(reports);
  const site: Site = { ...siteOf([]), archive: archiveOf(reports), pictures };
  const pages = [...reports.map(({ id }) => `/articles/${id}/`), ...more];
  const made = new Map<string, string>();
  for (const { template, pages } of planPages(templates, site).values())
    for (const { file, item } of pages)
      made.set(file, hash("sha256", htmlOf(template.render(item, site)), "base64url"));
  for (const part of ALL_PARTS.flatMap((partsOf) => [...partsOf(site, pages)]))
    made.set(part.name, hash("sha256", Array.from(part.make(), textOf).join("\n"), "base64url"));
  return { site, pages, made };
}

const PICTURE = "port.jpg";

function picturesOf(reports: readonly Report[]): Pictures {
  const digests = new Map(reports.map(({ id, picture }) => [id, picture]));
  const size = (digest: string) => ({ path: `/pictures/${digest}`, width: 3, height: 2 });
  return {
    of: ({ id }) => {
      const sha256 = digests.get(id);
      return sha256 === undefined ? null : { sha256, sizes: [size(sha256)], still: size(sha256) };
    },
    keysOf: ({ id }) => [digests.get(id)].filter((digest) => digest !== undefined),
  };
}

const textOf = ({ path, content }: { path: string; content: string | Uint8Array }) =>
  `${path}\n${Buffer.from(content).toString("latin1")}`;

/** The keys of pages and of parts, as these templates and exports have them. */
function keysOf({ site, pages }: State, of: Templates, parts: readonly PartsOf[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const planned of planPages(of, site).values())
    for (const { file, key } of planned.pages) keys.set(file, key);
  for (const { name, dependsOn } of parts.flatMap((partsOf) => [...partsOf(site, pages)]))
    keys.set(name, dependencyKey(dependsOn()));
  return keys;
}

/** What came out otherwise in one state than in the one before, though its key is the same. */
function* forgotten(of: Templates, parts: readonly PartsOf[]): Generator<string> {
  let last: { readonly state: State; readonly keys: Map<string, string> } | null = null;
  for (const state of states) {
    const keys = keysOf(state, of, parts);
    for (const [name, key] of keys) {
      if (last === null || last.keys.get(name) !== key) continue;
      if (last.state.made.get(name) !== state.made.get(name)) yield name;
    }
    last = { state, keys };
  }
}

const DAYS = [
  "2021-12-31",
  "2022-01-11",
  "2022-01-12",
  "2022-01-12",
  "2022-01-13",
  "2022-02-03",
  "2022",
  "2019-05-05",
];
const YEARS = Array.from({ length: 9 }, (_, at) => `${2012 + at}-0${1 + at}-1${at}`);

const TEXT = "وصلت السفينة إلى الميناء.\n";
const report = (id: string, day: string | null, more: Partial<Report> = {}): Report => ({
  id,
  headline: `تقرير ${id}`,
  outlet: null,
  agency: null,
  day,
  text: TEXT,
  ...more,
});
/** Apart from each other, so that none stands beside another. */
const FILLERS = ["2001-01-01", "2003-01-01", "2005-01-01", "2007-01-01"].map((day) =>
  report(`filler-${day}`, day),
);
const times = (count: number, text: string) => Array.from({ length: count }, () => text).join("\n\n");
const inDays = (count: number, outlet: string) =>
  Array.from({ length: count }, (_, at) => report(`day-${at}`, `2010-01-${10 + (at % 20)}`, { outlet }));
const naming = (places: readonly string[]) => places.map((name) => `زار الوفد ${name}.`).join("\n\n");
/** Enough for three pages of the index, in its order. */
const PLACES = archiveOf([
  report("all", "2009-01-01", {
    text: naming(
      authority.entities
        .filter(({ type }) => type === "place")
        .map(({ label }) => label)
        .slice(0, 450),
    ),
  }),
])
  .entities.records.filter(({ folder }) => folder === "places")
  .map(({ entity }) => entity.label)
  .slice(0, 410);

/** Enough for three pages, of which the last begins with a letter of its own. */
const LETTERED = PLACES.slice(
  PLACES.findIndex((name, at) => at >= 400 && initialOf(name) !== initialOf(PLACES[at - 1] ?? "")) - 400,
);

function initialOf(name: string): string {
  return name
    .replace(/^ال/u, "")
    .replace(/^[أإآ]/u, "ا")
    .charAt(0);
}

/** Two outlets tell of one day, and name three of five places alike; each stands between reports of the days beside it. */
const TOLD_BY_TWO = [
  report("before", "2009-06-09"),
  report("one", "2009-06-10", {
    outlet: "صحيفة الميناء",
    text: naming(["بيروت", "القاهرة", "دمشق", "بغداد", "الخرطوم"]),
  }),
  report("other", "2009-06-10", {
    outlet: "وكالة النهر",
    text: naming(["بيروت", "القاهرة", "دمشق", "الرياض", "مسقط"]),
  }),
  report("after", "2009-06-11"),
];
/** The same places in many reports of the same week, two in each: to name them tells no matter from another. */
const SAME_WEEK = Array.from({ length: 36 }, (_, at) =>
  report(`week-${at}`, "2009-06-12", {
    // Two of the three, and no word of a headline: or they would be related to what they make common.
    headline: `أسبوع${at}`,
    text: naming(["بيروت", "القاهرة", "دمشق"].filter((_name, index) => index !== at % 3)),
  }),
);

const gone = (day: string, reason: string, ...aliases: string[]) => [
  report("gone", "2009-01-01", { withdrawn: { day, reason, aliases } }),
];
/** Filed alike, in years far from each other. */
const filed = (filing: Partial<Report>) =>
  ["1990", "2000", "2010"].map((year) => report(year, `${year}-01-01`, filing));
/** The reports of a year each, so that a strip of years is full of them. */
const YEARLY = Array.from({ length: 12 }, (_, at) =>
  report(`y-${at}`, `${1996 + at}-01-01`, { tags: "موانئ" }),
);
const spelt = (count: number, year: string, tags: string) =>
  Array.from({ length: count }, (_, at) => report(`${year}-${at}`, `${year}-03-${10 + at}`, { tags }));
const FAR_AND_ALIKE = ["1990", "2010"].map((year) =>
  report(year, `${year}-01-01`, { text: naming(["بيروت", "القاهرة", "دمشق", "بغداد"]) }),
);

const landing = (id: string, year: string | null, count: number, day = "1 مارس 2016") =>
  report(id, year === null ? null : `${year}-01-01`, { text: times(count, `رست السفينة في ${day}.`) });
const vague = (id: string, year: string, count: number) =>
  report(id, `${year}-01-01`, {
    text: `رست السفينة في 1 مارس 2016.\n\n${times(count, "رست السفينة مؤخرًا.")}`,
  });
const LANDED = [landing("a", "2009", 1), landing("b", "2010", 1), landing("c", "2011", 1)];
const TOLD_TWICE = [landing("a", "2009", 1, "2 مارس 2016"), landing("b", "2010", 1, "2 مارس 2016")];

/** Two states each, which chance brings about too seldom. */
const CASES: Readonly<Record<string, readonly [Report[], Report[]]>> = {
  "another outlet of the same address goes": [
    [
      report("early", "2000-01-01", { outlet: "وكالة الضفة" }),
      report("late", "2009-01-01", { outlet: "وكالة الضّفة" }),
    ],
    [report("late", "2009-01-01", { outlet: "وكالة الضّفة" })],
  ],
  "another agency of the same address goes": [
    [
      report("early", "2000-01-01", { agency: "وكالة السهل" }),
      report("late", "2009-01-01", { agency: "وكالة السّهل" }),
    ],
    [report("late", "2009-01-01", { agency: "وكالة السّهل" })],
  ],
  "an agency that is named elsewhere is credited": [
    [report("named", "2009-01-01", { text: `زار وفد من الصيادين مبنى ${AGENCY} في المدينة.\n` })],
    [
      report("named", "2009-01-01", { text: `زار وفد من الصيادين مبنى ${AGENCY} في المدينة.\n` }),
      report("credited", "2004-01-01", { agency: "الأناضول" }),
    ],
  ],
  "a century that stood alone becomes a year": [
    [report("a", "2009-01-01", { text: times(8, "بُني الجسر في القرن السابع الميلادي.") })],
    [report("a", "2009-01-01", { text: times(8, "بُني الجسر في عام 600 ميلادية.") })],
  ],
  "all that is told moves to another month": [
    [report("a", "2009-01-01", { text: times(8, "رست السفينة في 1 مارس 2016.") })],
    [report("a", "2009-01-01", { text: times(8, "رست السفينة في 1 أبريل 2016.") })],
  ],
  "a page begins at another mention of the same report": [
    [
      report("a", "2009-01-01", { text: times(1, "رست السفينة في 1 مارس 2016.") }),
      report("b", "2010-01-01", { text: times(30, "رست السفينة في 1 مارس 2016.") }),
      report("c", "2011-01-01", { text: times(1, "رست السفينة في 1 مارس 2016.") }),
    ],
    [
      report("a", "2009-01-01", { text: times(2, "رست السفينة في 1 مارس 2016.") }),
      report("b", "2010-01-01", { text: times(30, "رست السفينة في 1 مارس 2016.") }),
      report("c", "2011-01-01", { text: times(2, "رست السفينة في 1 مارس 2016.") }),
    ],
  ],
  "an outlet is stated in a report that is too old for its feed": [
    [
      ...inDays(60, "وكالة الضفة"),
      report("oldest", "2000-01-01", { outlet: "وكالة الضفة", isGuessed: true }),
    ],
    [...inDays(60, "وكالة الضفة"), report("oldest", "2000-01-01", { outlet: "وكالة الضفة" })],
  ],
  "the picture beside a report is another": [
    [report("a", "2009-01-01", { picture: "one" })],
    [report("a", "2009-01-01", { picture: "other" })],
  ],
  "reports of the week make common what two outlets name": [TOLD_BY_TWO, [...TOLD_BY_TWO, ...SAME_WEEK]],
  "a report is withdrawn on another day": [gone("2026-05-10", "طلب"), gone("2026-05-11", "طلب")],
  "a report is withdrawn for another reason": [gone("2026-05-10", "طلب"), gone("2026-05-10", "حكم")],
  "a withdrawn report has lived elsewhere": [gone("2026-05-10", "طلب"), gone("2026-05-10", "طلب", "old")],
  "a tag comes to have a page": [filed({ tags: "موانئ" }).slice(1), filed({ tags: "موانئ" })],
  "a section comes to have a page": [filed({ section: "اقتصاد" }).slice(1), filed({ section: "اقتصاد" })],
  "an author comes to have a page": [filed({ byline: "سلمى نجار" }).slice(1), filed({ byline: "سلمى نجار" })],
  "most reports spell a tag otherwise": [
    [...spelt(7, "1995", "الموانئ"), ...spelt(6, "2009", "المَوانئ")],
    [...spelt(5, "1995", "الموانئ"), ...spelt(6, "2009", "المَوانئ")],
  ],
  "the archive begins earlier than a tag": [YEARLY, [...YEARLY, report("early", "1970-01-01")]],
  "the archive ends later than a tag": [YEARLY, [...YEARLY, report("late", "2030-01-01")]],
  "a year of a tag has another page": [
    [...spelt(6, "1995", "موانئ"), ...spelt(6, "2009", "موانئ")],
    [...spelt(6, "1995", "موانئ"), ...spelt(11, "2009", "موانئ")],
  ],
  "a report under a tag is headed otherwise": [
    [...spelt(6, "1995", "موانئ"), ...spelt(6, "2009", "موانئ")],
    [
      ...spelt(6, "1995", "موانئ").map((one) => ({ ...one, headline: `${one.headline} مصحح` })),
      ...spelt(6, "2009", "موانئ"),
    ],
  ],
  "a day comes to be spoken of by three reports, on a page that stays": [
    [landing("a", "2009", 4), landing("b", "2010", 4)],
    [landing("a", "2009", 4), landing("b", "2010", 4), landing("c", "2011", 1)],
  ],
  "an older report is vague, and the page of what is vague was full": [
    [vague("late", "2010", FEW)],
    [vague("early", "2009", 1), vague("late", "2010", FEW)],
  ],
  "a report comes out on a day that others speak of": [
    [...LANDED],
    [...LANDED, report("then", "2016-03-01")],
  ],
  "the year of a day of three reports is cut into months": [
    [...LANDED],
    [...LANDED, landing("other", "2017", 6, "1 يونيو 2016")],
  ],
  "two reports of unknown day stand for one, on the page before": [
    [landing("unknown", null, 5), landing("a", "2009", 2), landing("b", "2010", 2)],
    [landing("one", null, 3), landing("other", null, 2), landing("a", "2009", 2), landing("b", "2010", 2)],
  ],
  "a time that two reports tell of moves to another page of its month": [
    [landing("p", "2017", 4), landing("q", "2018", 1, "3 مارس 2016"), ...TOLD_TWICE],
    [landing("p", "2017", 5), ...TOLD_TWICE],
  ],
  "of a year's mentions one moves to a month that it has": [
    [landing("p", "2017", 4), landing("q", "2018", 2, "1 أبريل 2016")],
    [landing("p", "2017", 3), landing("q", "2018", 3, "1 أبريل 2016")],
  ],
  "another report has the same headline": [
    [report("a", "1990-01-01", { headline: "لا موعد" }), report("b", "2010-01-01", { headline: "موعد" })],
    [report("a", "1990-01-01", { headline: "لا موعد" }), report("b", "2010-01-01", { headline: "لا موعد" })],
  ],
  "two subjects have the same number of reports in another order of names": [
    [...filed({ tags: "أسواق" }), ...spelt(4, "2009", "زوارق")],
    [...filed({ tags: "أسواق" }), ...spelt(4, "2009", "صيادون")],
  ],
  "a report of another year is found related": [FAR_AND_ALIKE.slice(1), FAR_AND_ALIKE],
  "the index of places grows at its end": [
    [report("a", "2009-01-01", { text: naming(PLACES.slice(0, -1)) })],
    [report("a", "2009-01-01", { text: naming(PLACES) })],
  ],
  "a letter begins on an earlier page of an index": [
    [report("a", "2009-01-01", { text: naming(LETTERED.slice(0, -1)) })],
    [report("a", "2009-01-01", { text: naming(LETTERED.filter((_name, at) => at !== 250)) })],
  ],
  "a name of a later page of an index is the most named": [
    [
      report("a", "2009-01-01", { text: naming(PLACES) }),
      report("b", "2005-06-01", { text: naming(PLACES.slice(0, 1)) }),
    ],
    [
      report("a", "2009-01-01", { text: naming(PLACES) }),
      report("b", "2005-06-01", { text: naming(PLACES.slice(-1)) }),
    ],
  ],
};

const states: State[] = [];
before(() => {
  for (const pair of Object.values(CASES))
    for (const reports of pair) states.push(stateOf([...FILLERS, ...reports]));
  for (const [seed, days, count, rounds] of [
    [1, DAYS, 9, 4],
    [2, DAYS, 14, 4],
    [3, DAYS, 50, 1],
    [4, YEARS, 260, 1],
  ] as const) {
    const room = new Room(seed, count, days);
    states.push(stateOf(room.reports));
    for (let round = 0; round < rounds; round++)
      for (const kind of EDITS) {
        room.edit(kind);
        states.push(stateOf(room.reports));
      }
    states.push(stateOf(room.reports, ["/colophon/"]));
  }
});

describe("what a page or a file shows", () => {
  it("is among its dependencies, whatever is edited", () => {
    assert.deepEqual([...forgotten(templates, ALL_PARTS)], []);
  });

  it("changes with each of them: none can be left out unnoticed", async () => {
    const unnoticed: string[] = [];
    const mutants = mutantsIn(["templates", "src/output"]);
    assert.ok(mutants.length > 30, `${mutants.length} dependencies`);
    for (const mutant of mutants) if (!(await isNoticed(mutant))) unnoticed.push(mutant.name);
    assert.deepEqual(unnoticed, []);
  });
});

async function isNoticed(mutant: Mutant): Promise<boolean> {
  if (!mutant.file.includes("/templates/")) {
    const isOai = mutant.file.endsWith("/oai.ts");
    const parts = isOai
      ? fewRecords((await loadMutant<typeof Oai>("src/output/oai.ts", mutant)).oaiParts)
      : allParts((await loadMutant<typeof Exports>("src/output/exports.ts", mutant)).exportParts);
    return isAnyForgotten(new Map(), [parts]);
  }
  for (const path of templates.keys()) {
    if (mutant.file.endsWith(".11ty.tsx") && path !== mutant.file) continue;
    const { default: template } = await loadMutant<{ default: PageTemplate<unknown> }>(
      `templates/${basename(path)}`,
      mutant,
    );
    if (isAnyForgotten(new Map([[path, template]]), [])) return true;
  }
  return false;
}

/** One is enough: what follows it is not made. */
function isAnyForgotten(of: Templates, parts: readonly PartsOf[]): boolean {
  return forgotten(of, parts).next().done !== true;
}
