// The walk of every path that the program opens: each command is run with one call of the file system refused, and what it says, what it
// leaves and what the next run makes of that is looked at.

import fs, { cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ROOT } from "../architecture/source-files.ts";
import { codesOf, type Fault, FaultyDisk } from "./faulty-disk.ts";

/** The numbers and digests of a name, which differ from run to run. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=[.-])${process.pid}(?=$|[./])`, "g"), "PID"],
  [/[0-9a-f]{10,}/g, "#"],
  [/(?<=^|[./-])[A-Za-z0-9_-]{22}(?=$|[./])/g, "#"],
  [/(?<=tmp\/warraq-[a-z-]*)[A-Za-z0-9]{6}(?=$|\/)/g, "#"],
];

/** Taken over, so that the first build need not make them. */
const CACHES = ["fonts", "frame", "cards", "names", "pictures"];

export type Told = { readonly status: number; readonly out: string; readonly error: string };

/** How a command ended on a disk, and what it asked of that disk. */
export type Attempt = {
  readonly told: Told;
  /** Each kind of call → how often. */
  readonly calls: ReadonlyMap<string, number>;
  /** The path of the first call that failed; null: none did. */
  readonly refused: string | null;
};

/** A command, with what stands before it and what must stand after it. */
export type Scene = {
  readonly name: string;
  readonly args: readonly string[];
  /** Whether it is one of several that do the same, of which each does something more. Default: no. */
  readonly isBuild?: true;
  /** The calls that are looked at. Default: all. */
  readonly only?: RegExp;
  /** What is done with a command that runs until it is told to stop, and how it is stopped. @param printed null: it has ended */
  meanwhile?(printed: () => string | null): Promise<void>;
  /** The attempt of what cannot be run within this process. */
  attempt?(fault: Fault | null): Promise<Attempt>;
  /** Puts everything as it is before the command. @returns which of several states that is, by a name */
  prepare(): Promise<string>;
  /** What it has made. */
  made(told: Told): unknown;
  /** What nobody may have touched where the command is refused. */
  readonly untouched: readonly string[];
  /** Whether the command can be given again after it was refused. Default: yes. */
  readonly again?: false;
};

export type Verdict = {
  readonly scene: string;
  readonly fault: Fault;
  readonly path: string;
  readonly status: number;
  /** What is wrong with how the command ended; empty: nothing. */
  readonly faults: readonly string[];
  readonly told: string;
};

export class Walk {
  readonly root: string;
  readonly archive: string;
  readonly output: string;
  readonly #disk: FaultyDisk;
  readonly #startedAs = process.argv[1] ?? "";
  #main: ((args: readonly string[]) => Promise<number>) | null = null;
  #uncaught: unknown = null;
  /** What each scene makes on a good disk, by its state. */
  readonly #made = new Map<string, unknown>();
  /** What the scenes of builds have called so far. */
  readonly #seen = new Set<string>();

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), "warraq-walk-"));
    this.archive = join(this.root, "archive");
    this.output = join(this.root, "site");
    // Caches of its own: the program takes those of a user where it may not write into its own folder.
    process.env.XDG_CACHE_HOME = join(this.root, "caches");
    const shared = join(ROOT, "node_modules/.cache/warraq");
    for (const name of CACHES)
      if (existsSync(join(shared, name)))
        cpSync(join(shared, name), join(this.root, "caches/warraq", name), { recursive: true });
    const access = fs.accessSync;
    fs.accessSync = (path, mode) => {
      if (path === shared || path === dirname(shared) || path === dirname(dirname(shared)))
        throw Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "access", path });
      access(path, mode);
    };
    this.#disk = new FaultyDisk((path) => this.kindOf(path));
    process.on("uncaughtException", this.#onUncaught);
    // The preview starts its builds as it was started itself.
    process.argv[1] = join(ROOT, "src/warraq.mjs");
  }

  readonly #onUncaught = (error: unknown) => {
    this.#uncaught = error;
  };

  end(): void {
    this.#disk.remove();
    process.off("uncaughtException", this.#onUncaught);
    process.argv[1] = this.#startedAs;
    rmSync(this.root, { recursive: true, force: true });
  }

  kindOf(path: string): string | null {
    const whole = resolve(path);
    const inside = (folder: string) => whole === folder || whole.startsWith(folder + sep);
    const named = (text: string) => VOLATILE.reduce((name, [from, to]) => name.replace(from, to), text);
    if (inside(this.root)) {
      const [top = "", next = "", ...rest] = relative(this.root, whole).split(sep);
      const isSite =
        top === "site" || (top === ".site.warraq" && /^(?:staging|spare|previous|scratch)/.test(next));
      const isTop = rest.length === 0 && (top !== "site" || next === "" || next.startsWith(".warraq"));
      return named(
        isSite && !isTop ? `${top === "site" ? top : `${top}/${next}`}/*` : relative(this.root, whole) || ".",
      );
    }
    if (inside(join(ROOT, "node_modules"))) {
      return whole.includes("@expo-google-fonts") ? named(`package/${/[^/\\]*$/.exec(whole)?.[0]}`) : null;
    }
    if (inside(resolve(ROOT))) {
      const [top = "", ...rest] = relative(ROOT, whole).split(sep);
      if (top === "tests") return null;
      // Eleventy's own, which it looks for wherever it runs.
      if (top.startsWith(".") && top !== ".eleventy.ts") return null;
      return rest.length === 0 ? `program/${top}` : `program/${top}/*`;
    }
    if (this.root.startsWith(whole)) return "above";
    if (inside(tmpdir())) return named(`tmp/${relative(tmpdir(), whole).split(sep)[0]}`);
    if (whole.startsWith("/proc/")) return whole.replace(/\d+/, "N");
    return inside(homedir()) ? "home" : null;
  }

  async run(args: readonly string[], meanwhile?: Scene["meanwhile"]): Promise<Told> {
    this.#main ??= (await import("../../src/commands/main.ts")).main;
    let [out, error] = ["", ""];
    const kept = { log: console.log, error: console.error };
    const writes = { out: process.stdout.write, error: process.stderr.write };
    const { exitCode } = process;
    Object.assign(console, {
      log: (...parts: unknown[]) => {
        out += `${parts.join(" ")}\n`;
      },
      error: (...parts: unknown[]) => {
        error += `${parts.join(" ")}\n`;
      },
    });
    process.stderr.write = ((text: string) => {
      error += text;
      return true;
    }) as typeof process.stderr.write;
    // What is no text is the report of the tests to whoever runs them.
    process.stdout.write = ((text: unknown) => {
      if (typeof text !== "string") return writes.out.call(process.stdout, text as Uint8Array);
      out += text;
      return true;
    }) as typeof process.stdout.write;
    try {
      this.#uncaught = null;
      let hasEnded = false;
      const command = this.#main([...args, "--lang", "en"]).finally(() => {
        hasEnded = true;
      });
      const both = Promise.all([command, meanwhile?.(() => (hasEnded ? null : out))]);
      const [status] = await inTime(both);
      return { status, out, error };
    } finally {
      Object.assign(console, kept);
      process.stdout.write = writes.out;
      process.stderr.write = writes.error;
      // Eleventy sets that of the process it fails in, which here is the runner of the tests.
      process.exitCode = exitCode;
    }
  }

  async #attempt(scene: Scene, fault: Fault | null): Promise<Attempt> {
    if (scene.attempt !== undefined) return scene.attempt(fault);
    this.#disk.begin(fault);
    try {
      const told = await this.run(scene.args, scene.meanwhile);
      return { told, calls: this.#disk.calls, refused: this.#disk.end() };
    } catch (error) {
      const told = { status: -1, out: "", error: String(error instanceof Error ? error.stack : error) };
      return { told, calls: this.#disk.calls, refused: this.#disk.end() };
    }
  }

  /**
   * A scene’s faults. Each kind of call is refused from its first on, by each code; its last alone, by one code, another for each kind.
   * What a build did in an earlier scene too is refused once more by one code: it is the same code that does it.
   */
  async faults(scene: Scene): Promise<Fault[]> {
    const state = await scene.prepare();
    const { told, calls } = await this.#attempt(scene, null);
    if (told.status !== 0) throw new Error(`${scene.name} fails on a good disk: ${told.error}`);
    this.#made.set(`${scene.name} ${state}`, scene.made(told));
    // A program without its templates is told of by what lists them first; one without its list of packages is a package itself.
    const looked = [...calls].filter(
      ([call]) => scene.only?.test(call) ?? !/^exists program\/(?:templates|package-lock\.json)$/.test(call),
    );
    return looked.flatMap(([call, count], kind) => {
      const codes = codesOf(call);
      const code = codes[kind % codes.length];
      const last: Fault[] =
        count === 1 || code === undefined ? [] : [{ call, code, at: count, stays: false }];
      const isSeen = scene.isBuild === true && this.#seen.has(call);
      if (scene.isBuild === true) this.#seen.add(call);
      const first: Fault[] = codes.map((code) => ({ call, code, at: 1, stays: true }));
      return isSeen ? [...last, ...first].slice(0, 1) : [...first, ...last];
    });
  }

  /** @returns null where nothing has failed: the call was not made this time */
  async refuse(scene: Scene, fault: Fault): Promise<Verdict | null> {
    let state = `${scene.name} ${await scene.prepare()}`;
    while (!this.#made.has(state)) {
      this.#made.set(state, scene.made((await this.#attempt(scene, null)).told));
      state = `${scene.name} ${await scene.prepare()}`;
    }
    const wanted = this.#made.get(state);
    const otherwise = (told: Told) => differenceOf(scene.made(told), wanted);
    const before = JSON.stringify(scene.untouched.map(snapshot));
    const { told, refused: path } = await this.#attempt(scene, fault);
    if (path === null) return null;
    const faults: string[] = [];
    if (told.status === -1) faults.push("thrown or hung");
    if (this.#uncaught !== null) faults.push(`uncaught: ${this.#uncaught}`);
    const isGone = fault.code === "ENOENT" && /^\w+ (?:archive|handed)\//.test(fault.call);
    // What is not there is no part of the archive.
    const difference = told.status === 0 && !isGone ? otherwise(told) : null;
    const isDone = told.status === 0 && difference === null;
    // What runs on tells of what it could not do.
    if (told.status === 0 && !isDone && scene.meanwhile === undefined)
      faults.push(`done, and not what it should be: ${difference}`);
    faults.push(...wrongIn(told, isDone, path, this.root, fault));
    if (told.status !== 0 && JSON.stringify(scene.untouched.map(snapshot)) !== before) faults.push("touched");
    const isRemoval = /^(?:rm|rmdir|unlink|readdir|lstat) /.test(fault.call);
    const left = strayIn(this.root);
    if (left.some((name) => UNFINISHED.test(name)) && !isRemoval) faults.push(`left ${left.join(" ")}`);
    this.#endProcess();
    // What has ended well and has left nothing is looked at again by the next refusal’s own run.
    if (told.status !== 0 || left.length > 0) {
      const again = (await this.#attempt(scene, null)).told;
      const stray = strayIn(this.root);
      if (stray.length > 0 && !isRemoval) faults.push(`stray after a second run: ${stray.join(" ")}`);
      if (scene.again !== false && told.status !== 0) {
        if (again.status !== 0) faults.push(`not mended by a second run: ${again.error}`);
        else if (otherwise(again) !== null)
          faults.push(`not the same after a second run: ${otherwise(again)}`);
      }
    }
    return { scene: scene.name, fault, path, status: told.status, faults, told: told.out + told.error };
  }

  /** The lock of a process that has ended is nobody’s. */
  #endProcess(): void {
    const lock = join(this.root, ".site.warraq/lock");
    if (existsSync(lock) && readFileSync(lock, "utf8").startsWith(`${process.pid}`)) rmSync(lock);
  }
}

/** What a command said of a refusal, held to what it must say. */
function wrongIn(
  { status, out, error }: Told,
  isDone: boolean,
  path: string,
  root: string,
  { call, code }: Fault,
): string[] {
  const faults: string[] = [];
  if (/\n\s+at /.test(out + error)) faults.push("a stack");
  // A name that is not there is a slip of the command line.
  if (isDone || (status === 2 && code === "ENOENT" && error.includes(path))) return faults;
  if (status > 1) faults.push(`status ${status}`);
  const codes = [...(error + out).matchAll(/^(\S.*?):\d+:\d+ ([a-z0-9-]+): (.+)$/gm)];
  if (codes.length === 0) faults.push("no message");
  if (codes.some(([, , code]) => code === "program-fault")) faults.push("program-fault");
  const isNamed = codes.some(([line, file = ""]) => {
    const named = resolve(file);
    // What is written aside first is told of by its own name.
    const aside = named === join(dirname(path), basename(path).replace(/^\.|\.\d+$/g, ""));
    if (aside) return true;
    const work = join(root, "site");
    return (
      line.includes(path) ||
      named === resolve(path) ||
      // What Node loads of the compiled program it does not name.
      (call.startsWith("readFile .cache/") && resolve(path).startsWith(named + sep)) ||
      // What is beside the output is told of the output.
      (named === work && (resolve(path).startsWith(join(root, ".site")) || resolve(path).startsWith(work)))
    );
  });
  // Node tells of no refusal there.
  if (!isNamed && !call.startsWith("exists ")) faults.push("another path named");
  return faults;
}

const UNFINISHED = /staging-\d|scratch-\d/;

/** Finds where what was made differs first; null: nowhere. */
function differenceOf(made: unknown, wanted: unknown): string | null {
  if (JSON.stringify(made) === JSON.stringify(wanted)) return null;
  const [a, b] = [new Map(Object.entries(made ?? {})), new Map(Object.entries(wanted ?? {}))];
  const paths = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
  return `${paths.length} differ, ${paths[0]} among them`;
}

/** What a command tells, or an error where it never comes to an end: a promise that nobody keeps lets the process end. */
async function inTime<T>(told: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("hangs")), 30_000);
  });
  return Promise.race([told, late]).finally(() => clearTimeout(timer));
}

/** Asides and half files that nobody will take away. */
function strayIn(root: string): string[] {
  const aside = new RegExp(`[.-]${process.pid}(?:$|/)|\\.unfinished(?:$|/)`);
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => aside.test(name));
}

/** Path → how everything below stood when it was last written to. */
function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    paths.map((path) => {
      const facts = lstatSync(join(folder, path));
      return [path, facts.isDirectory() ? "folder" : `${facts.ino} ${facts.size} ${facts.mtimeMs}`];
    }),
  );
}
