// What an authority file may not say, against the case file; and how its entries and the built-in places share names.

import assert from "node:assert/strict";
import { test } from "node:test";
import { AUTHORITY_PROBLEM_CODES } from "../../src/entity/authority/authority-problems.ts";
import { loadAuthority } from "../../src/entity/authority/load-authority.ts";
import { findMentions } from "../../src/entity/find-mentions.ts";
import { conditionOf } from "../../src/entity/name-conditions.ts";
import { compileAuthority, nameKey } from "../../src/entity/recogniser.ts";
import { readCaseFile } from "../case-file.ts";
import { authorityOf, shippedRecogniser } from "./shipped-authority.ts";

const cases = readCaseFile("tests/entity/authority.cases.txt");

for (const { title, input, expected, line } of cases) {
  test(`authority: ${title}`, () => {
    const loaded = loadAuthority(input, "names.yaml", []);
    const problems = "entities" in loaded ? [] : loaded;
    const shown = problems.map((problem) => `${problem.line}:${problem.column} ${problem.code}`);
    assert.equal(shown.join("\n"), expected, line);
    for (const { file, message, hint } of problems) {
      assert.equal(file, "names.yaml");
      assert.ok(message.ar && message.en && hint.ar && hint.en);
    }
  });
}

test("every code of an authority problem has a case", () => {
  const expected = cases.map((one) => one.expected).join("\n");
  for (const code of AUTHORITY_PROBLEM_CODES) assert.ok(expected.includes(code), code);
});

test("the shipped authority has no error, and its built-in places clash with nothing", () => {
  const { authority } = shippedRecogniser();
  const owners = new Map<string, string>();
  for (const { id, variants } of authority.entities) {
    assert.ok(variants.length > 0, id);
    for (const name of variants) {
      const key = /[\u064b-\u0652]/u.test(name) ? name : nameKey(name);
      if (!isSharedName(id, name)) assert.equal(owners.get(key) ?? id, id, `${name} of ${id}`);
      owners.set(key, id);
    }
  }
  assert.equal(authority.byId.size, authority.entities.length);
});

/** «عمان», «طرابلس»: the text decides which. */
function isSharedName(id: string, name: string): boolean {
  return (
    conditionOf({ id, label: "", type: "place", builtIn: true, description: null, shortForms: [] }, name)
      ?.context !== undefined
  );
}

test("an entry with a built-in place's label takes its place and keeps its other spellings", () => {
  const authority = authorityOf("- { id: loc-syria, label: سوريا, type: place, wikidata: Q858 }");
  assert.equal(authority.adopted.get("place-sy"), "loc-syria");
  assert.equal(authority.byId.has("place-sy"), false);
  const [mention] = findMentions("في الجمهورية العربية السورية", compileAuthority(authority));
  assert.equal(mention?.entity, "loc-syria");
});

test("an entry that is no place takes only the name it lists", () => {
  const authority = authorityOf("- { id: wrk-beijing, label: بكين, type: work, wikidata: none }");
  assert.equal(authority.byId.has("place-beijing"), false);
  const kept = authorityOf(
    "- { id: wrk-b, label: فنزويلا, type: work, variants: [بريطانيا], wikidata: none }",
  );
  assert.deepEqual(kept.byId.get("place-gb")?.variants.includes("بريطانيا"), false);
  assert.equal(kept.byId.get("place-gb")?.label, "المملكة المتحدة");
});
