// A WordPress export (WXR 1.0 to 1.2): a report for each post, with what its author and its taxonomies say; drafts stay drafts.

import type { Bilingual } from "../../reporting/problem.ts";
import { tidyBlogHtml } from "./blog-html.ts";
import { type Contained, type Input, state } from "./container.ts";
import { offsetBetween } from "./records/cell-moments.ts";
import { CUT_SHORT, childrenOf, childText, readXmlItems, type XmlElement } from "./xml-items.ts";

const isItem = (name: string) => name === "item";
const AROUND: ReadonlySet<string> = new Set(["title", "link", "wp:author", "language"]);

/** What WordPress and its common plug-ins keep as posts without their being texts for readers. */
const TECHNICAL_TYPES =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|elementor_\w+|shop_\w+|scheduled-action|feedback|mc4wp-form|wpcf7\w*|amp_\w+)$/;

/** Pages such as «من نحن» belong to the site, not to its news. */
const SITE_PAGE: Bilingual = { ar: "صفحة من صفحات الموقع، لا خبر", en: "a page of the site, not a report" };
const DELETED: Bilingual = { ar: "في سلة المهملات", en: "in the bin" };
const EMPTY: Bilingual = { ar: "بلا نص", en: "without a text" };

/**
 * Reads the file twice: pictures stand behind the posts that name them.
 * @yields a report a post; pages of the site, deleted and empty posts are passed over, each by its place
 */
export async function* readWordPress(input: Input): AsyncGenerator<Contained> {
  const pictures = await readAttachments(input);
  const around = new Map<string, XmlElement[]>();
  let number = 0;
  for await (const { element: item, source, isCut } of readXmlItems(input.open(), isItem, AROUND, around)) {
    number++;
    const place = `${input.name}, item ${number}`;
    const type = childText(item, "wp:post_type");
    if (TECHNICAL_TYPES.test(type)) continue;
    const status = childText(item, "wp:status");
    const content = childText(item, "content:encoded");
    const why = isCut
      ? CUT_SHORT
      : type === "page"
        ? SITE_PAGE
        : status === "trash"
          ? DELETED
          : content === ""
            ? EMPTY
            : null;
    if (why !== null) {
      yield { type: "passed-over", place, why };
      continue;
    }
    yield {
      type: "report",
      place,
      original: { bytes: Buffer.from(source), extension: "xml" },
      content: { kind: "html", text: tidyBlogHtml(content) },
      stated: [
        ...state("headline", "WXR title", childText(item, "title")),
        ...state("outlet", "WXR channel", around.get("title")?.[0]?.text),
        ...state("url", "WXR link", status === "publish" ? childText(item, "link") : null),
        ...state("published", "WXR post_date", momentOf(item, "wp:post_date")),
        ...state("updated", "WXR post_modified", changedAt(item)),
        ...bylineOf(item, around.get("wp:author")),
        ...state("lede", "WXR excerpt", childText(item, "excerpt:encoded")),
        ...taxonomies(item),
        ...state("image", "WXR _thumbnail_id", pictures.get(metaValue(item, "_thumbnail_id"))),
        ...state(
          "source-id",
          "WXR guid",
          childText(item, "guid") || numberAt(around, childText(item, "wp:post_id")),
        ),
        ...state("aliases", "WXR link", status === "publish" ? oldAddress(childText(item, "link")) : null),
        ...withheld(status, childText(item, "wp:post_password")),
      ],
    };
  }
}

/** A number is a post's own only at its site. */
function numberAt(around: ReadonlyMap<string, readonly XmlElement[]>, id: string): string | null {
  const site = around.get("link")?.[0]?.text.trim() ?? "";
  return id === "" || site === "" ? null : `${site.replace(/\/$/, "")}/?p=${id}`;
}

/** Ids of attachments → their addresses. */
async function readAttachments(input: Input): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for await (const { element } of readXmlItems(input.open(), isItem, new Set(), new Map())) {
    if (childText(element, "wp:post_type") !== "attachment") continue;
    pictures.set(childText(element, "wp:post_id"), childText(element, "wp:attachment_url"));
  }
  return pictures;
}

/** Co-Authors Plus keeps those who wrote a post together as terms; the creator is then whoever pressed the button. */
function bylineOf(item: XmlElement, authors: readonly XmlElement[] | undefined) {
  const together = childrenOf(item, "category").filter(({ attributes }) => attributes.domain === "author");
  return together.length > 0
    ? state("byline", "WXR author", ...together.map(({ text }) => text))
    : state("byline", "WXR dc:creator", displayName(childText(item, "dc:creator"), authors));
}

function displayName(login: string, authors: readonly XmlElement[] = []): string {
  const author = authors.find((one) => childText(one, "wp:author_login") === login);
  const name = author === undefined ? "" : childText(author, "wp:author_display_name");
  // A login such as «admin» names nobody.
  return name === login ? "" : name;
}

/** WordPress writes a day of zeros where it has none. */
const NO_MOMENT = /^(?:0000-00-00|$)/;

/** Local and Greenwich time together tell the offset. */
function momentOf(item: XmlElement, name: string): string | null {
  const local = childText(item, name);
  const greenwich = childText(item, `${name}_gmt`);
  if (NO_MOMENT.test(local)) return NO_MOMENT.test(greenwich) ? null : `${greenwich.replace(" ", "T")}Z`;
  const written = local.replace(" ", "T");
  return NO_MOMENT.test(greenwich) ? written : written + offsetBetween(local, greenwich);
}

/** A post is modified by being published: only what came later is a change. */
function changedAt(item: XmlElement): string | null {
  const changed = childText(item, "wp:post_modified");
  return changed <= childText(item, "wp:post_date") ? null : momentOf(item, "wp:post_modified");
}

/** The first category is the section, as themes print it; «غير مصنف» is none. */
function taxonomies(item: XmlElement) {
  const terms = childrenOf(item, "category").map(({ attributes, text }) => ({
    domain: attributes.domain,
    text: text.trim(),
  }));
  const named = (domain: string) =>
    terms.filter((term) => term.domain === domain && !UNCATEGORISED.test(term.text)).map(({ text }) => text);
  const [section, ...further] = named("category");
  return [
    ...state("section", "WXR category", section),
    ...state("tags", "WXR post_tag", ...new Set([...named("post_tag"), ...named("tag"), ...further])),
  ];
}

const UNCATEGORISED = /^(?:uncategori[sz]ed|غير مصنف|غير مصنّف|بدون تصنيف|عام)$/i;

function metaValue(item: XmlElement, key: string): string {
  const meta = childrenOf(item, "wp:postmeta").find((one) => childText(one, "wp:meta_key") === key);
  return meta === undefined ? "" : childText(meta, "wp:meta_value");
}

/** The path under which readers know the post; an address by number has none. */
function oldAddress(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { pathname, search } = new URL(link);
  return search !== "" || pathname === "/" ? null : decodedPath(pathname);
}

function decodedPath(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

function withheld(status: string, password: string) {
  if (password !== "") return state("status", "WXR post_password", "private");
  return status === "publish" || status === "" ? [] : state("status", "WXR status", status);
}
