// The files that stand beside every article page, one of each format.

import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import { citedWorks } from "./citation/cited-work.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { REPORT_FORMATS } from "./formats.ts";

export function* filesOf(article: Article, archive: Archive, context: ExportContext): Generator<ExportFile> {
  const works = citedWorks(article, context);
  for (const { file, make } of REPORT_FORMATS) {
    yield { path: `articles/${article.id}/${file}`, content: make({ article, archive, context, works }) };
  }
}
