// The commands that are run on a disk that refuses, with what stands before each and what must stand after it.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { transformSync } from "esbuild";
import { ROOT } from "../architecture/source-files.ts";
import { contents } from "../bench/newsroom.ts";
import type { Fault } from "./faulty-disk.ts";
import type { Attempt, Scene, Told, Walk } from "./refused-paths.ts";

const SIGN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="9" height="9"/></svg>';
const PAGE = `<!doctype html><html lang="ar"><title>ميناء صفاقس</title><article><h1>توسعة ميناء صفاقس</h1>
<p>13 يناير 2022</p><p>قالت البلدية إن الأشغال في الميناء تنتهي قبل آخر العام، وإنها للجميع.</p><img src="sign.svg" alt="رسم">
<p>وأضافت أن المرحلة الثانية تبدأ في الربيع المقبل بعد دراسة طويلة شارك فيها كثيرون.</p></article></html>`;
const TABLE = `العنوان,التاريخ,النص
افتتاح مكتبة,2022-02-01,افتتحت البلدية مكتبة جديدة وقالت إنها للجميع.
إغلاق طريق,2022-02-02,أغلقت البلدية طريق الميناء للصيانة حتى آخر الشهر.
`;

const NAMES = "- id: per-samir\n  label: سمير الخليل\n  labelEn: none\n  type: person\n  wikidata: none\n";

const REPORT = (headline: string, body = "قالت البلدية إن الأشغال تنتهي قبل آخر العام.") =>
  `---\nheadline: ${headline}\npublished: 2022-01-12\noutlet: صحيفة الميناء\n---\n\n${body}\n`;

/** A name that nobody has typed, which stands in the list of names once it is in two reports. */
const MINISTER = "قال وزير النقل كمال الدباغ إن الأشغال تنتهي قبل آخر العام.";

/** An archive that has some of everything. */
function writeArchive(archive: string): void {
  rmSync(archive, { recursive: true, force: true });
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(archive, path)), { recursive: true });
    writeFileSync(join(archive, path), content);
  };
  write("archive.yaml", "name: أرشيف الميناء\nicon: sign.svg\n");
  write("sign.svg", SIGN);
  write("names.yaml", NAMES);
  write("one.md", REPORT("افتتاح حديقة في المدينة", MINISTER));
  write(
    "part/two.md",
    REPORT("أشغال في الميناء", `زار سمير الخليل الميناء.\n\n${MINISTER}\n\n![رسم](/drawing.svg)`),
  );
  write("three.txt", "حديقة جديدة\n\n12 يناير 2022\n\nقالت البلدية إن الأشغال تنتهي قبل آخر العام.\n");
  write("drawing.svg", SIGN);
  write("public/robots.txt", "User-agent: *\n");
  const original = "حديقة جديدة\n";
  const sum = createHash("sha256").update(original).digest("hex");
  write("originals/three.txt", original);
  write("originals/SHA256SUMS", `${sum}  three.txt\n`);
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
  const answers: string[] = [];
  let turn = 0;
  const remove = (...paths: readonly string[]) => {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
  };
  const built = async (): Promise<void> => {
    if (existsSync(join(archive, "one.md")) && existsSync(join(work, "memory"))) return;
    writeArchive(archive);
    await walk.run(site);
  };
  const fresh = async () => {
    writeArchive(archive);
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
      name: "unchanged",
      args: site,
      isBuild: true,
      async prepare() {
        await built();
        await walk.run(site);
        return String(turn % 2);
      },
      made: siteMade,
      ...sources,
    },
    {
      name: "edited",
      args: site,
      isBuild: true,
      async prepare() {
        await built();
        writeFileSync(join(archive, "one.md"), REPORT(`حديقة ${++turn % 2}`));
        return String(turn % 2);
      },
      made: siteMade,
      ...sources,
    },
    {
      name: "cold",
      args: site,
      isBuild: true,
      async prepare() {
        writeArchive(archive);
        remove(output, work);
        return "";
      },
      made: siteMade,
      ...sources,
    },
    {
      name: "without caches",
      args: site,
      isBuild: true,
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
    writing("accept a name", "names", "accept", INFERRED),
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
    {
      name: "serve",
      args: ["serve", "--port", "0", "--articles", archive, "--output", output],
      async prepare() {
        await built();
        writeFileSync(join(archive, "names.yaml"), NAMES);
        return "";
      },
      // All that is watched is watched in one way.
      only: /site|archive\/(?:archive\.yaml|names\.yaml|one|part)|^watch program\/src$/,
      meanwhile: (printed) => askPreview(printed, answers),
      made: () => answers,
      untouched: [],
    },
    ...entryScenes(root),
  ];
}

/** Answers to what a maintainer’s browser asks of the preview, which then is stopped. */
async function askPreview(printed: () => string | null, answers: string[]): Promise<void> {
  answers.length = 0;
  let address: string | undefined;
  while (address === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const text = printed();
    if (text === null) return;
    address = /Serving (\S+)\s/.exec(text)?.[1];
  }
  let page = "";
  for (const path of ["", "_review/", "404", "feed.xml", ".warraq-preview/live.js"]) {
    const answer = await fetch(new URL(path, address)).catch(() => null);
    const text = (await answer?.text().catch(() => null)) ?? "";
    if (path === "") page = text;
    answers.push(`${path} ${answer?.status} ${text.length > 0}`);
  }
  const token = /data-token="?(\w+)/.exec(page)?.[1] ?? "";
  const decided = await fetch(new URL(".warraq-preview/names", address), {
    method: "POST",
    headers: { origin: new URL(address).origin, "x-warraq-preview": token },
    body: JSON.stringify({ decision: "accept", id: INFERRED }),
  });
  answers.push(`decided ${decided.status}`);
  process.emit("SIGHUP");
}

/** The entry, which finds or makes the compiled program: a process of its own, in a project of its own. */
function entryScenes(root: string): Scene[] {
  const project = join(root, "project");
  const code = join(project, "node_modules/.cache/warraq/code");
  const start = join(root, "faulty-start.mjs");
  const noted = join(root, "noted.json");
  const copy = () => {
    if (existsSync(project)) return;
    for (const name of ["src", "templates", "public", ".eleventy.ts", "package.json", "package-lock.json"])
      cpSync(join(ROOT, name), join(project, name), { recursive: true });
    mkdirSync(join(project, "node_modules"));
    for (const name of readdirSync(join(ROOT, "node_modules")))
      if (!name.startsWith("."))
        symlinkSync(join(ROOT, "node_modules", name), join(project, "node_modules", name));
    const disk = readFileSync(join(import.meta.dirname, "faulty-disk.ts"), "utf8");
    writeFileSync(start, `${transformSync(disk, { loader: "ts" }).code}\n${FAULTY_START}`);
  };
  const attempt = async (fault: Fault | null): Promise<Attempt> => {
    rmSync(noted, { force: true });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", start, join(project, "src/warraq.mjs"), "check", "--help"],
      { encoding: "utf8", env: { ...process.env, FAULTY_DISK: JSON.stringify({ fault, project, noted }) } },
    );
    const { calls, refused } = JSON.parse(readFileSync(noted, "utf8"));
    return { told: { status: status ?? -1, out: stdout, error: stderr }, calls: new Map(calls), refused };
  };
  const made = ({ out }: Told) => out;
  const common = { args: [], attempt, made, untouched: [join(project, "src")] };
  return [
    {
      ...common,
      name: "first start",
      async prepare() {
        copy();
        rmSync(code, { recursive: true, force: true });
        return "";
      },
    },
    {
      ...common,
      name: "later start",
      async prepare() {
        copy();
        return "";
      },
    },
  ];
}

/** The id of the minister above, as `names` lists him. */
const INFERRED = "inf-kmal-aldbaj-17rzbde";

/** Stands behind the faulty disk, and is loaded before the program. */
const FAULTY_START = `
const { fault, project, noted } = JSON.parse(process.env.FAULTY_DISK);
const write = fs.writeFileSync;
const disk = new FaultyDisk((path) => {
  // What Node loads before a line of the program has run.
  if (!path.startsWith(project) || /\\/src\\/.*\\.mjs$/.test(path)) return null;
  const [top, ...rest] = path.slice(project.length + 1).split("/");
  if (top === "node_modules") return rest.join("/").replace(/[0-9a-f]{24}/, "#").replace(/chunk-.*/, "chunk").replace(/(?<=#\\.)\\d+/, "PID");
  return rest.length === 0 ? "program/" + top : "program/" + top + "/*";
});
disk.begin(fault);
process.on("exit", () => write(noted, JSON.stringify({ calls: [...disk.calls], refused: disk.end() })));
`;
