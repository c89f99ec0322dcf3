// The programs a build is measured against: Hugo where it is installed, and the bare writing of the same bytes.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { NAMES } from "./synthetic-archive.ts";

export type Measure = {
  /** Seconds of clock. */
  readonly wall: number;
  /** Seconds of processor, child processes included. */
  readonly cpu: number;
  /** The most memory that the program and its children had together. */
  readonly peakMiB: number;
};

export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}

/**
 * Runs a program under the system's `time`, which sees its children too.
 * @throws when the program fails, or where `time` is not GNU's or there is no `/proc` of Linux
 */
export async function measureProgram(
  program: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Measure & { readonly stdout: string }> {
  const started = performance.now();
  const child = spawn("/usr/bin/time", ["-f", "%U %S", program, ...args], {
    cwd,
    env: env ?? process.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid));
  }, SAMPLED_MILLISECONDS);
  try {
    const [stdout, stderr, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    const wall = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed:\n${stdout}${stderr}`);
    const [user = 0, system = 0] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
    return { wall, cpu: user + system, peakMiB: peak / 2 ** 20, stdout };
  } finally {
    clearInterval(watch);
  }
}

const SAMPLED_MILLISECONDS = 100;
const PAGE_BYTES = 4096;

/** Resident bytes of a process and all below it; 0 for one that has ended. */
function memoryOf(pid: number | undefined): number {
  try {
    const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), Number(pages) * PAGE_BYTES);
  } catch {
    return 0;
  }
}

/** The floor under any generator: the same files written from memory. Seconds. */
export function measureBareWriting(site: string, folder: string): number {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .map((path) => ({ path, bytes: readFileSync(join(site, path)) }));
  const started = performance.now();
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return (performance.now() - started) / 1000;
}

const LAYOUTS: Readonly<Record<string, string>> = {
  "single.html":
    '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><p>{{ range .Params.outlets }}<a href="/outlets/{{ . | urlize }}/">{{ . }}</a>{{ end }} <time>{{ .Date.Format "2006-01-02" }}</time></p>{{ .Content }}<ul>{{ range .Params.names }}<li><a href="/names/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>',
  "list.html":
    '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><time>{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>',
};

const MONTH_NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
    .split(" ")
    .map((name, index) => [name, String(index + 1).padStart(2, "0")]),
);

/**
 * The same articles as a Hugo site with the lists an archive has: outlets, names, months, a feed and a sitemap. Names and
 * dates are worked out here and given to it: Hugo does none of the language work.
 */
export function writeHugoSite(articles: string, site: string): void {
  mkdirSync(join(site, "layouts/_default"), { recursive: true });
  mkdirSync(join(site, "content"));
  writeFileSync(
    join(site, "config.toml"),
    'baseURL = "https://example.org/"\nlanguageCode = "ar"\ntitle = "bench"\n[taxonomies]\noutlet = "outlets"\nname = "names"\nmonth = "months"\n',
  );
  for (const [name, html] of Object.entries(LAYOUTS))
    writeFileSync(join(site, "layouts/_default", name), html);
  cpSync(articles, join(site, "content/articles"), { recursive: true });
  for (const file of readdirSync(join(site, "content/articles"))) {
    const path = join(site, "content/articles", file);
    writeFileSync(path, hugoFrontMatter(readFileSync(path, "utf8")));
  }
}

/** The same articles as the plainest Eleventy site: a layout, and a page for each Markdown file. */
export function writeEleventySite(articles: string, site: string): void {
  mkdirSync(join(site, "src/_includes"), { recursive: true });
  cpSync(articles, join(site, "src"), { recursive: true, filter: (path) => !/[/\\]originals$/.test(path) });
  writeFileSync(join(site, "src/src.json"), '{"layout":"page.njk"}');
  writeFileSync(
    join(site, "src/_includes/page.njk"),
    '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{ headline }}</title></head><body><h1>{{ headline }}</h1>{{ content | safe }}</body></html>',
  );
}

function hugoFrontMatter(text: string): string {
  const names = NAMES.filter((name) => text.includes(name)).map((name) => JSON.stringify(name));
  return text
    .replace(/^headline: /m, "title: ")
    .replace(/^outlet: (.*)$/m, 'outlets: ["$1"]')
    .replace(/^published: (\d+) (\S+) (\d+)$/m, (_line, day: string, month: string, year: string) => {
      const period = `${year}-${MONTH_NUMBERS[month] ?? "01"}`;
      return `date: ${period}-${day.padStart(2, "0")}\nmonths: ["${period}"]\nnames: [${names.join(", ")}]`;
    });
}
