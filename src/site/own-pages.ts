// What others add to a site with Eleventy: their templates, copies and transforms, made by Eleventy itself as its manual has it.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type Eleventy from "@11ty/eleventy";
import type { UserConfig } from "@11ty/eleventy";
import configureProgram from "../../.eleventy.ts";
import type { Site } from "../../templates/page.ts";
import { PROGRAM_FOLDER } from "../configuration/program.ts";
import type { Settings } from "../configuration/settings.ts";
import { readBytes } from "../reporting/files.ts";
import { ArchiveError } from "../reporting/problem.ts";
import type { PageChecks } from "./check-pages.ts";
import type { PartOutput } from "./output.ts";
import {
  filesBelow,
  hasAddedTemplates,
  hasOwnTemplates,
  ownConfiguration,
  ownPublicFiles,
  PUBLIC,
  TEMPLATES,
} from "./own-sources.ts";

/** What a configuration may return, or be: see https://www.11ty.dev/docs/config-shapes/ */
type Returned = {
  readonly dir?: {
    readonly input?: string;
    readonly includes?: string;
    readonly layouts?: string;
    readonly data?: string;
  };
  readonly templateFormats?: readonly string[];
};
type Configure = (config: UserConfig) => unknown;
export type Transforms = UserConfig["transforms"];

export type OwnFile = {
  /** From the root of the site, with forward slashes. */
  readonly path: string;
  /** The path at which it lies until it is put into the site. */
  readonly source: string;
  /** Made from a template, and so to be checked as our pages are; what is copied is left as it is. */
  readonly isMade: boolean;
};

type MadePages = {
  /** A path that stands twice is that of the first. */
  readonly files: readonly OwnFile[];
  /** Which every page goes through, ours too. */
  readonly transforms: Transforms;
  /** What the configuration copies from or watches beside templates and `public/`. */
  readonly inputs: readonly string[];
};

export type OwnPages = MadePages & {
  /** Differs whenever a file of them does. */
  readonly key: string;
};

/** A folder in which Eleventy could be started. */
type Project = {
  readonly folder: string;
  readonly hasTemplates: boolean;
  readonly configurations: readonly Configure[];
};

/**
 * Makes what the program's `.eleventy.ts` and `templates/` add, then what those of the archive do; of a path that both make, the
 * archive's stands. An archive that adds nothing costs the looking.
 * @param scratch a folder of which nothing is there
 * @throws ArchiveError when a template or the configuration has an error
 */
export async function makeOwnPages(settings: Settings, site: Site, scratch: string): Promise<OwnPages> {
  const { articlesFolder } = settings;
  const own = await ownConfigure(articlesFolder);
  const projects: Project[] = [];
  if (own !== null || hasOwnTemplates(articlesFolder))
    projects.push({
      folder: resolve(articlesFolder),
      hasTemplates: hasOwnTemplates(articlesFolder),
      configurations: own === null ? [configureProgram] : [configureProgram, own],
    });
  if (hasAddedTemplates() || makesMore(configureProgram))
    projects.push({
      folder: PROGRAM_FOLDER,
      hasTemplates: hasAddedTemplates(),
      configurations: [configureProgram],
    });
  const copied = ownPublicFiles(articlesFolder).map((path) => ({
    path,
    source: resolve(articlesFolder, PUBLIC, path),
    isMade: false,
  }));
  const made: MadePages[] = [];
  for (const [number, project] of projects.entries())
    made.push(await makeProject(project, site, resolve(scratch, String(number))));
  const files = [...made.flatMap((pages) => pages.files), ...copied];
  return {
    files,
    key: keyOf(files),
    transforms: made[0]?.transforms ?? {},
    inputs: made.flatMap(({ inputs }) => inputs),
  };
}

/** Our own door for their files; of pages is noted what is noted of ours. */
export async function putOwnPages(
  { files }: OwnPages,
  output: PartOutput,
  checks: PageChecks,
): Promise<void> {
  const taken = new Set<string>();
  for (const { path, source, isMade } of files) {
    if (taken.has(path)) continue;
    taken.add(path);
    const bytes = readBytes(source);
    if (!isMade || !path.endsWith(".html")) output.put(path, bytes);
    else {
      // Loaded only here: a site to which nothing is added needs no parser.
      const { readPage } = await import("./foreign-page.ts");
      const { notes } = readPage(bytes.toString());
      output.put(path, bytes, notes.ids);
      checks.note(path, notes);
    }
  }
}

function keyOf(files: readonly OwnFile[]): string {
  const digest = createHash("sha256");
  for (const { path, source } of files) digest.update(`${path}\n`).update(readBytes(source));
  return digest.digest("base64url").slice(0, 16);
}

async function ownConfigure(articlesFolder: string): Promise<Configure | null> {
  const path = ownConfiguration(articlesFolder);
  if (path === null) return null;
  // Loaded only here: it understands TypeScript on every Node, and finds the packages of the archive.
  const { tsImport } = await import("tsx/esm/api");
  try {
    const loaded = (await tsImport(pathToFileURL(path).href, import.meta.url)) as { default?: unknown };
    const configure = withoutWrapper(loaded.default);
    return typeof configure === "function" ? (configure as Configure) : () => configure;
  } catch (error) {
    throw ownError(dirname(path), error);
  }
}

/** Takes exports out of the object that they come in where no `package.json` says that a folder's code is modules. */
function withoutWrapper(exported: unknown): unknown {
  return typeof exported === "object" && exported !== null && "default" in exported
    ? exported.default
    : exported;
}

/** Whether a configuration does more than help templates, of which there may be none. */
function makesMore(configure: Configure): boolean {
  const called = new Set<string | symbol>();
  const config = new Proxy(
    {},
    {
      get: (_config, name) => {
        called.add(name);
        return () => undefined;
      },
    },
  );
  configure(config as UserConfig);
  return ["addPassthroughCopy", "addTransform", "addTemplate", "addPlugin", "on"].some((name) =>
    called.has(name),
  );
}

async function makeProject(project: Project, site: Site, output: string): Promise<MadePages> {
  const { folder, hasTemplates, configurations } = project;
  const { default: EleventyOfPackage } = await import("@11ty/eleventy");
  mkdirSync(output, { recursive: true });
  /** Filled while the configuration runs, which Eleventy does first of all. */
  const engines = {};
  let transforms: Transforms = {};
  let inputs: readonly string[] = [];
  const started = process.cwd();
  // Eleventy's paths, those of copies and of data included, are those of the folder it is started in.
  process.chdir(folder);
  try {
    const eleventy = new EleventyOfPackage(hasTemplates ? TEMPLATES : ".", relative(folder, output), {
      source: "cli",
      configPath: "",
      pathPrefix: new URL(site.settings.siteUrl).pathname,
      async config(userConfig) {
        helpTemplates(userConfig, site);
        for (const configure of configurations) {
          const returned = (await configure(userConfig)) as Returned | undefined;
          if (returned !== undefined) settle(returned, userConfig);
          if (returned !== undefined) Object.assign(engines, withoutPlaces(returned));
        }
        if (!hasTemplates) userConfig.setTemplateFormats([]);
        transforms = { ...userConfig.transforms };
        inputs = Object.keys(userConfig.passthroughCopies);
      },
    });
    eleventy.disableLogger();
    await eleventy.initializeConfig(engines);
    const [, templates] = await writeWhole(eleventy);
    const made = new Set(templates.map(({ outputPath }) => resolve(outputPath)));
    const files = filesBelow(output).map((path) => {
      const source = join(output, path.replaceAll("/", sep));
      return { path, source, isMade: made.has(source) };
    });
    return { files, transforms, inputs: inputs.map((path) => resolve(path)) };
  } catch (error) {
    throw ownError(folder, error);
  } finally {
    process.chdir(started);
  }
}

/** Copies go on after a template has failed, and need the folder they were begun in: they are waited for. */
async function writeWhole(eleventy: Eleventy): ReturnType<Eleventy["write"]> {
  await eleventy.init();
  const copies = eleventy.passthroughManager;
  const copyAll = copies.copyAll.bind(copies);
  let copying: Promise<unknown> = Promise.resolve();
  copies.copyAll = (paths) => {
    copying = copyAll(paths);
    return copying;
  };
  try {
    return await eleventy.write();
  } catch (error) {
    // What they wait for, and what does not come where a template has failed.
    eleventy.eleventyConfig.userConfig.emit("eleventy#render");
    await copying.catch(() => {});
    throw error;
  }
}

/** What templates of any archive may use: its facts, its reports, and addresses that hold wherever it lives. */
function helpTemplates(config: UserConfig, { archive, settings, href, absolute }: Site): void {
  const { name, description, siteUrl } = settings;
  config.addGlobalData("site", { name, description, url: siteUrl });
  config.addGlobalData("reports", () =>
    archive.articles.map(({ id, headline, outlet, publishedAt }) => ({
      url: href(`/articles/${id}/`),
      headline: headline.value,
      outlet: outlet.value,
      publishedAt: publishedAt.value,
    })),
  );
  config.addFilter("href", href);
  config.addFilter("absolute", absolute);
}

function settle({ dir, templateFormats }: Returned, config: UserConfig): void {
  if (dir?.input !== undefined) config.setInputDirectory(dir.input);
  if (dir?.includes !== undefined) config.setIncludesDirectory(dir.includes);
  if (dir?.layouts !== undefined) config.setLayoutsDirectory(dir.layouts);
  if (dir?.data !== undefined) config.setDataDirectory(dir.data);
  if (templateFormats !== undefined) config.setTemplateFormats(templateFormats);
}

function withoutPlaces({ dir, templateFormats, ...rest }: Returned): object {
  return rest;
}

/** Eleventy wraps what went wrong, the template's own words innermost, and names its file somewhere among them. */
function ownError(folder: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const words: string[] = [];
  for (let inner = error; inner instanceof Error; inner = innerError(inner)) words.push(inner.message);
  const why = [...new Set(words)].join(": ").replace(/\s+/g, " ");
  const named = why.match(/[^\s"'`()«»]+\.\w+/g)?.find((path) => existsSync(resolve(folder, path)));
  return new ArchiveError(
    [
      {
        file: named === undefined ? folder : resolve(folder, named),
        line: 0,
        column: 0,
        code: "eleventy-failed",
        severity: "error",
        message: {
          ar: `لم يصنع Eleventy ما أضيف إلى الموقع: ${why}`,
          en: `Eleventy could not make what was added to the site: ${why}`,
        },
        hint: {
          ar: "صحّح القالب أو ملف الإعداد .eleventy.ts",
          en: "correct the template, or the configuration in .eleventy.ts",
        },
      },
    ],
    { cause: error },
  );
}

function innerError(error: Error): unknown {
  return "originalError" in error && error.originalError !== undefined ? error.originalError : error.cause;
}
