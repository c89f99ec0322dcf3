// A second core for a large index: a thread that compiles its shards, so that pages are rendered meanwhile.

import { on, once } from "node:events";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { collectGarbage } from "../threads/collect-garbage.ts";
import { startThread } from "../threads/start-thread.ts";
import { type CompiledShard, compileShards, type ShardRecords, type TakeShard } from "./compile.ts";
import { SearchIndexError } from "./guard.ts";

/** What the thread says: that it wants the next records, what it made, that it has made all, or why it cannot. */
type Message =
  | { readonly says: "next" }
  | { readonly says: "compiled"; readonly shard: CompiledShard }
  | { readonly says: "done" }
  | { readonly says: "refused"; readonly why: string }
  | { readonly says: "failed"; readonly error: unknown };

const ROLE = "compiles shards of the search index";

/** Compiles the shards as `compileShards` does, in a thread of its own. */
export async function compileInThread(shards: Iterable<ShardRecords>, take: TakeShard): Promise<void> {
  const source = shards[Symbol.iterator]();
  const worker = startThread(import.meta.resolve("./worker.ts"), { workerData: ROLE });
  try {
    const messages = on(worker, "message", { close: ["exit"] }) as AsyncIterable<[Message]>;
    for await (const [message] of messages) {
      switch (message.says) {
        case "next": {
          const { done, value } = source.next();
          worker.postMessage(done === true ? null : value);
          break;
        }
        case "compiled":
          take(message.shard);
          break;
        case "done":
          return;
        case "refused":
          throw new SearchIndexError(message.why);
        case "failed":
          throw message.error;
      }
    }
    throw new Error("the thread of the search index has ended before its work");
  } finally {
    await worker.terminate();
  }
}

/**
 * Records are asked for when Pagefind has been given a whole shard and comes to take the most memory, and arrive when the shard before is proved:
 * of both there is much left to collect, which V8 would let stand. A bound for the heap would have it collected too, but an archive
 * of other words may need more.
 */
async function* wantedFrom(port: MessagePort): AsyncGenerator<ShardRecords> {
  for (;;) {
    collectGarbage();
    say(port, { says: "next" });
    const [shard] = (await once(port, "message")) as [ShardRecords | null];
    collectGarbage();
    if (shard === null) return;
    yield shard;
  }
}

function say(port: MessagePort, message: Message): void {
  port.postMessage(message);
}

if (workerData === ROLE && parentPort !== null) {
  const port = parentPort;
  try {
    await compileShards(wantedFrom(port), (shard) => say(port, { says: "compiled", shard }));
    say(port, { says: "done" });
  } catch (error) {
    // What crosses between threads keeps its message, and nothing of its class.
    if (error instanceof SearchIndexError) say(port, { says: "refused", why: error.message });
    else say(port, { says: "failed", error });
  }
}
