// The whole preview, as a maintainer uses it: one process from start to Ctrl-C.

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { PreviewState } from "../../src/preview/preview-server.ts";
import { workFolder } from "../../src/site/publish.ts";
import { until } from "../browser/reader.ts";

const ARTICLE = "stoltenberg-keeps-door-open-to-dialogue-with-moscow.md";
const OTHER = "blinken-stoltenberg-prepare-nato-russia-talks.md";

let root = "";
let child: ChildProcess;
let address = "";
/** All that the server has said. */
const states: PreviewState[] = [];
const state = () => states.at(-1);
let stopListening = () => {};

before(async () => {
  root = mkdtempSync(join(tmpdir(), "warraq-serve-"));
  cpSync("articles", join(root, "articles"), { recursive: true });
  child = spawn(
    process.execPath,
    [
      "src/warraq.mjs",
      "serve",
      "--port",
      "0",
      "--lang",
      "en",
      "--articles",
      join(root, "articles"),
      "--output",
      join(root, "site"),
      "--site-url",
      "https://example.org/archive/",
    ],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NO_COLOR: "1" } },
  );
  let printed = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
    address = /Serving (\S+)\s/.exec(printed)?.[1] ?? "";
  });
  await until(() => firstBuildHasRead() || address !== "" || child.exitCode !== null, "the first build");
  const other = join(root, "articles", OTHER);
  writeFileSync(other, readFileSync(other, "utf8").replace(/^headline: .*/mu, "headline: عنوان غُيّر مبكرًا"));
  await until(() => address !== "" || child.exitCode !== null, "an address");
  const abort = new AbortController();
  stopListening = () => abort.abort();
  listen(abort.signal).catch(() => {});
  await until(() => states.length > 0, "the first word of the server");
});

after(() => {
  stopListening();
  child.kill("SIGKILL");
  rmSync(root, { recursive: true, force: true });
});

async function listen(signal: AbortSignal): Promise<void> {
  const response = await fetch(new URL(".warraq-preview/events", address), { signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return;
    buffer += chunk.value;
    const events = buffer.split("\n\n");
    buffer = events.pop() ?? "";
    for (const event of events) states.push(JSON.parse(event.slice(event.indexOf("data: ") + 6)));
  }
}

/** Its pages are written aside; what they were made from has been read. */
function firstBuildHasRead(): boolean {
  const work = workFolder(join(root, "site"));
  return (
    existsSync(work) && readdirSync(work).some((name) => existsSync(join(work, name, "search/index.html")))
  );
}

const home = async () => (await fetch(address)).text();

describe("the preview", () => {
  it("serves the site under the path of its address", async () => {
    assert.match(address, /\/archive\/$/);
    assert.match(await home(), /href=\/archive\//);
  });

  it("builds what was edited while it built for the first time", async () => {
    await until(async () => /عنوان غُيّر مبكرًا/.test(await home()), "the second site");
    await until(() => state()?.version !== 0, "its number");
  });

  it("shows what is wrong with an article and keeps the last good site, until it is mended", async () => {
    const path = join(root, "articles", ARTICLE);
    const good = readFileSync(path, "utf8");
    writeFileSync(path, good.replace("published: 12 يناير 2022", "published: 2022-13-45"));
    await until(() => state()?.report !== null, "a report");
    const [problem] = state()?.report ?? [];
    assert.match(problem?.place ?? "", new RegExp(`${ARTICLE}:\\d+:12 published-at-`));
    assert.match(problem?.source ?? "", /2022-13-45/);
    assert.match(await home(), /الخلاف مع موسكو/);
    writeFileSync(path, good.replace("الخلاف مع موسكو", "الجدل مع موسكو"));
    await until(() => state()?.report === null, "a new site");
    assert.match(await home(), /الجدل مع موسكو/);
  });

  it("gives each new site a number, and none to a build that failed", () => {
    assert.deepEqual([states[0]?.version, states[0]?.report], [0, null]);
    for (const [index, { version, report }] of states.entries())
      assert.equal(version, (states[index - 1]?.version ?? -1) + (report === null ? 1 : 0));
    assert.ok(states.length >= 4);
  });

  it("ends on Ctrl-C with status 0, and leaves nothing behind but what the next build remembers", async () => {
    child.kill("SIGINT");
    await until(() => child.exitCode !== null, "the end");
    assert.equal(child.exitCode, 0);
    const kept = ["memory", "spare"];
    assert.deepEqual(
      readdirSync(workFolder(join(root, "site"))).filter((name) => !kept.includes(name)),
      [],
    );
  });
});
