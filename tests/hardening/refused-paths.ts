// The walk of every path that the program opens: each command is run with one call of the file system refused, and what it says, what it
// leaves and what the next run makes of that is looked at.

import { createHash } from "node:crypto";
import fs, {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ROOT } from "../architecture/source-files.ts";
import { contents } from "../bench/newsroom.ts";
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

/** A command, with what stands before it and what must stand after it. */
export type Scene = {
  readonly name: string;
  readonly args: readonly string[];
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

const SIGN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="9" height="9"/></svg>';
const PAGE = `<!doctype html><html lang="ar"><title>ميناء صفاقس</title><article><h1>توسعة ميناء صفاقس</h1>
<p>13 يناير 2022</p><p>قالت البلدية إن الأشغال في الميناء تنتهي قبل آخر العام، وإنها للجميع.</p><img src="sign.svg" alt="رسم">
<p>وأضافت أن المرحلة الثانية تبدأ في الربيع المقبل بعد دراسة طويلة شارك فيها كثيرون.</p></article></html>`;
const TABLE = `العنوان,التاريخ,النص
افتتاح مكتبة,2022-02-01,افتتحت البلدية مكتبة جديدة وقالت إنها للجميع.
إغلاق طريق,2022-02-02,أغلقت البلدية طريق الميناء للصيانة حتى آخر الشهر.
`;

const REPORT = (headline: string, body = "قالت البلدية إن الأشغال تنتهي قبل آخر العام.") =>
  `---\nheadline: ${headline}\npublished: 2022-01-12\noutlet: صحيفة الميناء\n---\n\n${body}\n`;

export class Walk {
  readonly root: string;
  readonly archive: string;
  readonly output: string;
  readonly #disk: FaultyDisk;
  #main: ((args: readonly string[]) => Promise<number>) | null = null;
  #uncaught: unknown = null;
  /** What each scene makes on a good disk, by its state. */
  readonly #made = new Map<string, unknown>();

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
  }

  readonly #onUncaught = (error: unknown) => {
    this.#uncaught = error;
  };

  end(): void {
    this.#disk.remove();
    process.off("uncaughtException", this.#onUncaught);
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

  async run(args: readonly string[]): Promise<Told> {
    this.#main ??= (await import("../../src/commands/main.ts")).main;
    let [out, error] = ["", ""];
    const kept = { log: console.log, error: console.error };
    const writes = { out: process.stdout.write, error: process.stderr.write };
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
      const status = await this.#main([...args, "--lang", "en"]);
      return { status, out, error };
    } finally {
      Object.assign(console, kept);
      process.stdout.write = writes.out;
      process.stderr.write = writes.error;
    }
  }

  /** Each kind of call of a command, and how often it is made. */
  async calls(scene: Scene): Promise<ReadonlyMap<string, number>> {
    const state = await scene.prepare();
    this.#disk.begin(null);
    const told = await this.run(scene.args);
    this.#disk.end();
    if (told.status !== 0) throw new Error(`${scene.name} fails on a good disk: ${told.error}`);
    this.#made.set(`${scene.name} ${state}`, scene.made(told));
    return new Map(this.#disk.calls);
  }

  /** The whole of a scene's faults: every kind of call, its first and its last, once and from then on, by each code. */
  async faults(scene: Scene): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const [call, count] of await this.calls(scene))
      for (const code of codesOf(call)) {
        faults.push({ call, code, at: 1, stays: true });
        if (count > 1) faults.push({ call, code, at: count, stays: false });
      }
    return faults;
  }

  /** @returns null where nothing has failed: the call was not made this time */
  async refuse(scene: Scene, fault: Fault): Promise<Verdict | null> {
    let state = `${scene.name} ${await scene.prepare()}`;
    while (!this.#made.has(state)) {
      this.#made.set(state, scene.made(await this.run(scene.args)));
      state = `${scene.name} ${await scene.prepare()}`;
    }
    const wanted = JSON.stringify(this.#made.get(state));
    const isMade = (told: Told) => JSON.stringify(scene.made(told)) === wanted;
    const before = JSON.stringify(scene.untouched.map(snapshot));
    this.#disk.begin(fault);
    let told: Told;
    const faults: string[] = [];
    try {
      told = await Promise.race([this.run(scene.args), late()]);
    } catch (error) {
      told = { status: -1, out: "", error: String(error instanceof Error ? error.stack : error) };
      faults.push("thrown or hung");
    }
    const path = this.#disk.end();
    if (path === null) return null;
    if (this.#uncaught !== null) faults.push(`uncaught: ${this.#uncaught}`);
    faults.push(...wrongIn(told, path, this.root, fault));
    const isGone = fault.code === "ENOENT" && /^\w+ (?:archive|handed)\//.test(fault.call);
    // What is not there is no part of the archive.
    if (told.status === 0 && !isMade(told) && !isGone) faults.push("done, and not what it should be");
    if (told.status !== 0 && JSON.stringify(scene.untouched.map(snapshot)) !== before) faults.push("touched");
    const isRemoval = /^(?:rm|rmdir|unlink|readdir|lstat) /.test(fault.call);
    const left = strayIn(this.root).filter((name) => UNFINISHED.test(name));
    if (left.length > 0 && !isRemoval) faults.push(`left ${left.join(" ")}`);
    this.#endProcess();
    const again = await this.run(scene.args);
    const stray = strayIn(this.root);
    if (stray.length > 0 && !isRemoval) faults.push(`stray after a second run: ${stray.join(" ")}`);
    if (scene.again !== false && told.status !== 0) {
      if (again.status !== 0) faults.push(`not mended by a second run: ${again.error}`);
      else if (!isMade(again)) faults.push("not the same after a second run");
    }
    return { scene: scene.name, fault, path, status: told.status, faults, told: told.out + told.error };
  }

  /** The lock of a process that has ended is nobody’s. */
  #endProcess(): void {
    const lock = join(this.root, ".site.warraq/lock");
    if (existsSync(lock) && readFileSync(lock, "utf8").startsWith(`${process.pid}`)) rmSync(lock);
  }

  /** An archive that has some of everything. */
  writeArchive(): void {
    rmSync(this.archive, { recursive: true, force: true });
    const write = (path: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(this.archive, path)), { recursive: true });
      writeFileSync(join(this.archive, path), content);
    };
    write("archive.yaml", "name: أرشيف الميناء\nicon: sign.svg\n");
    write("sign.svg", SIGN);
    write(
      "names.yaml",
      "- id: per-samir\n  label: سمير الخليل\n  labelEn: none\n  type: person\n  wikidata: none\n",
    );
    write("one.md", REPORT("افتتاح حديقة في المدينة"));
    write("part/two.md", REPORT("أشغال في الميناء", "زار سمير الخليل الميناء.\n\n![رسم](/drawing.svg)"));
    write("three.txt", "حديقة جديدة\n\n12 يناير 2022\n\nقالت البلدية إن الأشغال تنتهي قبل آخر العام.\n");
    write("drawing.svg", SIGN);
    write("public/robots.txt", "User-agent: *\n");
    const original = "حديقة جديدة\n";
    const sum = createHash("sha256").update(original).digest("hex");
    write("originals/three.txt", original);
    write("originals/SHA256SUMS", `${sum}  three.txt\n`);
  }
}

/** What a command said of a refusal, held to what it must say. */
function wrongIn({ status, out, error }: Told, path: string, root: string, { call, code }: Fault): string[] {
  const faults: string[] = [];
  if (/\n\s+at /.test(out + error)) faults.push("a stack");
  // A name that is not there is a slip of the command line.
  if (status === 0 || (status === 2 && code === "ENOENT" && error.includes(path))) return faults;
  if (status !== 1) faults.push(`status ${status}`);
  const codes = [...(error + out).matchAll(/^(\S.*?):\d+:\d+ ([a-z0-9-]+): (.+)$/gm)];
  const errors = codes;
  if (errors.length === 0) faults.push("no message");
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
      // What is beside the output is told of the output.
      (named === work && (resolve(path).startsWith(join(root, ".site")) || resolve(path).startsWith(work)))
    );
  });
  // Node tells of no refusal there.
  if (!isNamed && !call.startsWith("exists ")) faults.push("another path named");
  return faults;
}

const UNFINISHED = /staging-\d|scratch-\d/;

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("hangs")), 30_000).unref();
  });
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

/** Path → bytes of all files below: what a command has written. The second run of a log has another number. */
function textsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !new RegExp(`\\.${process.pid}$`).test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, "latin1").replace(/"run":\d+/g, '"run":0')]),
  );
}

export function scenesOf(walk: Walk): readonly Scene[] {
  const { archive, output, root } = walk;
  const site = ["build", "--articles", archive, "--output", output];
  const work = join(root, ".site.warraq");
  const siteMade = () => (existsSync(output) ? contents(output) : null);
  const sources = { untouched: [archive, output] };
  let turn = 0;
  const remove = (...paths: readonly string[]) => {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
  };
  const built = async (): Promise<void> => {
    if (existsSync(join(archive, "one.md")) && existsSync(join(work, "memory"))) return;
    walk.writeArchive();
    await walk.run(site);
  };
  const fresh = async () => {
    walk.writeArchive();
    remove(join(root, "report.csv"));
    return "";
  };
  const archiveMade = () => textsOf(archive);
  const said = ({ out, error }: Told) => out + error;
  const reading = (name: string, ...args: readonly string[]): Scene => ({
    name,
    args: [...args, "--articles", archive],
    prepare: fresh,
    made: said,
    ...sources,
  });
  const writing = (name: string, ...args: readonly string[]): Scene => ({
    name,
    args: [...args, "--articles", archive],
    prepare: fresh,
    made: archiveMade,
    untouched: [output],
  });
  const handed = (name: string, content: string) => {
    const path = join(root, "handed", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const page = handed("page.html", PAGE);
  handed("sign.svg", SIGN);
  const table = handed("table.csv", TABLE);
  const text = handed(
    "text.txt",
    "سوق جديدة في صفاقس\n\n14 يناير 2022\n\nافتتحت البلدية سوقا جديدة، وقالت إنها للجميع.\n",
  );
  return [
    {
      name: "cold",
      args: site,
      async prepare() {
        walk.writeArchive();
        remove(output, work);
        return "";
      },
      made: siteMade,
      ...sources,
    },
    {
      name: "edited",
      args: site,
      async prepare() {
        await built();
        writeFileSync(join(archive, "one.md"), REPORT(`حديقة ${++turn % 2}`));
        return String(turn % 2);
      },
      made: siteMade,
      ...sources,
    },
    {
      name: "unchanged",
      args: site,
      async prepare() {
        await built();
        await walk.run(site);
        return String(turn % 2);
      },
      made: siteMade,
      ...sources,
    },
    {
      name: "without caches",
      args: site,
      async prepare() {
        await built();
        writeFileSync(join(archive, "one.md"), REPORT("حديقة"));
        writeFileSync(join(archive, "archive.yaml"), `name: أرشيف ${++turn % 2}\nicon: sign.svg\n`);
        const caches = join(root, "caches/warraq");
        for (const name of ["frame", "names", "pictures", "cards", "configuration"])
          remove(join(caches, name));
        const [font = ""] = readdirSync(join(caches, "fonts"));
        remove(join(caches, "fonts", font));
        return String(turn % 2);
      },
      made: siteMade,
      ...sources,
    },
    reading("check", "check"),
    reading("inspect", "inspect", join(archive, "one.md")),
    reading("inspect a page", "inspect", page),
    reading("names", "names"),
    reading("dry run", "add", "--yes", "--dry-run", page),
    writing("add a text", "add", "--yes", text),
    writing("add a page", "add", "--yes", page),
    writing(
      "add a table",
      "add",
      "--yes",
      "--columns",
      "headline=العنوان",
      table,
      "--report",
      join(root, "report.csv"),
    ),
    writing("accept a name", "names", "accept", "nam-samir-khalil"),
    {
      name: "undo",
      args: ["add", "--undo", "--articles", archive],
      async prepare() {
        await fresh();
        await walk.run(["add", "--yes", page, "--articles", archive]);
        return "";
      },
      made: archiveMade,
      untouched: [output],
    },
    {
      name: "init",
      args: ["init", join(root, "new")],
      async prepare() {
        remove(join(root, "new"));
        return "";
      },
      made: () => textsOf(join(root, "new")),
      untouched: [archive, output],
    },
  ];
}
