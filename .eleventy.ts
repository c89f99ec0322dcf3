// The configuration of Eleventy, for every build: what is added here takes effect in `npm run build` and `npm start`.

import type { UserConfig } from "@11ty/eleventy";

/**
 * The pages of the archive are made by `src/site/pages.ts`; this is for what you add to them. Templates go into `templates/`
 * (Markdown, Nunjucks, Liquid, HTML), layouts into `templates/_includes/`, data into `templates/_data/`; files to be
 * copied as they are go into `public/`. Filters, shortcodes, plugins, passthrough copies and transforms are registered
 * here, as https://www.11ty.dev/docs/config/ has it. Templates know `site` and `reports`, and the filters `href` and
 * `absolute` for addresses. An archive may have its own `.eleventy.ts`, `templates/` and `public/`, read after these.
 */
export default function configure(_eleventy: UserConfig): void {}
