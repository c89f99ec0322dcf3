// Programs in which one dependency is forgotten: each entry of each list of dependencies taken out of the source, one at a time.

import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const ROOT = resolve(import.meta.dirname, "../..");
/** Below the packages of the project, so that what is compiled there finds them. */
const COMPILED = join(ROOT, "node_modules/.cache/warraq/mutants");
/** Lists of dependencies are the values of these, and what functions of these names return. */
const LISTS = /^(?:dependsOn|dependencies|\w+Dependencies|densitySpan)$/;

export type Mutant = {
  readonly file: string;
  /** `templates/article.11ty.tsx:89 ...(neighbours?.sameDay ?? [])` */
  readonly name: string;
  readonly text: string;
};

/** Every entry of every list of dependencies in these folders. */
export function mutantsIn(folders: readonly string[]): Mutant[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  return files.sort().flatMap(mutantsOf);
}

function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(file, "utf8");
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const entries: { readonly node: ts.Node; readonly instead: string }[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name !== null && LISTS.test(name)) {
      for (const value of valuesOf(node)) entries.push(...entriesOf(value));
      for (const value of yieldsOf(node)) entries.push(...entriesOf(value));
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return entries.map(({ node, instead }) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return {
      file,
      name: `${relative(ROOT, file)}:${line + 1} ${node.getText().replace(/\s+/g, " ")}`,
      text: text.slice(0, node.getStart()) + instead + text.slice(node.getEnd()),
    };
  });
}

function nameOf(node: ts.Node): string | null {
  if (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isFunctionDeclaration(node))
    return node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : null;
  return null;
}

/** What it returns, or what it is. */
function valuesOf(node: ts.Node): ts.Expression[] {
  const value = ts.isPropertyAssignment(node) ? node.initializer : node;
  if (ts.isArrowFunction(value) && !ts.isBlock(value.body)) return [value.body];
  if (!ts.isFunctionLike(value)) return ts.isIdentifier(value) ? [] : [value as ts.Expression];
  const returned: ts.Expression[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isReturnStatement(inner) && inner.expression !== undefined) returned.push(inner.expression);
    else if (!ts.isFunctionLike(inner)) ts.forEachChild(inner, visit);
  };
  ts.forEachChild(value, visit);
  return returned;
}

/** What a generator gives: one after another, or in lists. */
function yieldsOf(node: ts.Node): ts.Expression[] {
  const given: ts.Expression[] = [];
  const visit = (inner: ts.Node): void => {
    if (!ts.isYieldExpression(inner)) ts.forEachChild(inner, visit);
    else if (inner.expression !== undefined) given.push(inner.asteriskToken ? inner.expression : inner);
  };
  if (ts.isFunctionDeclaration(node)) ts.forEachChild(node, visit);
  return given;
}

function entriesOf(value: ts.Expression): { node: ts.Node; instead: string }[] {
  if (ts.isParenthesizedExpression(value)) return entriesOf(value.expression);
  if (ts.isConditionalExpression(value)) return [...entriesOf(value.whenTrue), ...entriesOf(value.whenFalse)];
  if (ts.isArrayLiteralExpression(value))
    return value.elements.flatMap((node) =>
      ts.isSpreadElement(node) && isChoice(node.expression)
        ? entriesOf(node.expression)
        : [{ node, instead: "...[]" }],
    );
  if (ts.isYieldExpression(value)) return [{ node: value, instead: "null" }];
  // A list that others make, of these functions.
  if (ts.isCallExpression(value) && ts.isIdentifier(value.expression) && LISTS.test(value.expression.text))
    return [];
  return [{ node: value, instead: "[]" }];
}

function isChoice(node: ts.Expression): boolean {
  return ts.isParenthesizedExpression(node) && ts.isConditionalExpression(node.expression);
}

let compiled = 0;

/**
 * The module as it would be with the mutant's text in place of the file's.
 * @param entry which imports the file, or is it
 */
export async function loadMutant<T>(entry: string, { file, text }: Mutant): Promise<T> {
  mkdirSync(COMPILED, { recursive: true });
  const outfile = join(COMPILED, `${process.pid}-${++compiled}.mjs`);
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
    plugins: [
      {
        name: "the mutant",
        setup({ onLoad }) {
          onLoad({ filter: /\.tsx?$/ }, ({ path }) =>
            path === file ? { contents: text, loader: path.endsWith("x") ? "tsx" : "ts" } : undefined,
          );
        },
      },
    ],
  });
  try {
    return (await import(pathToFileURL(outfile).href)) as T;
  } finally {
    rmSync(outfile);
  }
}
