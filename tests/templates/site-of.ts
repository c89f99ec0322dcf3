// A site of a few made-up reports, and every page of it, for tests of templates.

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { buildArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/article/article.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { NO_PICTURES } from "../../src/pictures/picture.ts";
import type { PageTemplate, Site } from "../../templates/page.ts";
import { htmlOf } from "../markup.ts";

export function siteOf(articles: readonly Article[], base = "/"): Site {
  const absolute = (path: string) => `https://example.org${base}${path.replace(/^\//u, "")}`;
  return {
    archive: buildArchive(articles),
    // A folder that is not there says nothing: all settings have their defaults.
    settings: readSettings({ articles: "nowhere", siteUrl: absolute("/") }, {}),
    assets: {
      stylesheet: "/assets/style.css",
      findingStylesheet: "/assets/finding.css",
      pictureStylesheet: "/assets/picture.css",
      script: "/assets/script.js",
      preloadFonts: ["/assets/fonts/a.woff2"],
    },
    pictures: NO_PICTURES,
    href: (path) => absolute(path).slice("https://example.org".length),
    absolute,
  };
}

const TEMPLATES = join(import.meta.dirname, "../../templates");

/** Every page of the site, by permalink. */
export async function renderPages(site: Site): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const file of readdirSync(TEMPLATES).filter((name) => name.endsWith(".11ty.tsx"))) {
    const { default: template } = (await import(join(TEMPLATES, file))) as { default: PageTemplate<unknown> };
    for (const item of template.items(site)) {
      pages.set(template.permalink(item, site), htmlOf(template.render(item, site)));
    }
  }
  return pages;
}
