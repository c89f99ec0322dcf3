// Inferred names against the case file: `clitic+text type rule`, one a line. Blocks of a report are parted by «---».

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createMentionFinder } from "../../src/entity/find-mentions.ts";
import { createNameInferrer } from "../../src/entity/inferred/infer-names.ts";
import { newsLexicon } from "../../src/entity/inferred/lexicon.ts";
import { inferredId, nameKeyOf } from "../../src/entity/inferred/name-key.ts";
import { createNameFinder } from "../../src/entity/name-finder.ts";
import { readCaseFile } from "../case-file.ts";
import { writeDemonstrationArchive } from "../demonstration/archive.ts";
import { shippedRecogniser } from "./shipped-authority.ts";

const { authority, recogniser } = shippedRecogniser();

for (const { title, input, expected, line } of readCaseFile("tests/entity/inferred.cases.txt")) {
  test(`inferred names: ${title}`, () => {
    const [finder, inferrer] = [createMentionFinder(recogniser), createNameInferrer(newsLexicon())];
    const shown = input.split("\n---\n").flatMap((block) =>
      inferrer.infer(block, finder.find(block)).inferred.map(({ span, clitic, type, rule, label }) => {
        const text = block.slice(...span);
        if (rule !== "surname") assert.equal(label, text.replace(/["«»]/gu, ""), line);
        return `${clitic ? `${clitic}+` : ""}${text} ${type} ${rule}`;
      }),
    );
    assert.equal(shown.join("\n"), expected, line);
  });
}

test("a surname that somebody listed and somebody just introduced bear is in doubt, until the text has named the one listed", () => {
  const bearers = (...blocks: readonly string[]) => {
    const finder = createNameFinder(recogniser, newsLexicon(), authority);
    return blocks.map((block) =>
      finder.find(block).flatMap(({ entity, alternatives }) => {
        const others = alternatives?.map(({ label }) => label) ?? [];
        return entity.startsWith("per-") ? [[entity, ...others].join(" | ")] : [];
      }),
    );
  };
  assert.deepEqual(
    bearers("تحدث المخرج أحمد بورقيبة", "وأضاف بورقيبة أن الفيلم جاهز", "زار الحبيب بورقيبة، وعاد بورقيبة"),
    [[], ["per-habib-bourguiba | أحمد بورقيبة"], ["per-habib-bourguiba", "per-habib-bourguiba"]],
  );
  assert.deepEqual(bearers("قال سيف الإسلام القذافي إن القذافي لن يرحل"), [
    ["per-saif-al-islam-gaddafi", "per-muammar-gaddafi | سيف الإسلام القذافي"],
  ]);
  assert.deepEqual(bearers("قال عادل بن أحمد الجبير ذلك", "وزاد الجبير"), [[], ["per-adel-al-jubeir"]]);
});

test("safe variants share a key, dropped vowels do not", () => {
  const keyOf = (name: string) => nameKeyOf(name.split(" "));
  assert.equal(keyOf("عبد الله ابو زيد"), keyOf("عبدالله ابي زيد"));
  assert.equal(keyOf("سيف الدين قطز"), keyOf("سيفالدين قطز"));
  assert.equal(keyOf("بوغدانوف"), keyOf("بوجدانوف"));
  assert.equal(keyOf("خالد ابن الوليد"), keyOf("خالد بن الوليد"));
  assert.notEqual(keyOf("محمد حسن"), keyOf("محمود حسن"));
});

test("an id follows from the name alone and can stand in an address", () => {
  const id = inferredId("person", "هاله الخطيب");
  assert.match(id, /^inf-[a-z0-9]+(?:-[a-z0-9]+)*$/);
  assert.equal(id, inferredId("person", "هاله الخطيب"));
  assert.notEqual(id, inferredId("organisation", "هاله الخطيب"));
});

test("an archive of 400 made-up reports, which name people of its own list alone, gives no other person", () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-nobody-"));
  writeDemonstrationArchive(folder);
  const found = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8").replace(/^---\n.*?\n---\n/su, "");
      const finder = createMentionFinder(recogniser);
      return createNameInferrer(newsLexicon()).infer(text, finder.find(text)).inferred;
    });
  const listed = readFileSync(join(folder, "names.yaml"), "utf8");
  rmSync(folder, { recursive: true });
  assert.deepEqual(
    found.filter(({ type, label }) => type === "person" && !listed.includes(label)).map(({ label }) => label),
    [],
  );
});
