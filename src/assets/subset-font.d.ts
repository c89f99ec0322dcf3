// The part of subset-font 2.9 this project calls: the package ships no declarations.

declare module "subset-font" {
  export type SubsetOptions = {
    readonly targetFormat?: "truetype" | "woff" | "woff2";
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min?: number; readonly max?: number }>
    >;
    readonly noHinting?: boolean;
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
    /** The text is then left out. */
    readonly keepAllGlyphs?: boolean;
  };

  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options?: SubsetOptions,
  ): Promise<Buffer>;
}
