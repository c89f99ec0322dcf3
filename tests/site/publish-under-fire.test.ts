import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { ArchiveError } from "../../src/reporting/problem.ts";
import { workFolder } from "../../src/site/publish.ts";
import { publish } from "./publishing.ts";

const PUBLISHER = join(import.meta.dirname, "slow-publisher.ts");
const PAGES = 200;

let root = "";
let output = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-fire-"));
  output = join(root, "site");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const hasCode = (code: string) => (error: unknown) =>
  error instanceof ArchiveError && error.problems[0]?.code === code;

function startPublisher(generation: string, pages = PAGES) {
  const child = spawn(process.execPath, ["--import", "tsx", PUBLISHER, output, generation, String(pages)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  const started = new Promise((resolve) => child.stdout.once("data", resolve));
  return { child, exit, started };
}

/** Every page of the folder is of one generation, and none is missing. */
function publishedGeneration(): string {
  // A build killed between its two renames has moved the last site there; the next one puts it back.
  const moved = join(workFolder(output), "previous");
  const folder = existsSync(output) ? output : moved;
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  assert.equal(pages.length, PAGES);
  const generations = new Set(pages.map((name) => readFileSync(join(folder, name), "utf8")));
  assert.equal(generations.size, 1);
  return [...generations][0] ?? "";
}

const publishHere = (generation: string) =>
  publish(output, async (folder) => {
    for (let page = 0; page < PAGES; page++) writeFileSync(join(folder, `${page}.html`), generation);
  });

/** What a build left beside the site; nothing, where the folder for it is gone too. */
function leftBeside(output: string): string[] {
  return existsSync(workFolder(output)) ? readdirSync(workFolder(output)) : [];
}

describe("publishing under fire", () => {
  it("leaves one whole site, and nothing that piles up, when builds are killed at any moment", async () => {
    await publishHere("first");
    for (const delay of [0, 15, 40, 90]) {
      const { child, exit, started } = startPublisher(`killed-${delay}`);
      await started;
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill("SIGKILL");
      await exit;
      assert.match(publishedGeneration(), /^(?:first|killed-\d+)$/);
      assert.ok(leftBeside(output).length <= 3, leftBeside(output).join(" "));
    }
    await publishHere("next");
    assert.equal(publishedGeneration(), "next");
    assert.deepEqual(leftBeside(output), []);
  });

  it("cleans up after itself when it is told to stop", async () => {
    await publishHere("first");
    // More pages than it will come to.
    const { child, exit, started } = startPublisher("stopped", 1e9);
    await started;
    child.kill("SIGTERM");
    assert.equal(await exit, 143);
    assert.equal(publishedGeneration(), "first");
    assert.deepEqual(leftBeside(output), []);
  });

  it("lets one of two builds through that start at once, and both leave a whole site", async () => {
    const [one, two] = [startPublisher("one"), startPublisher("two")];
    const codes = [await one.exit, await two.exit];
    assert.ok(codes.includes(0), codes.join(" "));
    assert.match(publishedGeneration(), /^(?:one|two)$/);
    assert.deepEqual(leftBeside(output), []);
  });

  it("says that the disk is full, and keeps the last site", async () => {
    await publishHere("first");
    const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC", syscall: "write" });
    const failing = publish(output, async () => {
      throw new Error("a page could not be written", { cause: full });
    });
    await assert.rejects(failing, hasCode("disk-full"));
    assert.equal(publishedGeneration(), "first");
    assert.deepEqual(leftBeside(output), []);
  });

  it("says that the output cannot be written, when a file stands where its folder should be", async () => {
    writeFileSync(join(root, "file"), "");
    await assert.rejects(
      publish(join(root, "file", "site"), async () => {}),
      hasCode("output-not-writable"),
    );
  });

  it("does not take an article that cannot be read for a disk that cannot be written", async () => {
    const unreadable = Object.assign(new Error("not permitted"), { code: "EACCES", syscall: "read" });
    await assert.rejects(
      publish(output, async () => {
        throw unreadable;
      }),
      (error) => error === unreadable,
    );
  });

  it("takes over the lock of a process whose id another process has now", async () => {
    const work = workFolder(output);
    mkdirSync(work);
    // The lock is of this very process, but started at another time.
    writeFileSync(join(work, "lock"), `${process.pid} 1`);
    if (!existsSync(`/proc/${process.pid}/stat`)) return;
    await publishHere("after");
    assert.equal(publishedGeneration(), "after");
  });

  it("refuses to publish when another build has taken its lock", async () => {
    await publishHere("first");
    const robbed = publish(output, async (folder) => {
      writeFileSync(join(folder, "index.html"), "robbed");
      writeFileSync(join(workFolder(output), "lock"), "1 1");
    });
    await assert.rejects(robbed, hasCode("build-under-way"));
    assert.equal(publishedGeneration(), "first");
    assert.equal(statSync(join(workFolder(output), "lock")).isFile(), true);
  });

  it("does not overwrite a folder that came to hold something else while it was building", async () => {
    const publishing = publish(output, async (folder) => {
      writeFileSync(join(folder, "index.html"), "site");
      mkdirSync(output);
      writeFileSync(join(output, "thesis.txt"), "years of work");
    });
    await assert.rejects(publishing, hasCode("output-not-ours"));
    assert.equal(readFileSync(join(output, "thesis.txt"), "utf8"), "years of work");
  });
});
