// The sign of an archive: as SVG in its colours, and as raster pictures for home screens that take no SVG.

import { Resvg } from "@resvg/resvg-js";
import type { Palette } from "../configuration/colours.ts";

export type IconFile = { readonly path: string; readonly bytes: Uint8Array };

export type Icon = { readonly path: string; readonly size: number; readonly purpose: "any" | "maskable" };

/** The icons that the web manifest names. */
export const MANIFEST_ICONS: readonly Icon[] = [
  { path: "icon-192.png", size: 192, purpose: "any" },
  { path: "icon-512.png", size: 512, purpose: "any" },
  { path: "icon-maskable-512.png", size: 512, purpose: "maskable" },
];

/** The icon that stands where Apple's home screens look for it without being told. */
const TOUCH_ICON: Icon = { path: "apple-touch-icon.png", size: 180, purpose: "any" };

/** A mask may cut all but a circle of 80 % of the width: the sign is drawn smaller, on its own ground. */
const MASK_MARGIN = 0.1;

/** Two lines of a page and the letter waw, light on the accent colour. */
export function signOf(name: string, { accent, paper }: Palette): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><title>${escapeXml(name)}</title><rect width="64" height="64" fill="${accent}"/><path d="M14 13h36M14 18h36" stroke="${paper}" stroke-width="2"/><path d="M44 27v9q0 11-12 11H14v-5h17q7 0 7-6v-9z" fill="${paper}"/></svg>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Same sign, same bytes. */
export function drawIcons(svg: string): IconFile[] {
  return [...MANIFEST_ICONS, TOUCH_ICON].map((icon) => ({ path: icon.path, bytes: draw(svg, icon) }));
}

function draw(svg: string, { size, purpose }: Icon): Uint8Array {
  const source = purpose === "maskable" ? withMargin(svg) : svg;
  return new Resvg(source, { fitTo: { mode: "width", value: size } }).render().asPng();
}

function withMargin(svg: string): string {
  const [, width = "64"] = /viewBox="0 0 (\d+) /.exec(svg) ?? [];
  const [, ground = "#fff"] = /<rect[^>]* fill="([^"]+)"/.exec(svg) ?? [];
  const margin = Number(width) * MASK_MARGIN;
  const whole = Number(width) + 2 * margin;
  const sheet = `<rect x="${-margin}" y="${-margin}" width="${whole}" height="${whole}" fill="${ground}"/>`;
  return svg
    .replace(/viewBox="[^"]*"/, `viewBox="${-margin} ${-margin} ${whole} ${whole}"`)
    .replace(/(<svg[^>]*>)/, `$1${sheet}`);
}
