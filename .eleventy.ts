// The composition root: what Eleventy is told, and nothing else.

import type { UserConfig } from "@11ty/eleventy";
import { renderToString } from "preact-render-to-string";
import { completeSite } from "./src/build/complete-site.ts";
import { pageExtension } from "./src/build/eleventy-pages.ts";
import { reportWarnings } from "./src/build/progress.ts";
import { CACHE_FOLDER, compose } from "./src/compose.ts";
import { readSettings } from "./src/settings.ts";
import type { PageTemplate, Site } from "./templates/page.ts";

export default async function (eleventy: UserConfig) {
  const settings = readSettings({}, process.env);
  const site = await compose(settings);
  reportWarnings(site.warnings);

  eleventy.setTemplateFormats(["11ty.tsx"]);
  eleventy.addExtension(
    "11ty.tsx",
    pageExtension<Site, PageTemplate<unknown>>(site, (template, item) =>
      renderToString(template.render(item, site)),
    ),
  );
  eleventy.on("eleventy.after", ({ directories }) =>
    completeSite(directories.output, {
      archive: site.archive,
      assetFiles: site.assetFiles,
      siteUrl: settings.siteUrl,
      cacheFolder: CACHE_FOLDER,
      context: {
        name: settings.name,
        description: settings.description,
        months: settings.months,
        digits: settings.digits,
        absolute: site.absolute,
      },
    }),
  );
  return { dir: { input: "templates", output: settings.outputFolder } };
}
