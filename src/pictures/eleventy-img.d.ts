// The part of @11ty/eleventy-img 6 this project calls: the package ships no declarations.

declare module "@11ty/eleventy-img" {
  type Format = "webp" | "jpeg";
  type Options = {
    readonly formats: readonly Format[];
    readonly widths: readonly number[];
    readonly dryRun?: boolean;
    readonly useCache?: boolean;
    readonly fixOrientation?: boolean;
    readonly svgAllowUpscale?: boolean;
    readonly formatFiltering?: readonly string[];
    readonly sharpWebpOptions?: object;
    readonly sharpJpegOptions?: object;
    readonly transform?: (picture: { flatten(options: object): unknown }) => unknown;
  };
  type Made = { readonly width: number; readonly height: number; readonly buffer?: Buffer };

  /** A call with `dryRun` writes nothing, and each size has its bytes. */
  export default function Image(
    picture: Buffer,
    options: Options,
  ): Promise<{ readonly [F in Format]?: readonly Made[] }>;
}
