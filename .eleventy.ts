// The composition root: what Eleventy is told, and nothing else.

import type { UserConfig } from "@11ty/eleventy";
import { renderToString } from "preact-render-to-string";
import { currentBuild } from "./src/build/current-build.ts";
import { pageExtension } from "./src/build/eleventy-pages.ts";
import { reportWarnings } from "./src/build/progress.ts";
import { readSettings } from "./src/settings.ts";
import { SiteBuild } from "./src/site-build.ts";
import type { PageTemplate } from "./templates/page.ts";

type Build = SiteBuild<PageTemplate<unknown>>;

export default async function (eleventy: UserConfig) {
  // `npm run build` has begun the build and completes it; Eleventy started by hand does both here.
  const begun = currentBuild<Build>();
  const settings = begun?.site.settings ?? readSettings({}, process.env);
  const build: Build = begun ?? (await SiteBuild.begin(settings, null));
  if (begun === null) reportWarnings(build.site.warnings);

  eleventy.setTemplateFormats(["11ty.tsx"]);
  eleventy.addExtension(
    "11ty.tsx",
    pageExtension(build.plan.stalePages, (template, item) =>
      renderToString(template.render(item, build.site)),
    ),
  );
  if (begun === null) eleventy.on("eleventy.after", ({ directories }) => build.complete(directories.output));
  return { dir: { input: "templates", output: settings.outputFolder } };
}
