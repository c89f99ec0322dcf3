// The parser of Markdown as reports need it: safe by leaving HTML and odd links as text.

import MarkdownIt from "markdown-it";
import { allowArabicEmphasis } from "./arabic-emphasis.ts";
import { allowFigures } from "./figures.ts";
import { allowFootnotes } from "./footnotes.ts";
import { isSafeLink } from "./safe-links.ts";

export type Token = ReturnType<MarkdownIt["parse"]>[number];

export const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
parser.validateLink = isSafeLink;
// Indented code: an editor who indents a paragraph means a paragraph.
parser.disable("code");
allowArabicEmphasis(parser);
allowFigures(parser);
allowFootnotes(parser);
// Joined text loses which letters were escaped, and with it their place in the file.
parser.core.ruler.disable("text_join");
