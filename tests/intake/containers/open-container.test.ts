// Every kind of container gives the reports that are in it, each with what its publisher's system states; what cannot be read is named.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { ContainedReport } from "../../../src/intake/containers/container.ts";
import { bytesInput, openContainer } from "../../../src/intake/containers/open-container.ts";
import { isForeignPost, readPost } from "../../../src/intake/containers/posts.ts";
import { textDecoder } from "../../../src/intake/decode-text.ts";
import { contentsOf, FIRST, reportsOf, SECOND, stated, textOf } from "./contents.ts";
import { zipOf } from "./zip-of.ts";

const wxr = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>صدى الميناء</title><link>https://sada.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>nour</wp:author_login><wp:author_display_name>نور الدين شاهين</wp:author_display_name></wp:author>
${items}</channel></rss>`;

const post = (fields: string, body = `<!-- wp:paragraph --><p>${FIRST}</p><!-- /wp:paragraph -->`) =>
  `<item><title>مكتبة الميناء</title><content:encoded><![CDATA[${body}]]></content:encoded>${fields}</item>`;

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

describe("a Telegram channel", () => {
  const message = (id: number, more: object) => ({
    id,
    type: "message",
    date: "2024-05-02T12:00:00",
    date_unixtime: "1714640400",
    ...more,
  });
  const channel = (...messages: object[]) =>
    JSON.stringify({ name: "قناة الميناء", type: "public_channel", id: 9, messages });

  it("is read from the preview that anyone may save", async () => {
    const page = `<!DOCTYPE html><html><body><div class="tgme_widget_message" data-post="mina/41"><a class="tgme_widget_message_owner_name">قناة الميناء</a><div class="tgme_widget_message_text"><b>مكتبة في مبنى البريد</b><br/><br/>${FIRST}</div><a class="tgme_widget_message_date"><time datetime="2024-05-02T09:00:00+00:00"></time></a></div></body></html>`;
    assert.deepEqual(stated((await reportsOf(page))[0]), {
      headline: "مكتبة في مبنى البريد",
      outlet: "قناة الميناء",
      published: "2024-05-02T09:00:00+00:00",
      "source-id": "telegram:mina/41",
    });
  });

  it("has a report in each message that is one, with headline, offset, tags and link", async () => {
    const contents = await contentsOf(
      channel(
        message(1, {
          text: [
            { type: "custom_emoji", text: "🔴" },
            { type: "bold", text: " عاجل | مكتبة في مبنى البريد" },
            `\n${FIRST}\nللاشتراك: https://t.me/mina\n`,
            { type: "hashtag", text: "#الميناء" },
            { type: "link", text: "https://m.example/1" },
          ],
        }),
        message(2, { text: "صباح الخير" }),
        { id: 3, type: "service", date: "2024-05-02T12:00:00", text: "", action: "pin_message" },
        message(4, { text: `${FIRST}\n\n${SECOND}` }),
      ),
    );
    assert.deepEqual(
      contents.map(({ type }) => type),
      ["report", "passed-over", "passed-over", "report"],
    );
    const [first, , , last] = contents;
    assert.deepEqual(stated(first as ContainedReport), {
      headline: "مكتبة في مبنى البريد",
      outlet: "قناة الميناء",
      published: "2024-05-02T12:00:00+03:00",
      url: "https://m.example/1",
      tags: "الميناء",
      "source-id": "telegram:9/1",
    });
    assert.equal(textOf(first as ContainedReport), FIRST);
    assert.equal(textOf(last as ContainedReport), `${FIRST}\n\n${SECOND}`);
  });
});

const PAGE = `<!DOCTYPE html><html lang="ar"><title>مكتبة</title><p>${FIRST}</p></html>`;
const warc = (address: string, body: string, type = "text/html; charset=utf-8") => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:${address}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
};

describe("archives of the web", () => {
  it("give their pages with the address and the time of capture, which is no time of publication", async () => {
    const crawl = warc("https://m.example/1", PAGE) + warc("https://m.example/a.png", "x", "image/png");
    for (const bytes of [
      Buffer.from(crawl),
      gzipSync(crawl),
      zipOf({ "datapackage.json": "{}", "archive/data.warc.gz": gzipSync(crawl) }),
    ]) {
      const contents = await contentsOf(bytes);
      assert.deepEqual(
        contents.map(({ type }) => type),
        ["report", "passed-over"],
      );
      assert.deepEqual(stated(contents[0] as ContainedReport), {
        url: "https://m.example/1",
        captured: "2024-06-01T00:00:00Z",
      });
      assert.equal(textOf(contents[0] as ContainedReport), PAGE);
      const find = (contents[0] as ContainedReport).pictures;
      for (const address of ["a.png", "/a.png", "https://m.example/a.png"])
        assert.equal(Buffer.from((await find?.(address))?.bytes ?? []).toString(), "x", address);
      assert.equal(await find?.("b.png"), null);
    }
  });

  it("of one page (MHTML) give that page", async () => {
    const mhtml = [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://m.example/1",
      "Date: Sat, 1 Jun 2024 00:00:00 -0000",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="--b--"',
      "",
      "----b--",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "Content-Location: https://m.example/1",
      "",
      Buffer.from(PAGE).toString("base64"),
      "----b----",
      "",
    ].join("\r\n");
    const [report] = await reportsOf(mhtml);
    assert.deepEqual(stated(report), { url: "https://m.example/1", captured: "2024-06-01T00:00:00Z" });
    assert.equal(textOf(report).trim(), PAGE);
  });
});

describe("pages of a crawl", () => {
  it("are undone where they travelled compressed by Brotli, and decoded by their own word", async () => {
    const page = Buffer.from(PAGE.replace("<title>", '<meta charset="windows-1256"><title>'), "utf8");
    const http = Buffer.concat([
      Buffer.from(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: br\r\n\r\n",
      ),
      brotliCompressSync(page),
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://m.example/1\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    const [report] = await reportsOf(Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]));
    assert.equal(textOf(report), page.toString());
    // Windows-1256 of «مكتبة», as quoted-printable, in a part whose header names no encoding.
    const mhtml = `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<meta charset=3Dwindows-1256><p>=E3=DF=CA=C8=C9\n--b--\n`;
    assert.match(textOf((await reportsOf(mhtml))[0]), /<p>مكتبة/u);
  });
});

describe("a ZIP", () => {
  it("gives what is in its entries, each as what it is", async () => {
    const contents = await contentsOf(
      zipOf({
        "a/page.html": PAGE,
        "a/page_files/ad.html": "<html></html>",
        "b.json": JSON.stringify([{ title: "عنوان", text: FIRST }]),
        "scan.pdf": "%PDF-1.7",
        "style.css": "body{}",
        "__MACOSX/x": "x",
        "empty/": "",
      }),
      "news.zip",
    );
    assert.deepEqual(
      contents.map((one) => `${one.type} ${one.type === "file" ? one.input.name : one.place}`),
      [
        "file news.zip!a/page.html",
        "mapping news.zip!b.json",
        "report news.zip!b.json, record 1",
        "passed-over news.zip!scan.pdf",
        "passed-over news.zip!style.css",
      ],
    );
  });
});

describe("an export that is cut short or broken", () => {
  it("says of which part nothing was read", async () => {
    const whole = JSON.stringify({ title: "مكتبة الميناء", text: `${FIRST} ${SECOND}` });
    for (const [content, where] of [
      [
        wxr(post("<wp:post_type>post</wp:post_type>") + post("<wp:status>publish</wp:status>")).slice(0, -80),
        /cut/,
      ],
      [`[${whole}, {"title":`, /broken/],
      [`${whole}\n{"title": "\n${whole}`, /line/],
    ] as const) {
      const contents = await contentsOf(content);
      const [fault] = contents.filter((one) => one.type === "passed-over");
      assert.ok(contents.some(({ type }) => type === "report"));
      assert.match(fault?.why.en ?? "", where);
    }
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

describe("a text in an older encoding", () => {
  const bytesOf = (text: string, label: string): Buffer => {
    const letters = new Map(
      Array.from(
        { length: 256 },
        (_, byte) => [textDecoder(label).decode(Buffer.from([byte])), byte] as const,
      ),
    );
    return Buffer.from([...text].map((letter) => letters.get(letter) ?? 0x3f));
  };

  it("is told by the letters its language writes most", async () => {
    for (const [text, label] of [
      [`${FIRST} ${SECOND}`, "windows-1256"],
      [`${FIRST} ${SECOND}`, "iso-8859-6"],
      ["העירייה פתחה מחדש את השוק המקורה בעיר העתיקה לאחר שנתיים של עבודות שיפוץ.", "windows-1255"],
      [
        "La municipalité a rouvert jeudi le marché couvert : « les loyers n’augmenteront pas ».",
        "windows-1252",
      ],
    ] as const) {
      const bytes = bytesOf(text, label);
      const opened = await openContainer(bytesInput("report", bytes));
      assert.equal(opened.kind === "page" ? opened.decodedFrom : opened.kind, label);
      assert.equal(textDecoder(label).decode(bytes), text);
    }
  });
});

describe("a file", () => {
  it("that is not read is refused by its own name, whatever it is called", async () => {
    const kinds: readonly (readonly [string | Uint8Array, RegExp])[] = [
      ["%PDF-1.4\n%\xE2", /PDF/],
      [Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /PNG/],
      [Buffer.from("d0cf11e0a1b11ae10000", "hex"), /\.doc/],
      ['<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"></alto>', /ALTO/],
      ['<?xml version="1.0"?><urlset></urlset>', /sitemap/],
      ['<?xml version="1.0"?><inventory></inventory>', /<inventory>/],
      [zipOf({ "xl/workbook.xml": "x" }), /Excel/],
      [Buffer.from([1, 2, 3, 0, 5, 6, 7, 0]), /not text/],
      ["BEGIN:VCARD\r\nFN:x\r\nEND:VCARD", /vCard/],
      ["From: a <a@b.example>\nDate: Sun, 7 May 2023 09:00:00 +0300\nSubject: x\n\nنص", /e-mail/],
      ["1\n00:00:01,000 --> 00:00:04,000\nأهلًا بكم", /subtitles/],
      ["TY  - NEWS\nTI  - x\nER  - ", /RIS/],
      ["-- dump\nCREATE TABLE `posts` (id int);\nINSERT INTO `posts` VALUES (1);", /SQL/],
      ["2024-05-02 09:00:00 INFO a\n2024-05-02 09:00:01 INFO b\n2024-05-02 09:00:02 INFO c", /log/],
      ["\0\0\0\x18ftypheic\0\0\0\0mif1", /HEIC/],
      [zipOf({ "Index/Document.iwa": "x", "Metadata/Properties.plist": "bplist00" }), /Pages/],
      [
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF='https://a.example'>خبر</A></DL>",
        /bookmarks/,
      ],
      [
        "[21/09/2023, 14:05] سلوى: صباح الخير\n[21/09/2023, 14:06] نور: صباح النور\n[21/09/2023, 14:07] سلوى: شكرًا",
        /WhatsApp/,
      ],
      ["articles:\n  - title: مكتبة\n    date: 2024-05-02\n    body: |\n      نص الخبر\n", /YAML/],
      [
        "AUTHOR: سلوى\nTITLE: مكتبة\nDATE: 05/02/2024 09:00:00 AM\n-----\nBODY:\nنص\n-----\n--------\n",
        /Movable Type/,
      ],
      ["#+TITLE: مكتبة\n\nنص", /Org/],
      ["= مكتبة\nسلوى\n:revdate: 2024-05-02\n\nنص", /AsciiDoc/],
      ["====== مكتبة ======\n\nنص", /wiki/],
      ["window.YTD.tweets.part0 = [ ]", /Twitter/],
      ["User-agent: *\nDisallow: /admin/\nSitemap: https://a.example/sitemap.xml\n", /robots/],
      ["[InternetShortcut]\r\nURL=https://a.example/\r\n", /shortcut/],
      ["filedesc://a.arc 0.0.0.0 20090101000000 text/plain 76\n", /ARC/],
      ["---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}", /template/],
      ["import os\n\ndef main():\n    print('x')\n\nmain()\n", /program/],
    ];
    for (const [bytes, name] of kinds) {
      const opened = await openContainer(bytesInput("news.txt", Buffer.from(bytes)));
      assert.equal(opened.kind, "unreadable", String(name));
      if (opened.kind === "unreadable") assert.match(opened.name.en, name);
    }
  });

  it("of text in UTF-16 or windows-1256 is known as what it is", async () => {
    const utf16 = Buffer.from(`\uFEFF${FIRST}`, "utf16le");
    const windows = Buffer.from([
      0xc7, 0xdd, 0xca, 0xca, 0xcd, 0xca, 0x20, 0xc8, 0xe1, 0xcf, 0xed, 0xc9, 0x20, 0xc7, 0xe1, 0xe3, 0xed,
      0xe4, 0xc7, 0xc1, 0x20, 0xc7, 0xe1, 0xed, 0xe6, 0xe3, 0x20, 0xe3, 0xdf, 0xca, 0xc8, 0xc9,
    ]);
    for (const [bytes, encoding] of [
      [utf16, "utf-16le"],
      [utf16.subarray(2), "utf-16le"],
      [Buffer.from(utf16).swap16(), "utf-16be"],
      [windows, "windows-1256"],
    ] as const) {
      assert.deepEqual(await openContainer(bytesInput("a", bytes)), { kind: "page", decodedFrom: encoding });
    }
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

describe("an archive of an account elsewhere", () => {
  const HEADLINE = "مكتبة عامة في مبنى البريد";
  const message = { type: "message", date: "2024-05-02T09:00:00", text: `${HEADLINE}\n\n${FIRST} ${SECOND}` };

  it("of Telegram gives the messages of every channel, not of conversations, also from the pages made to be read", async () => {
    const account = {
      chats: {
        list: [
          { name: "قناة المرفأ", type: "public_channel", id: 1, messages: [{ id: 3, ...message }] },
          { name: "سلوى", type: "personal_chat", id: 2, messages: [{ id: 4, ...message }] },
        ],
      },
    };
    const page = `<!DOCTYPE html><html><body><div class="page_header"><div class="text bold">قناة المرفأ</div></div><div class="page_body chat_page"><div class="history"><div class="message default clearfix" id="message3"><div class="body"><div class="pull_right date details" title="02.05.2024 09:00:00 UTC+03:00">09:00</div><div class="text"><strong>${HEADLINE}</strong><br><br>${FIRST} <a href="">#مكتبات</a></div></div></div></div></div></body></html>`;
    for (const [source, published] of [
      [JSON.stringify(account), "2024-05-02T09:00:00"],
      [page, "2024-05-02T09:00:00+03:00"],
    ] as const) {
      const [report, ...others] = await reportsOf(source);
      assert.equal(others.length, 0);
      const { headline, outlet, published: told } = stated(report);
      assert.deepEqual([headline, outlet, told], [HEADLINE, "قناة المرفأ", published]);
      assert.match(textOf(report), new RegExp(FIRST));
    }
  });

  it("of Facebook is read although each byte of its letters became a letter", async () => {
    const post = Buffer.from(message.text).toString("latin1");
    const [report] = await reportsOf(JSON.stringify([{ timestamp: 1_714_640_400, data: [{ post }] }]));
    assert.deepEqual(stated(report), {
      headline: HEADLINE,
      published: "2024-05-02T09:00:00.000Z",
      "source-id": "facebook:1714640400",
    });
  });

  it("of Ghost joins people and tags to their posts, of Substack a table to its texts", async () => {
    const data = {
      posts: [
        {
          id: 1,
          uuid: "u",
          title: HEADLINE,
          html: `<p>${FIRST}</p>`,
          status: "published",
          published_at: "2024-05-02T06:00:00Z",
        },
        { id: 2, title: "من نحن", html: `<p>${SECOND}</p>`, status: "published", type: "page" },
      ],
      users: [{ id: 7, name: "سلوى شاهين" }],
      posts_authors: [{ post_id: 1, author_id: 7 }],
      tags: [{ id: 9, name: "ثقافة" }],
      posts_tags: [{ post_id: 1, tag_id: 9 }],
    };
    const [ghost, ...pages] = await reportsOf(JSON.stringify({ db: [{ data }] }));
    assert.equal(pages.length, 0);
    const { headline, byline, tags } = stated(ghost);
    assert.deepEqual([headline, byline, tags], [HEADLINE, "سلوى شاهين", "ثقافة"]);
    const zip = zipOf({
      "posts.csv": `post_id,post_date,is_published,title\n5.a,2024-05-02T06:00:00Z,false,${HEADLINE}\n`,
      "posts/5.a.html": `<p>${FIRST}</p>`,
    });
    assert.deepEqual(stated((await reportsOf(zip))[0]), {
      headline: HEADLINE,
      published: "2024-05-02T06:00:00Z",
      status: "draft",
      "source-id": "substack:5.a",
    });
  });
});
