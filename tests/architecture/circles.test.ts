// No file needs itself by way of others, and no folder has become a heap.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { importsOf, sourceFiles } from "./source-files.ts";

/** The first circle met from a file, as the files along it; null where there is none. */
function circleFrom(
  file: string,
  next: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): string[] | null {
  const trail: string[] = [];
  const visit = (at: string): string[] | null => {
    if (trail.includes(at)) return [...trail.slice(trail.indexOf(at)), at];
    if (done.has(at)) return null;
    trail.push(at);
    for (const to of next.get(at) ?? []) {
      const circle = visit(to);
      if (circle !== null) return circle;
    }
    trail.pop();
    done.add(at);
    return null;
  };
  return visit(file);
}

/** A folder may hold so many files before its parts should show. */
const MOST_FILES = 30;

describe("the house", () => {
  const files = ["src", "templates"].flatMap(sourceFiles);

  it("has no circle of imports; types may be of each other", () => {
    const next = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ to }) => to),
      ]),
    );
    const done = new Set<string>();
    const circles = files.flatMap((file) => circleFrom(file, next, done)?.join(" → ") ?? []);
    assert.deepEqual(circles, []);
  });

  it(`has at most ${MOST_FILES} TypeScript files directly in a folder of src`, () => {
    const counts = new Map<string, number>();
    for (const file of files.filter((name) => name.startsWith("src/"))) {
      const folder = file.slice(0, file.lastIndexOf("/"));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    assert.deepEqual(
      [...counts].filter(([, count]) => count > MOST_FILES),
      [],
    );
    assert.ok((counts.get("src") ?? 0) <= 2, "at the root of src stands nothing but the entry");
  });
});
