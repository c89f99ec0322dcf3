// Makes the program that users start out of its sources: at the first start of a checkout, and once for all when a package is made.

import { readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { digestOfSources, readSource } from "../configuration/digest-of-sources.mjs";

export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** In a package: the program, compiled. */
export const PROGRAM = join(PROJECT, "program");

/**
 * Modules look for files and packages beside them: in the compiled code each goes on naming its source, by what `addressOf`
 * writes, and finds packages as `packageOf` writes.
 */
function modulesInPlace(addressOf, packageOf) {
  return {
    name: "modules keep their addresses",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\](?:src|templates)[/\\].*\.tsx?$/ }, ({ path }) => ({
        contents: importedAtOnce(path, readSource(path).toString("utf8"))
          .replaceAll("import.meta.url", addressOf(path))
          .replaceAll(
            /import\.meta\.resolve\("\.\/([\w-]+)\.ts"\)/g,
            'new URL("./$1.mjs", import.meta.url).href',
          )
          .replaceAll(/import\.meta\.resolve\("([^"]+)"\)/g, packageOf),
        loader: path.endsWith("x") ? "tsx" : "ts",
      }));
    },
  };
}

/** Imports of all files of a pattern, written out: loaded one by one they would be a chunk each, with a chunk for whatever two of them share. */
function importedAtOnce(path, source) {
  let imports = "";
  const text = source.replace(
    /await import\(\s*`([^`$]+\/)\$\{(\w+)\}([^`$]+)`,?\s*\)/g,
    (_, folder, name, ending) => {
      const files = readdirSync(join(dirname(path), folder)).filter((file) => file.endsWith(ending));
      for (const [at, file] of files.entries())
        imports += `import * as file${at} from ${JSON.stringify(folder + file)};\n`;
      const members = files.map((file, at) => `${JSON.stringify(file.slice(0, -ending.length))}: file${at}`);
      return `({ ${members.join(", ")} })[${name}]`;
    },
  );
  return imports + text;
}

/**
 * What is loaded when called names all that the program has loaded by then. The compiler parts modules by who needs them: so what
 * every command needs is one file to load, and not twenty.
 */
const startIsOneFile = {
  name: "what the program starts with is one file",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) =>
      kind === "dynamic-import"
        ? { path: relative(PROJECT, join(resolveDir, path)), namespace: "when-called" }
        : null,
    );
    onLoad({ filter: /./, namespace: "when-called" }, ({ path }) => ({
      contents: `import "./src/commands/main.ts"; export * from ${JSON.stringify(`./${path}`)};`,
      resolveDir: PROJECT,
    }));
  },
};

const addressOfPackage = (name) => JSON.stringify(import.meta.resolve(name));

/** For code that lies where its packages are not found by their names. */
const packagesByAddress = {
  name: "packages are named by their addresses",
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z@][^:]*$/ }, ({ path, kind }) =>
      kind === "entry-point" ? null : { path: import.meta.resolve(path), external: true },
    );
  },
};

/** @param digest of the sources, which it then knows of itself */
export async function compileProgram({ digest, outdir, isMovable = false, findsPackages = true }) {
  const { build } = await import("esbuild");
  const fixed = (path) => JSON.stringify(pathToFileURL(path).href);
  const beside = (path) => {
    const way = relative(PROGRAM, path).split(sep).map(encodeURIComponent).join("/");
    return `new URL(${JSON.stringify(way)}, import.meta.url).href`;
  };
  await build({
    // In a whole path the compiler takes a star for a pattern.
    entryPoints: [
      { in: "./src/commands/cli.ts", out: "cli" },
      { in: "./src/search-index/worker.ts", out: "worker" },
      { in: "./src/site/reading-thread.ts", out: "reading-thread" },
    ],
    absWorkingDir: PROJECT,
    outdir,
    outExtension: { ".js": ".mjs" },
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
    // What it throws is told by whoever starts the program.
    logLevel: "silent",
    plugins: [
      startIsOneFile,
      modulesInPlace(isMovable ? beside : fixed, findsPackages ? "$&" : (_, name) => addressOfPackage(name)),
      ...(findsPackages ? [] : [packagesByAddress]),
    ],
  });
}

// `npm pack` and `npm publish` start this file.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(PROGRAM, { recursive: true, force: true });
  await compileProgram({ digest: digestOfSources(PROJECT), outdir: PROGRAM, isMovable: true });
}
