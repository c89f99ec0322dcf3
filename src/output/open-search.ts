// The OpenSearch description: how a browser's address bar reaches the archive's search page.

import type { ExportContext, ExportFile } from "./export-file.ts";
import { element, textElement, XML_DECLARATION } from "./xml.ts";

/** Browsers cut the name after 16 characters and the description after 1024; the specification asks for it. */
export function openSearch(context: ExportContext): ExportFile {
  const description = element(
    "OpenSearchDescription",
    { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
    textElement("ShortName", cut(context.name, 16)),
    textElement("Description", cut(context.description, 1024)),
    element("Url", {
      type: "text/html",
      method: "get",
      template: `${context.absolute("/search/")}?q={searchTerms}`,
    }),
    element("Url", {
      type: "application/opensearchdescription+xml",
      rel: "self",
      template: context.absolute("/opensearch.xml"),
    }),
    textElement("Language", "ar"),
    textElement("InputEncoding", "UTF-8"),
    textElement("OutputEncoding", "UTF-8"),
  );
  return { path: "opensearch.xml", content: `${XML_DECLARATION}${description}\n` };
}

function cut(text: string, longest: number): string {
  return [...text].slice(0, longest).join("");
}
