// Collecting what is no longer used at a moment when there is much of it: V8 would let it stand until the system's memory is short.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { once } from "../text/once.ts";

const collector = once((): (() => void) => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
});

/** Some 100 ms for a heap of 100 MiB; of this thread alone. */
export function collectGarbage(): void {
  collector()();
}
