// The lists that are shipped: each part says where it comes from and where an editor can check it, and no two rows are one name.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { builtInNames } from "../../src/entity/built-in/built-in-names.ts";
import { builtInPlaces } from "../../src/entity/built-in/built-in-places.ts";
import { readRows } from "../../src/entity/built-in/read-rows.ts";
import { nameKey } from "../../src/entity/recogniser.ts";

const TABLES = "src/entity/built-in";
const LISTS = "src/entity/lists";
const textsOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, "utf8") }));

describe("the built-in names", () => {
  const worldTables = ["cldr-places.txt", "cities.txt", "spellings.txt"];
  for (const { name, text } of textsOf(TABLES)) {
    if (worldTables.includes(name)) continue;
    it(`${name} says of each part where its rows can be checked, and of each row what it is`, () => {
      const [, ...parts] = text.replace("\n=features\n", "\n\n").split(/\n\n(?=#)/u);
      assert.ok(parts.length > 3, "the parts");
      for (const part of parts) {
        const [title = "", source = "", ...rows] = part.split("\n");
        assert.match(source, /^# Source: .*to check: .+\.$/u, `${name}: ${title}`);
        for (const row of rows.filter((line) => line !== "" && !line.startsWith("#"))) {
          const cells = row.split("|").map((cell) => cell.trim());
          assert.ok(cells[0] && cells[1] && cells.at(-1), `${name}: ${row}`);
          assert.equal(cells.length, ["places.txt", "towns.txt"].includes(name) ? 4 : 5, row);
        }
      }
    });
  }

  for (const name of worldTables) {
    it(`${name} names its source, and a place by its id in each row`, () => {
      assert.match(readFileSync(`${TABLES}/${name}`, "utf8"), /^# Source: .{20,}/mu);
      for (const [id = "", ...cells] of readRows(name)) {
        assert.match(id, /^place-[a-z]+(?:-[a-z]+)*$/u);
        assert.equal(cells.filter((cell) => cell !== "").length, name === "spellings.txt" ? 1 : 2, id);
      }
    });
  }

  for (const { name, text } of textsOf(LISTS)) {
    it(`${name} names its source`, () => {
      assert.match(text.split("\n", 3).join("\n"), /^# Source: .{20,}/mu);
    });
  }

  it("have an id each, and no full name twice but for the two cities and states that the text tells apart", () => {
    const entities = [...builtInPlaces(), ...builtInNames()];
    const ids = entities.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
    const owners = new Map<string, Set<string>>();
    for (const { id, variants } of entities)
      for (const name of variants)
        owners.set(nameKey(name), (owners.get(nameKey(name)) ?? new Set()).add(id));
    const shared = [...owners]
      .filter(([, of]) => of.size > 1)
      .map(([name, of]) => `${name}: ${[...of].sort().join(" ")}`);
    assert.deepEqual(shared.sort(), [
      "طرابلس: place-tripoli place-tripoli-lebanon",
      "عمان: place-amman place-om",
    ]);
  });
});
