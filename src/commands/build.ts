// `warraq build`: the site, built and published, with progress while it lasts and a summary at its end.

import { listenWhile } from "../build/progress.ts";
import { buildSite } from "../build-site.ts";
import type { Problem } from "../problem.ts";
import { count, type Invocation, PAGES, WARNINGS } from "./invocation.ts";
import { showProgress } from "./progress-line.ts";

export async function build({ settings, language, flags }: Invocation): Promise<number> {
  const started = performance.now();
  const line = showProgress(process.stderr, language);
  let warnings: readonly Problem[] = [];
  const listener = {
    progress: line.update,
    warnings: (problems: readonly Problem[]) => {
      warnings = problems;
    },
  };
  const options = { precompress: flags.precompress === true };
  const { pages } = await listenWhile(listener, () => buildSite(settings, options)).finally(line.end);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const facts = [count(pages, language, PAGES), count(warnings.length, language, WARNINGS)];
  console.log(
    language === "ar"
      ? `نُشر الموقع في ${settings.outputFolder}: ${facts.join("، ")}، في ${seconds} ث`
      : `published in ${settings.outputFolder}: ${facts.join(", ")}, in ${seconds} s`,
  );
  if (warnings.length > 0) {
    console.log(language === "ar" ? "التنبيهات: npm run check" : "the warnings: npm run check");
  }
  return 0;
}
