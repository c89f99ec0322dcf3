// The composition root of Eleventy started by hand; `npm run build` does the same, begun and completed by `src/site/build.ts`.

import type { UserConfig } from "@11ty/eleventy";
import { readSettings } from "./src/configuration/settings.ts";
import { reportWarnings } from "./src/reporting/progress.ts";
import { configureEleventy, type PageBuild } from "./src/site/render-pages.ts";
import { SiteBuild } from "./src/site/site-build.ts";

export default async function (eleventy: UserConfig) {
  const settings = readSettings({}, process.env);
  const build: PageBuild = await SiteBuild.begin(settings, null);
  reportWarnings(build.site.warnings);
  configureEleventy(eleventy, build);
  eleventy.on("eleventy.after", ({ directories }) => build.complete(directories.output));
  return { dir: { input: "templates", output: settings.outputFolder } };
}
