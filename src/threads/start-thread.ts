// How a module of the program is started as a thread: compiled where the program is, and as TypeScript where it runs from its sources.

import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * @param address of the module, by `import.meta.resolve("./it.ts")`: the compiler puts the compiled module in its place
 */
export function startThread(address: string, options: WorkerOptions): Worker {
  const own = `import(${JSON.stringify(address)})`;
  // A thread does not inherit the loader of TypeScript.
  const start = address.endsWith(".ts")
    ? `import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))}).then(({ register }) => { register(); return ${own}; })`
    : own;
  // To make a thread's heap V8 raises this to 2 for the whole process, and each heap then takes 32 MiB for its young objects (`warraq.mjs`).
  const small = 'require("node:v8").setFlagsFromString("--semi-space-growth-factor=1");';
  return new Worker(small + start, { ...options, eval: true });
}
