// The names of `{id, text}` lines read as one archive: what `names --mentions` prints, and what scores are taken of.

import type { Authority } from "../entity.ts";
import { createMentionFinder } from "../find-mentions.ts";
import type { Recogniser } from "../recogniser.ts";
import { createNameInferrer, idOf } from "./infer-names.ts";
import type { InferredName, InferredType } from "./inferred-name.ts";
import { newsLexicon } from "./lexicon.ts";

export type NamedLine = {
  readonly id: string;
  readonly entities: readonly LineEntity[];
};

export type LineEntity = {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly origin: "archive" | "built-in" | "inferred";
  readonly entity: string;
  /** Whether the archive would give it a page. */
  readonly page: boolean;
  /** Whom the name may mean as well. */
  readonly alternatives?: readonly string[];
  /** The rule by which an inferred name was found. */
  readonly why?: string;
};

type Line = { readonly id: string; readonly text: string };

/** Sentences of a corpus that has lost its reports are read so many to a report. */
const SENTENCES_IN_A_REPORT = 15;
/** Lines shorter than this, in their middle, are sentences. */
const LONGEST_SENTENCE = 400;

export function namesInLines(jsonl: string, authority: Authority, recogniser: Recogniser): NamedLine[] {
  const lines = jsonl
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
  const reports = reportsOf(lines);
  const found = reports.map((report) => readReport(report, authority, recogniser));
  const standing = standingKeys(found.map((lines) => lines.flatMap(({ inferred }) => inferred)));
  // A phrase that one report prints may be a description; a second makes it the name of a body.
  const isName = (name: InferredName): boolean => name.type !== "organisation" || standing.has(idOf(name));
  return found.flat().map(({ id, mentions, inferred }) => {
    const entities: LineEntity[] = [
      ...mentions.map(({ span: [start, end], entity, alternatives }): LineEntity => {
        const known = authority.byId.get(entity);
        return {
          start,
          end,
          type: known?.type ?? "place",
          origin: known?.builtIn === false ? "archive" : "built-in",
          entity,
          page: alternatives === undefined,
          ...(alternatives === undefined ? {} : { alternatives: alternatives.map(({ entity }) => entity) }),
        };
      }),
      ...inferred.filter(isName).map((name): LineEntity => {
        const [start, end] = name.span;
        const entity = idOf(name);
        return {
          start,
          end,
          type: name.type,
          origin: "inferred",
          entity,
          page: standing.has(entity),
          why: name.rule,
        };
      }),
    ];
    return { id, entities: entities.sort((a, b) => a.start - b.start) };
  });
}

function readReport(report: readonly Line[], authority: Authority, recogniser: Recogniser) {
  const finder = createMentionFinder(recogniser);
  const inferrer = createNameInferrer(newsLexicon(), authority);
  return report.map(({ id, text }) => ({ id, ...inferrer.infer(text, finder.find(text)) }));
}

/** Sentences numbered one after the other are gathered; anything longer is a report of its own. */
function reportsOf(lines: readonly Line[]): Line[][] {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const isSentences =
    (lengths[lengths.length >> 1] ?? 0) < LONGEST_SENTENCE && lines.every(({ id }) => /\d$/.test(id));
  if (!isSentences) return lines.map((line) => [line]);
  const reports: Line[][] = [];
  for (let at = 0; at < lines.length; at += SENTENCES_IN_A_REPORT)
    reports.push(lines.slice(at, at + SENTENCES_IN_A_REPORT));
  return reports;
}

/** Names that two reports give, or one gives clearly. */
function standingKeys(reports: readonly (readonly InferredName[])[]): ReadonlySet<string> {
  const standing = new Set<string>();
  const seen = new Set<string>();
  for (const names of reports) {
    const here = new Set<string>();
    for (const name of names) {
      if (!name.isFull) continue;
      const id = idOf(name);
      if (name.isClear || seen.has(id)) standing.add(id);
      here.add(id);
    }
    for (const id of here) seen.add(id);
  }
  return standing;
}

export type { InferredType };
