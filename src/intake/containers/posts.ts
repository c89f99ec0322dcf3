// Posts of static site generators (Hugo, Jekyll and their kin): front matter in YAML or TOML with their own keys, Markdown with their own marks.

import { decodeHTML } from "entities";
import MarkdownIt from "markdown-it";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import type { Statement } from "../page-metadata.ts";
import { withoutBlogMarks } from "./blog-html.ts";
import { type ContainedReport, type Content, namesAlone, state } from "./container.ts";
import { flatten } from "./records/flatten.ts";
import { isPublished } from "./records/publication-state.ts";

const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;
/** Hugo reads an object of JSON above the text too. */
export const JSON_FRONT_MATTER = /^\uFEFF?(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*\r?\n\s*(?=[^\s{}[\],"])/;
const YAML = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** Hexo writes the keys without the line above them. */
const HEXO =
  /^\uFEFF?((?:title|date|layout|tags|author)[ \t]*:[^\n]*\n(?:[\w-]+[ \t]*:[^\n]*\n|[ \t]+\S[^\n]*\n)*)---[ \t]*(?:\r?\n|$)/;
/** Notion writes them as lines below the title. */
const NOTION = /^\uFEFF?#[ \t]+([^\n]+)\r?\n\s*\n((?:[\p{L}][\p{L} _-]{0,30}:[ \t]*\S[^\n]*\r?\n){2,})\s*\n/u;

/** Pelican and MultiMarkdown write them above a blank line, without a sign around them. */
const HEADER_LINES = /^\uFEFF?((?:[A-Za-z][\w-]{1,30}:[ \t]*\S[^\n]*\n){2,})[ \t]*\r?\n/;
const HEADER_KEYS = /^(?:title|date|author|authors|category|tags|slug|summary|status|lang|modified)$/;

function headerLines(text: string): { keys: Readonly<Record<string, string>>; length: number } | null {
  const [whole = "", lines = ""] = HEADER_LINES.exec(text) ?? [];
  const pairs = lines
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line): [string, string] => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    });
  const keys = Object.fromEntries(pairs);
  const known = pairs.filter(([key]) => HEADER_KEYS.test(key)).length;
  return keys.title === undefined || known < 2 ? null : { keys, length: whole.length };
}

/** Keys that only such posts have: one of them tells a post from an article of ours. */
const FOREIGN_KEYS =
  /^(?:layout|draft|categories|lastmod|publishDate|expiryDate|featured_image|featuredImage|permalink|redirect_from|aliases|series|taxonomies|weight|slug|type|params|cssclass(?:es)?|created|taxonomy|publish_date|pubDate|heroImage)\s*[:=]|^published\s*:\s*["']?(?:true|false)\b|\[\[/m;
/** Links and embeds of Obsidian, which Markdown does not know. */
const OBSIDIAN_MARKS = /!?\[\[[^[\]\n]+\]\]|^> ?\[![\w-]+\]|%%[\s\S]+?%%/m;

/** The day and the words of the address in a post's file name, as Jekyll wants it. */
const JEKYLL_NAME = /(?:^|[/\\])(\d{4}-\d{2}-\d{2})-([^/\\]+?)(?:[/\\]index)?\.(?:mdx?|markdown|html?)$/i;

/** Jekyll keeps what is not yet published there. */
const DRAFT_FOLDER = /(?:^|[/\\])_drafts[/\\]/;

/** MDX is Markdown with components, which its first lines fetch. */
const MDX_IMPORT = /^(?:import|export)\s[^\n]*\sfrom\s+["'][^"'\n]+["'];?[ \t]*$/gm;

/** Whether a Markdown file is such a post rather than an article of this program. */
export function isForeignPost(text: string, name: string): boolean {
  if (TOML.test(text) || JSON_FRONT_MATTER.test(text) || HEXO.test(text)) return true;
  if (notionKeys(text) !== null || headerLines(text) !== null) return true;
  const [whole = "", head = ""] = YAML.exec(text) ?? [];
  if (head === "") return false;
  const isObsidian = OBSIDIAN_MARKS.test(text.slice(whole.length));
  return (
    FOREIGN_KEYS.test(head) ||
    JEKYLL_NAME.test(name) ||
    DRAFT_FOLDER.test(name) ||
    isObsidian ||
    text.match(MDX_IMPORT) !== null
  );
}

/**
 * @param name of the file, which may hold the day
 * @returns null where the front matter cannot be read
 */
export function readPost(bytes: Uint8Array, name: string): ContainedReport | null {
  const text = new TextDecoder().decode(bytes);
  const head = readHead(text);
  if (head === null) return null;
  const { keys } = head;
  const [opening = "", heading = null] =
    keys.title === undefined ? (FIRST_HEADING.exec(head.body) ?? []) : [];
  const firstHeading = heading?.trim() ?? null;
  const body = head.body.slice(opening.length);
  const say = (key: Statement["key"], ...names: readonly string[]): Statement[] => {
    const found = names.find((one) => (keys[one] ?? "") !== "");
    return found === undefined
      ? []
      : state(key, `front matter ${found}`, ...(keys[found] ?? "").split("\n").map(withoutLinks));
  };
  const isMoment = (key: string) => /\d{4}/.test(keys[key] ?? "");
  const [, day = null, words = ""] = JEKYLL_NAME.exec(name) ?? [];
  const published = say(
    "published",
    ...["date", "published", "pubDate", "published_at", "publish_date"].filter(isMoment),
  );
  // A page that was clipped was not published when its clipping was made; what else a note was made of may have been.
  const isClipping = isAddress(keys.source);
  const made = published.length > 0 || day !== null || isClipping ? [] : say("published", "created");
  const isDraft = keys.draft === "true" || keys.published === "false" || DRAFT_FOLDER.test(name);
  return {
    type: "report",
    place: name,
    original: { bytes, extension: "md" },
    content: contentOf(translateMarks(body).trim()),
    stated: [
      ...state("headline", "front matter title", decodeHTML(keys.title ?? "") || firstHeading),
      ...(published.length > 0 ? published : state("published", "file name", day)),
      ...made,
      ...(isClipping ? say("captured", "created") : []),
      ...(made.length > 0 ? state("doubtful", "front matter created", "published") : []),
      ...say("updated", "lastmod", "updated", "last_modified_at", "modified"),
      ...say("byline", "author", "authors", "params.author", "params.authors", "author.name")
        .map((one) => ({ ...one, values: namesAlone(one.values) }))
        .filter(({ values }) => values.length > 0),
      ...section(keys),
      ...tagsOf(keys),
      ...say("lede", "description", "summary", "excerpt", "subtitle"),
      ...say(
        "image",
        "featured_image",
        "featuredImage",
        "image",
        "image.url",
        "image.path",
        "cover",
        "cover.image",
        "thumbnail",
        "params.images",
        "images",
        "heroImage",
      ),
      ...say("image-caption", "image_caption", "cover.caption", "image.caption", "image.alt", "cover.alt"),
      // A clipped page names its address as its source, a note its publisher.
      ...(isAddress(keys.source) ? say("url", "source") : []),
      ...say("url", "canonical", "canonical_url", "canonicalURL", "original_url", "source_url"),
      ...(isAddress(keys.source) ? [] : say("outlet", "source", "publisher", "outlet")),
      ...say("language", "lang", "language", "locale"),
      ...say("rights", "copyright", "license", "rights"),
      // Other names of a note are no addresses.
      ...say("aliases", "aliases", "redirect_from", "permalink", "url")
        .map((one) => ({ ...one, values: one.values.filter((value) => /\/|^[\w.-]+$/.test(value)) }))
        .filter(({ values }) => values.length > 0),
      ...state("source-id", "file name", day === null ? null : `${day}-${words}`),
      ...(isDraft
        ? state("status", "front matter", "draft")
        : say("status", "status").filter(({ values: [status = ""] }) => !isPublished(status))),
      ...(keys.password === undefined ? [] : state("status", "front matter password", "password")),
      // Hugo publishes from this day on; most posts repeat their own day there.
      ...say("embargo", "publishDate", "publishdate").filter(
        ({ values: [day = ""] }) => day.slice(0, 10) > (keys.date ?? "").slice(0, 10),
      ),
      ...say("expires", "expiryDate", "expirydate", "unpublish_date"),
    ],
  };
}

const FIRST_HEADING = /^\s*# +([^\n]+)\n/;

function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\//i.test(text);
}

/** `[[name]]` and `[[file|name]]` as the name; `[name](address)` likewise. */
function withoutLinks(text: string): string {
  return text.replace(WIKI_LINK, (_whole, page: string, shown?: string) => shown ?? page).trim();
}

const WIKI_LINK = /\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/g;

/** Keys of Notion that say what front matter would. */
const NOTION_KEYS: ReadonlySet<string> = new Set(
  ["date", "author", "tags", "category", "source", "url", "published", "created", "status", "summary"].concat(
    ["التاريخ", "الكاتب", "الوسوم", "المصدر", "الرابط"],
  ),
);

/** null: those lines are the text itself. */
function notionKeys(text: string): { keys: Readonly<Record<string, string>>; length: number } | null {
  const [whole = "", title = "", lines = ""] = NOTION.exec(text) ?? [];
  const pairs = lines
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line): [string, string] => {
      const at = line.indexOf(":");
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    });
  const known = pairs.filter(([key]) => NOTION_KEYS.has(key)).length;
  if (known < 2 || known < pairs.length / 2) return null;
  return { keys: { title: title.trim(), ...Object.fromEntries(pairs) }, length: whole.length };
}

const HTML_WITHIN =
  /<(?:p|div|figure|iframe|blockquote|img|table|br|span|strong|em|ul|ol)\b|<!--\s*wp:|\[caption\b|\[embed\b/i;

/** Markdown may hold HTML, which an archive of strangers' texts shows as text: such a body is read as the page it makes. */
function contentOf(body: string): Content {
  if (!HTML_WITHIN.test(body)) return { kind: "markdown", text: body };
  return { kind: "html", text: new MarkdownIt({ html: true }).render(withoutBlogMarks(body)) };
}

function readHead(text: string): { keys: Readonly<Record<string, string>>; body: string } | null {
  const above = notionKeys(text) ?? headerLines(text);
  if (above !== null) return { keys: above.keys, body: text.slice(above.length) };
  const toml = TOML.exec(text);
  const yaml = toml === null ? (YAML.exec(text) ?? HEXO.exec(text)) : null;
  const json = toml === null && yaml === null ? JSON_FRONT_MATTER.exec(text) : null;
  const found = toml ?? yaml ?? json;
  if (found === null) return null;
  try {
    // The core schema keeps days as they are printed: a date made of one would lose its offset.
    const value: unknown =
      toml !== null
        ? datesAsText(parseToml(found[1] ?? ""))
        : parseYaml(found[1] ?? "", { schema: "core", maxAliasCount: 20 });
    return { keys: flatten(value), body: text.slice(found[0].length) };
  } catch {
    return null;
  }
}

/** TOML knows moments by itself; as text they are what the file prints. */
function datesAsText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/\.000(?=Z|[+-])/, "");
  if (Array.isArray(value)) return value.map(datesAsText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, datesAsText(inner)]));
}

/** The first category is the section; Jekyll may list them in one text. */
function section(keys: Readonly<Record<string, string>>): Statement[] {
  const [first] = categoriesOf(keys);
  return state("section", "front matter categories", first);
}

function tagsOf(keys: Readonly<Record<string, string>>): Statement[] {
  const tags = (keys.tags ?? keys["taxonomies.tags"] ?? keys["taxonomy.tag"] ?? keys.keywords ?? "").split(
    /\n|,|،/,
  );
  const [, ...further] = categoriesOf(keys);
  return state("tags", "front matter tags", ...new Set([...tags, ...further].map((tag) => tag.trim())));
}

function categoriesOf(keys: Readonly<Record<string, string>>): string[] {
  const text =
    keys.categories ??
    keys.category ??
    keys["taxonomies.categories"] ??
    keys["taxonomy.category"] ??
    keys.section ??
    "";
  return text
    .split(/\n|,|،/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

const parameter = (name: string, text: string) =>
  new RegExp(`\\b${name}=["']([^"']*)["']`).exec(text)?.[1] ?? "";

/** Hugo's built-in shortcodes and Jekyll's includes that show a picture, a film or another page; what is left is said by the reader. */
function translateMarks(body: string): string {
  return (
    withoutObsidianMarks(withoutComponents(body))
      .replace(/^<!--\s*(?:more|truncate)\s*-->[ \t]*$/gm, "")
      // Grav ends the summary so; Docusaurus and VitePress frame a remark.
      .replace(/(?<=\n\n)===[ \t]*(?=\n\n)/g, "")
      .replace(/^:::+[ \t]*(?:[\w-]+.*)?$/gm, "")
      .replace(/\{\{[<%]\s*figure\b([^}]*?)\/?\s*[%>]\}\}/g, (_, text: string) => pictureMark(text))
      .replace(/\{%\s*include\s+(?:image|figure)\S*\b([^%]*)%\}/g, (_, text: string) => pictureMark(text))
      .replace(
        /\{\{[<%]\s*youtube\s+(?:id=)?["']?([\w-]+)["']?[^}]*[%>]\}\}/g,
        "<https://www.youtube.com/watch?v=$1>",
      )
      .replace(/\{\{[<%]\s*vimeo\s+(?:id=)?["']?(\d+)["']?[^}]*[%>]\}\}/g, "<https://vimeo.com/$1>")
      .replace(
        /\{\{[<%]\s*(?:tweet|x)\b[^}]*?user=["']?(\w+)["']?[^}]*?id=["']?(\d+)["']?[^}]*[%>]\}\}/g,
        "<https://x.com/$1/status/$2>",
      )
      .replace(/\]\(\{\{[<%]\s*(?:rel)?ref\s+["']([^"']+)["']\s*[%>]\}\}\)/g, "]($1)")
      .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, "")
      .replace(/(?<!!)\[([^[\]\n]+)\]\(\{%-?\s*(?:post_url|link)\s[^%\n]*%\}\)/g, "$1")
      // kramdown: attributes of the block or the link before them.
      .replace(/\{:[^{}\n]*\}[ \t]*$/gm, "")
      .replace(/\{\{\s*site\.baseurl\s*\}\}/g, "")
  );
}

/** What a component holds is text; its name and its settings are the site's. */
function withoutComponents(body: string): string {
  if (!body.match(MDX_IMPORT)) return body;
  return body.replace(MDX_IMPORT, "").replace(/<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>/g, "");
}

/** Links within a collection of notes lead nowhere here; their words stay. Comments and marks of blocks are its writer's own. */
function withoutObsidianMarks(body: string): string {
  if (!OBSIDIAN_MARKS.test(body)) return body;
  return body
    .replace(/%%[\s\S]*?%%/g, "")
    .replace(
      /!\[\[([^[\]|\n]+\.(?:jpe?g|png|gif|webp|avif|svg))(?:\|([^[\]\n]+))?\]\]/gi,
      (_whole, file: string, words = "") => `![${/^\d+(?:x\d+)?$/.test(words) ? "" : words}](<${file}>)`,
    )
    .replace(
      /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/g,
      (_whole, page: string, shown?: string) => shown ?? page,
    )
    .replace(/^(> ?)\[![\w-]+\][+-]?[ \t]*(\S.*)?$/gm, (_whole, sign: string, title = "") =>
      title === "" ? sign : `${sign}**${title}**\n${sign}`,
    )
    .replace(/==(?=\S)([^=\n]+?)==/g, "**$1**")
    .replace(/[ \t]\^[\w-]+$/gm, "");
}

function pictureMark(text: string): string {
  const caption = parameter("caption", text) || parameter("title", text);
  const title = caption === "" ? "" : ` "${caption.replaceAll('"', "”")}"`;
  return `![${parameter("alt", text)}](${parameter("src", text)}${title})`;
}
