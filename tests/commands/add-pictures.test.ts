// Pictures that come with what is added are brought along: beside a page, within it, in an export's folder, in a ZIP.

import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import sharp from "sharp";
import { runCommand } from "./run-command.ts";

const PICTURE = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#369" } })
  .png()
  .toBuffer();
const TEXT =
  "<p>عادت سفن الصيد إلى الميناء مع الفجر، وبيعت حمولتها كلها في السوق القديم قبل الظهر، كما قال شيخ الصيادين.</p><p>وأضاف أن الموسم هذا العام أفضل من سابقه، وأن الأسعار بقيت كما كانت في الخريف الماضي من غير زيادة.</p>";

let root = "";
let articles = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-pictures-"));
  articles = join(root, "articles");
  mkdirSync(articles);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
  return join(root, name);
};
const add = (...args: string[]) => runCommand(["add", "--articles", articles, "--yes", ...args]);
const article = () => {
  const [name = ""] = readdirSync(articles).filter((one) => one.endsWith(".md"));
  return readFileSync(join(articles, name), "utf8");
};
const pictures = () =>
  existsSync(join(articles, "pictures")) ? readdirSync(join(articles, "pictures")) : [];
const page = (picture: string, head = "") =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${head}<meta charset="utf-8"><title>سفن الصيد تعود إلى الميناء</title><link rel="canonical" href="https://port.example/a"></head><body><nav><img src="x_files/logo.png"></nav><article><h1>سفن الصيد تعود إلى الميناء</h1>${picture}${TEXT}</article></body></html>`;

describe("add brings the pictures", () => {
  it("of a page's own folder, under a name of their own, and takes them back with the page", async () => {
    put("x_files/quay.png", PICTURE);
    const { status, stdout } = await add(
      put(
        "x.html",
        page(
          '<figure><img data-src="https://port.example/q.png" src="./x_files/quay.png" alt="قارب أزرق"><figcaption>الرصيف (رويترز)</figcaption></figure>',
        ),
      ),
    );
    assert.equal(status, 0, stdout);
    assert.match(article(), /^image: pictures\/quay-[0-9a-f]{8}\.png$/m);
    assert.match(article(), /^image-alt: قارب أزرق$/m);
    assert.match(article(), /^image-caption: الرصيف$/m);
    assert.match(article(), /^image-credit: رويترز$/m);
    assert.doesNotMatch(article(), /^(?:dateline|agencies):|beside\.invalid/m);
    assert.equal(pictures().length, 1);
    assert.equal((await add("--undo")).status, 0);
    assert.equal(pictures().length, 0);
  });

  it("that are written into the page, and leaves the dots that stand in for pictures", async () => {
    const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    const data = `data:image/png;base64,${PICTURE.toString("base64")}`;
    const note =
      "<!--\n Page saved with SingleFile \n url: https://port.example/a \n saved date: Wed Mar 06 2024 10:20:30 GMT+0200 (X)\n-->";
    await add(
      put(
        "x.html",
        page(
          `<figure><img src="${data}" alt="قارب"><figcaption>عند الرصيف</figcaption></figure><img src="${dot}">`,
          note,
        ),
      ),
    );
    assert.match(article(), /^image: pictures\/picture-\S+\.png$/m);
    assert.match(article(), /^captured: "?2024-03-06T10:20:30\+02:00"?$/m);
    assert.equal(pictures().length, 1);
  });

  it("of an export's folder, wherever in it the copy begins", async () => {
    put("export/uploads/2024/03/boat.png", PICTURE);
    const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>صحيفة الميناء</title><link>https://port.example</link><wp:wxr_version>1.2</wp:wxr_version><item><title>سفن الصيد تعود</title><link>https://port.example/boats/</link><guid>https://port.example/?p=4</guid><content:encoded><![CDATA[<figure><img src="https://port.example/wp-content/uploads/2024/03/boat-300x200.png" alt="قارب"/></figure>${TEXT}]]></content:encoded><wp:post_id>4</wp:post_id><wp:post_date>2024-03-05 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;
    const { status, stdout } = await add(put("export/site.xml", wxr));
    assert.equal(status, 0, stdout);
    assert.match(article(), /!\[قارب\]\(<pictures\/boat-[0-9a-f]{8}\.png>\)/);
  });

  it("gives no false address to one that its folder lacks", async () => {
    await add(
      put(
        "x.html",
        page('<figure><img src="./x_files/gone.png" alt="قارب"><figcaption>عند الرصيف</figcaption></figure>'),
      ),
    );
    assert.doesNotMatch(article(), /https:\/\/port\.example\/x_files|beside\.invalid/);
  });
});

describe("a copy of the Wayback Machine", () => {
  it("is unwrapped: the publisher's address, the moment of the copy, no toolbar", async () => {
    const html = page("")
      .replaceAll("https://port.example", "https://web.archive.org/web/20240306081500/https://port.example")
      .replace(
        "<body>",
        "<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div>33 captures</div><!-- END WAYBACK TOOLBAR INSERT -->",
      )
      .replace(
        "</article>",
        '<p>اقرأ <a href="/web/20240306081500/https://port.example/b">ما سبق</a> في هذا الشأن من أخبار الميناء القديم.</p></article>',
      );
    const { status, stdout } = await add(put("copy.html", html));
    assert.equal(status, 0, stdout);
    assert.match(article(), /^url: "?https:\/\/port\.example\/a"?$/m);
    assert.match(article(), /^captured: "?2024-03-06T08:15:00Z"?$/m);
    assert.doesNotMatch(article(), /web\.archive\.org|captures/);
    assert.match(article(), /\(<https:\/\/port\.example\/b>\)/);
  });

  it("is none where a report only links to one", async () => {
    const link =
      '<p>انظر <a href="https://web.archive.org/web/20200101000000/https://old.example/">نسخة قديمة</a> من الصفحة نفسها كما كانت يومها.</p>';
    await add(put("x.html", page("").replace("</article>", `${link}</article>`)));
    assert.match(article(), /web\.archive\.org/);
    assert.doesNotMatch(article(), /^captured:/m);
  });
});
