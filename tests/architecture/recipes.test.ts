// The recipes the README and `public/_headers` give to hosts say what the pages themselves say.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(resolve(ROOT, path), "utf8");
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n(name:[\\s\\S]*?)\`\`\``).exec(read("README.md"))?.[1] ?? "";

describe("the recipes for hosts", () => {
  it("send the policy the pages carry, and that no page may be framed", () => {
    const [, list = ""] =
      /CONTENT_SECURITY_POLICY = \[([\s\S]*?)\]/.exec(read("templates/layouts/Document.tsx")) ?? [];
    const inPages = [...list.matchAll(/"([^"]+)"/g)].map(([, directive]) => directive);
    const [, inHeader = ""] = /Content-Security-Policy: (.*)/.exec(read("public/_headers")) ?? [];
    assert.ok(inPages.length > 5);
    assert.deepEqual(inHeader.split("; "), [...inPages, "frame-ancestors 'none'"]);
  });

  it("call only scripts the project has, in a workflow that is YAML", () => {
    const workflow = parse(block("yaml"));
    const steps: { run?: string }[] = workflow.jobs.publish.steps;
    const called = steps.flatMap(({ run }) =>
      [...(run ?? "").matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name),
    );
    const { scripts } = JSON.parse(read("package.json"));
    assert.deepEqual(called, ["check", "build"]);
    for (const name of called) assert.ok(name !== undefined && name in scripts, name);
  });
});
