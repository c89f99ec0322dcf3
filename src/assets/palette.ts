// How the colours of an archive come into its styles: in the place of each comment that names a theme.

import type { Plugin } from "esbuild";
import type { Colours, Theme } from "../configuration/colours.ts";
import { readText } from "../reporting/files.ts";

const PLACE = /\/\* palette: (light|dark) \*\//gu;

/** @throws RangeError where a place is left without a palette or a palette without a place */
function paletteIn(css: string, colours: Colours): string {
  const themes = new Set<string>();
  const filled = css.replace(PLACE, (_place, theme: Theme) => {
    themes.add(theme);
    return Object.entries(colours[theme])
      .map(([role, colour]) => `--${role}: ${colour};`)
      .join("\n");
  });
  if (themes.size < 2) throw new RangeError("the styles have no place for a palette");
  return filled;
}

/** A plug-in by which the bundler of styles finds the colours. */
export function palettePlugin(colours: Colours): Plugin {
  return {
    name: "colours of the archive",
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]tokens\.css$/ }, async ({ path }) => ({
        contents: paletteIn(readText(path), colours),
        loader: "css",
      }));
    },
  };
}
