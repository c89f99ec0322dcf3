// What systems of blogs export (WordPress, feeds, Blogger, generators of static sites): a report a post, with all that is stated of it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isForeignPost, readPost } from "../../../src/intake/containers/posts.ts";
import { contentsOf, FIRST, post, reportsOf, SECOND, stated, textOf, wxr } from "./contents.ts";

describe("a WordPress export", () => {
  it("tells the moment with its offset, the display name, section, tags, picture and old address", async () => {
    const [report] = await reportsOf(
      wxr(
        `${post(`<link>https://sada.example/%D9%85%D9%83%D8%AA%D8%A8%D8%A9/</link><dc:creator>nour</dc:creator>
        <wp:post_id>7</wp:post_id><wp:post_date>2024-05-02 09:00:00</wp:post_date><wp:post_date_gmt>2024-05-02 06:00:00</wp:post_date_gmt>
        <wp:post_modified>2024-05-03 10:00:00</wp:post_modified><wp:post_modified_gmt>2024-05-03 07:00:00</wp:post_modified_gmt>
        <wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category">ثقافة</category>
        <category domain="post_tag">مكتبات</category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>`)}
        <item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://sada.example/a.jpg</wp:attachment_url></item>`,
      ),
    );
    assert.deepEqual(stated(report), {
      headline: "مكتبة الميناء",
      outlet: "صدى الميناء",
      url: "https://sada.example/%D9%85%D9%83%D8%AA%D8%A8%D8%A9/",
      published: "2024-05-02T09:00:00+03:00",
      updated: "2024-05-03T10:00:00+03:00",
      byline: "نور الدين شاهين",
      section: "ثقافة",
      tags: "مكتبات",
      image: "https://sada.example/a.jpg",

      "source-id": "https://sada.example/?p=7",
      aliases: "/مكتبة/",
    });
    assert.doesNotMatch(textOf(report), /wp:/);
  });

  it("is by all who wrote it together, where a plug-in says so", async () => {
    const [report] = await reportsOf(
      wxr(
        post(
          '<dc:creator>nour</dc:creator><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="author">سلوى شاهين</category><category domain="author">عمر حداد</category>',
        ),
      ),
    );
    assert.equal(stated(report).byline, "سلوى شاهين | عمر حداد");
  });

  it("keeps drafts, private and protected posts back, and passes over pages and what is in the bin", async () => {
    const of = (status: string, type = "post", more = "") =>
      post(`<wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}`);
    const contents = await contentsOf(
      wxr(
        [
          of("draft"),
          of("private"),
          of("publish", "post", "<wp:post_password>سر</wp:post_password>"),
          of("publish", "page"),
          of("trash"),
        ].join(""),
      ),
    );
    const states = contents.map((one) => (one.type === "report" ? stated(one).status : one.type));
    assert.deepEqual(states, ["draft", "private", "private", "passed-over", "passed-over"]);
  });

  it("makes paragraphs of classic posts, and figures of captions", async () => {
    const body = `${FIRST}\n\n[caption id="a" width="3"]<img src="a.jpg" alt="القاعة" /> قاعة القراءة[/caption]\n\n${SECOND}`;
    const [report] = await reportsOf(
      wxr(post("<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>", body)),
    );
    assert.equal(textOf(report).match(/<p>/g)?.length, 2);
    assert.match(textOf(report), /<figure><img[^>]*>\s*<figcaption>قاعة القراءة<\/figcaption><\/figure>/);
  });
});

describe("a feed", () => {
  it("is read with its vocabulary under a prefix and its addresses relative to its base", async () => {
    const [report] = await reportsOf(
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://m.example/n/"><a:title>صدى</a:title><a:entry><a:title>مكتبة</a:title><a:link href="x1"/><a:content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>${FIRST}</x:p></x:div></a:content></a:entry></a:feed>`,
    );
    const { headline, url, outlet } = stated(report);
    assert.deepEqual([headline, url, outlet], ["مكتبة", "https://m.example/n/x1", "صدى"]);
    assert.match(textOf(report), new RegExp(`^<div[^>]*><p>${FIRST}</p></div>$`, "u"));
  });

  it("of Atom tells its entries with authors, days and XHTML in its order", async () => {
    const [report] =
      await reportsOf(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>نشرة الميناء</title>
      <entry><title>مكتبة في البريد</title><link href="https://m.example/1"/><id>tag:m.example,2024:1</id>
      <published>2024-05-02T09:00:00+03:00</published><updated>2024-05-04T09:00:00+03:00</updated>
      <author><name>سلوى قباني</name></author><category term="ثقافة"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${FIRST} <b>مهم</b> ثم عاد.</p></div></content></entry></feed>`);
    assert.deepEqual(stated(report), {
      headline: "مكتبة في البريد",
      outlet: "نشرة الميناء",
      url: "https://m.example/1",
      published: "2024-05-02T09:00:00+03:00",
      updated: "2024-05-04T09:00:00+03:00",
      byline: "سلوى قباني",
      tags: "ثقافة",
      "source-id": "tag:m.example,2024:1",
    });
    assert.match(textOf(report), /<b>مهم<\/b> ثم عاد/);
  });

  it("is read however its bytes are cut, and holds each item's own part", async () => {
    const items = Array.from(
      { length: 300 },
      (_, at) => `<item><title>خبر ${at}</title><description>${FIRST} ${at}</description></item>`,
    );
    const reports = await reportsOf(
      `<rss version="2.0"><channel><title>نشرة</title>${items.join("\n")}</channel></rss>`,
    );
    assert.equal(reports.length, 300);
    reports.forEach((report, at) => {
      assert.equal(Buffer.from(report.original.bytes).toString(), items[at]);
    });
  });
});

describe("Blogger's export", () => {
  it("gives its posts, not its templates and comments", async () => {
    const entry = (kind: string) =>
      `<entry><title>${kind}</title><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><content type="text">${FIRST}</content></entry>`;
    const contents = await contentsOf(
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entry("template")}${entry("post")}${entry("comment")}</feed>`,
    );
    assert.deepEqual(
      contents.map(({ type }) => type),
      ["passed-over", "report", "passed-over"],
    );
    assert.deepEqual(stated(contents.find((one) => one.type === "report")), { headline: "post" });
  });
});

describe("a post of a static site generator", () => {
  it("is read with TOML, the day in its name, drafts, and its marks for pictures and films", () => {
    const toml = readPost(
      Buffer.from(
        `+++\ntitle = "مكتبة"\ndate = 2024-05-02T09:00:00+03:00\ndraft = true\nauthors = ["سلوى", "نور"]\n+++\n\n${FIRST}\n\n{{< figure src="a.jpg" alt="قاعة" caption="القاعة" >}}\n\n{{< youtube abc123 >}}\n`,
      ),
      "a.md",
    );
    assert.deepEqual(stated(toml ?? undefined), {
      headline: "مكتبة",
      published: "2024-05-02T09:00:00+03:00",
      byline: "سلوى | نور",
      status: "draft",
    });
    assert.match(
      textOf(toml ?? undefined),
      /!\[قاعة\]\(a\.jpg "القاعة"\)\n\n<https:\/\/www\.youtube\.com\/watch\?v=abc123>/,
    );
    const jekyll = readPost(
      Buffer.from(
        `---\nlayout: post\ntitle: "مكتبة &amp; قاعة"\ncategories: [ثقافة, محليات]\npublished: false\n---\n${FIRST}`,
      ),
      "_posts/2024-05-02-maktaba.md",
    );
    assert.deepEqual(stated(jekyll ?? undefined), {
      headline: "مكتبة & قاعة",
      published: "2024-05-02",
      section: "ثقافة",
      tags: "محليات",
      "source-id": "2024-05-02-maktaba",
      status: "draft",
    });
  });

  it("or of a program for notes is read with its keys, and shows none of its marks", () => {
    for (const [text, headline, keys] of [
      [
        `---\nauthor: "[[سلوى]]"\nsource: https://m.example/1\naliases: [المكتبة الجديدة]\ncreated: 2024-05-02\n---\n\n# مكتبة\n\n${FIRST} [[قاعة|القاعة]]\n\n> [!note] تنبيه\n> ${SECOND}\n\n%%خاص%%\n`,
        "مكتبة",
        { byline: "سلوى", url: "https://m.example/1", captured: "2024-05-02" },
      ],
      [`title: مكتبة\ndate: 2024-05-02\n---\n${FIRST} ${SECOND}\n`, "مكتبة", { published: "2024-05-02" }],
      [
        `Title: مكتبة\nDate: 2024-05-02\nAuthors: سلوى\n\n${FIRST} ${SECOND}\n`,
        "مكتبة",
        { byline: "سلوى", published: "2024-05-02" },
      ],
      [
        `{\n  "title": "مكتبة",\n  "date": "2024-05-02",\n  "status": "published"\n}\n\n${FIRST} ${SECOND}\n`,
        "مكتبة",
        { published: "2024-05-02" },
      ],
      [
        `# مكتبة\n\nDate: May 2, 2024\nAuthor: سلوى\n\n${FIRST} ${SECOND}\n`,
        "مكتبة",
        { byline: "سلوى", published: "May 2, 2024" },
      ],
    ] as const) {
      assert.ok(isForeignPost(text, "a.md"), text);
      const post = readPost(Buffer.from(text), "a.md");
      assert.deepEqual(stated(post ?? undefined), { headline, ...keys });
      assert.match(textOf(post ?? undefined), new RegExp(SECOND));
      assert.doesNotMatch(textOf(post ?? undefined), /\[\[|\[!|%%|خاص|Date:|# /);
    }
  });
});
