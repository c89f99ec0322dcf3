// What reports are filed under by those who published or keep them: tags, sections and authors, each with its reports.

import type { Article } from "../article/article.ts";
import { compareText } from "../text/compare-text.ts";
import { foldedForm } from "../text/fold.ts";
import { type ListPage, planListPages } from "./list-pages.ts";
import { formerSlug, sourceSlug } from "./source-slug.ts";

const SUBJECT_KINDS = ["tag", "section", "author"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export type Subject = {
  readonly kind: SubjectKind;
  /** The spelling that most of its reports have. */
  readonly name: string;
  /** `/tags/mwani/`, ASCII. */
  readonly path: string;
  /** The path its page had before addresses had vowels; the same where nothing changed. */
  readonly formerPath: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly ListPage[];
};

export type SubjectRegister = {
  /** Those that have a page, kind by kind in the order above, each in the order of Arabic lists. */
  readonly all: readonly Subject[];
  /** Null while too few reports are filed under it. */
  find(kind: SubjectKind, name: string): Subject | null;
};

/** A page of one report, or of a report and its neighbour, tells nothing that the report does not. */
const FEWEST_REPORTS = 3;

const FOLDERS: Readonly<Record<SubjectKind, string>> = {
  tag: "tags",
  section: "sections",
  author: "authors",
};

/** The names as the report states them; what is only inferred files nothing. */
function subjectNames(article: Article, kind: SubjectKind): readonly string[] {
  if (kind === "tag") return article.tags ?? [];
  const fields = kind === "section" ? [article.section] : article.byline;
  return fields.flatMap(({ value, how }) => (value === null || how === "inferred" ? [] : value));
}

/** @param articles newest first, as the archive keeps them */
export function buildSubjects(articles: readonly Article[]): SubjectRegister {
  const byKey = new Map<string, Subject>();
  const all = SUBJECT_KINDS.flatMap((kind) => {
    const subjects = subjectsOf(kind, articles);
    for (const [key, subject] of subjects) byKey.set(`${kind} ${key}`, subject);
    const collator = new Intl.Collator("ar");
    return [...subjects.values()].sort(
      (a, b) => collator.compare(a.name, b.name) || compareText(a.path, b.path),
    );
  });
  return { all, find: (kind, name) => byKey.get(`${kind} ${keyOf(name)}`) ?? null };
}

/** «الموانئ» with and without its hamza, or a tatweel, is one tag. */
function keyOf(name: string): string {
  return foldedForm(name).replace(/\s+/gu, " ").trim();
}

/** The letter that folding made of «ة» at the end of most words; behind a vowel it was «ه» itself. */
const FINAL_TA = /(?<=[^\sاوي])ه(?![\p{L}\p{M}])/gu;

function subjectsOf(kind: SubjectKind, articles: readonly Article[]): Map<string, Subject> {
  const filed = new Map<
    string,
    { readonly articles: Set<Article>; readonly spellings: Map<string, number> }
  >();
  // Oldest first: of two names with one address, the one that came later is told apart.
  for (const article of articles.toReversed()) {
    for (const name of subjectNames(article, kind)) {
      const key = keyOf(name);
      if (key === "") continue;
      const known = filed.get(key) ?? { articles: new Set(), spellings: new Map() };
      filed.set(key, known);
      known.articles.add(article);
      known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1);
    }
  }
  const pathIn = (taken: Map<string, number>, slug: string) => {
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    return `/${FOLDERS[kind]}/${times === 1 ? slug : `${slug}-${times}`}/`;
  };
  const taken = new Map<string, number>();
  const formerlyTaken = new Map<string, number>();
  const subjects = new Map<string, Subject>();
  for (const [key, { articles: ofKey, spellings }] of filed) {
    const path = pathIn(taken, sourceSlug(key.replace(FINAL_TA, "ة")));
    const formerPath = pathIn(formerlyTaken, formerSlug(key));
    if (ofKey.size < FEWEST_REPORTS) continue;
    const newestFirst = [...ofKey].reverse();
    subjects.set(key, {
      kind,
      name: commonest(spellings),
      path,
      formerPath,
      articles: newestFirst,
      pages: planListPages(newestFirst),
    });
  }
  return subjects;
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  const [[name] = [""]] = [...spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return name;
}
