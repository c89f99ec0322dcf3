// Pictures that are written as HTML or as Hugo's shortcode, and stand by themselves: `<figure>`, `<img>`, `{{< figure >}}`.

import type MarkdownIt from "markdown-it";

type Token = ReturnType<MarkdownIt["parse"]>[number];

/** What a source says of a picture; empty where it says nothing. */
export type Picture = { readonly src: string; readonly alt: string; readonly caption: string };

/** Longer ones are no figures but pages. */
const MOST_LINES = 40;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

/** Teaches the parser a token `figure`; any other HTML stays text. */
export function allowFigures(parser: MarkdownIt): void {
  parser.block.ruler.before(
    "paragraph",
    "figure",
    (state, startLine, endLine, silent) => {
      const lineAt = (line: number) => state.getLines(line, line + 1, 0, false).trim();
      const first = lineAt(startLine);
      if (!/^(?:<(?:figure|img|picture)[\s>]|\{\{[<%]\s*figure\s)/iu.test(first)) return false;
      const closing = /^<(figure|picture)/iu.exec(first)?.[1];
      const end = closing === undefined ? /(?:>|%\}\})$/u : new RegExp(`</${closing}>$`, "iu");
      let last = startLine;
      while (!end.test(lineAt(last)) && last + 1 < Math.min(endLine, startLine + MOST_LINES)) last++;
      const text = state.getLines(startLine, last + 1, 0, false).trim();
      const picture = end.test(text) ? readFigure(text) : null;
      if (picture === null || !parser.validateLink(picture.src)) return false;
      if (silent) return true;
      const token = state.push("figure", "figure", 0);
      token.map = [startLine, last + 1];
      token.meta = picture;
      state.line = last + 1;
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}

export function figureOf({ meta }: Token): Picture {
  return meta as Picture;
}

/** Null for one without a picture, or with more: a gallery, a film. */
function readFigure(text: string): Picture | null {
  const shortcode = /^\{\{[<%]\s*figure\s+([^}]*?)\s*\/?[>%]\}\}$/iu.exec(text);
  const images = [...text.matchAll(/<img\s([^>]*)>/giu)];
  const written = shortcode?.[1] ?? (images.length === 1 ? images[0]?.[1] : undefined);
  if (written === undefined) return null;
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of written.matchAll(ATTRIBUTE))
    attributes.set(name.toLowerCase(), plain(double ?? single ?? bare ?? ""));
  const src = attributes.get("src") ?? "";
  const printed = /<figcaption[^>]*>([\s\S]*?)<\/figcaption>/iu.exec(text)?.[1] ?? "";
  const caption = plain(printed) || (attributes.get("caption") ?? attributes.get("title") ?? "");
  // Anything else within is text, which a picture has no place for.
  const rest = text.replace(/<figcaption[\s\S]*?<\/figcaption>|<[^>]*>|\{\{[^}]*\}\}/giu, "").trim();
  return src === "" || rest !== "" ? null : { src, alt: attributes.get("alt") ?? "", caption };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** The words of a little HTML. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/gu, " ")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu, (whole, decimal, hex, name) =>
      name === undefined ? characterOf(decimal, hex) : (ENTITIES[name.toLowerCase()] ?? whole),
    )
    .replace(/\s+/gu, " ")
    .trim();
}

function characterOf(decimal: string | undefined, hex: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0x10ffff ? "" : String.fromCodePoint(code);
}
