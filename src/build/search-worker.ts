// A second core for a large index: a thread that compiles one shard after another, so that pages are rendered meanwhile.

import { once } from "node:events";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { type CompiledShard, compileShard } from "./search-compile.ts";
import { SearchIndexError } from "./search-guard.ts";
import type { SearchRecord } from "./search-record.ts";

type Answer = { readonly compiled: CompiledShard } | { readonly refused: string } | { readonly error: Error };

const ROLE = "compiles shards of the search index";

/** A thread does not inherit the loader of TypeScript. */
const START = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(import.meta.url)}); });`;

export class ShardWorker {
  readonly #worker = new Worker(START, { eval: true, workerData: ROLE });

  /** One at a time. */
  compile(records: readonly SearchRecord[]): Promise<CompiledShard> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => reject(error);
      this.#worker.once("error", fail);
      this.#worker.once("message", (answer: Answer) => {
        this.#worker.off("error", fail);
        if ("compiled" in answer) resolve(answer.compiled);
        else reject("refused" in answer ? new SearchIndexError(answer.refused) : answer.error);
      });
      this.#worker.postMessage(records);
    });
  }

  async end(): Promise<void> {
    const ended = once(this.#worker, "exit");
    this.#worker.postMessage(null);
    await ended;
  }
}

async function answer(records: readonly SearchRecord[]): Promise<Answer> {
  try {
    return { compiled: await compileShard(records) };
  } catch (error) {
    // What crosses between threads keeps its message, and nothing of its class.
    if (error instanceof SearchIndexError) return { refused: error.message };
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

if (workerData === ROLE) {
  parentPort?.on("message", async (records: readonly SearchRecord[] | null) => {
    if (records === null) parentPort?.close();
    else parentPort?.postMessage(await answer(records));
  });
}
