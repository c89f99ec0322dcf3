// The preview: builds, serves, watches, and builds again in a fresh process, so that every edit of code or text is seen.

import { spawn } from "node:child_process";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import type { Settings } from "./settings.ts";

const PORT = 8080;
/** Editors write in bursts; one build answers them all. */
const SETTLE_MILLISECONDS = 100;

/** Builds the site, serves it with live reload, and runs until the process ends. A failed build keeps the last good site. */
export async function serveSite(settings: Settings): Promise<void> {
  const firstBuild = await buildInChild(settings);
  if (firstBuild !== "") process.exitCode = 1;
  const server = EleventyDevServer.getServer("warraq", settings.outputFolder, {
    pathPrefix: new URL(settings.siteUrl).pathname,
    domDiff: false,
    messageOnStart: ({ hosts }) => `Serving ${hosts.join(" and ")}`,
  });
  server.serve(PORT);
  const watched = [settings.articlesFolder, "templates", "src", "public", ".eleventy.ts"];
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const rebuild = async () => {
    const errors = await buildInChild(settings);
    if (errors === "") server.reload({});
    else server.sendError({ error: { message: errors } });
  };
  watch(watched, { ignoreInitial: true }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(rebuild);
    }, SETTLE_MILLISECONDS);
  });
  await new Promise(() => {});
}

/** What the build wrote to standard error; empty when it succeeded. */
function buildInChild(settings: Settings): Promise<string> {
  const flags = [
    "--articles",
    settings.articlesFolder,
    "--output",
    settings.outputFolder,
    "--site-url",
    settings.siteUrl,
  ];
  const child = spawn(process.execPath, [...process.execArgv, "src/cli.ts", "build", ...flags], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
    process.stderr.write(chunk);
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(code === 0 ? "" : errors || `build ended with status ${code}`));
  });
}
