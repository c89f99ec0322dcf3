// `warraq check`: every problem of every file in one run; the exit status says whether a build would fail.

import { readArticles } from "../archive/read-folder.ts";
import type { Settings } from "../configuration/settings.ts";
import { findChangedOriginals } from "../intake/originals.ts";
import { checkPictures } from "../pictures/read-pictures.ts";
import { ArchiveError, type Problem, sortProblems } from "../reporting/problem.ts";
import { problemRecord } from "../reporting/problem-report.ts";
import { findDeadLinks } from "../site/dead-links.ts";
import { count, ERRORS, type Invocation, REPORTS, WARNINGS } from "./invocation.ts";
import { printProblems } from "./print-problems.ts";
import { problemsOf } from "./tell-failure.ts";

export async function check({ settings, problems: own, language, flags }: Invocation): Promise<number> {
  const looked = await look(settings).catch((error: unknown) => ({ reports: 0, found: problemsOf(error) }));
  const { reports, found } = looked;
  const problems = sortProblems([...own, ...found]);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  if (flags.json === true) {
    const records = problems.map((problem) => problemRecord(problem, language));
    console.log(JSON.stringify({ articles: reports, errors, warnings, problems: records }, null, 2));
  } else {
    printProblems(problems, language);
    const facts = [
      count(reports, language, REPORTS),
      count(errors, language, ERRORS),
      count(warnings, language, WARNINGS),
    ];
    console.log(facts.join(language === "ar" ? "، " : ", "));
  }
  return errors > 0 ? 1 : 0;
}

/** What is wrong with the reports, and with the file of names, which then counts as none. */
async function look(settings: Settings): Promise<{ reports: number; found: readonly Problem[] }> {
  const { articlesFolder } = settings;
  try {
    const reading = await readArticles(settings);
    const found = [
      ...reading.problems,
      ...(await findDeadLinks(reading, settings)),
      ...(await checkPictures(reading, articlesFolder)),
      ...(await findChangedOriginals(articlesFolder)),
    ];
    return { reports: reading.articles.length, found };
  } catch (error) {
    if (!(error instanceof ArchiveError) || settings.names === null) throw error;
    const { reports, found } = await look({ ...settings, names: null });
    return { reports, found: [...error.problems, ...found] };
  }
}
