// A disk that refuses: every call of Node's file system is noted by its operation and the kind of path, and any one of them can be made
// to fail as the system makes it fail. Imports nothing of the program, so that it can be loaded before it.

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

export type Fault = {
  /** The call, like `Call.name`. */
  readonly call: string;
  /** The code of the system: `EACCES`. */
  readonly code: string;
  /** The first call of so many that fails, from 1. */
  readonly at: number;
  /** Whether every later one fails too. */
  readonly stays: boolean;
};

/** The kind of a path, in which what differs from run to run is left out; null: none of ours. */
export type KindOf = (path: string) => string | null;

type Opener = "read" | "write";
type Method = {
  /** What the system calls it in its refusal. */
  readonly syscall: string;
  readonly codes: readonly string[];
  /** Both of two paths count. */
  readonly hasTarget?: true;
  /** Opens a file, so that what is done with it can fail too. */
  readonly opens?: true;
};

const READS = ["ENOENT", "EACCES", "EISDIR", "EMFILE", "EIO", "EBUSY"];
const LOOKS = ["ENOENT", "EACCES", "EIO"];
const WRITES = ["ENOENT", "EACCES", "ENOSPC", "EROFS", "EMFILE", "EIO", "EISDIR", "EBUSY"];
const MOVES = ["ENOENT", "EACCES", "ENOSPC", "EROFS", "EBUSY", "EIO"];
const REMOVALS = ["ENOENT", "EACCES", "EBUSY", "EROFS", "EIO"];

/** Without `Sync`, as in `node:fs/promises`. */
const METHODS: Readonly<Record<string, Method>> = {
  access: { syscall: "access", codes: LOOKS },
  appendFile: { syscall: "open", codes: WRITES },
  copyFile: { syscall: "copyfile", codes: WRITES, hasTarget: true },
  exists: { syscall: "access", codes: ["ENOENT"] },
  link: { syscall: "link", codes: MOVES, hasTarget: true },
  lstat: { syscall: "lstat", codes: LOOKS },
  mkdir: { syscall: "mkdir", codes: ["ENOENT", "EACCES", "ENOSPC", "EROFS", "EIO"] },
  mkdtemp: { syscall: "mkdtemp", codes: ["ENOENT", "EACCES", "ENOSPC", "EROFS", "EIO"] },
  open: { syscall: "open", codes: WRITES, opens: true },
  readdir: { syscall: "scandir", codes: ["ENOENT", "EACCES", "ENOTDIR", "EMFILE", "EIO"] },
  readFile: { syscall: "open", codes: READS },
  realpath: { syscall: "realpath", codes: LOOKS },
  rename: { syscall: "rename", codes: MOVES, hasTarget: true },
  rm: { syscall: "rm", codes: REMOVALS },
  rmdir: { syscall: "rmdir", codes: REMOVALS },
  stat: { syscall: "stat", codes: LOOKS },
  truncate: { syscall: "open", codes: WRITES },
  unlink: { syscall: "unlink", codes: REMOVALS },
  utimes: { syscall: "utime", codes: REMOVALS },
  watch: { syscall: "watch", codes: ["ENOSPC", "EMFILE", "EACCES"] },
  writeFile: { syscall: "open", codes: WRITES },
};

/** What is done with a file that is open: the system's refusal then names no path. */
const ON_OPEN: Readonly<Record<string, Method>> = {
  appendFile: { syscall: "write", codes: ["ENOSPC", "EIO"] },
  datasync: { syscall: "fdatasync", codes: ["EIO"] },
  fstat: { syscall: "fstat", codes: ["EIO"] },
  fsync: { syscall: "fsync", codes: ["ENOSPC", "EIO"] },
  read: { syscall: "read", codes: ["EIO", "EISDIR"] },
  readFile: { syscall: "read", codes: ["EIO", "EISDIR"] },
  stat: { syscall: "fstat", codes: ["EIO"] },
  sync: { syscall: "fsync", codes: ["ENOSPC", "EIO"] },
  write: { syscall: "write", codes: ["ENOSPC", "EIO"] },
  writeFile: { syscall: "write", codes: ["ENOSPC", "EIO"] },
};

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or directory",
  EACCES: "permission denied",
  EISDIR: "illegal operation on a directory",
  ENOTDIR: "not a directory",
  EMFILE: "too many open files",
  EIO: "i/o error",
  EBUSY: "resource busy or locked",
  ENOSPC: "no space left on device",
  EROFS: "read-only file system",
};

/** Refused while the bytes go over, and not while the file is opened. */
const WHILE_OPEN: ReadonlySet<string> = new Set(["ENOSPC", "EIO", "EISDIR"]);

// biome-ignore lint/suspicious/noExplicitAny: these stand for whatever Node's own functions take and give.
type Any = any;
type Functions = Record<string, (...args: Any[]) => Any>;

export class FaultyDisk {
  readonly #kindOf: KindOf;
  readonly #originals: (() => void)[] = [];
  readonly #files = new Map<number, string>();
  #calls = new Map<string, number>();
  #fault: Fault | null = null;
  #hit: string | null = null;
  /** Node's functions call one another: what is noted is what the program asks for. */
  #isInside = false;

  /** Takes the place of Node's functions until `remove`. */
  constructor(kindOf: KindOf) {
    this.#kindOf = kindOf;
    const functions = fs as unknown as Functions;
    for (const [name, method] of Object.entries(METHODS)) {
      this.#wrap(functions, `${name}Sync`, name, method, "sync");
      this.#wrap(functions, name, name, method, "callback");
      this.#wrap(fs.promises as unknown as Functions, name, name, method, "promise");
    }
    for (const [name, method] of Object.entries(ON_OPEN)) {
      if (name in METHODS) continue;
      this.#wrapOpen(functions, `${name}Sync`, name, method, "sync");
      this.#wrapOpen(functions, name, name, method, "callback");
    }
    syncBuiltinESMExports();
  }

  remove(): void {
    for (const restore of this.#originals) restore();
    syncBuiltinESMExports();
  }

  /** Forgets what was noted, and notes anew. @param fault null: nothing fails */
  begin(fault: Fault | null): void {
    this.#calls = new Map();
    this.#fault = fault;
    this.#hit = null;
  }

  /** Lets everything succeed again. @returns the path of the first call that failed; null: none did */
  end(): string | null {
    this.#fault = null;
    return this.#hit;
  }

  /** Name of each kind of call since `begin` → how often. */
  get calls(): ReadonlyMap<string, number> {
    return this.#calls;
  }

  #wrap(holder: Functions, key: string, name: string, method: Method, manner: Manner): void {
    this.#replace(holder, key, (original, args) => {
      const [first, second] = args;
      const onOpen = typeof first === "number" ? ON_OPEN[name] : undefined;
      const path = onOpen === undefined ? pathOf(first) : this.#files.get(first as number);
      const target = method.hasTarget === true ? pathOf(second) : undefined;
      const error = this.#note(name, onOpen ?? method, path, target, name === "open" ? mode(second) : "");
      if (error !== null) return failing(error, name, manner, args, original);
      if (method.opens !== true || path === undefined || this.#kindOf(path) === null)
        return original(...args);
      return this.#open(original, args, path, manner);
    });
  }

  #wrapOpen(holder: Functions, key: string, name: string, method: Method, manner: Manner): void {
    this.#replace(holder, key, (original, args) => {
      const path = this.#files.get(args[0]);
      const error = path === undefined ? null : this.#note(name, method, path, undefined, "");
      return error === null ? original(...args) : failing(error, name, manner, args, original);
    });
  }

  #replace(
    holder: Functions,
    key: string,
    call: (original: (...args: Any[]) => Any, args: Any[]) => Any,
  ): void {
    const original = holder[key];
    if (original === undefined) return;
    const within = (...args: Any[]) => {
      this.#isInside = true;
      try {
        return original.apply(holder, args);
      } finally {
        this.#isInside = false;
      }
    };
    const replacement = (...args: Any[]) =>
      this.#isInside ? original.apply(holder, args) : call(within, args);
    // How `promisify` treats it, among others.
    holder[key] = Object.defineProperties(replacement, Object.getOwnPropertyDescriptors(original));
    this.#originals.push(() => {
      holder[key] = original;
    });
  }

  /** Notes which file a number is, and wraps the object that promises give. */
  #open(original: (...args: Any[]) => Any, args: Any[], path: string, manner: Manner): Any {
    if (manner === "promise")
      return original(...args).then((handle: Functions) => this.#wrapHandle(handle, path));
    if (manner === "sync") {
      const file = original(...args);
      this.#files.set(file, path);
      return file;
    }
    const callback = args.pop();
    return original(...args, (error: unknown, file: number) => {
      if (!error) this.#files.set(file, path);
      callback(error, file);
    });
  }

  #wrapHandle(handle: Functions, path: string): Functions {
    for (const [name, method] of Object.entries(ON_OPEN)) {
      const original = handle[name];
      if (typeof original !== "function") continue;
      handle[name] = async (...given: Any[]) => {
        const error = this.#note(name, method, path, undefined, "");
        if (error !== null) throw error;
        return original.apply(handle, given);
      };
    }
    return handle;
  }

  #note(
    name: string,
    method: Method,
    path: string | undefined,
    target: string | undefined,
    how: Opener | "",
  ): Error | null {
    const kind = path === undefined ? null : this.#kindOf(path);
    const targetKind = target === undefined ? null : this.#kindOf(target);
    if (path === undefined || (kind === null && targetKind === null)) return null;
    const call = callName(name + how, kind, target === undefined ? undefined : targetKind);
    const count = (this.#calls.get(call) ?? 0) + 1;
    this.#calls.set(call, count);
    const fault = this.#fault;
    if (fault?.call !== call || count < fault.at || (count > fault.at && !fault.stays)) return null;
    this.#hit ??= path;
    return refusal(fault.code, name, method, path, target);
  }
}

type Manner = "sync" | "callback" | "promise";

function callName(name: string, kind: string | null, target?: string | null): string {
  return `${name} ${kind ?? "-"}${target === undefined ? "" : ` > ${target ?? "-"}`}`;
}

/** The codes with which a call of this name can fail. */
export function codesOf(call: string): readonly string[] {
  const name = call.split(" ")[0] ?? "";
  if (name === "openread") return READS;
  if (name === "openwrite") return WRITES;
  return (METHODS[name] ?? ON_OPEN[name])?.codes ?? [];
}

function mode(flags: unknown): Opener {
  return flags === undefined || flags === "r" || typeof flags === "function" || flags === 0
    ? "read"
    : "write";
}

function pathOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (value instanceof URL) return value.pathname;
  return Buffer.isBuffer(value) ? value.toString() : undefined;
}

function refusal(code: string, name: string, method: Method, path: string, target?: string): Error {
  const isOver = WHILE_OPEN.has(code) && /^(?:read|write|append)File$|^read$|^write$/.test(name);
  const syscall = isOver ? (name.startsWith("read") ? "read" : "write") : method.syscall;
  const hasPath = !isOver && METHODS[name] !== undefined;
  const place = hasPath ? ` '${path}'${target === undefined ? "" : ` -> '${target}'`}` : "";
  return Object.assign(new Error(`${code}: ${WORDS[code] ?? code}, ${syscall}${place}`), {
    code,
    errno: -1,
    syscall,
    ...(hasPath ? { path } : {}),
    ...(hasPath && target !== undefined ? { dest: target } : {}),
  });
}

/** Fails as Node lets it: what was asked to be silent about a missing file is. */
function failing(
  error: Error,
  name: string,
  manner: Manner,
  args: Any[],
  original: (...args: Any[]) => Any,
): Any {
  const isMissing = Reflect.get(error, "code") === "ENOENT";
  const options = args.find((arg) => typeof arg === "object" && arg !== null && !(arg instanceof Uint8Array));
  if (name === "exists") return manner === "sync" ? false : args.at(-1)(false);
  const isSilent =
    isMissing && (options?.throwIfNoEntry === false || (name === "rm" && options?.force === true));
  // A disk that fills up has taken a part of the file.
  if (name === "writeFile" && Reflect.get(error, "syscall") === "write" && manner === "sync") {
    const [path, content, ...rest] = args;
    original(path, content.slice(0, content.length >> 1), ...rest);
  }
  if (manner === "sync") {
    if (isSilent) return undefined;
    throw error;
  }
  if (manner === "promise") return isSilent ? Promise.resolve() : Promise.reject(error);
  const callback = args.findLast((arg) => typeof arg === "function");
  queueMicrotask(() => callback(isSilent ? null : error));
}
