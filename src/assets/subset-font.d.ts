// The part of subset-font 2.9 this project calls: the package ships no declarations.

declare module "subset-font" {
  export type SubsetOptions = {
    readonly targetFormat?: "truetype" | "woff" | "woff2";
    readonly noHinting?: boolean;
    readonly keepFeatures?: readonly string[];
  };

  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
