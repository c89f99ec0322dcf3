// Which reports the archive has withdrawn: the day and the reason, which are all that stands at their address.

import type { Problem } from "../reporting/problem.ts";
import type { ArticleId } from "./article.ts";
import { articleId } from "./article-id.ts";
import type { FrontMatter } from "./front-matter/front-matter.ts";
import { readPrintedDate } from "./page/printed-date.ts";
import { articleProblem, type Place } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";

/** All that is left of a report: its text may be gone from the file too. */
export type Withdrawal = {
  readonly id: ArticleId;
  /** `2026-05-10` */
  readonly day: string;
  /** The reason as the maintainer gives it. */
  readonly reason: string;
  /** Former addresses of the report, which go on leading to it. */
  readonly aliases: readonly string[];
  /** The place where the file says so. */
  readonly place: Place;
};

/** @returns null where nothing is said of it; a problem where the day or the reason is missing, for the text must not be published then */
export function readWithdrawal(frontMatter: FrontMatter, document: RawDocument): Withdrawal | Problem | null {
  const id = articleId(document.file);
  const entry = frontMatter.entries.get("withdrawn");
  const [value] = entry?.values ?? [];
  if (id === null || entry === undefined || value === undefined) return null;
  const [day = null] = entry.days;
  const place = document.place((day ?? value).span[0]);
  const stated = day === null ? null : /^\d{4}-\d\d-\d\d/.exec(readPrintedDate(day.text).value ?? "");
  if (stated === null || entry.values.length > 1) {
    const printed = [day?.text, value.text].filter((text) => text !== undefined).join(" ");
    return articleProblem("withdrawal-invalid", place, { value: printed });
  }
  const aliases = frontMatter.entries.get("aliases")?.values.map(({ text }) => text) ?? [];
  return { id, day: stated[0], reason: value.text, aliases, place };
}

/** What `check` and a build say of it. */
export function withdrawalProblem({ place, day, reason }: Withdrawal): Problem {
  return articleProblem("report-withdrawn", place, { day, reason });
}
