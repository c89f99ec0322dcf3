// Which reports of a day tell of the same matter: those that name the same people, bodies and places, or share a passage.

import type { Article } from "../../article/article.ts";
import type { SharedPassage } from "./text-reuse.ts";

/** The least share that two reports of a story have in common, of the weight of the names of the one that has fewer: a short report is as much of the story as a long one. */
const LEAST_LIKENESS = 0.4;
/** Two reports that both name two great powers are not yet one story. */
const FEWEST_SHARED = 3;

type Names = ReadonlyMap<string, number>;
type Group = {
  readonly names: Names;
  readonly weight: number;
  readonly opening: ReadonlySet<string>;
  readonly reports: Article[];
};

/** The names in a text, in any number, and those of its first paragraph, which says what it is about. */
export type NamesOf = (report: Article) => {
  readonly names: Iterable<string>;
  readonly opening: ReadonlySet<string>;
};

/**
 * Each report joins the story it is most like, judged by the story's first report, or opens one. Comparing with the first
 * alone keeps a chain of half-likenesses from swallowing a day; an index of names leads to the stories worth comparing.
 * @param rarity the weight of a name: one that every report has says little
 */
export function groupStories(
  reports: readonly Article[],
  namesOf: NamesOf,
  rarity: (entity: string) => number,
  passages: readonly SharedPassage[],
): Article[][] {
  const groups: Group[] = [];
  const groupOf = new Map<Article, Group>();
  const byName = new Map<string, Group[]>();
  for (const report of reports) {
    const { names: named, opening } = namesOf(report);
    const names = new Map([...new Set(named)].map((name) => [name, rarity(name)]));
    const weight = [...names.values()].reduce((sum, value) => sum + value, 0);
    const group = mostAlike(names, weight, opening, byName) ?? sharingPassage(report, passages, groupOf);
    if (group) {
      group.reports.push(report);
      groupOf.set(report, group);
      continue;
    }
    const opened = { names, weight, opening, reports: [report] };
    groups.push(opened);
    groupOf.set(report, opened);
    for (const name of names.keys()) {
      const groupsNaming = byName.get(name);
      if (groupsNaming) groupsNaming.push(opened);
      else byName.set(name, [opened]);
    }
  }
  return groups.map((group) => group.reports);
}

function mostAlike(
  names: Names,
  weight: number,
  opening: ReadonlySet<string>,
  byName: ReadonlyMap<string, readonly Group[]>,
): Group | null {
  const shared = new Map<Group, { weight: number; names: number }>();
  for (const [name, value] of names) {
    for (const group of byName.get(name) ?? []) {
      const sum = shared.get(group) ?? { weight: 0, names: 0 };
      shared.set(group, { weight: sum.weight + value, names: sum.names + 1 });
    }
  }
  let best: Group | null = null;
  let most = LEAST_LIKENESS;
  for (const [group, sum] of shared) {
    const likeness = sum.weight / Math.min(weight, group.weight);
    if (sum.names < FEWEST_SHARED || likeness <= most) continue;
    // Reports of a week's great matter name the same powers somewhere: of one story are those that begin with the same.
    if (![...opening].some((name) => group.opening.has(name))) continue;
    best = group;
    most = likeness;
  }
  return best;
}

function sharingPassage(
  report: Article,
  passages: readonly SharedPassage[],
  groupOf: ReadonlyMap<Article, Group>,
): Group | null {
  for (const { earlier, later } of passages) {
    const other = earlier.article === report ? later : later.article === report ? earlier : null;
    const group = other === null ? undefined : groupOf.get(other.article);
    if (group) return group;
  }
  return null;
}
