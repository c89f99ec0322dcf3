// `warraq check`: every problem of every file in one run; the exit status says whether a build would fail.

import { type Reading, readArticles } from "../archive/read-folder.ts";
import type { Settings } from "../configuration/settings.ts";
import { findChangedOriginals } from "../intake/originals.ts";
import { checkPictures } from "../pictures/read-pictures.ts";
import { ArchiveError, type Problem, sortProblems } from "../reporting/problem.ts";
import { problemRecord } from "../reporting/problem-report.ts";
import { findDeadLinks } from "../site/dead-links.ts";
import { count, ERRORS, type Invocation, REPORTS, WARNINGS } from "./invocation.ts";
import { printProblems } from "./print-problems.ts";

export async function check({ settings, problems: own, language, flags }: Invocation): Promise<number> {
  const { reading, ofNames } = await readWithNames(settings);
  const { articles } = reading;
  const problems = sortProblems([
    ...own,
    ...ofNames,
    ...reading.problems,
    ...(await findDeadLinks(reading, settings)),
    ...(await checkPictures(reading, settings.articlesFolder)),
    ...(await findChangedOriginals(settings.articlesFolder)),
  ]);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  if (flags.json === true) {
    const records = problems.map((problem) => problemRecord(problem, language));
    console.log(JSON.stringify({ articles: articles.length, errors, warnings, problems: records }, null, 2));
  } else {
    printProblems(problems, language);
    const facts = [
      count(articles.length, language, REPORTS),
      count(errors, language, ERRORS),
      count(warnings, language, WARNINGS),
    ];
    console.log(facts.join(language === "ar" ? "، " : ", "));
  }
  return errors > 0 ? 1 : 0;
}

/** A file of names with an error counts as none: the reports are looked at all the same. */
async function readWithNames(settings: Settings): Promise<{ reading: Reading; ofNames: readonly Problem[] }> {
  try {
    return { reading: await readArticles(settings), ofNames: [] };
  } catch (error) {
    if (!(error instanceof ArchiveError) || settings.names === null) throw error;
    return { reading: await readArticles({ ...settings, names: null }), ofNames: error.problems };
  }
}
