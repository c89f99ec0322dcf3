// An inferred outlet or day is marked as such in everything the archive publishes.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Parser } from "htmlparser2";
import type { Workshop } from "./built-site.ts";
import { GUESSED, plantedSite } from "./planted-reports.ts";

let site: Workshop;
before(() => {
  site = plantedSite();
});
after(() => site?.remove());

/** What says so in text; «[…]» is what bibliographies use for what the source does not state. */
const SAID = /مستنتَج|يُستنتج|inferred/u;
const isMarked = (text: string): boolean => SAID.test(text) || text.includes(`[${GUESSED.outlet}]`);
const namesGuess = (text: string): boolean =>
  text.includes(GUESSED.outlet) || GUESSED.day.some((day) => text.includes(day));

/** The stretches of a file that are about one report each. */
function recordsOf(path: string, content: string): string[] {
  if (/\.(?:jsonl|csv)$/u.test(path)) return content.split(/\n(?=[\w-]+,https:|\{)/u);
  if (/feed\.json$/u.test(path)) return content.split("\n");
  if (path.endsWith(".xml")) return content.split(/(?=<(?:entry|item|url|oai:record)>)/u);
  if (/\.(?:bib|ris)$/u.test(path)) return content.split(/\n\s*\n/u);
  if (path.endsWith(".csl.json"))
    return (JSON.parse(content) as object[]).map((item) => JSON.stringify(item));
  return [content];
}

const INLINE = new Set(["a", "bdi", "cite", "em", "mark", "q", "span", "strong", "time"]);

/** Blocks of a page that print the guess unmarked, and attributes that state it flatly. */
function unmarkedIn(html: string): string[] {
  const found: string[] = [];
  const open: { name: string; marked: boolean; text: string; plain: string }[] = [];
  let head = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      const classes = (attributes.class ?? "").split(" ");
      // The strip only counts the reports of a day, as the archive has ordered them; the note of a date tells of a date
      // that the text prints in full, not of the day of the report.
      const spared = ["inferred", "density", "date-notes"];
      const marked = (open.at(-1)?.marked ?? false) || spared.some((name) => classes.includes(name));
      open.push({ name, marked, text: "", plain: "" });
      const title = (attributes.title ?? "").replaceAll("+", " ");
      if (attributes.class === "Z3988") {
        const said = decodeURIComponent(title);
        if (namesGuess(said) && !isMarked(said)) found.push(said);
      }
      if (name === "meta") head += `${attributes.content} `;
    },
    ontext(text) {
      const here = open.at(-1);
      if (!here) return;
      here.text += text;
      if (!here.marked) here.plain += text;
    },
    onclosetag() {
      const closed = open.pop();
      const around = open.at(-1);
      if (!closed) return;
      // Title, description and data of a page describe it together.
      if (closed.name === "script" || closed.name === "title") {
        head += closed.text;
        return;
      }
      if (around) around.text += closed.text;
      // The heading of a day is marked by the reports under it, each of which says how its day is known.
      const isPart =
        INLINE.has(closed.name) || (/^h\d$/u.test(closed.name) && !closed.plain.includes(GUESSED.outlet));
      if (around && isPart) around.plain += closed.plain;
      else if (namesGuess(closed.plain) && !isMarked(closed.text)) found.push(closed.plain.trim());
    },
  });
  parser.end(html);
  if (namesGuess(head) && !isMarked(head)) found.push(head);
  return found;
}

/** Files of the search, which are read by it alone; what it shows of them is tested in the browser. */
const isOfSearch = (path: string): boolean => path.startsWith("pagefind/") || path.startsWith("search/part-");
const isText = (path: string): boolean =>
  /\.(?:html|xml|json|jsonl|jsonld|csv|md|txt|bib|ris|csl)$/u.test(path);

describe("an inferred value", () => {
  it("is marked in every file that states it, each record by itself", () => {
    const seen = new Set<string>();
    for (const path of site.files().filter((file) => isText(file) && !isOfSearch(file))) {
      if (path.endsWith(".html")) continue;
      for (const record of recordsOf(path, site.read(path))) {
        if (!namesGuess(record)) continue;
        seen.add(path.replace(/^.*\//u, ""));
        assert.ok(isMarked(record), `${path}: ${record.slice(0, 400)}`);
      }
    }
    // Else a format may have gone unseen.
    for (const name of [
      ...["articles.csv", "articles.jsonl", "events.jsonl", "datapackage.json", "repository.xml"],
      ...["feed.json", "feed.xml", "rss.xml", "ninjs.json", "cite.bib", "cite.ris", "cite.csl.json"],
      ...["index.md", "index.txt"],
    ])
      assert.ok(seen.has(name), `${name} is among ${[...seen].join(" ")}`);
  });

  it("is marked wherever a page shows it, in its metadata too", () => {
    let pages = 0;
    for (const path of site.files().filter((file) => file.endsWith(".html"))) {
      const html = site.read(path);
      if (!html.includes(GUESSED.outlet)) continue;
      pages++;
      // The text prints its day in full, so that as the day of an event it is no guess.
      const isOfEvents = path.startsWith("events/");
      const unmarked = unmarkedIn(html).filter((text) => !isOfEvents || text.includes(GUESSED.outlet));
      assert.deepEqual(unmarked, [], path);
    }
    assert.ok(pages >= 8, `${pages} pages name it`);
  });

  it("is no change of a page, so the sitemap gives no day for it", () => {
    const [, after = ""] = site.read("sitemap.xml").split(`/articles/${GUESSED.id}/</loc>`);
    assert.doesNotMatch(after.slice(0, after.indexOf("</url>")), /lastmod/u);
    assert.match(site.read("sitemap.xml"), /<lastmod>2022-01-12<\/lastmod>/u);
  });
});
