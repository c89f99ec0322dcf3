// Where the page templates are, and how they are loaded: the compiled program has them within it, so no address of a file will do.

import { readdirSync } from "node:fs";
import { resolve } from "node:path";

const FOLDER = "templates";
const SUFFIX = ".11ty.tsx";

/** Every page template by its absolute path, sorted by it. */
export async function loadPageTemplates<T>(): Promise<ReadonlyMap<string, T>> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(SUFFIX));
  const templates = new Map<string, T>();
  for (const file of names.sort()) {
    const name = file.slice(0, -SUFFIX.length);
    // Written so that a bundler sees which files are meant.
    const { default: template }: { default: T } = await import(`../../templates/${name}.11ty.tsx`);
    templates.set(resolve(FOLDER, file), template);
  }
  return templates;
}
