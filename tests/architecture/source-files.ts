// The source files of the project, and what each imports: read from the text, as the compiler would.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

/** The paths of the files below a folder, from the root of the project. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

/** Imports of the project's own files. */
export function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  const statements = source.matchAll(/^(?:import|export)\s+(type\s+)?([^;]*?\bfrom\s+)?"([^"]+)";/gms);
  return [...statements].flatMap(([, type, names, specifier = ""]) => {
    if (!specifier.startsWith(".")) return [];
    const to = relative(ROOT, resolve(ROOT, dirname(file), specifier));
    const named = /^\{([\s\S]*)\}/
      .exec(names ?? "")?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "");
    const allTypes =
      named !== undefined && named.length > 0 && named.every((name) => name.trim().startsWith("type "));
    return [{ from: file, to, typeOnly: type !== undefined || allTypes }];
  });
}
