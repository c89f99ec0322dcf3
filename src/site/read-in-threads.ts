// Reading a folder on every core: files go to threads and to ourselves in small lots, and are remembered in the order of the folder.

import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { FileToRead, FolderSettings, ReadAnew, ReadFile, Unreported } from "../archive/read-folder.ts";
import { type ArticleStore, type WrittenArticle, writtenArticle } from "../cache/article-store.ts";
import { startThread } from "../threads/start-thread.ts";

/** A thread learns the names anew, and its code is slow at first: at 1,000 reports two took a second more of processor and gave none of clock. */
const LEAST_FILES = 1000;
/** A thread takes some 60 MiB; reading on more of them is no longer what a build waits for. */
const MOST_THREADS = 8;
/** Files that go to a thread at once: a tenth of a second's work. */
const LOT = 16;
/** Lots that a thread has before it: it goes on while we are at work on one of our own. */
const AT_HAND = 2;
/** Lots for each thread that may be read before one that is not: what is read is in memory until it is remembered. */
const AHEAD = 4;

/** The place where the names are kept that reports are read with, and the digest of the code and the settings they are kept under. */
type KeptNames = { readonly code: string; readonly namesFolder: string };
/** What a reading thread is started with. */
export type ReadingTask = KeptNames & { readonly settings: FolderSettings };

export type WrittenFile = WrittenArticle | Unreported;
export type LotOfFiles = { readonly at: number; readonly files: readonly string[] };
export type WrittenLot = { readonly at: number; readonly files: readonly WrittenFile[] };
/** What a thread says: that it has learnt the names, or what it has read. */
export type Told = "ready" | WrittenLot;

/** How many threads read so many files, ourselves included. */
export function readingThreads(files: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(cores, MOST_THREADS, Math.floor(files / LEAST_FILES)));
}

export function written(found: ReadFile): WrittenFile {
  return "article" in found ? writtenArticle(found.article, found.facts) : found;
}

/**
 * @param store remembers what is read
 * @param threadsFor how many threads read so many files, ourselves included
 * @param address of the module of a thread
 * @returns a reading that fails with what a thread fails with
 */
export function readInThreads(
  store: ArticleStore,
  { articlesFolder, timeZone, names, asOf = null }: FolderSettings,
  kept: KeptNames,
  threadsFor: (files: number) => number = readingThreads,
  address: string = import.meta.resolve("./reading-thread.ts"),
): ReadAnew {
  const task: ReadingTask = { ...kept, settings: { articlesFolder, timeZone, names, asOf } };
  return async (files, read, take) => {
    const lots = lotsOf(files);
    const readHere = (lot: readonly FileToRead[]) => lot.map(({ file }) => written(read(file)));
    const remember = (lot: readonly FileToRead[], outcomes: readonly WrittenFile[]): void => {
      for (const [at, { file, stamp }] of lot.entries()) {
        const outcome = outcomes[at];
        if (outcome === undefined) throw new RangeError(`nobody read ${file}`);
        take(file, "head" in outcome ? store.take(outcome, stamp) : outcome);
      }
    };
    const threads = Array.from({ length: threadsFor(files.length) - 1 }, () =>
      startThread(address, { workerData: task }),
    );
    try {
      await inOrder(lots, threads, readHere, remember);
    } finally {
      await Promise.all(threads.map((thread) => thread.terminate()));
    }
  };
}

function lotsOf(files: readonly FileToRead[]): FileToRead[][] {
  const lots: FileToRead[][] = [];
  for (let at = 0; at < files.length; at += LOT) lots.push(files.slice(at, at + LOT));
  return lots;
}

/** Each lot is read by whoever is free, and taken when all before it are. */
async function inOrder(
  lots: readonly (readonly FileToRead[])[],
  threads: readonly Worker[],
  readHere: (lot: readonly FileToRead[]) => WrittenFile[],
  remember: (lot: readonly FileToRead[], files: readonly WrittenFile[]) => void,
): Promise<void> {
  const waiting = new Map<number, readonly WrittenFile[]>();
  /** The lots that each thread has which is ready. */
  const atHand = new Map<Worker, number>();
  let next = 0;
  let taken = 0;
  const mayGoOn = () => next < lots.length && next - taken < AHEAD * (threads.length + 1);
  const hand = (): void => {
    for (const [thread, has] of atHand)
      for (let more = has; more < AT_HAND && mayGoOn(); more++) {
        const lot: LotOfFiles = { at: next, files: (lots[next] ?? []).map(({ file }) => file) };
        next++;
        thread.postMessage(lot);
        atHand.set(thread, more + 1);
      }
  };
  const arrived = (at: number, files: readonly WrittenFile[]): void => {
    waiting.set(at, files);
    for (let ready = waiting.get(taken); ready !== undefined; ready = waiting.get(taken)) {
      waiting.delete(taken);
      remember(lots[taken++] ?? [], ready);
    }
  };
  let wake = () => {};
  let failure: { readonly error: unknown } | null = null;
  const fail = (error: unknown): void => {
    failure ??= { error };
    wake();
  };
  for (const thread of threads) {
    thread.on("message", (told: Told) => {
      atHand.set(thread, told === "ready" ? 0 : (atHand.get(thread) ?? 1) - 1);
      try {
        if (told !== "ready") arrived(told.at, told.files);
        hand();
      } catch (error) {
        fail(error);
      }
      wake();
    });
    thread.on("error", fail);
    thread.on("exit", () => fail(new Error("a thread that reads reports has ended before its work")));
  }
  while (taken < lots.length) {
    hand();
    const at = next;
    if (mayGoOn()) {
      next++;
      arrived(at, readHere(lots[at] ?? []));
      // What threads have said meanwhile is heard between two lots.
      if (threads.length > 0) await new Promise<void>((resolve) => setImmediate(resolve));
    } else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failure !== null) throw (failure as { readonly error: unknown }).error;
  }
}
