// The HTML that blog systems keep of a post, made into the HTML that a browser would show: their marks are for their own editors.

import type { Bilingual } from "../../reporting/problem.ts";

const BLOCK = /<(?:p|div|h[1-6]|ul|ol|blockquote|table|figure|pre|section|article)\b/i;

/** Of a list of links to reports elsewhere little is left without them. */
const MOST_BESIDE_LINKS = 0.35;

/** Whether a text is nothing but links, as what a search engine or an aggregator says of a report. */
export function isOfLinks(html: string): boolean {
  const lengthOf = (part: string) => part.replace(/<[^>]*>|&nbsp;|\s+/g, "").length;
  const length = lengthOf(html);
  return length > 0 && lengthOf(html.replace(/<a\b[\s\S]*?<\/a>/gi, "")) < length * MOST_BESIDE_LINKS;
}

export const ONLY_LINKS: Bilingual = {
  ar: "روابط إلى أخبار في مواقعها بلا نصوصها",
  en: "links to reports elsewhere, without their texts",
};

/** A post's HTML as a browser would be given it: without editors' marks, every paragraph an element. */
export function tidyBlogHtml(source: string): string {
  const html = withoutBlogMarks(source);
  // A picture or a film becomes an element whether or not the text around it has any.
  return /<p\b/i.test(source) ? html : paragraphs(html);
}

/** Without editors' comments, and with shortcodes for captions, films and recordings as elements that say the same. */
export function withoutBlogMarks(source: string): string {
  return withoutWrappers(source)
    .replace(FIRST_ON, "")
    .replace(/<!--\s*\/?(?:wp:|more|nextpage)[\s\S]*?-->/g, "")
    .replace(CAPTION, "<figure>$1<figcaption>$2</figcaption></figure>")
    .replace(ENCLOSED_MEDIA, '<p><a href="$1">$1</a></p>')
    .replace(MEDIA, '<p><a href="$1">$1</a></p>');
}

/** The line that a plug-in puts below each item of a feed, in its English words and its two Arabic ones. */
const FIRST_ON =
  /<p>\s*(?:The post|ظهرت المقالة|التدوينة|المقالة)\s(?:(?!<\/p>)[\s\S])*?(?:appeared first on|أول[اًا]+ على)(?:(?!<\/p>)[\s\S])*<\/p>\s*$/u;

/** Shortcode API of WordPress: `[caption]` holds a picture and its words, the others an address within or as an attribute. */
const CAPTION =
  /\[caption\b[^\]]*\]\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)\s*([\s\S]*?)\[\/caption\]/gi;
const ENCLOSED_MEDIA = /\[(?:embed|video|audio|youtube)\b[^\]]*\]\s*(https?:\/\/[^\s[\]<]+)\s*\[\/\w+\]/gi;
const MEDIA =
  /\[(?:video|audio|embed|youtube)\b[^\]]*?\b(?:src|mp4|mp3|url)=["']?(https?:\/\/[^\s"'\]]+)["']?[^\]]*\](?:\s*\[\/\w+\])?/gi;

/** Those of builders of pages, as `[vc_row]…[/vc_row]`, only arrange what stands in them; no prose is written so. */
const WRAPPER = /\[(\/?)([a-z]+(?:[_-][a-z\d]+)+)\b([^\]]*)\]/g;
const OF_BUILDERS =
  /^(?:vc|et_pb|fusion|av|cs|tatsu|rev|mk|ux|kc|fl|thim|td|tdc|fullwidth|one|two|three)[_-]/;

function withoutWrappers(source: string): string {
  const closed = new Set([...source.matchAll(/\[\/([\w-]+)\]/g)].map(([, name = ""]) => name));
  return source.replace(WRAPPER, (whole, _slash, name: string) =>
    closed.has(name) || OF_BUILDERS.test(name) ? "\n\n" : whole,
  );
}

/** What WordPress calls `wpautop`: blank lines part paragraphs, a single end of line is one. */
function paragraphs(html: string): string {
  return html
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replace(/\r?\n/g, "<br>\n")}</p>`))
    .join("\n");
}
