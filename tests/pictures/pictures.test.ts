// Pictures that lie beside reports: published once, in sizes, with words for who does not see them; what is no picture is told.

import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import sharp from "sharp";
import { Workshop, warraq } from "../site/built-site.ts";

const SITE = "https://example.org/";

/** Noise: what compresses like a photograph. */
async function photo(width: number, height: number, seed = 1): Promise<Buffer> {
  const small = Buffer.alloc(48 * 32 * 3);
  let state = seed;
  for (let at = 0; at < small.length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    small[at] = state >> 16;
  }
  return sharp(small, { raw: { width: 48, height: 32, channels: 3 } })
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .withExif({
      IFD0: { Copyright: "SECRET-OWNER" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 30/1 0/1" },
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}

function report(headline: string, head: string, body: string): string {
  return `---\nheadline: ${headline}\noutlet: صحيفة الميناء\npublished: 2024-03-05\n${head}---\n\n${body}\n`;
}

const TEXT = "عادت سفن الصيد إلى الميناء مع الفجر، وبيعت حمولتها في السوق قبل الظهر.";

let workshop: Workshop;
before(async () => {
  workshop = new Workshop();
  const put = (name: string, content: string | Buffer) => {
    mkdirSync(join(workshop.articles, name, ".."), { recursive: true });
    writeFileSync(join(workshop.articles, name), content);
  };
  put("port.jpg", await photo(2000, 1300));
  put("copies/same-port.jpg", await photo(2000, 1300));
  put(
    "media/net.png",
    await sharp({ create: { width: 300, height: 200, channels: 4, background: "#0000" } })
      .png()
      .toBuffer(),
  );
  put(
    "harbour.md",
    report(
      "سفن الصيد تعود إلى الميناء",
      "image: port.jpg\nimage-caption: سفينة تفرغ حمولتها\nimage-credit: مصور الصحيفة\nimage-alt: سفينة صيد زرقاء عند الرصيف\n",
      `${TEXT}\n\n![شباك تجفّ](media/net.png "الشباك على السور")\n\n<figure>\n<img src="media/quay.jpg" alt="الرصيف">\n<figcaption>الرصيف من بعيد</figcaption>\n</figure>\n\n![صورة من موقع آخر](https://example.net/far.jpg)`,
    ),
  );
  put("media/quay.jpg", await photo(400, 300, 5));
  put("again.md", report("الصورة نفسها مرة أخرى", "", `${TEXT}\n\n![سفينة](copies/same-port.jpg)`));
  put("plain.md", report("سوق السمك يفتح أبوابه", "", TEXT));
  appendFileSync(join(workshop.articles, "archive.yaml"), "feeds: [rss, json]\n");
  workshop.mustBuild("--site-url", SITE);
});
after(() => workshop.remove());

const page = () => workshop.read("articles/harbour/index.html");
const published = () => workshop.files().filter((path) => path.startsWith("pictures/"));

describe("pictures beside a report", () => {
  it("are published in two widths for readers and one for programs, and a picture that lies there twice once", () => {
    assert.equal(published().length, 7, published().join(" "));
    assert.ok(published().some((path) => path.endsWith("-480.webp")));
    assert.ok(published().some((path) => path.endsWith("-1200.jpg")));
    assert.ok(
      published().some((path) => path.endsWith("-300.webp")),
      "what is small is not blown up",
    );
  });

  it("open the page with their size, description, caption and credit", () => {
    const [lead = ""] = /<figure class="picture">[\s\S]*?<\/figure>/u.exec(page()) ?? [];
    assert.match(lead, /width="960" height="624"/u);
    assert.match(lead, /alt="سفينة صيد زرقاء عند الرصيف"/u);
    assert.match(lead, /سفينة تفرغ حمولتها[\s\S]*مصور الصحيفة/u);
    assert.match(lead, /srcset="\/pictures\/\S+-480\.webp 480w, \/pictures\/\S+-960\.webp 960w"/u);
    assert.doesNotMatch(lead, /loading=/u);
  });

  it("wait in the text until they are scrolled to", () => {
    const inText = page().match(/<figure class="picture" id="p\d+">[\s\S]*?<\/figure>/gu) ?? [];
    assert.equal(inText.length, 2);
    for (const figure of inText) assert.match(figure, /loading="lazy"/u);
    assert.match(inText[0] ?? "", /alt="شباك تجفّ"[\s\S]*<figcaption>الشباك على السور/u);
    assert.match(inText[1] ?? "", /alt="الرصيف"[\s\S]*<figcaption>الرصيف من بعيد/u);
  });

  it("of elsewhere are offered by address and never asked for", () => {
    assert.match(page(), /<figcaption><a href="https:\/\/example\.net\/far\.jpg">صورة من موقع آخر<\/a>/u);
    assert.doesNotMatch(page(), /<img[^>]*example\.net/u);
  });

  it("stand in link previews, structured data, feeds, twins and the offline list", () => {
    assert.match(page(), /og:image" content="https:\/\/example\.org\/pictures\/\S+-1200\.jpg"/u);
    assert.match(
      page(),
      /"@type":"ImageObject","url":"https:\/\/example\.org\/pictures\/[^"]+-1200\.jpg","width":1200,"height":780,"caption":"سفينة تفرغ حمولتها","creditText":"مصور الصحيفة"/u,
    );
    for (const feed of ["feed.xml", "rss.xml", "feed.json"])
      assert.match(workshop.read(feed), /https:\/\/example\.org\/pictures\/[^"\\]+-1200\.jpg/u, feed);
    const twin = workshop.files().find((path) => /^articles\/harbour\/[^/]*\.md$/u.test(path)) ?? "";
    assert.match(
      workshop.read(twin),
      /!\[شباك تجفّ\]\(<https:\/\/example\.org\/pictures\/\S+> "الشباك على السور"\)/u,
    );
    const { files } = JSON.parse(workshop.read("offline.json")) as { files: Record<string, unknown> };
    for (const path of published()) assert.equal(path in files, path.endsWith(".webp"), path);
  });

  it("carry nothing of where they were taken and by whom", () => {
    for (const path of published()) {
      const bytes = readFileSync(join(workshop.output, path)).toString("latin1");
      assert.doesNotMatch(bytes, /SECRET-OWNER|Exif/u, path);
    }
  });

  it("cost a report without them nothing: the page is the same bytes as in an archive without any", () => {
    const bare = new Workshop();
    try {
      cpSync(workshop.articles, bare.articles, { recursive: true });
      for (const name of ["port.jpg", "copies", "media"])
        rmSync(join(bare.articles, name), { recursive: true });
      bare.mustBuild("--site-url", SITE);
      const path = "articles/plain/index.html";
      assert.equal(bare.read(path), workshop.read(path));
      assert.ok(
        !bare.files().some((file) => /picture/u.test(file)),
        "no style of pictures where there is none",
      );
    } finally {
      bare.remove();
    }
  });

  it("that change rebuild the pages that show them and no other, and a build after that nothing", async () => {
    const before = workshop.digests();
    writeFileSync(
      join(workshop.articles, "media/net.png"),
      await sharp({ create: { width: 320, height: 200, channels: 3, background: "#aaa" } })
        .png()
        .toBuffer(),
    );
    workshop.mustBuild("--site-url", SITE);
    const after = workshop.digests();
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (path) => before[path] !== after[path],
    );
    const unexpected = changed.filter(
      (path) =>
        !/^(?:articles\/harbour\/|pictures\/|offline\.json$|\.warraq-site$|(?:.*\/)?(?:feed\.xml|rss\.xml|feed\.json)$)/u.test(
          path,
        ),
    );
    assert.deepEqual(unexpected, []);
    assert.ok(changed.includes("articles/harbour/index.html"));
    workshop.mustBuild("--site-url", SITE);
    assert.deepEqual(workshop.digests(), after);
  });
});

describe("what is no picture of the archive", () => {
  let other: Workshop;
  let told = "";
  before(async () => {
    other = new Workshop();
    const put = (name: string, content: string | Buffer) =>
      writeFileSync(join(other.articles, name), content);
    writeFileSync(join(other.folder, "outside.jpg"), await photo(64, 64));
    put(
      "script.svg",
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`,
    );
    put(
      "plain.svg",
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60"/></svg>`,
    );
    put(
      "bomb.png",
      await sharp({ create: { width: 12000, height: 12000, channels: 3, background: "#fff" } })
        .png()
        .toBuffer(),
    );
    put("text.jpg", "هذا نص لا صورة");
    put("empty.jpg", "");
    put(
      "entity.svg",
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///x">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
    );
    const names = [
      "none.jpg",
      "../outside.jpg",
      "script.svg",
      "bomb.png",
      "text.jpg",
      "empty.jpg",
      "entity.svg",
      "PLAIN.svg",
    ];
    put("six.md", report("صور لا تُنشر", "", [TEXT, ...names.map((name) => `![وصف](${name})`)].join("\n\n")));
    put("alt.md", report("صورة بلا وصف", "image: plain.svg\n", `${TEXT}\n\n![](plain.svg)`));
    other.mustBuild("--site-url", SITE);
    told = warraq("check", "--articles", other.articles).stderr;
  });
  after(() => other.remove());

  it("is a warning at its place, and the site stands", () => {
    const lines = told.split("\n");
    for (const [line, code] of [
      [9, "picture-missing"],
      [11, "picture-outside"],
      [13, "picture-hostile"],
      [15, "picture-too-large"],
      [17, "picture-unreadable"],
      [19, "is empty"],
      [21, "(<!ENTITY)"],
    ] as const)
      assert.ok(
        lines.some((text) => text.includes(`six.md:${line}:`) && text.includes(code)),
        `${line} ${code}\n${told}`,
      );
    assert.match(told, /six\.md:23:\d+ picture-missing[\s\S]*?the folder has “plain\.svg”/u);
    assert.ok(
      lines.some((text) => /alt\.md:5:\d+.*picture-alt-missing/u.test(text)),
      told,
    );
    assert.ok(
      lines.some((text) => /alt\.md:10:\d+.*picture-alt-missing/u.test(text)),
      told,
    );
  });

  it("is not published, a drawing as pixels only", () => {
    const pictures = other.files().filter((path) => /^pictures\//u.test(path));
    assert.equal(pictures.length, 2, pictures.join(" "));
    assert.ok(!other.files().some((path) => path.endsWith(".svg") && path !== "icon.svg"));
    assert.match(other.read("articles/six/index.html"), /<figcaption>وصف<\/figcaption>/u);
  });

  it("is published once the file is there", async () => {
    writeFileSync(join(other.articles, "none.jpg"), await photo(100, 80, 7));
    other.mustBuild("--site-url", SITE);
    assert.match(other.read("articles/six/index.html"), /<img[^>]*width="100"/u);
    rmSync(join(other.articles, "none.jpg"));
    other.mustBuild("--site-url", SITE);
    assert.doesNotMatch(other.read("articles/six/index.html"), /<img/u);
  });
});
