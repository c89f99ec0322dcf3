// Programs in which one dependency is forgotten: each entry of each list of dependencies taken out of the source, one at a time.

import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type ParserPlugin, parse } from "@babel/parser";
import {
  isArrayExpression,
  isArrowFunctionExpression,
  isBlockStatement,
  isCallExpression,
  isClassMethod,
  isConditionalExpression,
  isFunction,
  isFunctionDeclaration,
  isIdentifier,
  isObjectMethod,
  isObjectProperty,
  isParenthesizedExpression,
  isReturnStatement,
  isSpreadElement,
  isYieldExpression,
  type Node,
  VISITOR_KEYS,
} from "@babel/types";
import { build } from "esbuild";

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
  const plugins: ParserPlugin[] = file.endsWith("x") ? ["typescript", "jsx"] : ["typescript"];
  const { program } = parse(text, { sourceType: "module", plugins, createParenthesizedExpressions: true });
  const entries: Entry[] = [];
  visit(program, (node) => {
    if (!LISTS.test(nameOf(node))) return true;
    for (const value of [...valuesOf(node), ...yieldsOf(node)]) entries.push(...entriesOf(value));
    return false;
  });
  return entries.map(({ node, instead }) => {
    const [start, end] = [node.start ?? 0, node.end ?? 0];
    return {
      file,
      name: `${relative(ROOT, file)}:${node.loc?.start.line} ${text.slice(start, end).replace(/\s+/g, " ")}`,
      text: text.slice(0, start) + instead + text.slice(end),
    };
  });
}

type Entry = { readonly node: Node; readonly instead: string };

/** A node, then the nodes below it for as long as `enter` answers that it wants them. */
function visit(node: Node, enter: (node: Node) => boolean): void {
  if (enter(node)) visitBelow(node, enter);
}

function visitBelow(node: Node, enter: (node: Node) => boolean): void {
  for (const key of VISITOR_KEYS[node.type] ?? [])
    for (const child of [(node as unknown as Record<string, Node | Node[] | null>)[key]].flat())
      if (child) visit(child, enter);
}

function nameOf(node: Node): string {
  if (isFunctionDeclaration(node)) return node.id?.name ?? "";
  const isNamed = isObjectProperty(node) || isObjectMethod(node) || isClassMethod(node);
  return isNamed && isIdentifier(node.key) ? node.key.name : "";
}

/** What it returns, or what it is. */
function valuesOf(node: Node): Node[] {
  const value = isObjectProperty(node) ? node.value : node;
  if (isArrowFunctionExpression(value) && !isBlockStatement(value.body)) return [value.body];
  if (!isFunction(value)) return isIdentifier(value) ? [] : [value];
  const returned: Node[] = [];
  visitBelow(value, (inner) => {
    if (isReturnStatement(inner) && inner.argument) returned.push(inner.argument);
    return !isReturnStatement(inner) && !isFunction(inner);
  });
  return returned;
}

/** What a generator gives: one after another, or in lists. */
function yieldsOf(node: Node): Node[] {
  const given: Node[] = [];
  if (!isFunctionDeclaration(node)) return given;
  visitBelow(node, (inner) => {
    if (isYieldExpression(inner) && inner.argument) given.push(inner.delegate ? inner.argument : inner);
    return !isYieldExpression(inner);
  });
  return given;
}

function entriesOf(value: Node): Entry[] {
  if (isParenthesizedExpression(value)) return entriesOf(value.expression);
  if (isConditionalExpression(value)) return [...entriesOf(value.consequent), ...entriesOf(value.alternate)];
  if (isArrayExpression(value))
    return value.elements.flatMap((node) => {
      if (node === null) return [];
      return isSpreadElement(node) && isChoice(node.argument)
        ? entriesOf(node.argument)
        : [{ node, instead: "...[]" }];
    });
  if (isYieldExpression(value)) return [{ node: value, instead: "null" }];
  // A list that others make, of these functions.
  if (isCallExpression(value) && isIdentifier(value.callee) && LISTS.test(value.callee.name)) return [];
  return [{ node: value, instead: "[]" }];
}

function isChoice(node: Node): boolean {
  return isParenthesizedExpression(node) && isConditionalExpression(node.expression);
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
