// Titles beside names against the case file: `person: title as printed`, one a line.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findMentions } from "../../src/entity/find-mentions.ts";
import { findRoles } from "../../src/entity/roles.ts";
import { readCaseFile } from "../case-file.ts";
import { shippedRecogniser } from "./shipped-authority.ts";

const { authority, recogniser } = shippedRecogniser();

for (const { title, input, expected, line } of readCaseFile("tests/entity/roles.cases.txt")) {
  test(`roles: ${title}`, () => {
    const roles = findRoles(input, findMentions(input, recogniser), authority);
    assert.equal(roles.map(({ person, text }) => `${person}: ${text}`).join("\n"), expected, line);
    for (const { text, span } of roles) assert.equal(text, input.slice(...span), line);
  });
}
