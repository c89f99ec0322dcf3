// The composition root of Eleventy started by hand; `npm run build` does the same, begun and completed by `src/build-site.ts`.

import type { UserConfig } from "@11ty/eleventy";
import { reportWarnings } from "./src/build/progress.ts";
import { configureEleventy, type PageBuild } from "./src/render-pages.ts";
import { readSettings } from "./src/settings.ts";
import { SiteBuild } from "./src/site-build.ts";

export default async function (eleventy: UserConfig) {
  const settings = readSettings({}, process.env);
  const build: PageBuild = await SiteBuild.begin(settings, null);
  reportWarnings(build.site.warnings);
  configureEleventy(eleventy, build);
  eleventy.on("eleventy.after", ({ directories }) => build.complete(directories.output));
  return { dir: { input: "templates", output: settings.outputFolder } };
}
