// What a file is, by its content: containers give the reports that are in them, and what cannot be read is named.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ContainedReport } from "../../../src/intake/containers/container.ts";
import { bytesInput, openContainer } from "../../../src/intake/containers/open-container.ts";
import { textDecoder } from "../../../src/intake/decode-text.ts";
import { contentsOf, FIRST, PAGE, post, reportsOf, SECOND, stated, textOf, wxr } from "./contents.ts";
import { zipOf } from "./zip-of.ts";

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
