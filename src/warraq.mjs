// Starts the program from code compiled once for each state of the sources: to translate every module at each start takes longer than a small build.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const CACHE = join(PROJECT, "node_modules/.cache/warraq/code");
const FOLDERS = ["src", "templates"];
const SOURCE = /\.(?:tsx?|json|mjs)$/;
/** Code of another state may still be loaded, piece by piece, by a program that was started from it. */
const KEPT_MILLISECONDS = 24 * 3600 * 1000;

/** Of everything that becomes part of the compiled code, the place of the sources included. */
function digestOfSources() {
  const hash = createHash("sha256").update(`${process.version} ${PROJECT}`);
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => SOURCE.test(name))
      .map((name) => join(folder, name)),
  );
  for (const path of [...files.sort(), "package-lock.json"]) {
    const bytes = readFileSync(join(PROJECT, path));
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 24);
}

/** Modules look for files beside them: in the compiled code each goes on naming its source. */
const inPlace = {
  name: "modules keep their addresses",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\](?:src|templates)[/\\].*\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(
        "import.meta.url",
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: path.endsWith("x") ? "tsx" : "ts",
    }));
  },
};

/** @returns false when the sources were edited meanwhile: nobody knows of which state this code is */
async function compile(digest) {
  const folder = join(CACHE, digest);
  const { build } = await import("esbuild");
  const unfinished = `${folder}.${process.pid}`;
  await build({
    entryPoints: [join(PROJECT, "src/commands/cli.ts")],
    outdir: unfinished,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: PROJECT,
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    // What the compiler's own settings say of it, so that it is the same wherever the sources lie.
    tsconfigRaw: { compilerOptions: { target: "ES2023", verbatimModuleSyntax: true } },
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    define: { "process.env.WARRAQ_CODE": JSON.stringify(digest) },
    logLevel: "warning",
    plugins: [inPlace],
  });
  try {
    if (digestOfSources() !== digest) return false;
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster; its code is the same.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return true;
}

function forgetOld(current) {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    // Another process may just have given its code its name.
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (name !== current && Date.now() - changed > KEPT_MILLISECONDS)
      rmSync(path, { recursive: true, force: true });
  }
}

let digest = digestOfSources();
if (!existsSync(join(CACHE, digest))) {
  mkdirSync(CACHE, { recursive: true });
  forgetOld(digest);
  while (!(await compile(digest))) digest = digestOfSources();
}
await import(pathToFileURL(join(CACHE, digest, "cli.mjs")).href);
