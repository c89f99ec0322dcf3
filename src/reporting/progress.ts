// How far a build has come and what it has to say, told to whoever listens; the parts that do the work need not know who.

import { channel } from "node:diagnostics_channel";
import type { Problem } from "./problem.ts";

export type BuildStep =
  | "reading"
  | "pictures"
  | "planning"
  | "pages"
  | "exports"
  | "search"
  | "checking"
  | "publishing";

export type Progress = {
  readonly step: BuildStep;
  readonly done: number;
  /** null: not known yet. */
  readonly total: number | null;
};

const progress = channel("warraq.build.progress");
const warnings = channel("warraq.build.warnings");

export function reportProgress(state: Progress): void {
  if (progress.hasSubscribers) progress.publish(state);
}

export function reportWarnings(problems: readonly Problem[]): void {
  if (warnings.hasSubscribers) warnings.publish(problems);
}

export type BuildListener = {
  readonly progress?: (state: Progress) => void;
  readonly warnings?: (problems: readonly Problem[]) => void;
};

/** Listens while `work` lasts. */
export async function listenWhile<T>(listener: BuildListener, work: () => Promise<T>): Promise<T> {
  const onProgress = (message: unknown) => listener.progress?.(message as Progress);
  const onWarnings = (message: unknown) => listener.warnings?.(message as readonly Problem[]);
  progress.subscribe(onProgress);
  warnings.subscribe(onWarnings);
  try {
    return await work();
  } finally {
    progress.unsubscribe(onProgress);
    warnings.unsubscribe(onWarnings);
  }
}
