// The configuration of Eleventy for every build: what you add here takes effect in `npm run build` and `npm start`.

import type { UserConfig } from "@11ty/eleventy";

export default function (_eleventy: UserConfig): void {}
