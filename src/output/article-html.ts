// The body of a report as plain HTML for feed readers: paragraphs, subheads, lists and quotations, with links and emphasis.

import type { Article, ArticleImage, Correction, TextMark } from "../article/article.ts";
import { type Pictures, picturesInText } from "../pictures/picture.ts";
import { directionOf } from "../text/language.ts";
import type { TextBlock } from "./body-text.ts";
import type { ShownPicture } from "./citation/report-facts.ts";
import { escapeXml } from "./xml.ts";

const TAGS = { strong: "strong", emphasis: "em", strike: "s", code: "code" } as const;

type HtmlText = {
  readonly body: readonly TextBlock[];
  readonly corrections: readonly Correction[];
  /** BCP 47; absent: Arabic. */
  readonly language?: string;
  /** The report's own picture. */
  readonly image: ArticleImage | null;
};

/**
 * Writes the report in a `div` that says the text is right-to-left: readers show it inside pages of their own.
 * @param origin plain text to stand after it, on where it is from
 */
export function articleHtml(
  article: HtmlText,
  origin: string | null = null,
  pictureHtml: PictureHtml = () => null,
): string {
  const parts: string[] = [leadHtml(article, pictureHtml)];
  let open: "ul" | "ol" | null = null;
  for (const block of article.body) {
    const list = block.kind === "list-item" ? (block.list?.ordered ? "ol" : "ul") : null;
    if (open !== list) {
      if (open !== null) parts.push(`</${open}>`);
      if (list !== null) parts.push(`<${list}>`);
      open = list;
    }
    parts.push(blockHtml(block, pictureHtml));
  }
  if (open !== null) parts.push(`</${open}>`);
  parts.push(correctionsHtml(article));
  if (origin !== null) parts.push(`<hr/><p lang="ar">${escapeXml(origin)}</p>`);
  return `<div dir="${directionOf(article.language)}" lang="${escapeXml(article.language ?? "ar")}">${parts.join("")}</div>`;
}

/** After the text, as on the page: who reads the feed alone is told as well. */
function correctionsHtml({ corrections }: HtmlText): string {
  if (corrections.length === 0) return "";
  const items = corrections.map(
    ({ at, text }) => `<li><time datetime="${escapeXml(at)}">${escapeXml(at)}</time>: ${lines(text)}</li>`,
  );
  return `<h2>التصحيحات</h2><ul>${items.join("")}</ul>`;
}

/** A picture as an element; null for one that does not lie in the archive. */
export type PictureHtml = (href: string, alt: string) => string | null;

/** At whole addresses: a feed is read anywhere. */
export function pictureHtmlOf(article: Article, { absolute, pictures }: Gallery): PictureHtml {
  return (href, alt) => {
    const still = pictures?.of(article, href)?.still;
    return still === undefined ? null : imageElement({ ...still, url: absolute(still.path) }, alt);
  };
}

type Gallery = { absolute(path: string): string; readonly pictures?: Pictures };

export function imageElement({ url, width, height }: ShownPicture, alt: string): string {
  return `<img src="${escapeXml(url)}" width="${width}" height="${height}" alt="${escapeXml(alt)}"/>`;
}

/** The report's own picture, unless the text shows it. */
function leadHtml({ image, body }: HtmlText, pictureHtml: PictureHtml): string {
  if (image?.file == null || picturesInText({ body }).includes(image.file)) return "";
  const element = pictureHtml(image.file, image.alt ?? image.caption ?? "");
  if (element === null) return "";
  const words = [image.caption, image.credit].filter((text) => text !== null).join(" — ");
  return `<figure>${element}${words === "" ? "" : `<figcaption>${lines(words)}</figcaption>`}</figure>`;
}

function standingPicture(block: TextBlock, pictureHtml: PictureHtml): string {
  const mark = block.marks.find(({ kind }) => kind === "image");
  const element = mark?.kind === "image" ? pictureHtml(mark.href, mark.alt ?? block.text) : null;
  if (element === null) return `<p>${markedText(block)}</p>`;
  const hasCaption = mark?.kind === "image" && mark.alt !== undefined;
  return `<figure>${element}${hasCaption ? `<figcaption>${lines(block.text)}</figcaption>` : ""}</figure>`;
}

function blockHtml(block: TextBlock, pictureHtml: PictureHtml): string {
  if (block.kind === "picture") return standingPicture(block, pictureHtml);
  const text = markedText(block);
  switch (block.kind) {
    case "subhead":
      return `<h2>${text}</h2>`;
    case "quotation":
      return `<blockquote><p>${text}</p></blockquote>`;
    case "list-item":
      return `<li>${text}</li>`;
    case "code":
      return `<pre><code>${text}</code></pre>`;
    case "paragraph":
    case "table-row":
      return (block.quoted ?? 0) > 0 ? `<blockquote><p>${text}</p></blockquote>` : `<p>${text}</p>`;
    default:
      return block.kind satisfies never;
  }
}

/** Outer marks first; of two that cross, the one that begins later is left out. */
function markedText(block: TextBlock): string {
  if (block.marks.length === 0) return lines(block.text);
  const marks = [...block.marks].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return nested(block.text, 0, block.text.length, marks);
}

function nested(text: string, from: number, to: number, marks: readonly TextMark[]): string {
  let html = "";
  let at = from;
  for (const [index, mark] of marks.entries()) {
    const [start, end] = mark.span;
    if (start < at || end > to || start >= end) continue;
    html += lines(text.slice(at, start)) + wrapped(mark, nested(text, start, end, marks.slice(index + 1)));
    at = end;
  }
  return html + lines(text.slice(at, to));
}

function wrapped(mark: TextMark, html: string): string {
  if (mark.kind !== "link" && mark.kind !== "image")
    return `<${TAGS[mark.kind]}>${html}</${TAGS[mark.kind]}>`;
  return /^(?:https?|mailto):/u.test(mark.href) ? `<a href="${escapeXml(mark.href)}">${html}</a>` : html;
}

function lines(text: string): string {
  return escapeXml(text).replaceAll("\n", "<br/>");
}
