// The trie against its slow twin, on texts made of names, halves of names, clitics and the marks between.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadAuthority } from "../../src/entity/authority/load-authority.ts";
import { findMentions } from "../../src/entity/find-mentions.ts";
import { compileAuthority } from "../../src/entity/recogniser.ts";
import { slowlyFindMentions } from "./slow-twin.ts";

const NAMES = `
- { id: a, label: سامي النجار, type: person, shortForms: [النجار], wikidata: none }
- { id: b, label: ليلى النجار, type: person, shortForms: [النجار, ليلى], wikidata: none }
- { id: c, label: اللجنة, type: event, wikidata: none }
- { id: d, label: اللجنة العليا للنيل, type: event, variants: [العليا], wikidata: none }
- { id: e, label: ليلى, type: work, wikidata: none }
- { id: f, label: بلال, type: person, variants: [لال], wikidata: none }
- { id: g, label: النيل, type: event, variants: [وادي النيل, وفا], wikidata: none }
`;

const WORDS =
  `سامي ليلى النجار نجار اللجنة لجنة للجنة العليا عليا للنيل النيل نيل وادي بلال لال وفا فا قال في جنة
  يل لليلى للنجار لللجنة`.split(/\s+/u);

test("the trie and the slow twin find the same mentions", () => {
  const authority = loadAuthority(NAMES, "names.yaml", []);
  assert.ok("entities" in authority);
  const recogniser = compileAuthority(authority);
  const clitics = fc.constantFrom("", "", "", "و", "ف", "ب", "ل", "ك", "وب", "فل", "ول", "س");
  const gaps = fc.constantFrom(" ", " ", " ", "، ", ". ", "\n", " 3 ");
  const texts = fc
    .array(fc.tuple(clitics, fc.constantFrom(...WORDS), gaps), { maxLength: 14 })
    .map((parts) => parts.flat().join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const quick = findMentions(text, recogniser).map(({ span, entity }) => ({
        start: span[0],
        end: span[1],
        entity,
      }));
      assert.deepEqual(quick, slowlyFindMentions(text, authority.entities));
    }),
    { numRuns: 2000 },
  );
});

test("every mention is the text at its span, whatever marks and signs the text holds", () => {
  const authority = loadAuthority(NAMES, "names.yaml", []);
  assert.ok("entities" in authority);
  const recogniser = compileAuthority(authority);
  const bits = fc.constantFrom(
    ...WORDS,
    " ",
    " ",
    '"',
    "«",
    "»",
    "(",
    ")",
    "-",
    "\u0640",
    "\u064b",
    "\u064e",
    "ﷲ",
    "\u200f",
  );
  fc.assert(
    fc.property(fc.array(bits), (parts) => {
      const text = parts.join("");
      let end = 0;
      for (const mention of findMentions(text, recogniser)) {
        assert.ok(mention.span[0] >= end && mention.span[1] > mention.span[0]);
        assert.equal(mention.text, text.slice(...mention.span));
        end = mention.span[1];
      }
    }),
    { numRuns: 1000 },
  );
});
