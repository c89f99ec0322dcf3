// What a person who knows Eleventy adds to an archive takes effect: templates, layouts, data, filters, shortcodes, plugins, copies, transforms.

import assert from "node:assert/strict";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Workshop, warraq } from "./built-site.ts";

const CONFIGURATION = `import type { UserConfig } from "@11ty/eleventy";

const plugin = (config: UserConfig) => config.addFilter("called", (text: string) => \`\${text}!\`);

export default function configure(eleventy: UserConfig) {
  eleventy.addPassthroughCopy("drawings");
  eleventy.addFilter("twice", (text: string): string => text + text);
  eleventy.addShortcode("founded", (year: number) => \`<b>\${year}</b>\`);
  eleventy.addPlugin(plugin);
  eleventy.addGlobalData("motto", "ورق");
  eleventy.addTransform("signature", (html, path) => (path.endsWith(".html") ? \`\${html}<!-- signed -->\` : html));
  return { markdownTemplateEngine: "njk" };
}
`;

const ADDED: Readonly<Record<string, string>> = {
  ".eleventy.ts": CONFIGURATION,
  "templates/_includes/plain.njk":
    '<!doctype html><html lang="ar" dir="rtl"><title>{{ title }}</title><body>{{ content | safe }}</body></html>',
  "templates/_data/team.json": '{ "name": "فريق الأرشيف" }',
  "templates/colophon.md":
    "---\ntitle: خاتمة\nlayout: plain.njk\n---\n\n## عن الخط\n\n{{ motto | twice | called }} {% founded 1998 %} {{ team.name }} {{ site.name }}\n",
  "templates/mine.njk":
    '---\ntitle: قائمتي\nlayout: plain.njk\npermalink: /mine/list/\n---\n<ol>{% for report in reports %}<li><a href="{{ report.url }}">{{ report.headline }}</a></li>{% endfor %}</ol><a href="{{ "/colophon/" | href }}" id="end">الخاتمة</a>\n',
  "public/hello.txt": "مرحبا\n",
  "public/robots.txt": "User-agent: *\n",
  "drawings/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

describe("what an archive adds with Eleventy", () => {
  let plain: Record<string, string>;
  let workshop: Workshop;
  const write = (path: string, text: string) => {
    const file = join(workshop.articles, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const build = () => workshop.mustBuild("--site-url", "https://example.org/archive/");
  before(() => {
    workshop = new Workshop();
    build();
    plain = workshop.digests();
    for (const [path, text] of Object.entries(ADDED)) write(path, text);
    build();
  });
  after(() => workshop.remove());

  it("a Markdown page with a layout, and in it filter, shortcode, plugin, data of the archive and of its own", () => {
    const page = workshop.read("colophon/index.html");
    const { short_name: name } = JSON.parse(workshop.read("manifest.webmanifest"));
    assert.match(page, /<title>خاتمة<\/title>/);
    assert.match(page, /<h2>عن الخط<\/h2>/);
    assert.ok(page.includes(`<p>ورقورق! <b>1998</b> فريق الأرشيف ${name}</p>`), page);
  });

  it("a Nunjucks page that lists the reports, at an address of its own", () => {
    const page = workshop.read("mine/list/index.html");
    assert.equal(page.match(/<li><a href="\/archive\/articles\/[^"]+\/">/g)?.length, 5);
  });

  it("copies, and files of public/ that take the place of the program's", () => {
    assert.equal(workshop.read("drawings/plan.svg"), ADDED["drawings/plan.svg"]);
    assert.equal(workshop.read("hello.txt"), "مرحبا\n");
    assert.equal(workshop.read("robots.txt"), "User-agent: *\n");
  });

  it("transforms of every page, the program's own included", () => {
    for (const path of ["index.html", "colophon/index.html", "timeline/index.html"])
      assert.match(workshop.read(path), /<!-- signed -->$/, path);
  });

  it("reports may link to them, and check knows where they lead", () => {
    const link = (...paths: string[]) => {
      const links = paths.map((path) => `في [الخاتمة](${path}) بيان.\n`).join("\n");
      write("linking.md", `---\nheadline: خبر عن الميناء\npublished: 2022-02-03\n---\n\n${links}`);
    };
    const check = () => {
      const { status, stdout, stderr } = warraq("check", "--articles", workshop.articles);
      return { status, text: stdout + stderr };
    };
    link("../../colophon/", "../../mine/list/#end", "../../hello.txt", "../../drawings/plan.svg");
    const { status, text } = check();
    assert.equal(status, 0, text);
    build();
    assert.ok(workshop.has("articles/linking/index.html"));
    link("../../colophon/gone/");
    assert.match(check().text, /linking\.md:6:\d+ link-broken/);
    link("../../mine/list/#gone");
    assert.match(workshop.build().stderr, /anchor-broken/);
    write("templates/mine.njk", "{% for %}");
    link("../../mine/list/");
    assert.match(check().text, /articles\/templates\/mine\.njk:\d+:\d+ eleventy-failed/);
    write("templates/mine.njk", ADDED["templates/mine.njk"] ?? "");
    rmSync(join(workshop.articles, "linking.md"));
    build();
  });

  it("pages stand in the sitemap", () => {
    const sitemap = workshop.read("sitemap.xml");
    for (const path of ["colophon/", "mine/list/"])
      assert.ok(sitemap.includes(`<loc>https://example.org/archive/${path}</loc>`), path);
  });

  it("a link that leads nowhere is named with its page, and the site stays as it was", () => {
    const last = workshop.digests();
    write("templates/mine.njk", `${ADDED["templates/mine.njk"]}<a href="/archive/nowhere/">x</a>`);
    const { status, stderr } = workshop.build("--site-url", "https://example.org/archive/");
    assert.equal(status, 1);
    assert.match(stderr, /mine\/list\/index\.html:\d+:\d+ link-broken/);
    assert.deepEqual(workshop.digests(), last);
  });

  it("an error of a template or of the configuration is told in words, and the site stays as it was", () => {
    const last = workshop.digests();
    write("templates/mine.njk", "{{ motto | unheard_of }}");
    const { status, stderr } = workshop.build();
    assert.equal(status, 1);
    assert.match(stderr, /mine\.njk.* eleventy-failed: .*unheard_of/);
    assert.deepEqual(workshop.digests(), last);
    write("templates/mine.njk", ADDED["templates/mine.njk"] ?? "");
  });

  it("an edit of any of them is seen by the next build, and of nothing else", () => {
    const long = new Date(Date.now() - 60_000);
    for (const path of Object.keys(ADDED)) utimesSync(join(workshop.articles, path), long, long);
    build();
    const edits: Record<string, [from: string, to: string, file: string, seen: RegExp]> = {
      "templates/_data/team.json": ["فريق", "أسرة", "colophon/index.html", /أسرة الأرشيف/],
      "templates/_includes/plain.njk": ["<body>", "<body><p>رأس</p>", "mine/list/index.html", /رأس/],
      "drawings/plan.svg": ["/>", "><g/></svg>", "drawings/plan.svg", /<g\/>/],
      "public/hello.txt": ["مرحبا", "أهلا", "hello.txt", /أهلا/],
      ".eleventy.ts": ["signed", "sealed", "about/index.html", /<!-- sealed -->$/],
    };
    for (const [path, [from, to, file, seen]] of Object.entries(edits)) {
      write(path, (ADDED[path] ?? "").replace(from, to));
      build();
      assert.match(workshop.read(file), seen, path);
    }
  });

  it("taken away, nothing of it remains", () => {
    for (const path of [".eleventy.ts", "templates", "public", "drawings"])
      rmSync(join(workshop.articles, path), { recursive: true });
    build();
    assert.deepEqual(workshop.digests(), plain);
  });
});
