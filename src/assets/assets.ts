// The files behind the pages' looks: the stylesheets and the fonts, named by their content, and whatever `public/` holds.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Colours, DEFAULT_COLOURS } from "../configuration/colours.ts";
import { programPath } from "../configuration/program.ts";
import { readBytes } from "../reporting/files.ts";
import { digest, prepareFonts } from "./fonts.ts";
import { beginningAt, FOR_BROWSERS } from "./for-browsers.ts";
import { drawIcons, signOf } from "./icons.ts";
import { palettePlugin } from "./palette.ts";

/** Addresses of built files, with a leading slash and without the base path. */
export type Assets = {
  readonly stylesheet: string;
  /** The stylesheet that replaces the other on pages that have more: a second file would cost a line that carries one at a time a whole turn. */
  readonly findingStylesheet: string;
  /** The stylesheet of pages that show a picture. */
  readonly pictureStylesheet: string;
  /** What must run before the first paint. */
  readonly script: string;
  /** Fonts worth fetching before the stylesheet asks for them. */
  readonly preloadFonts: readonly string[];
};

export type AssetFile = { readonly path: string; readonly bytes: Uint8Array };

export type AssetOptions = {
  /** The folder in which cut fonts are kept between builds. */
  readonly cacheFolder: string;
  /** The folder of `index.css`, `finding.css` and `picture.css`. Default `templates/styles`. */
  readonly styles?: string;
  /** Default: the built-in ones. */
  readonly colours?: Colours;
  /** The archive's own icon, as SVG. Default: the sign of Warraq in the accent colour. */
  readonly icon?: string | null;
  /** The name of the archive, for the sign. */
  readonly name?: string;
  /** Copied as is. Default `public`. */
  readonly publicFolder?: string;
};

const FOLDER = "assets";

/** Paths of the returned files are relative to the root of the site. */
export async function prepareAssets({
  cacheFolder,
  styles = programPath("templates", "styles"),
  publicFolder = programPath("public"),
  colours = DEFAULT_COLOURS,
  icon = null,
  name = "ورّاق",
}: AssetOptions): Promise<{ assets: Assets; files: AssetFile[] }> {
  const [fonts, common, more, picture, script, copied] = await Promise.all([
    prepareFonts(`${FOLDER}/fonts`, cacheFolder),
    bundleStyles(join(styles, "index.css"), colours),
    bundleStyles(join(styles, "finding.css"), colours),
    bundleStyles(join(styles, "picture.css"), colours),
    bundlePreferences(colours),
    readPublic(publicFolder),
  ]);
  const sign = icon ?? signOf(name, colours.light);
  const css = `${fonts.css}\n${common}`;
  const finding = `${css}\n${more}`;
  const cssPath = `${FOLDER}/warraq-${digest(css)}.css`;
  const findingPath = `${FOLDER}/warraq-finding-${digest(finding)}.css`;
  const picturePath = `${FOLDER}/warraq-picture-${digest(picture)}.css`;
  const scriptPath = `${FOLDER}/warraq-${digest(script)}.js`;
  return {
    assets: {
      stylesheet: `/${cssPath}`,
      findingStylesheet: `/${findingPath}`,
      pictureStylesheet: `/${picturePath}`,
      script: `/${scriptPath}`,
      preloadFonts: fonts.files.filter(({ preload }) => preload).map(({ path }) => `/${path}`),
    },
    files: [
      { path: cssPath, bytes: Buffer.from(css) },
      { path: findingPath, bytes: Buffer.from(finding) },
      { path: picturePath, bytes: Buffer.from(picture) },
      { path: scriptPath, bytes: Buffer.from(script) },
      ...fonts.files.map(({ path, bytes }) => ({ path, bytes })),
      { path: "icon.svg", bytes: Buffer.from(sign) },
      ...drawIcons(sign),
      ...copied,
    ],
  };
}

/** One minified file; esbuild keeps the order and the layers that the entry names. */
async function bundleStyles(entry: string, colours: Colours): Promise<string> {
  const { outputFiles } = await build({
    ...beginningAt(entry),
    bundle: true,
    minify: true,
    write: false,
    logLevel: "silent",
    charset: "utf8",
    plugins: [palettePlugin(colours)],
    target: ["chrome111", "firefox113", "safari16.4"],
  });
  return outputFiles.map(({ text }) => text.trim()).join("\n");
}

/** A classic script: a module would wait until the page is parsed, and be seen to change it. */
async function bundlePreferences({ light, dark }: Colours): Promise<string> {
  const { outputFiles } = await build({
    ...beginningAt(fileURLToPath(new URL("../browser/preferences.ts", import.meta.url))),
    ...FOR_BROWSERS,
    format: "iife",
    define: { LIGHT_PAPER: JSON.stringify(light.paper), DARK_PAPER: JSON.stringify(dark.paper) },
  });
  return outputFiles.map(({ text }) => text).join("\n");
}

async function readPublic(folder: string): Promise<AssetFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return paths.map((path) => ({
    path: path.slice(join(folder, "/").length).replaceAll("\\", "/"),
    bytes: readBytes(path),
  }));
}
