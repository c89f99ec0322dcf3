// One source on its way into the archive: its draft, its name, what is open about it, and whether it is here already.

import type { Article, ArticleId } from "../article/article.ts";
import { valuesOf } from "../article/field-values.ts";
import type { ReadContext } from "../article/read-article.ts";
import type { Authority } from "../entity/entity.ts";
import type { Problem } from "../reporting/problem.ts";
import { type Draft, withEntry, withoutEntry, writeDraft } from "./draft.ts";
import type { Duplicate, DuplicateIndex } from "./duplicates.ts";
import { makeUnique, type NamedStretch, proposeId } from "./propose-id.ts";
import { readDraft, readSource, type SourceReading } from "./read-source.ts";
import { type Sketch, shinglesOf, sketchOf } from "./shingles.ts";

export type Proposal = {
  readonly id: string;
  readonly draft: Draft;
  /** The record as the archive will read it from the draft, but for the days and names its text mentions. */
  readonly article: Article;
  readonly source: SourceReading;
  readonly duplicate: Duplicate | null;
  /** The sketch by which it is recognised when it comes again. */
  readonly sketch: Sketch;
};

export type IntakeContext = {
  readonly reading: ReadContext;
  readonly authority: Authority;
  readonly known: DuplicateIndex;
  isTaken(id: string): boolean;
};

export type Wishes = { readonly id: string | null; readonly url: string | null };

/** @returns problems when the source cannot become an article */
export function proposeArticle(
  bytes: Uint8Array,
  name: string,
  wishes: Wishes,
  context: IntakeContext,
): Proposal | readonly Problem[] {
  return proposeFrom(readSource(bytes, name, context.reading), name, wishes, context);
}

/** Proposes an article as `proposeArticle` does, from a source that was read already. */
export function proposeFrom(
  source: SourceReading | readonly Problem[],
  name: string,
  wishes: Wishes,
  context: IntakeContext,
): Proposal | readonly Problem[] {
  if (!("draft" in source)) return source;
  const draft =
    wishes.url === null ? source.draft : withEntry(source.draft, { key: "url", values: [wishes.url] });
  const id = wishes.id ?? makeUnique(idFor(source.article, context.authority), context.isTaken);
  return readBack({ id, draft, source }, name, context);
}

/** The same report with an answer of the maintainer's written into it; an empty answer changes nothing. */
export function answerQuestion(
  proposal: Proposal,
  answer: { readonly key: "published" | "outlet" | string; readonly value: string },
  name: string,
  context: IntakeContext,
): Proposal | readonly Problem[] {
  if (answer.value.trim() === "") return proposal;
  const key = answer.key === "outlet" ? "outlet" : "published";
  const answered = withEntry(proposal.draft, { key, values: [answer.value] });
  const draft = key === "published" ? withoutDoubt(answered, key) : answered;
  return readBack({ ...proposal, draft }, name, context);
}

function withoutDoubt(draft: Draft, key: "published"): Draft {
  const left = draft.entries
    .find((entry) => entry.key === "doubtful")
    ?.values.filter((field) => field !== key);
  const decided = withoutEntry(withoutEntry(draft, `${key}-other`), "doubtful");
  return left === undefined || left.length === 0
    ? decided
    : withEntry(decided, { key: "doubtful", values: left });
}

function readBack(
  { id, draft, source }: Pick<Proposal, "id" | "draft" | "source">,
  name: string,
  context: IntakeContext,
): Proposal | readonly Problem[] {
  const settled = settleDateline(draft, id, source, context);
  const { article } = settled;
  if (!("headline" in article)) return article.map((problem) => ({ ...problem, file: name }));
  const shingles = shinglesOf(article.body.map((block) => block.text).join("\n"));
  const url = article.url?.value ?? null;
  const sourceId = settled.draft.entries.find(({ key }) => key === "source-id")?.values[0] ?? null;
  const duplicate = context.known.find({ digest: source.digest, url, shingles, sourceId });
  return { id, draft: settled.draft, article, source, duplicate, sketch: sketchOf(shingles) };
}

type Settled = { readonly draft: Draft; readonly article: Article | readonly Problem[] };

/**
 * A dateline is kept whole, and read again from the draft. Where that loses what the source had it say, the
 * values are written out instead: nothing that was understood may get lost on the way into the file.
 */
function settleDateline(draft: Draft, id: string, source: SourceReading, context: IntakeContext): Settled {
  const has = (key: string) => draft.entries.some((entry) => entry.key === key);
  const again = readDraft(draft, id, context.reading);
  const before = source.article;
  const isWhole =
    !has("dateline") ||
    ("headline" in again &&
      (has("published") || again.publishedAt.value === before.publishedAt.value) &&
      (has("outlet") || again.outlet.value === before.outlet.value) &&
      again.datelinePlace.value === before.datelinePlace.value &&
      creditsOf(before).every((name) => creditsOf(again).includes(name)));
  if (isWhole) return { draft, article: again };
  const spelled = [
    { key: "published", field: before.publishedAt },
    { key: "outlet", field: before.outlet },
  ] as const;
  const written = spelled.reduce(
    (result, { key, field }) =>
      has(key) || field.how !== "dateline" ? result : withEntry(result, { key, values: [field.raw ?? ""] }),
    before.datelinePlace.raw === null
      ? withoutEntry(draft, "dateline")
      : withEntry(draft, { key: "dateline", values: [before.datelinePlace.raw] }),
  );
  const credits = creditsOf(before);
  const named = credits.length === 0 ? written : withEntry(written, { key: "agencies", values: credits });
  return { draft: named, article: readDraft(named, id, context.reading) };
}

function creditsOf(article: Article): string[] {
  return valuesOf(article, "agencies");
}

/** The archive's own names in English, where the headline names what the authority knows. */
function idFor(article: Article, authority: Authority): string {
  const { span, value } = article.headline;
  const headline = value ?? "";
  const named = article.mentions.flatMap(({ entity, span: at, text }): NamedStretch[] => {
    const known = authority.byId.get(entity);
    if (span === null || !known?.labelEn || at[0] < span[0] || at[1] > span[1]) return [];
    const start = at[0] - span[0];
    const isShort = known.type === "person" && !/\s/.test(text);
    const english = isShort ? (known.labelEn.split(" ").at(-1) ?? known.labelEn) : known.labelEn;
    return [{ span: [start, start + (at[1] - at[0])], english }];
  });
  return proposeId(headline, named) as ArticleId;
}

export function articleText(proposal: Proposal): string {
  return writeDraft(proposal.draft);
}
