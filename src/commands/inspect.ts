// `warraq inspect`: what was understood, as JSON, for scripts and scores.

import type { Invocation } from "./invocation.ts";

export async function inspect(_invocation: Invocation): Promise<number> {
  console.error("warraq inspect: not built yet");
  return 2;
}
