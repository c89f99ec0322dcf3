// A dump of a wiki (MediaWiki's export, as of Wikinews): a report for each article, its markup made into Markdown.

import type { Bilingual } from "../../reporting/problem.ts";
import { type Contained, type Input, state } from "./container.ts";
import { CUT_SHORT, childOf, childText, readXmlItems, type XmlElement } from "./xml-items.ts";

const AROUND: ReadonlySet<string> = new Set(["sitename", "base"]);
const NO_ARTICLE: Bilingual = {
  ar: "صفحة نقاش أو قالب في الويكي، لا مقال",
  en: "a wiki's talk page or template",
};
const LEADS_ON: Bilingual = { ar: "تحويل إلى صفحة أخرى", en: "it only leads to another page" };
const NO_TEXT: Bilingual = { ar: "بلا نص", en: "without a text" };

/**
 * The moment of a revision is that of an edit, so that the day is what the article's own template of a date says.
 * @yields a report an article; talk pages, templates and redirects are passed over, each by its place
 */
export async function* readMediaWiki(input: Input): AsyncGenerator<Contained> {
  const around = new Map<string, XmlElement[]>();
  let number = 0;
  const isPage = (name: string) => name === "page";
  for await (const { element, source, isCut } of readXmlItems(input.open(), isPage, AROUND, around)) {
    const place = `${input.name}, page ${++number}`;
    const revisions = element.children.filter(({ name }) => name === "revision");
    const text = revisions.length === 0 ? "" : childText(revisions[revisions.length - 1] ?? element, "text");
    const { body, tags, date } = readWikitext(text);
    const why = isCut
      ? CUT_SHORT
      : !["", "0"].includes(childText(element, "ns"))
        ? NO_ARTICLE
        : childOf(element, "redirect") !== undefined || REDIRECT.test(text)
          ? LEADS_ON
          : body === ""
            ? NO_TEXT
            : null;
    if (why !== null) {
      yield { type: "passed-over", place, why };
      continue;
    }
    const wiki = around.get("sitename")?.[0]?.text;
    yield {
      type: "report",
      place,
      original: { bytes: Buffer.from(source), extension: "xml" },
      content: { kind: "markdown", text: body },
      stated: [
        ...state("headline", "wiki title", childText(element, "title")),
        ...state("outlet", "wiki sitename", wiki),
        ...state("published", "wiki date", date),
        ...state("tags", "wiki category", ...tags),
        ...state("source-id", "wiki id", `${wiki ?? "wiki"}:${childText(element, "id")}`),
      ],
    };
  }
}

const REDIRECT = /^\s*#(?:redirect|تحويل)\s*:?\s*\[\[/i;
const FILE = "(?:file|image|media|ملف|صورة|وسيط)";
const CATEGORY = "(?:category|تصنيف)";
const DATE_TEMPLATE = /\{\{\s*(?:date|تاريخ|تأريخ)\s*\|\s*([^{}|]+?)\s*\}\}/i;

/** What wikis mark with quotes, brackets and signs, in Markdown; templates and tables hold no prose and are left out. */
function readWikitext(text: string): { body: string; tags: readonly string[]; date: string | null } {
  const date = DATE_TEMPLATE.exec(text)?.[1] ?? null;
  const tags = [...text.matchAll(new RegExp(`\\[\\[\\s*${CATEGORY}\\s*:\\s*([^\\]|]+)`, "giu"))].map(
    ([, name = ""]) => name.trim(),
  );
  let bare = text.replace(/<!--[\s\S]*?-->/g, "").replace(/<ref\b[^>]*?(?:\/>|>[\s\S]*?<\/ref>)/gi, "");
  // Templates stand within templates: the innermost go first.
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\{\{[^{}]*\}\}|\{\|[^{}]*\|\}/g, "");
  }
  const withLinks = bare
    .replace(
      new RegExp(
        `\\[\\[\\s*(?:${FILE}|${CATEGORY}|[a-z-]{2,12})\\s*:(?:[^[\\]]|\\[\\[[^[\\]]*\\]\\])*\\]\\]`,
        "giu",
      ),
      "",
    )
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g, "$1")
    .replace(/\[(https?:\/\/\S+)\s+([^\]]+)\]/g, "[$2]($1)")
    .replace(/\[(https?:\/\/[^\s\]]+)\]/g, "<$1>")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/__[A-Z]+__/g, "");
  const body = withLinks
    .split("\n")
    .map((line) =>
      line
        .trimEnd()
        .replace(
          /^(={2,6})\s*(.+?)\s*\1$/,
          (_whole, signs: string, words: string) => `${"#".repeat(signs.length)} ${words}`,
        )
        .replace(/^\*+\s*/, "- ")
        .replace(/^#(?!#| )\s*/, "1. ")
        .replace(/^[:;]+\s*/, ""),
    )
    .map((line) => (/^-?\s*$/.test(line) ? "" : line))
    .join("\n")
    .replace(/'''''(.+?)'''''/g, "**$1**")
    .replace(/'''(.+?)'''/g, "**$1**")
    .replace(/''(.+?)''/g, "*$1*")
    // A line of a wiki ends a paragraph only where a blank one follows; a heading ends it always.
    .replace(/^(#+ .*)$/gm, "\n$1\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { body: withoutEmptySections(body), tags, date };
}

/** A heading under which nothing is left: its sources were templates. */
function withoutEmptySections(body: string): string {
  let kept = body;
  for (let before = ""; before !== kept; ) {
    before = kept;
    kept = kept.replace(/(?:^|\n)(#+) [^\n]*(?=\n+#{1,2} |\s*$)/g, "").trim();
  }
  return kept;
}
