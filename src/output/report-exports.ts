// The files that stand beside an article page: its Markdown, and one of each format that the archive asks for.

import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import { worksOf } from "./citation/cited-work.ts";
import { reportFacts } from "./citation/report-facts.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { writtenFormats } from "./formats.ts";

export function* filesOf(article: Article, archive: Archive, context: ExportContext): Generator<ExportFile> {
  const facts = reportFacts(article, archive.authority, context);
  const works = worksOf(facts);
  for (const { file, make } of writtenFormats(context.reportFiles)) {
    yield {
      path: `articles/${article.id}/${file}`,
      content: make({ article, archive, context, facts, works }),
    };
  }
}
