// A text all the way to its page, without a build: decoded, read, archived, rendered.

import { decodeDocument, isRawDocument } from "../../src/article/raw-document.ts";
import { readArticle } from "../../src/article/read-article.ts";
import articlePage from "../../templates/article.11ty.tsx";
import { PLAIN_CONTEXT } from "../article/read-text.ts";
import { htmlOf } from "../markup.ts";
import { siteOf } from "../templates/site-of.ts";

/** The article's page, or null where the text was refused. */
export function renderText(bytes: Uint8Array | string, file = "report.md"): string | null {
  const document = decodeDocument(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, file);
  if (!isRawDocument(document)) return null;
  const article = readArticle(document, PLAIN_CONTEXT);
  if (!("body" in article)) return null;
  const site = siteOf([article]);
  return htmlOf(articlePage.render(article, site));
}
