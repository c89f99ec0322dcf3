// The files that stand beside every article page: three forms of its citation, its ninjs, and its twins in Markdown and plain text.

import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import { biblatex } from "./citation/biblatex.ts";
import { citedWorks } from "./citation/cited-work.ts";
import { cslItem } from "./citation/csl-json.ts";
import { ris } from "./citation/ris.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { jsonDocument } from "./json.ts";
import { ninjs } from "./ninjs.ts";
import { markdownTwin, textTwin } from "./twins.ts";

export function* filesOf(article: Article, archive: Archive, context: ExportContext): Generator<ExportFile> {
  const folder = `articles/${article.id}`;
  const works = citedWorks(article, context);
  yield { path: `${folder}/cite.ris`, content: ris(works) };
  yield { path: `${folder}/cite.bib`, content: biblatex(works) };
  yield { path: `${folder}/cite.csl.json`, content: jsonDocument(works.map(cslItem)) };
  yield {
    path: `${folder}/ninjs.json`,
    content: jsonDocument(ninjs(article, archive.authority, context, works)),
  };
  yield { path: `${folder}/index.md`, content: markdownTwin(article) };
  yield { path: `${folder}/index.txt`, content: textTwin(article, context, works) };
}
