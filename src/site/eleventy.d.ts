// The part of Eleventy 3.1 this project calls and its users configure: the package ships no declarations.

declare module "@11ty/eleventy" {
  export type BuildEvent = { readonly directories: { readonly input: string; readonly output: string } };

  // biome-ignore lint/suspicious/noExplicitAny: filters and shortcodes take whatever templates give them.
  type Callback = (...given: any[]) => unknown;
  type Transform = (this: unknown, content: string, outputPath: string) => string | Promise<string>;

  /** See https://www.11ty.dev/docs/config/ for what each does. */
  export type UserConfig = {
    setTemplateFormats(formats: readonly string[]): void;
    addTemplateFormats(formats: string | readonly string[]): void;
    addExtension(extension: string, options: object): void;
    addPassthroughCopy(paths: string | Readonly<Record<string, string>>, options?: object): void;
    addFilter(name: string, filter: Callback): void;
    addAsyncFilter(name: string, filter: Callback): void;
    addShortcode(name: string, shortcode: Callback): void;
    addAsyncShortcode(name: string, shortcode: Callback): void;
    addPairedShortcode(name: string, shortcode: Callback): void;
    addGlobalData(name: string, data: unknown): void;
    addCollection(name: string, collect: Callback): void;
    addPlugin(plugin: unknown, options?: object): void;
    addTransform(name: string, transform: Transform): void;
    addTemplate(path: string, content: unknown, data?: object): void;
    addLayoutAlias(from: string, to: string): void;
    addWatchTarget(path: string): void;
    addPreprocessor(name: string, formats: string, process: Callback): void;
    addDataExtension(extensions: string, options: unknown): void;
    amendLibrary(engine: string, amend: Callback): void;
    setLibrary(engine: string, library: unknown): void;
    setInputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setLayoutsDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    on(event: string, listener: (event: BuildEvent) => unknown): void;
    setUseGitIgnore(use: boolean): void;
    readonly passthroughCopies: Readonly<Record<string, unknown>>;
    readonly transforms: Readonly<Record<string, Transform>>;
  };

  export type EleventyOptions = {
    readonly source?: "cli" | "script";
    readonly configPath?: string;
    readonly config?: (config: UserConfig) => void | Promise<void>;
    readonly pathPrefix?: string;
    readonly quietMode?: boolean;
    readonly dryRun?: boolean;
  };

  export type WrittenTemplate = { readonly url: string; readonly outputPath: string };

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    /** @param overrides read once the configuration has run */
    initializeConfig(overrides: object): Promise<void>;
    init(): Promise<void>;
    readonly eleventyConfig: { readonly userConfig: { emit(event: string): unknown } };
    readonly passthroughManager: { copyAll(templates: unknown): Promise<unknown> };
    disableLogger(): void;
    write(): Promise<[passthrough: readonly unknown[], pages: readonly WrittenTemplate[]]>;
  }
}
