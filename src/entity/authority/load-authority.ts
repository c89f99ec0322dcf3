// An authority file, read: its entries, laid over the names that are built in, and the maintainer's decisions.

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import { type Problem, sortProblems } from "../../reporting/problem.ts";
import { yamlFaults } from "../../reporting/yaml-faults.ts";
import { builtInNames } from "../built-in/built-in-names.ts";
import { builtInPlaces } from "../built-in/built-in-places.ts";
import type { Authority, Entity, NameDecision } from "../entity.ts";
import { reportIdClashes, reportNameClashes } from "./authority-clashes.ts";
import { readDecision } from "./authority-decision.ts";
import { type AuthorityEntry, readEntry } from "./authority-entry.ts";
import { offsetOf, type Report } from "./authority-problems.ts";
import { layOver } from "./lay-over.ts";

/**
 * Reads a file of names. `file` is its path as the maintainer knows it. Its entries take the place of those beneath that
 * share a name with them: one of the same type also takes over their other spellings, any other just the name.
 */
export function loadAuthority(
  yamlText: string,
  file: string,
  beneath: readonly Entity[] = [...builtInPlaces(), ...builtInNames()],
): Authority | Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  const report: Report = (code, offset, message, hint) => {
    const { line, col } = offset < 0 ? { line: 0, col: 0 } : lines.linePos(offset);
    problems.push({ file, line, column: col, code, severity: "error", message, hint });
  };

  for (const { at, words } of yamlFaults(document, yamlText, visit))
    report("authority-yaml-invalid", at, ...words);
  const decisions = new Map<string, NameDecision>();
  const entries = problems.length === 0 ? readEntries(document.contents, decisions, report) : [];
  reportIdClashes(entries, report);
  reportNameClashes(entries, report);
  if (problems.length > 0) return sortProblems(problems);
  const entities = entries.map(({ entity }) => entity);
  return { ...layOver(entities, beneath), decisions };
}

function readEntries(
  contents: Node | null,
  decisions: Map<string, NameDecision>,
  report: Report,
): AuthorityEntry[] {
  // An empty file, or one of comments alone, is an authority with no entries.
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isSeq(contents)) {
    report(
      "authority-not-a-list",
      contents.range?.[0] ?? -1,
      { ar: "ملف الأعلام قائمة مداخل", en: "the authority file is a list of entries" },
      { ar: "ابدأ كل مدخل بشرطة: «- id: …»", en: "begin each entry with a dash: “- id: …”" },
    );
    return [];
  }
  const entries: AuthorityEntry[] = [];
  for (const item of contents.items) {
    if (isMap(item) && item.has("decision")) {
      readDecision(item, decisions, report);
      continue;
    }
    if (isMap(item)) {
      const entry = readEntry(item, report);
      if (entry !== null) entries.push(entry);
      continue;
    }
    report(
      "authority-entry-invalid",
      offsetOf(item),
      { ar: "ليس هذا مدخلًا ذا مفاتيح", en: "this is not an entry with keys" },
      {
        ar: "اكتب «- id: …» ثم «label» و«type» تحته",
        en: "write “- id: …”, then “label” and “type” below it",
      },
    );
  }
  return entries;
}
