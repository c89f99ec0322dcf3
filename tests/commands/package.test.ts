// The program as a package: packed, installed elsewhere, and used there by somebody who may write nothing but the archive.

import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { RAW_PAGE } from "../intake/samples.ts";

const ROOT = resolve(import.meta.dirname, "../..");
/** Nobody: a user whom nothing here belongs to. */
const NOBODY = 65_534;

const root = mkdtempSync(join(tmpdir(), "warraq-package-"));
// A star may stand in no path of Windows.
const home = join(root, process.platform === "win32" ? "مجلد #1 50% (x)" : "مجلد #1 50% (x) *");
let packed: readonly string[] = [];
let user: { uid?: number; gid?: number } = {};

/** Packages that users get: those of the lock file that are not for development alone. */
function packagesOfUsers(): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(path) && dev !== true)
    .map(([path]) => path.slice("node_modules/".length))
    .filter((name) => existsSync(join(ROOT, "node_modules", name)));
}

/** Installs like `npm install`, but with the packages that are here already: a test needs no network. */
function install(tarball: string): void {
  const packages = join(home, "node_modules");
  mkdirSync(join(packages, "warraq"), { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1"], { cwd: join(packages, "warraq") });
  for (const name of packagesOfUsers()) {
    mkdirSync(dirname(join(packages, name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(packages, name));
  }
  const entry = join(packages, "warraq", "src/warraq.mjs");
  chmodSync(entry, 0o755);
  mkdirSync(join(packages, ".bin"));
  symlinkSync(entry, join(packages, ".bin/warraq"));
}

function protect(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o555);
    else if (entry.isFile()) chmodSync(path, path.endsWith("warraq.mjs") ? 0o555 : 0o444);
  }
  chmodSync(folder, 0o555);
}

/** Somebody else than root where the system lets us be: root may write where it may not. */
function chooseUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: NOBODY, gid: NOBODY };
  const { status } = spawnSync(process.execPath, ["--version"], { ...nobody, cwd: ROOT });
  return status === 0 ? nobody : {};
}

/** No home, and no temporary folder but its own. */
const environment = () => {
  const { HOME: _home, XDG_CACHE_HOME: _cache, ...others } = process.env;
  return { ...others, HOME: "/nonexistent", TMPDIR: join(root, "tmp"), LC_ALL: "en_US.UTF-8" };
};

const warraq = join(home, "node_modules/.bin/warraq");

function run(cwd: string, ...args: string[]) {
  const options = { cwd, encoding: "utf8", env: environment(), ...user } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [warraq, ...args], options);
  return { status, stdout, stderr };
}

function start(cwd: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [warraq, ...args], { cwd, env: environment(), ...user });
}

function ended(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((done) => child.on("close", (code) => done({ code, errors })));
}

before(() => {
  user = chooseUser();
  chmodSync(root, 0o755);
  for (const name of ["tmp", "work", "out"]) {
    mkdirSync(join(root, name));
    chmodSync(join(root, name), 0o777);
  }
  const json = execFileSync("npm", ["pack", "--json", "--pack-destination", join(root, "out")], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename, files }] = JSON.parse(json.slice(json.indexOf("["))) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  mkdirSync(home);
  install(join(root, "out", filename));
  protect(join(home, "node_modules/warraq"));
  chmodSync(home, 0o777);
});

after(() => {
  const packages = join(home, "node_modules/warraq");
  if (existsSync(packages)) execFileSync("chmod", ["-R", "u+w", packages]);
  rmSync(root, { recursive: true, force: true });
});

describe("the package", () => {
  it("holds the compiled program and what it reads, and no test, bench, report or tool of ours", () => {
    assert.ok(packed.includes("program/cli.mjs"));
    assert.ok(packed.includes("src/entity/built-in-names.yaml"));
    assert.ok(packed.includes("templates/styles/index.css"));
    const others = packed.filter(
      (path) =>
        !/^(?:program|src|templates|public)\//u.test(path) &&
        !["package.json", "README.md", "LICENSE", "tsconfig.json", ".eleventy.ts"].includes(path),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      packed.filter((path) => /\btests?\b|\bbench|\.cases\.|write-cldr/u.test(path)),
      [],
    );
    assert.equal(existsSync(join(ROOT, "program")), false);
  });

  it("makes an archive, adds a report to it, builds and serves it: read-only, as nobody in particular", async () => {
    const made = run(home, "init", "news");
    assert.equal(made.status, 0, made.stderr);
    const news = join(home, "news");
    writeFileSync(join(news, "page.txt"), RAW_PAGE);
    const added = run(news, "add", "page.txt");
    assert.equal(added.status, 0, added.stdout + added.stderr);
    assert.equal(existsSync(join(news, "page.txt")), false);
    const [original = ""] = readdirSync(join(news, "originals")).filter((name) => name.endsWith(".txt"));
    assert.equal(readFileSync(join(news, "originals", original), "utf8"), RAW_PAGE);
    const built = run(news, "build");
    assert.equal(built.status, 0, built.stderr);
    assert.match(built.stdout, /published in _site/);
    const address = original.replace(/\.txt$/u, "");
    assert.ok(existsSync(join(news, "_site/articles", address, "index.html")));
    assert.ok(existsSync(join(news, "_site/articles/first-report/index.html")));
    assert.match(run(news, "build").stdout, /nothing new/);
    const inside = run(join(news, "originals"), "check");
    assert.match(inside.stdout, /^2 reports, 0 errors/mu, inside.stderr);

    const server = start(news, "serve", "--port", "0");
    const stopped = ended(server);
    try {
      const url = await new Promise<string>((found, failed) => {
        let said = "";
        server.stdout?.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          const at = /Serving (\S+)/u.exec(said)?.[1];
          if (at !== undefined) found(at);
        });
        server.on("close", () => failed(new Error(said)));
      });
      const page = await fetch(new URL(`articles/${address}/`, url));
      assert.equal(page.status, 200);
    } finally {
      server.kill("SIGTERM");
      await stopped;
    }
  });

  it("builds two archives at once", async () => {
    const names = ["أول", "second"];
    for (const name of names) assert.equal(run(home, "init", name).status, 0);
    const builds = names.map((name) => start(join(home, name), "build"));
    for (const { code, errors } of await Promise.all(builds.map(ended))) assert.equal(code, 0, errors);
    for (const name of names) assert.ok(existsSync(join(home, name, "_site/index.html")), name);
  });

  it("outside any archive says what to do, and leaves nothing behind", () => {
    const empty = join(root, "work");
    const { status, stderr } = run(empty, "build");
    assert.equal(status, 1);
    assert.match(stderr, /articles-folder-missing/);
    assert.match(stderr, /warraq init DIR/);
    assert.deepEqual(readdirSync(empty), []);
    const elsewhere = run(empty, "check", "--articles", join(home, "news"));
    assert.equal(elsewhere.status, 0, elsewhere.stderr);
  });
});
