// What front matter may say, under which names, and how it is reported when it goes wrong.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FIELD_KEYS, fieldEntry } from "../../src/article/fields.ts";
import { readKey } from "../../src/article/front-matter/front-matter-keys.ts";
import { codesOf, readGoodText, readText } from "./read-text.ts";

const BODY = "\nافتتحت البلدية حديقة جديدة في وسط المدينة، وقالت إنها ستزرع ألف شجرة.\n";

function withFrontMatter(...lines: string[]): string {
  return `---\n${lines.join("\n")}\n---\n${BODY}`;
}

test("no name means two keys", () => {
  const readings = FIELD_KEYS.flatMap((key) =>
    [key, ...fieldEntry(key).names].map((name) => ({ name, key, reading: readKey(name) })),
  );
  // All at once: whoever adds a field sees which names to strike from other rows.
  assert.deepEqual(
    readings.filter(({ key, reading }) => reading.kind !== "known" || reading.key !== key),
    [],
  );
});

test("keys are the same with or without hamza, hyphens, spaces or capitals", () => {
  for (const [name, key] of [
    ["أخر تحديث", "updated"],
    ["اخر_تحديث", "updated"],
    ["datepublished", "published"],
    ["Image Caption", "image-caption"],
    ["تاريخ  النشر", "published"],
  ] as const) {
    assert.deepEqual(readKey(name), { kind: "known", key });
  }
});

test("a mistyped key is answered with the nearest", () => {
  assert.deepEqual(readKey("headlin"), { kind: "unknown", nearest: "headline" });
  assert.deepEqual(readKey("تاريخ النشرر"), { kind: "unknown", nearest: "published" });
  assert.equal(readKey("permalink").kind, "ignored");
  // What no slip of the pen makes of a key is not led to one.
  for (const key of ["<<", "k", "", "[a, b]", "my-own-field"])
    assert.deepEqual(readKey(key), { kind: "unknown", nearest: null }, key);
});

test("a sign in the place of a key’s colon, and a colon with no blank behind it, are named", () => {
  const reasonOf = (line: string) => {
    const read = readText(`---\n${line}\npublished: 2022-01-12\n---\n\nنص.\n`);
    return ("problems" in read ? read.problems : read).map(({ message }) => message.en).join();
  };
  for (const sign of ["\uFF1A", "\u061B", "\u2236", ";"])
    assert.match(
      reasonOf(`headline${sign} خبر`),
      new RegExp(`the sign “${sign}” stands in the place of a colon`),
    );
  for (const blank of ["", "\u00A0", "\u202F"])
    assert.match(reasonOf(`headline:${blank}خبر`), /no space stands behind the colon/);
  assert.match(reasonOf("خبر بلا مفتاح"), /a line without a colon/);
  assert.match(reasonOf("headline: خبر\noutlet"), /a line without a colon/);
});

test("what YAML stumbles over is told by what was slipped on: its place is that slip", () => {
  const told = (lines: string) => {
    const read = readText(`---\nheadline: خبر\n${lines}\n---\n\nنص.\n`);
    const [first] = "problems" in read ? read.problems : read;
    return `${first?.line}:${first?.column} ${first?.message.en}`;
  };
  assert.match(told("published:2022-01-12"), /^3:10 .*no space stands behind the colon/);
  assert.match(told("byline: [سمير، ليلى"), /^3:9 .*a bracket that is never closed/);
  assert.match(
    told("corrections:\n  - 2022-01-13 نص\n - 2022-01-14 نص"),
    /^5:\d .*an indent that does not match/,
  );
});

test("Arabic keys give the same record as English ones, each value with its place", () => {
  const text = withFrontMatter(
    "العنوان: حديقة جديدة في المدينة",
    "تاريخ النشر: ٢٠ نيسان ٢٠٢٣",
    "الكاتب: [سلمى عيد، هاني زكي]",
    "المصدر: عنب بلدي",
    "التوقيع: س.ع/ه.ز (أ.ف.ب)",
  );
  const article = readGoodText(text);
  assert.equal(article.publishedAt.value, "2023-04-20");
  assert.equal(article.publishedAt.how, "front-matter");
  assert.deepEqual(
    article.byline.map(({ value }) => value),
    ["سلمى عيد", "هاني زكي"],
  );
  assert.equal(article.outlet.value, "عنب بلدي");
  assert.deepEqual(
    article.staffInitials.map(({ value, role }) => [value, role]),
    [
      ["س.ع", "author"],
      ["ه.ز", "editor"],
    ],
  );
  assert.deepEqual(
    article.agencies.map(({ entity, role }) => [entity, role]),
    [["org-afp", "credit"]],
  );
  for (const field of [article.headline, article.publishedAt, article.outlet]) {
    assert.equal(text.slice(field.span?.[0], field.span?.[1]), field.raw);
  }
});

test("a dateline gives place, agency and day, each marked as such", () => {
  const { publishedAt, datelinePlace, agencies } = readGoodText(
    withFrontMatter("headline: حديقة جديدة", "dateline: مسقط 5 آب 2020 (رويترز) -"),
  );
  assert.deepEqual([publishedAt.value, publishedAt.how], ["2020-08-05", "dateline"]);
  assert.deepEqual([datelinePlace.value, datelinePlace.how], ["مسقط", "dateline"]);
  assert.deepEqual(
    agencies.map(({ entity }) => entity),
    ["org-reuters"],
  );
});

test("values are strings as printed: no number, boolean or rolled-over day", () => {
  const { kicker, section } = readGoodText(
    withFrontMatter("headline: 0123", "kicker: نعم", "section: 12:30", "published: 12 يناير 2022"),
  );
  assert.deepEqual([kicker.value, section.value], ["نعم", "12:30"]);
});

test("an outlet the maintainer infers is shown as inferred, with the evidence", () => {
  const stated = ["headline: حديقة", "published: 12 يناير 2022", "outlet-inferred: عنب بلدي"];
  const { outlet } = readGoodText(withFrontMatter(...stated, "outlet-evidence: [أسماء الشهور, سطر المكان]"));
  assert.deepEqual([outlet.value, outlet.how, outlet.evidence.length], ["عنب بلدي", "inferred", 2]);
  assert.ok(outlet.confidence < 1);
  assert.deepEqual(codesOf(readText(withFrontMatter(...stated))), ["outlet-evidence-missing"]);
});

test("corrections are maps or dated lines", () => {
  const { corrections } = readGoodText(
    withFrontMatter(
      "headline: حديقة",
      "published: 12 يناير 2022",
      "corrections:",
      "  - {at: 2022-01-13, text: صُحح عدد الأشجار}",
      "  - 14 يناير 2022: صُحح اسم الحي",
      '  - "2022-01-15: صُحح اسم المهندس"',
    ),
  );
  assert.deepEqual(corrections, [
    { at: "2022-01-13", text: "صُحح عدد الأشجار" },
    { at: "2022-01-14", text: "صُحح اسم الحي" },
    { at: "2022-01-15", text: "صُحح اسم المهندس" },
  ]);
});

test("front matter wins over the page, and the disagreement is a warning", () => {
  const page =
    "حديقة جديدة في المدينة\n13 يناير 2022\nافتتحت البلدية حديقة جديدة في وسط المدينة، وقالت إنها ستزرع ألف شجرة.\n";
  const article = readGoodText(`---\npublished: 12 يناير 2022\noutlet: عنب بلدي\n---\n${page}`, "page.txt");
  assert.deepEqual([article.publishedAt.value, article.publishedAt.how], ["2022-01-12", "front-matter"]);
  assert.equal(article.headline.how, "header");
  assert.deepEqual(
    article.problems.map(({ code }) => code),
    ["published-at-disagrees"],
  );
});

test("a relative update stays as printed, with its reason", () => {
  const { updatedAt, problems } = readGoodText(
    withFrontMatter("headline: حديقة", "published: 12 يناير 2022", "updated: منذ ثلاثة أيام"),
  );
  assert.deepEqual([updatedAt.value, updatedAt.raw, updatedAt.how], [null, "منذ ثلاثة أيام", "unresolved"]);
  assert.equal(updatedAt.evidence.length, 1);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["relative-to-crawl"],
  );
});

test("an hour with a zone becomes an instant, and without one stays without", () => {
  const at = (published: string): string | null =>
    readGoodText(withFrontMatter("headline: حديقة", `published: "${published}"`)).publishedAt.value;
  assert.equal(at("2021.07.01 | 09:30 دمشق"), "2021-07-01T09:30+03:00");
  assert.equal(at("1 تموز 2021 09:30"), "2021-07-01T09:30");
});

test("a file of thematic breaks has no front matter", () => {
  const article = readGoodText(
    "--- عنوان ---\nافتتحت البلدية حديقة جديدة في وسط المدينة، وقالت إنها ستزرع ألف شجرة.",
    "a.txt",
  );
  assert.equal(article.body.length, 1);
});

test("no language but YAML opens front matter, whatever its name", () => {
  for (const language of [
    "js",
    "javascript",
    "JS",
    "json",
    "coffee",
    "coffeescript",
    "cson",
    "toml",
    "yaml",
  ]) {
    const read = readText(`---${language}\nheadline: ع\n---\n\nنص.\n`);
    const problems = "problems" in read ? read.problems : read;
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["front-matter-language"],
      language,
    );
  }
});

test("a byline is its name, a line break of a word processor a blank, and a reference of HTML in a headline is told", () => {
  const { byline, body, problems } = readGoodText(
    "---\nheadline: 'خبر &#8220;مهم&#8221;'\nbyline: 'كتب: محمد أبو زيد - القاهرة'\n---\n\nنص قبل\u000Bبعد وشيء\u200Bآخر.\n",
  );
  assert.deepEqual(
    byline.map(({ value }) => value),
    ["محمد أبو زيد"],
  );
  assert.equal(body[0]?.text, "نص قبل بعد وشيء آخر.");
  assert.ok(problems.some(({ code, line }) => code === "markup-left-over" && line === 2));
});
