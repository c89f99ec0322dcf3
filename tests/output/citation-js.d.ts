// The part of citation-js the tests call: its packages ship no declarations.

declare module "@citation-js/core" {
  export type CslDate = {
    readonly "date-parts"?: readonly (readonly (number | string)[])[];
    readonly raw?: string;
  };
  export type CslRecord = Readonly<Record<string, unknown>> & {
    readonly author?: readonly {
      readonly literal?: string;
      readonly family?: string;
      readonly given?: string;
    }[];
    readonly issued?: CslDate;
  };
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly CslRecord[];
    format(kind: "bibliography", options: { template: string; lang: string; format: "text" }): string;
  }
  export const plugins: {
    readonly config: { get(name: "@csl"): { readonly styles: { add(name: string, xml: string): void } } };
  };
}

declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-bibtex";

declare module "@adobe/structured-data-validator" {
  export default class Validator {
    constructor(schemaOrgJson?: unknown);
    validate(data: unknown): Promise<readonly { readonly issueMessage: string; readonly severity: string }[]>;
  }
}
