// Which inferred names have a page: those of two reports, or of one that gives a name clearly. The only fact of the whole archive about them.

import { createHash } from "node:crypto";
import type { Article } from "../../article/article.ts";
import { type Authority, type Entity, INFERENCE_RULES, type InferenceRule } from "../../entity/entity.ts";
import type { FactsOf, InferredFact } from "../facts.ts";
import { noteStandingNames } from "../stamp.ts";

const ENOUGH = 2;

type Standing = {
  readonly type: Entity["type"];
  reports: number;
  isClear: boolean;
  readonly rules: Set<InferenceRule>;
  /** Reports that print it so. */
  readonly labels: Map<string, number>;
};

/** The authority with the inferred names that stand behind its own; notes with each report which of its names do. */
export function withStandingNames(
  articles: readonly Article[],
  authority: Authority,
  factsOf: FactsOf,
): Authority {
  const names = new Map<string, Standing>();
  for (const article of articles) for (const fact of factsOf(article).inferred) count(fact, names);
  const standing = new Map<string, Entity>();
  for (const [id, name] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const decision = authority.decisions?.get(id);
    if (authority.byId.has(id) || (name.reports < ENOUGH && !name.isClear && !decision?.isAccepted)) continue;
    standing.set(
      id,
      entityOf(
        id,
        name,
        decision?.label ?? asListed(mostPrinted(name.labels)),
        decision?.isAccepted ?? false,
      ),
    );
  }
  if (standing.size === 0) return authority;
  for (const article of articles) {
    const own = factsOf(article).inferred.flatMap(([id]) => standing.get(id) ?? []);
    if (own.length > 0) noteStandingNames(article, digestOf(own));
  }
  const entities = [...authority.entities, ...standing.values()];
  return { ...authority, entities, byId: new Map(entities.map((entity) => [entity.id, entity])) };
}

function count([id, type, label, rule, isClear]: InferredFact, names: Map<string, Standing>): void {
  let name = names.get(id);
  if (name === undefined) {
    name = { type, reports: 0, isClear: false, rules: new Set(), labels: new Map() };
    names.set(id, name);
  }
  name.reports++;
  name.isClear ||= isClear === 1;
  name.rules.add(rule);
  name.labels.set(label, (name.labels.get(label) ?? 0) + 1);
}

/** Among equally frequent names the first by its letters, so that the order of reports decides nothing. */
function mostPrinted(labels: ReadonlyMap<string, number>): string {
  return [...labels].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/**
 * A list says «أبو بكر» where texts print «أبي بكر» and «أبا بكر», by the case of their sentence; vowel signs, which say the
 * case as well, are left out. «أُبَيّ بن كعب» is a name of its own.
 */
export function asListed(label: string): string {
  return label.replace(VOWEL_SIGNS, "").replace(/^[أا]ب[يا](?= (?!بن ))/u, "أبو");
}

/** All signs above and below letters but the shadda, which is part of a name («الطوّاف»). */
const VOWEL_SIGNS = /[\u064b-\u0650\u0652]/gu;

function entityOf(id: string, { type, rules, labels }: Standing, label: string, isAccepted: boolean): Entity {
  return {
    id,
    label,
    labelEn: null,
    type,
    variants: [label, ...[...labels.keys()].filter((spelling) => spelling !== label).sort()],
    shortForms: [],
    shortFormsStandAlone: false,
    wikidata: null,
    description: null,
    note: null,
    builtIn: false,
    inferred: { rules: INFERENCE_RULES.filter((rule) => rules.has(rule)), isAccepted },
  };
}

function digestOf(names: readonly Entity[]): string {
  const text = names
    .map(({ id, label, variants, inferred }) => JSON.stringify([id, label, variants, inferred]))
    .join();
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}
