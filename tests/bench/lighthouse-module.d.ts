// The part of Lighthouse 12 its script calls: the package is not a dependency, so that installing the project stays light.

declare module "lighthouse" {
  type Category = {
    readonly score: number | null;
    readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
  };
  type Audit = {
    readonly score: number | null;
    readonly displayValue?: string;
    readonly numericValue?: number;
  };
  type Result = {
    readonly lhr: {
      readonly categories: Readonly<Record<string, Category | undefined>>;
      readonly audits: Readonly<Record<string, Audit | undefined>>;
    };
  };
  export const desktopConfig: object;
  export default function lighthouse(
    url: string,
    flags: object,
    config?: object,
  ): Promise<Result | undefined>;
}
