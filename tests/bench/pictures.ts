// What 200 pictures cost: bytes of a page that nobody has scrolled on a telephone and a desk, whether every picture is offline, and
// what a changed one rebuilds.
// node --import tsx tests/bench/pictures.ts [PICTURES]

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { launchChromium } from "../browser/chromium.ts";
import { DESKTOP, newReader, PHONE } from "../browser/reader.ts";
import { serveFolder } from "../browser/site-server.ts";
import { Workshop } from "../site/built-site.ts";

const pictures = Number(process.argv[2] ?? 200);
/** Reports with so many pictures between their paragraphs; the others have one above. */
const IN_TEXT = 5;
const WITH_SEVERAL = 4;

let state = 7;
const random = (below: number) => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};
const WORDS =
  "قال المتحدث باسم الوزارة إن الأشغال في الطريق الساحلي ستنتهي قبل نهاية الصيف المقبل وأضاف أن الحكومة رصدت مئة مليون دينار لمشروع يربط المدينة بالميناء الجديد".split(
    " ",
  );
const sentence = (words: number) =>
  `${Array.from({ length: words }, () => WORDS[random(WORDS.length)]).join(" ")}.`;

/** Large soft blotches: they compress as a photograph does. */
async function photo(seed: number): Promise<Buffer> {
  const small = Buffer.from(
    Array.from({ length: 48 * 32 * 3 }, (_, at) => (Math.imul(at + seed * 977, 2_654_435_761) >>> 24) & 255),
  );
  return sharp(small, { raw: { width: 48, height: 32, channels: 3 } })
    .resize(1280, 853, { fit: "fill", kernel: "cubic" })
    .jpeg({ quality: 85 })
    .toBuffer();
}

const workshop = new Workshop((articles) => mkdirSync(join(articles, "pictures"), { recursive: true }));
const report = (name: string, head: string, body: string) =>
  writeFileSync(
    join(workshop.articles, `${name}.md`),
    `---\nheadline: ${sentence(7).slice(0, -1)} ${name}\noutlet: صدى الساحل\npublished: 2024-0${1 + random(9)}-1${random(10)}\n${head}---\n\n${body}\n`,
  );
const picture = async (n: number) => {
  writeFileSync(join(workshop.articles, `pictures/p${n}.jpg`), await photo(n));
  return `pictures/p${n}.jpg`;
};

let made = 0;
for (let n = 0; n < WITH_SEVERAL; n++) {
  const parts: string[] = [sentence(40)];
  for (let at = 0; at < IN_TEXT; at++)
    parts.push(`![وصف الصورة](${await picture(made++)} "تعليق")`, sentence(60), sentence(60), sentence(60));
  report(`several-${n}`, "", parts.join("\n\n"));
}
while (made < pictures)
  report(
    `one-${made}`,
    `image: ${await picture(made++)}\nimage-alt: وصف الصورة\nimage-caption: تعليق\n`,
    [sentence(40), sentence(40), sentence(30)].join("\n\n"),
  );

try {
  workshop.mustBuild("--site-url", "https://example.org/");
  const published = workshop.files().filter((path) => /^pictures\/.*\.webp$/.test(path));
  const { files } = JSON.parse(workshop.read("offline.json")) as { files: Record<string, unknown> };
  console.log(
    `${made} pictures, ${published.length} files for readers; not offline: ${published.filter((path) => !(path in files)).length}`,
  );

  const site = await serveFolder(workshop.output);
  const browser = await launchChromium();
  for (const [device, viewport] of [
    ["phone", PHONE],
    ["desktop", DESKTOP],
  ] as const)
    for (const path of ["/", "/articles/one-100/", "/articles/several-0/"]) {
      const { page, rest, leave } = await newReader(browser, site.origin, { viewport, worker: false });
      const fetched: { path: string; bytes: number }[] = [];
      page.on("response", (response) => {
        const { pathname } = new URL(response.url());
        const body = readFileSync(
          join(workshop.output, pathname.endsWith("/") ? `${pathname}index.html` : pathname),
        );
        const isPacked = /\.(?:woff2|webp|jpe?g)$/.test(pathname);
        fetched.push({ path: pathname, bytes: isPacked ? body.length : gzipSync(body, { level: 6 }).length });
      });
      await page.goto(path);
      await rest();
      await page.waitForTimeout(800);
      const shown = fetched.filter((one) => one.path.endsWith(".webp"));
      const sum = (list: typeof fetched) => list.reduce((total, { bytes }) => total + bytes, 0);
      console.log(
        `${device} ${path}: ${sum(fetched) - sum(shown)} bytes and ${shown.length} pictures of ${sum(shown)}`,
      );
      await leave();
    }
  await browser.close();
  await site.close();

  const before = workshop.digests();
  writeFileSync(join(workshop.articles, "pictures/p100.jpg"), await photo(9999));
  workshop.mustBuild("--site-url", "https://example.org/");
  const after = workshop.digests();
  const pages = Object.keys(after).filter((path) => path.endsWith(".html") && before[path] !== after[path]);
  console.log(`a changed picture rebuilt: ${pages.join(", ")}`);
} finally {
  workshop.remove();
}
