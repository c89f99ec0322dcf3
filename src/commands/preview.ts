// The preview: builds, serves, watches, and builds again in a fresh process, so that every edit of code or text is seen.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { resolve, sep } from "node:path";
import { watch } from "chokidar";
import { isInstalled, programPath } from "../configuration/program.ts";
import type { Settings } from "../configuration/settings.ts";
import {
  HOST,
  type PreviewServer,
  type PreviewState,
  startPreviewServer,
} from "../preview/preview-server.ts";
import { ArchiveError, type Bilingual, type Problem } from "../reporting/problem.ts";
import type { problemRecord } from "../reporting/problem-report.ts";
import { systemReason } from "../reporting/refusals.ts";
import { workFolder } from "../site/publish.ts";
import { decideAsAsked } from "./names.ts";
import { REPORT_VARIABLE } from "./print-problems.ts";
import { decideReview, listDoubtful, renderReview } from "./review.ts";
import { tellFailure } from "./tell-failure.ts";
import { isTerminal, TERMINAL_VARIABLE } from "./terminal.ts";

const PORT = 8080;
/** Editors write in bursts; one build answers them all. */
/** How long the first look of the watcher is waited for: what is edited before its end is seen with the next edit. */
const LONGEST_LOOK_MILLISECONDS = 5000;
const SETTLE_MILLISECONDS = 100;
/** What a checkout is edited in; an installed program stays as it is. */
const PROGRAM_SOURCES = ["templates", "src", "public", ".eleventy.ts"];

const BROKEN: Bilingual = {
  ar: "لم يُبنَ الموقع؛ ما تراه آخر نسخة سليمة",
  en: "The site was not built; this is the last good one",
};

export type ServeOptions = {
  readonly language: keyof Bilingual;
  /** null: 8080, or the next free one. */
  readonly port: number | null;
};

type Outcome = { readonly ok: boolean; readonly errors: string; readonly report: string };

/** Builds the site and serves it with live reload until it is told to stop. A failed build keeps the last good site. */
export async function serveSite(settings: Settings, { language, port }: ServeOptions): Promise<number> {
  // Told before the build, and not after it.
  if (port !== null) await tryPort(port);
  const builder = new Builder(settings, language);
  const stopped = untilStopped();
  let serving = () => {};
  let building = new Promise<void>((resolve) => {
    serving = resolve;
  });
  // Before the first build: what is edited while that is under way is built after it.
  const edits = watchSources(settings, {
    onBurst() {
      building = building.then(() => rebuild());
    },
    onFailure: (error) => tellFailure(error, language),
  });
  const end = () => Promise.all([edits.close(), builder.stop()]);
  const first = await Promise.race([edits.watching.then(() => builder.build()), stopped.then(() => null)]);
  if (first === null || (!first.ok && !existsSync(settings.outputFolder))) {
    await end();
    return first === null ? 0 : 1;
  }
  let state = stateAfter(first, 0, language);
  const basePath = new URL(settings.siteUrl).pathname;
  const server = await startPreviewServer({
    folder: settings.outputFolder,
    basePath,
    port: port ?? PORT,
    portsToTry: port === null ? 20 : 0,
    state,
    actions: {
      names: (asked) => decideAsAsked(settings, asked),
      review: (asked) => decideReview(settings, asked),
    },
    onFailure: (error) => tellFailure(error, language),
    pages: { "_review/": async () => renderReview(await listDoubtful(settings), language, basePath) },
  });
  announce(server, language);
  const rebuild = async () => {
    const outcome = await builder.build();
    state = stateAfter(outcome, outcome.ok ? state.version + 1 : state.version, language);
    server.tell(state);
  };
  serving();
  await stopped;
  await Promise.all([server.close(), end()]);
  return 0;
}

/** @throws ArchiveError that names a port which cannot be had */
async function tryPort(port: number): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, HOST), "listening");
  } catch (error) {
    const reason = systemReason(error);
    throw reason === null ? error : new ArchiveError([portRefused(port, reason)]);
  } finally {
    probe.close();
  }
}

function portRefused(port: number, { ar, en }: Bilingual): Problem {
  return {
    file: `--port ${port}`,
    line: 0,
    column: 0,
    code: "port-refused",
    severity: "error",
    message: { ar: `تعذّر فتح هذا المنفذ: ${ar}`, en: `this port cannot be had: ${en}` },
    hint: {
      ar: "اختر منفذًا آخر فوق 1023، أو اترك الخيار ليُختار واحد",
      en: "choose another above 1023, or leave the option out to have one chosen",
    },
  };
}

type Watcher = {
  /** Called once for each burst of edits; those made before `watching` has come are not seen. */
  onBurst(): void;
  /** Called where something cannot be watched, once for each reason: it may be so for every file. */
  onFailure(error: unknown): void;
};

function watchSources({ articlesFolder, outputFolder }: Settings, { onBurst, onFailure }: Watcher) {
  let timer: NodeJS.Timeout | undefined;
  const reasons = new Set<unknown>();
  // The archive's folder may hold the site, the packages and the history of its project.
  const made = [resolve(outputFolder), resolve(workFolder(outputFolder))];
  for (const name of ["node_modules", ".git"]) made.push(resolve(articlesFolder, name));
  const isMade = (path: string) => {
    const whole = resolve(path);
    return made.some((folder) => whole === folder || whole.startsWith(folder + sep));
  };
  const sources = isInstalled() ? [] : PROGRAM_SOURCES.map((name) => programPath(name));
  const watcher = watch([articlesFolder, ...sources], {
    ignoreInitial: true,
    ignored: isMade,
  })
    .on("all", () => {
      clearTimeout(timer);
      timer = setTimeout(onBurst, SETTLE_MILLISECONDS);
    })
    .on("error", (error) => {
      const reason = error instanceof Error && "code" in error ? error.code : error;
      if (!reasons.has(reason)) onFailure(error);
      reasons.add(reason);
    });
  return {
    // The watcher is never ready where something vanished or was refused while it looked around: the site is to be seen all the same.
    watching: new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, LONGEST_LOOK_MILLISECONDS);
      watcher.once("ready", () => {
        clearTimeout(patience);
        resolve();
      });
    }),
    close() {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}

function announce(server: PreviewServer, language: keyof Bilingual): void {
  console.log(
    language === "ar"
      ? `الموقع على ${server.address} (للإيقاف: Ctrl-C)`
      : `Serving ${server.address} (stop: Ctrl-C)`,
  );
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
    process.once("SIGHUP", () => resolve());
  });
}

function stateAfter(outcome: Outcome, version: number, language: keyof Bilingual): PreviewState {
  const report = outcome.ok ? null : readReport(outcome);
  return { version, language, title: BROKEN[language], report };
}

/** What the build sent through its pipe; anything else it wrote is a fault of the program's own. */
function readReport({ report, errors }: Outcome): PreviewState["report"] {
  if (report === "") return [{ place: "", message: "", hint: "", source: errors.trim() }];
  return (JSON.parse(report) as SentProblem[]).map(({ file, line, column, code, message, hint, source }) => ({
    place: `${file}:${line}:${column} ${code}`,
    message,
    hint,
    source,
  }));
}

type SentProblem = ReturnType<typeof problemRecord> & { readonly source: string };

/** One build at a time, each in a process of its own. */
class Builder {
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;
  #isStopped = false;

  constructor(settings: Settings, language: keyof Bilingual) {
    this.#args = [
      // However this process was started.
      process.argv[1] ?? "",
      "build",
      "--articles",
      settings.articlesFolder,
      "--output",
      settings.outputFolder,
      "--site-url",
      settings.siteUrl,
      "--lang",
      language,
    ];
  }

  build(): Promise<Outcome> {
    // Edits that were waiting for their turn.
    if (this.#isStopped) return new Promise(() => {});
    const child = spawn(process.execPath, [...process.execArgv, ...this.#args], {
      // A process group of its own: Ctrl-C reaches this process alone, which ends the build in its own time.
      detached: true,
      stdio: ["ignore", "inherit", "pipe", "pipe"],
      env: {
        ...process.env,
        [REPORT_VARIABLE]: "3",
        ...(isTerminal(process.stderr) ? { [TERMINAL_VARIABLE]: "1" } : {}),
      },
    });
    this.#child = child;
    let errors = "";
    let report = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
      process.stderr.write(chunk);
    });
    child.stdio[3]?.on("data", (chunk: Buffer) => {
      report += chunk.toString();
    });
    return new Promise((resolve) => {
      child.on("close", (code) => {
        this.#child = null;
        resolve({ ok: code === 0, report, errors: errors || `build: ${code}` });
      });
    });
  }

  /** A build that is stopped leaves the published site as it was. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const child = this.#child;
    if (child === null) return;
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await ended;
  }
}
