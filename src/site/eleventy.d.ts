// The part of Eleventy 3.1 this project calls: the package ships no declarations.

declare module "@11ty/eleventy" {
  export type BuildEvent = { readonly directories: { readonly input: string; readonly output: string } };

  export type UserConfig = {
    setTemplateFormats(formats: readonly string[]): void;
    addExtension(extension: string, options: object): void;
    on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => unknown): void;
    setUseGitIgnore(use: boolean): void;
  };

  export type EleventyOptions = {
    readonly source?: "cli" | "script";
    readonly configPath?: string;
    readonly config?: (config: UserConfig) => void;
    readonly quietMode?: boolean;
    readonly dryRun?: boolean;
  };

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    write(): Promise<[passthrough: readonly unknown[], pages: readonly { readonly url: string }[]]>;
  }
}
