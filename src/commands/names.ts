// `warraq names`: the names of an archive that nobody typed, for the maintainer to look through and decide on, and for scores.

import { join } from "node:path";
import { buildArchive } from "../archive/archive.ts";
import type { EntityRecord } from "../archive/entities/entities.ts";
import { readArticles } from "../archive/read-folder.ts";
import { readingTools } from "../article/reading-tools.ts";
import { NAMES_FILE } from "../configuration/find-archive.ts";
import { readOwnFile } from "../configuration/read-own-file.ts";
import type { Settings } from "../configuration/settings.ts";
import { INFERRED_ID } from "../entity/inferred/name-key.ts";
import { namesInLines } from "../entity/inferred/names-in-lines.ts";
import { MOST_INPUT } from "../intake/standard-input.ts";
import { replaceFile } from "../intake/write-file.ts";
import { ArchiveError } from "../reporting/problem.ts";
import { readNamedFile } from "../reporting/refusals.ts";
import { count, type Invocation, type Language } from "./invocation.ts";
import { lineUnusable } from "./line-unusable.ts";
import { printProblems } from "./print-problems.ts";

export async function names({ settings, language, operands, flags }: Invocation): Promise<number> {
  if (typeof flags.mentions === "string") return printMentions(settings, flags.mentions);
  if (operands.length === 0) return printNames(settings, language, flags.json === true);
  return decide(settings, language, operands);
}

/** `{id, text}` lines read as one archive, a line of names for each. */
async function printMentions(settings: Settings, file: string): Promise<number> {
  const { authority, recogniser } = await readingTools(settings);
  for (const line of namesInLines(linesOf(file), authority, recogniser))
    process.stdout.write(`${JSON.stringify(line)}\n`);
  return 0;
}

/** @throws ArchiveError that names each line which is none of the kind that is read */
function linesOf(file: string): string {
  const text = readNamedFile(file, MOST_INPUT).toString("utf8");
  const problems = text.split("\n").flatMap((line, at) => {
    const isUsable = line.trim() === "" || isTextWithId(line);
    return isUsable ? [] : [lineUnusable(file, at + 1)];
  });
  if (problems.length > 0) throw new ArchiveError(problems);
  return text;
}

function isTextWithId(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && typeof Reflect.get(value, "text") === "string";
  } catch {
    return false;
  }
}

/** Roles that tell who somebody is; more would fill the screen. */
const MOST_ROLES = 3;

/**
 * The inferred names that have a page: the doubtful before the sure, and of equals the most used first. Reports that could not be read
 * are told of, since their names are missing.
 */
async function printNames(settings: Settings, language: Language, asJson: boolean): Promise<number> {
  const { articles, authority, factsOf, blockOf, problems } = await readArticles(settings);
  const errors = problems.filter(({ severity }) => severity === "error");
  printProblems(errors, language);
  const status = errors.length === 0 ? 0 : 1;
  const { entities } = buildArchive(articles, authority, factsOf, blockOf);
  const inferred = entities.records.filter(({ entity }) => entity.inferred?.isAccepted === false);
  const rows = inferred.sort(byDoubtAndUse).map((record) => ({
    id: record.entity.id,
    type: record.entity.type,
    label: record.entity.label,
    spellings: record.entity.variants.slice(1),
    reports: record.articles.length,
    mentions: record.mentionCount,
    rules: record.entity.inferred?.rules ?? [],
    roles: entities
      .roles(record)
      .slice(0, MOST_ROLES)
      .map(({ text }) => text),
    example: exampleOf(entities.appearances(record.articles.slice(0, 1), record.entity.id)),
    alike: alikeOf(record, inferred),
  }));
  if (asJson) {
    console.log(JSON.stringify(rows, null, 2));
    return status;
  }
  for (const { id, type, label, reports, rules, roles, example, alike } of rows) {
    console.log(`${label}  [${type}, ${reports}, ${rules.join(" ")}]  ${id}`);
    if (roles.length > 0) console.log(`  ${roles.map((role) => `«${role}»`).join(" ")}`);
    if (example !== null) console.log(`  … ${example}`);
    if (alike.length > 0) console.log(`  ${language === "ar" ? "قد يكون" : "perhaps"}: ${alike.join(", ")}`);
  }
  const hint =
    language === "ar"
      ? `${count(rows.length, language, INFERRED_NAMES)}. القرار: names accept|reject ID…، names rename ID الاسم، names merge ID ID، names type ID person`
      : `${count(rows.length, language, INFERRED_NAMES)}. To decide: names accept|reject ID…, names rename ID NAME, names merge ID INTO, names type ID TYPE`;
  console.log(hint);
  return status;
}

const INFERRED_NAMES = {
  ar: {
    zero: "لا أسماء مستنتجة",
    one: "اسم مستنتج واحد",
    two: "اسمان مستنتجان",
    few: "{n} أسماء مستنتجة",
    many: "{n} اسمًا مستنتجًا",
    other: "{n} اسم مستنتج",
  },
  en: ["inferred name", "inferred names"],
} satisfies Parameters<typeof count>[2];

/** Found by a word that nobody knows, or in one report alone. */
function doubtOf({ entity, articles }: EntityRecord): number {
  const isUnknown = entity.inferred?.rules.every((rule) => rule === "unknown" || rule === "surname") ?? false;
  return (isUnknown ? 2 : 0) + (articles.length === 1 ? 1 : 0);
}

function byDoubtAndUse(a: EntityRecord, b: EntityRecord): number {
  return (
    doubtOf(b) - doubtOf(a) || b.articles.length - a.articles.length || (a.entity.id < b.entity.id ? -1 : 1)
  );
}

type Appearances = ReturnType<ReturnType<typeof buildArchive>["entities"]["appearances"]>;

function exampleOf([appearance]: Appearances): string | null {
  const sentence = appearance?.sentences[0];
  return sentence === undefined ? null : sentence.block.text.slice(...sentence.span);
}

/** Names whose words are all among this one's, or the other way round: proposed, never merged. */
function alikeOf({ entity }: EntityRecord, among: readonly EntityRecord[]): string[] {
  const own = new Set(entity.label.split(" "));
  return among
    .filter((other) => {
      if (other.entity === entity || other.entity.type !== entity.type) return false;
      const words = other.entity.label.split(" ");
      const shared = words.filter((word) => own.has(word)).length;
      return shared >= 2 && (shared === words.length || shared === own.size);
    })
    .map((other) => `${other.entity.label} ${other.entity.id}`);
}

const DECISIONS = ["accept", "reject", "rename", "merge", "type"] as const;

/** Appends the decision to the archive's file of names; the file is read back by the next command. */
async function decide(
  settings: Settings,
  language: Language,
  [what = "", ...rest]: readonly string[],
): Promise<number> {
  const decision = DECISIONS.find((known) => known === what);
  const items = decision === undefined ? null : itemsOf(decision, rest);
  if (items === null) {
    console.error(
      language === "ar"
        ? "names accept|reject ID…، names rename ID الاسم، names merge ID INTO، names type ID person|organisation|place"
        : "names accept|reject ID…, names rename ID NAME, names merge ID INTO, names type ID person|organisation|place",
    );
    return 2;
  }
  console.log(`${await writeDecisions(settings, items)}: ${items.join(" ")}`);
  return 0;
}

/** What a page of the preview asks for; false where it is no decision on an inferred name. */
export async function decideAsAsked(settings: Settings, asked: unknown): Promise<boolean> {
  if (typeof asked !== "object" || asked === null) return false;
  const [decision, id]: unknown[] = [Reflect.get(asked, "decision"), Reflect.get(asked, "id")];
  if ((decision !== "accept" && decision !== "reject") || typeof id !== "string") return false;
  const items = itemsOf(decision, [id]);
  if (items === null) return false;
  await writeDecisions(settings, items);
  return true;
}

/** Behind what the file holds, so that its comments stay; returns its path. */
async function writeDecisions(settings: Settings, items: readonly string[]): Promise<string> {
  const file = settings.names?.file ?? join(settings.articlesFolder, NAMES_FILE);
  const before = readOwnFile(file) ?? "";
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  await replaceFile(file, `${before}${gap}${items.map((item) => `- ${item}\n`).join("")}`);
  return file;
}

/** Writes the items in YAML's flow form, one a line; null where something is missing. */
function itemsOf(decision: (typeof DECISIONS)[number], operands: readonly string[]): string[] | null {
  const [id = "", ...more] = operands;
  const value = more.join(" ").trim();
  const isId = (text: string) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(text);
  if (!id.startsWith(INFERRED_ID) || !isId(id)) return null;
  switch (decision) {
    case "accept":
    case "reject":
      return operands.every(isId) ? operands.map((one) => `{decision: ${decision}, id: ${one}}`) : null;
    case "rename":
      return value === "" ? null : [`{decision: rename, id: ${id}, label: ${JSON.stringify(value)}}`];
    case "merge":
      return isId(value) ? [`{decision: merge, id: ${id}, into: ${value}}`] : null;
    case "type":
      return /^(?:person|organisation|place)$/u.test(value)
        ? [`{decision: type, id: ${id}, type: ${value}}`]
        : null;
    default:
      return decision satisfies never;
  }
}
