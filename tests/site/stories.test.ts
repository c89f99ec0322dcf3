// Whom, when and what the five reports speak of, as the published pages show it.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { Parser } from "htmlparser2";
import type { Archive } from "../../src/archive/archive.ts";
import { eventDate } from "../../src/archive/events/event-date.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { readArchive } from "../archive/read-archive.ts";
import { type PublishedSite, sharedSite } from "./built-site.ts";

let archive: Archive;
let published: PublishedSite;
before(async () => {
  archive = await readArchive(readSettings({ articles: "articles" }, {}));
  published = await sharedSite();
});

type Entry = { href: string; marks: string[]; sentence: string; classes: string; group: string };

/** The entries of the timeline of events, as printed. */
function eventEntries(html: string): Entry[] {
  const entries: Entry[] = [];
  let group = "";
  let isList = false;
  let into: "mark" | "sentence" | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const classes = attributes.class ?? "";
      if (classes.split(" ").includes("event")) group = attributes.id ?? "";
      if (classes.startsWith("event-mentions")) isList = true;
      if (name === "li" && isList) entries.push({ href: "", marks: [], sentence: "", classes, group });
      const entry = entries.at(-1);
      if (name === "p" && isList && entry?.sentence === "") into = "sentence";
      if (name === "mark") {
        into = "mark";
        entries.at(-1)?.marks.push("");
      }
      if (name === "a" && isList && entry?.href === "") entry.href = attributes.href ?? "";
    },
    ontext(text) {
      const entry = entries.at(-1);
      if (!entry || into === null) return;
      entry.sentence += text;
      if (into === "mark") entry.marks.push((entry.marks.pop() ?? "") + text);
    },
    onclosetag(name) {
      if (name === "mark") into = "sentence";
      if (name === "p") into = null;
      if (name === "ul") isList = false;
    },
  });
  parser.end(html);
  return entries;
}

describe("the timeline of events", () => {
  it("has every date of every text, resolved or not, once on its page or on that of the day it leads to", () => {
    const timeline = eventEntries(published.read("events/index.html"));
    const days = published.files().filter((path) => /^events\/\d{4}\/\d\d\/\d\d\/index\.html$/.test(path));
    const entries = [timeline, ...days.map((path) => eventEntries(published.read(path)))];
    const expected = archive.articles.flatMap((article) =>
      article.body.flatMap((block) =>
        block.dates.map(({ text }) => `/articles/${article.id}/#${block.id} ${text}`),
      ),
    );
    assert.ok(expected.length >= 40);
    const [onTimeline = [], ...onDays] = entries.map((page) =>
      page.flatMap(({ href, marks }) => marks.map((mark) => `${href} ${mark}`)),
    );
    for (const printed of [onTimeline, ...onDays]) assert.equal(new Set(printed).size, printed.length);
    assert.deepEqual([...new Set([onTimeline, ...onDays].flat())].sort(), expected.sort());
  });

  it("gives nothing vague a day", () => {
    const vague = archive.events.vague.map(({ date }) => date);
    assert.ok(vague.length >= 5);
    assert.ok(vague.every((date) => eventDate(date) === null));
    const page = published.read("events/index.html");
    const [dated = "", apart = ""] = page.split('aria-labelledby="vague"');
    for (const { text } of vague) assert.ok(apart.includes(`<mark>${text}</mark>`), text);
    assert.ok(!dated.includes("<mark>قرابة أربع ساعات</mark>"));
  });

  it("shows that one report announced on 31 December what four report on 12 January", () => {
    assert.ok(published.read("events/index.html").includes('href="/events/2022/01/12/"'));
    const day = eventEntries(published.read("events/2022/01/12/index.html"));
    const announced = day.filter(({ classes }) => classes.includes("event-announced"));
    assert.deepEqual(
      announced.map(({ href }) => href.split("/")[2]),
      ["blinken-stoltenberg-prepare-nato-russia-talks"],
    );
    assert.equal(new Set(day.map(({ href }) => href.split("/")[2])).size, 5);
    assert.equal(day[0], announced[0], "the announcement comes first");
  });

  it("has the background of the story and marks what is approximate", () => {
    const edtf = archive.events.years.flatMap(({ months }) =>
      months.flatMap(({ groups }) => groups.map((group) => group.edtf)),
    );
    for (const time of [
      "2002",
      "2014",
      "2015~",
      "2019",
      "2019-07",
      "2021-10",
      "2022-01-09/2022-01-10",
      "2022-01-13",
    ])
      assert.ok(edtf.includes(time), time);
    assert.match(published.read("events/index.html"), /نحو عام 2015/);
  });

  it("years, months and days are addressable", () => {
    const page = published.read("events/index.html");
    for (const id of [
      "y-2002",
      "y-2022",
      "m-2019-07",
      "m-2022-01",
      "d-2022-01-13",
      "d-2022-01-09_2022-01-10",
    ])
      assert.equal(page.split(`id="${id}"`).length, 2, id);
  });
});

describe("the pages of names", () => {
  it("every name of a person, place or organisation in an article leads to its page", () => {
    for (const article of archive.articles) {
      const html = published.read(`articles/${article.id}/index.html`);
      for (const { entity, text } of article.body.flatMap(({ mentions }) => mentions)) {
        const record = archive.entities.byId.get(entity);
        if (record) assert.ok(html.includes(`href="${record.path}"`), `${article.id}: ${text}`);
      }
    }
  });

  it("has a sentence of each report that names Stoltenberg, the places of all, and his roles as printed", () => {
    const page = published.read("people/jens-stoltenberg/index.html");
    assert.match(page, /<h1>ينس ستولتنبرغ<\/h1>/);
    const naming = archive.articles.flatMap(({ id, body }) =>
      body.flatMap((block) =>
        block.mentions.some(({ entity }) => entity === "per-stoltenberg")
          ? [`/articles/${id}/#${block.id}`]
          : [],
      ),
    );
    assert.equal(page.split('class="mention-sentence"').length - 1, archive.articles.length);
    const places = [...page.matchAll(/class="mention-place" href="([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(places.sort(), naming.sort());
    assert.match(page, /<mark>[^<]*ستولتنبرغ<\/mark>/);
    assert.match(page, /«أمين عام حلف شمال الأطلسي/);
    assert.match(page, /wikidata\.org\/wiki\/Q57665/);
  });

  it("lists each kind under its own heading", () => {
    assert.match(published.read("people/index.html"), /href="\/people\/wendy-sherman\/"/);
    assert.match(published.read("places/index.html"), /href="\/places\/geneva\/"/);
    assert.match(published.read("organisations/index.html"), /href="\/organisations\/nato\/"/);
  });
});

describe("the comparison of 12 January", () => {
  it("sets the four reports of one story side by side, and is reached from the day and from each article", () => {
    const page = published.read("compare/2022-01-12/index.html");
    assert.equal(page.split('scope="col"').length - 1, 5);
    assert.match(page, /100 ألف عنصر/);
    assert.match(page, /100 ألف جندي/);
    for (const path of [
      "timeline/2022/01/index.html",
      "articles/stoltenberg-keeps-door-open-to-dialogue-with-moscow/index.html",
    ])
      assert.ok(published.read(path).includes('href="/compare/2022-01-12/"'), path);
    assert.equal(published.has("compare/2021-12-31/index.html"), false);
  });
});
