// What lies among reports and is none is passed over, and said.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { listArticleFiles } from "../../src/article/article-files.ts";

it("a README and a saved page among reports are not published, each with a warning of its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-list-"));
  try {
    mkdirSync(join(folder, "2024"));
    mkdirSync(join(folder, "page_files"));
    for (const name of [
      "README.md",
      "LICENSE.txt",
      "2024/readme.ar.md",
      "page.html",
      "page_files/ads.html",
      "report.md",
      "readme-campaign.md",
    ])
      writeFileSync(join(folder, name), "نص");
    const { files, problems } = await listArticleFiles(folder);
    assert.deepEqual(files, ["readme-campaign.md", "report.md"]);
    assert.deepEqual(
      problems
        .map(({ file, code, severity }) => `${file.slice(folder.length + 1)} ${code} ${severity}`)
        .sort(),
      ["2024/readme.ar.md", "LICENSE.txt", "README.md", "page.html"].map(
        (name) => `${name} file-not-published warning`,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
