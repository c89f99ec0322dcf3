// The raster pictures of the archive's sign, for home screens that take no SVG; drawn from `public/icon.svg`.

import { Resvg } from "@resvg/resvg-js";

export type IconFile = { readonly path: string; readonly bytes: Uint8Array };

export type Icon = { readonly path: string; readonly size: number; readonly purpose: "any" | "maskable" };

/** For the web manifest. */
export const MANIFEST_ICONS: readonly Icon[] = [
  { path: "icon-192.png", size: 192, purpose: "any" },
  { path: "icon-512.png", size: 512, purpose: "any" },
  { path: "icon-maskable-512.png", size: 512, purpose: "maskable" },
];

/** Where Apple's home screens look for it without being told. */
const TOUCH_ICON: Icon = { path: "apple-touch-icon.png", size: 180, purpose: "any" };

/** A mask may cut all but a circle of 80 % of the width: the sign is drawn smaller, on its own ground. */
const MASK_MARGIN = 0.1;

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
