// `warraq build`: the site, built and published, with progress while it lasts and a summary at its end.

import { isInstalled } from "../configuration/program.ts";
import type { Problem } from "../reporting/problem.ts";
import { listenWhile, type Progress } from "../reporting/progress.ts";
import { buildSite } from "../site/build-site.ts";
import { createProfile } from "./build-profile.ts";
import { hostLines } from "./hosts.ts";
import { count, type Invocation, type Language, PAGES, WARNINGS } from "./invocation.ts";
import { showProgress } from "./progress-line.ts";

export async function build({ settings, language, flags }: Invocation): Promise<number> {
  const started = performance.now();
  const line = showProgress(process.stderr, language);
  const profile = createProfile();
  let warnings: readonly Problem[] = [];
  const listener = {
    progress(state: Progress) {
      line.update(state);
      profile.update(state);
    },
    warnings: (problems: readonly Problem[]) => {
      warnings = problems;
    },
  };
  const options = { precompress: flags.precompress === true };
  const { pages, written, size } = await listenWhile(listener, () => buildSite(settings, options)).finally(
    line.end,
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const facts = [count(pages, language, PAGES), count(warnings.length, language, WARNINGS)];
  console.log(summary(written > 0, settings.outputFolder, facts, seconds, language));
  if (size !== undefined) for (const line of hostLines(size, language)) console.log(line);
  if (warnings.length > 0) {
    const command = isInstalled() ? "npx warraq check" : "npm run check";
    console.log(language === "ar" ? `التنبيهات: ${command}` : `the warnings: ${command}`);
  }
  if (flags.profile === true) console.log(profile.table());
  return 0;
}

function summary(
  hasChanged: boolean,
  folder: string,
  facts: readonly string[],
  seconds: string,
  language: Language,
): string {
  if (language === "ar") {
    const done = hasChanged ? `نُشر الموقع في ${folder}` : `لا جديد، والموقع كما هو في ${folder}`;
    return `${done}: ${facts.join("، ")}، في ${seconds} ث`;
  }
  const done = hasChanged ? `published in ${folder}` : `nothing new, the site stands in ${folder}`;
  return `${done}: ${facts.join(", ")}, in ${seconds} s`;
}
