import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { ArchiveError } from "../../src/reporting/problem.ts";
import { workFolder } from "../../src/site/publish.ts";
import { publish } from "./publishing.ts";

let root = "";
let output = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-publish-"));
  output = join(root, "site");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (text: string) => async (folder: string) => writeFileSync(join(folder, "index.html"), text);
const published = () => readFileSync(join(output, "index.html"), "utf8");
const hasCode = (code: string) => (error: unknown) =>
  error instanceof ArchiveError && error.problems[0]?.code === code;

describe("publishing", () => {
  it("puts the new site in the place of the last one and leaves nothing beside it", async () => {
    await publish(output, write("old"));
    writeFileSync(join(output, "stale.html"), "of a report since deleted");
    await publish(output, write("new"));
    assert.equal(published(), "new");
    assert.equal(existsSync(join(output, "stale.html")), false);
    assert.equal(existsSync(workFolder(output)), false);
  });

  it("leaves the last site as it was when the build fails", async () => {
    await publish(output, write("old"));
    const failing = publish(output, async (folder) => {
      await write("half")(folder);
      throw new Error("the disk is full");
    });
    await assert.rejects(failing, /the disk is full/);
    assert.equal(published(), "old");
    assert.equal(existsSync(workFolder(output)), false);
  });

  it("refuses a folder that holds something else, and leaves it alone", async () => {
    mkdirSync(output);
    writeFileSync(join(output, "thesis.txt"), "years of work");
    await assert.rejects(publish(output, write("site")), hasCode("output-not-ours"));
    assert.equal(readFileSync(join(output, "thesis.txt"), "utf8"), "years of work");
  });

  it("refuses the folder it is run from, and any that contains it", async () => {
    await assert.rejects(publish(".", write("site")), hasCode("output-not-ours"));
    await assert.rejects(publish("..", write("site")), hasCode("output-not-ours"));
  });

  it("lets one build at a time through", async () => {
    let proceed = () => {};
    let first: Promise<void> = Promise.resolve();
    await new Promise<void>((underWay) => {
      first = publish(output, async (folder) => {
        await new Promise<void>((resolve) => {
          proceed = resolve;
          underWay();
        });
        await write("first")(folder);
      });
    });
    await assert.rejects(publish(output, write("second")), hasCode("build-under-way"));
    proceed();
    await first;
    assert.equal(published(), "first");
  });

  it("takes over the lock of a build that died, and clears what it left", async () => {
    const work = workFolder(output);
    mkdirSync(join(work, "staging-999999999"), { recursive: true });
    writeFileSync(join(work, "staging-999999999", "torn.html"), "half a page");
    // Process ids stop well below this on every system.
    writeFileSync(join(work, "lock"), "999999999 1");
    await publish(output, write("whole"));
    assert.equal(existsSync(work), false);
    assert.deepEqual(readdirSync(output).sort(), [".warraq-site", "index.html"]);
  });

  it("puts the old site back when a build was killed between the two renames", async () => {
    await publish(output, write("old"));
    mkdirSync(workFolder(output));
    renameSync(output, join(workFolder(output), "previous"));
    await assert.rejects(
      publish(output, async () => {
        throw new Error("failed again");
      }),
    );
    assert.equal(published(), "old");
  });
});
