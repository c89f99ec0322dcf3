// Every code that the program can raise is raised here once, as a maintainer meets it: by a command, in both languages, with its
// place, its cause and its cure, an exit status that says so, and nothing written.

import assert from "node:assert/strict";
import { once } from "node:events";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  type ArticleProblemCode,
  articleProblem,
  articleProblemCodes,
  articleProblems,
} from "../../src/article/problem-codes.ts";
import { main } from "../../src/commands/main.ts";
import { tellFailure } from "../../src/commands/tell-failure.ts";
import { leftInOlderCopy } from "../../src/configuration/older-copy.ts";
import { ARCHIVE_FILE_PROBLEM_CODES } from "../../src/configuration/read-archive-file.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { AUTHORITY_PROBLEM_CODES } from "../../src/entity/authority/authority-problems.ts";
import { readStandardInput } from "../../src/intake/standard-input.ts";
import { pictureProblems } from "../../src/pictures/picture-problem-codes.ts";
import type { Problem } from "../../src/reporting/problem.ts";
import { PageChecks } from "../../src/site/check-pages.ts";
import { acquireLock } from "../../src/site/lock.ts";
import { outputObstacle, systemProblem } from "../../src/site/publish-problems.ts";
import { ROOT, sourceFiles } from "../architecture/source-files.ts";
import { readCaseFile } from "../case-file.ts";

const report = (lines = "", body = "متن الخبر.", published = "2022-01-12") =>
  `---\nheadline: خبر من صفاقس\npublished: ${published}\n${lines}---\n\n${body}\n`;

/** Files of one archive, by the code or codes that each raises beside those of `fixtures/`. */
const FILES: Readonly<Record<string, string>> = {
  "front-matter-key-unknown.md": report("publihsed: 2022\n"),
  "front-matter-key-ignored.md": report("layout: x\n"),
  "front-matter-key-repeated.md": report("العنوان: آخر\n"),
  "front-matter-value-long.md": report(`lede: ${"خبر ".repeat(3000)}\n`),
  "hidden-characters-removed.md": report("", "متن \u202Eخفي."),
  "letters-lost.md": report("", "متن ناق\uFFFD."),
  "order-inferred-embargo.md": report("embargo: 2122-13-01\n"),
  "letters-lost-own-font.md": report("", "متن ناق\uE000."),
  "picture-alt-missing.md": report("", "![](x.png)\n\nنص"),
  "doubtful.md": report(
    "byline: سمير\ndoubtful: [headline, published, byline, body]\nheadline-other: [آخر]\npublished-other: [2022-01-13]\n",
  ),
  "headline-inferred.md": report("").replace("headline:", "headline-inferred:"),
  "headline-too-long.md": report().replace("خبر من صفاقس", "كلمة ".repeat(80)),
  "published-at-missing.md": report().replace(/published.*\n/, ""),
  "published-at-inferred.md": report().replace("published:", "updated:"),
  "headline-disagrees.md": report("", "# عنوان آخر تماما\n\nمتن."),
  "disagrees.txt": `---\npublished: 12 يناير 2022\noutlet: عنب بلدي\nbyline: سمير\n---\nحديقة جديدة في المدينة\nبقلم: ليلى حداد\nفرانس 24\n13 يناير 2022\nافتتحت البلدية حديقة جديدة في وسط المدينة، وقالت إنها ستزرع ألف شجرة.\n`,
  "outlet-evidence-missing.md": report("inferred-outlet: الميناء\n"),
  "date-glued.txt":
    "حديقة جديدة في المدينة\n\n١٢ يناير ٢٠٢٢افتتحت البلدية حديقة جديدة في وسط المدينة، وقالت إنها ستزرع ألف شجرة.\n",
  "weekday-mismatch.md": report("", "متن.", "الأحد 12 يناير 2022"),
  "hijri-mismatch.md": report("", "متن.", "12 يناير 2022 الموافق 1 رمضان 1430"),
  "order-inferred.md": report("", "متن.", "3/25/2021"),
  "zone-ambiguous.md": report("", "متن.", "12 يناير 2022 10:30 IST"),
  "published-at-incomplete.md": report("", "متن.", "12 يناير"),
  "published-at-relative.md": report("", "متن.", "منذ 3 ساعات"),
  "relative-to-crawl.md": report("updated: منذ ثلاثة أيام\n"),
  "updated-before-published.md": report("updated: 2021-01-01\n"),
  "updated-at-unreadable.txt":
    "حديقة جديدة في المدينة\n\n12 يناير 2022\nآخر تحديث: 14 يناير\n\nافتتحت البلدية حديقة جديدة في وسط المدينة، وقالت إنها ستزرع ألف شجرة.\n",
  "link-refused.md": report("", "[x](javascript:alert(1))"),
  "markdown-html.md": report("", "<script>x</script> نص"),
  "markup-left-over.md": report("", 'نص [caption id="x"] و &nbsp; و <div class=x>نص</div>'),
  "report-withheld.md": report("embargoed-until: 2030-01-01\n"),
  "report-withdrawn.md": report("withdrawn: 2024-01-01 سبب\n"),
  "con.md": report(),
  "Talks.md": report(),
  "talks.txt": report(),
  "caf\u00E9-1.md": report(),
  "cafe\u0301-1.md": report(),
  "hidden\u202Ename.md": report(),
  "\u0639.md": report(),
  "page.html": "<p>",
  "pictures.md": report(
    "image: none.png\n",
    "![ا](../../../etc/x.png)\n\n![ب](bad.png)\n\n![ج](h.svg)\n\n![د](big.png)",
  ),
  "bad.png": "no",
  "h.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
};

type Told = { readonly status: number; readonly out: string };

/** Runs a command in this process; to start another for each would take most of a second. */
async function run(args: readonly string[], language: "ar" | "en"): Promise<Told> {
  let out = "";
  const take = (...parts: unknown[]) => {
    out += `${parts.join(" ")}\n`;
  };
  const { log, error } = console;
  const write = process.stderr.write;
  Object.assign(console, { log: take, error: take });
  process.stderr.write = ((text: string) => {
    out += text;
    return true;
  }) as typeof process.stderr.write;
  try {
    return { status: await main([...args, "--lang", language]), out };
  } finally {
    Object.assign(console, { log, error });
    process.stderr.write = write;
  }
}

/** Path → how everything below stood when it was last written to. */
function snapshot(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    paths.map((path) => {
      const facts = lstatSync(join(folder, path));
      return [path, facts.isDirectory() ? "folder" : `${facts.ino} ${facts.size} ${facts.mtimeMs}`];
    }),
  );
}

const raised = new Set<string>();
let root = "";
let archive = "";

before(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-problems-"));
  archive = join(root, "articles");
  mkdirSync(archive);
});
after(() => rmSync(root, { recursive: true, force: true }));

const HEADING = /^(\S.*?):(\d+):(\d+) ([a-z0-9-]+): (.+)$/gm;

/** That each problem printed says where, what and what to do, and no stack is among them; notes their codes. */
function assertTold({ out }: Told, language: "ar" | "en"): string[] {
  assert.doesNotMatch(out, /\n\s+at /, out);
  const codes: string[] = [];
  for (const [, , , , code = "", message = ""] of out.matchAll(HEADING)) {
    codes.push(code);
    raised.add(code);
    assert.doesNotMatch(message, /\{\w+\}|undefined|\[object/, message);
    assert.match(message, language === "ar" ? /\p{Script=Arabic}{3}/u : /[a-z]{3}/, message);
  }
  const hints = out.match(language === "ar" ? /^ {2}الحل: \S.{5}/gm : /^ {2}hint: \S.{5}/gm) ?? [];
  assert.equal(hints.length, codes.length, out);
  return codes;
}

/** Runs in both languages, with nothing written. */
async function assertRefused(code: string, args: readonly string[]): Promise<void> {
  const stood = snapshot(root);
  for (const language of ["en", "ar"] as const) {
    const told = await run(args, language);
    assert.equal(told.status, 1, told.out);
    assert.ok(assertTold(told, language).includes(code), `${code}: ${told.out}`);
  }
  assert.deepEqual(snapshot(root), stood, `${code}: something was written`);
}

describe("what is wrong with the files of an archive", () => {
  it("is told by check in one run, all of it, in each language", async () => {
    const fixtures = join(import.meta.dirname, "../fixtures");
    for (const name of ["broken", "broken-links"]) cpSync(join(fixtures, name), archive, { recursive: true });
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(archive, name), text);
    writeFileSync(join(archive, "big.md"), "");
    truncateSync(join(archive, "big.md"), 6_000_000);
    writeFileSync(join(archive, "big.png"), "");
    truncateSync(join(archive, "big.png"), 42_000_000);
    mkdirSync(join(archive, "folder.md"));
    symlinkSync("nowhere", join(archive, "link.md"));
    mkdirSync(join(archive, "originals"));
    const sum = "0".repeat(64);
    writeFileSync(join(archive, "originals", "kept.txt"), "x");
    writeFileSync(join(archive, "originals", "SHA256SUMS"), `${sum}  kept.txt\n${sum}  gone.txt\n`);
    const args = ["--articles", archive];
    for (const language of ["en", "ar"] as const) {
      const told = await run(["check", ...args], language);
      assert.equal(told.status, 1);
      assert.ok(assertTold(told, language).length > 100, told.out);
    }
    const stood = snapshot(root);
    const built = await run(["build", ...args, "--output", join(root, "site")], "en");
    assert.equal(built.status, 1);
    assert.deepEqual(snapshot(root), stood, "a build that was refused has written something");
  });
});

describe("a command that cannot be carried out", () => {
  const good = (name: string) => {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "a.md"), report());
    return folder;
  };
  const own = (file: string, content: string | Uint8Array) => {
    const folder = good(`own-${Math.random()}`);
    writeFileSync(join(folder, file), content);
    return ["check", "--articles", folder];
  };

  it("is told of its settings and names", async () => {
    await assertRefused(
      "archive-file-encoding",
      own("archive.yaml", Buffer.from("name: x", "utf16le").fill(255, 0, 1)),
    );
    await assertRefused("archive-file-hidden-character", own("archive.yaml", "name: a\u202Eb\n"));
    await assertRefused(
      "archive-contrast-low",
      own("archive.yaml", 'accent: "#ffff00"\ncolours:\n  light:\n    ink: "#eeeeee"\n'),
    );
    await assertRefused("archive-file-missing", own("archive.yaml", "icon: none.svg\n"));
    const drawn = own("archive.yaml", "icon: sign.svg\n");
    writeFileSync(join(drawn.at(-1) ?? "", "sign.svg"), "<svg><script>1</script></svg>");
    await assertRefused("archive-icon-hostile", drawn);
    await assertRefused("archive-file-misnamed", own("names.yaml.txt", "[]\n"));
    for (const code of ["archive-yaml-invalid", "archive-not-a-map"])
      await assertRefused(
        code,
        own("archive.yaml", code.endsWith("map") ? "- a\n" : `a: ${"[".repeat(5000)}\n`),
      );
    await assertRefused("authority-not-a-list", own("names.yaml", "a: b\n"));
  });

  it("is told of the paths it was given", async () => {
    const folder = good("paths");
    const output = join(root, "taken");
    const build = (to: string) => ["build", "--articles", folder, "--output", to];
    await assertRefused("articles-folder-missing", [
      "build",
      "--articles",
      join(root, "none"),
      "--output",
      join(root, "no"),
    ]);
    await assertRefused("path-refused", ["inspect", join(root, "none.md")]);
    await assertRefused("path-refused", ["inspect", root]);
    await assertRefused("path-refused", ["names", "--articles", folder, "--mentions", "/dev/null"]);
    const neighbour = createServer().listen(0, "127.0.0.1");
    await once(neighbour, "listening");
    const { port } = neighbour.address() as AddressInfo;
    await assertRefused("port-refused", ["serve", "--port", String(port), "--articles", folder]);
    neighbour.close();
    writeFileSync(output, "");
    await assertRefused("output-not-folder", build(output));
    symlinkSync(folder, join(root, "linked"));
    await assertRefused("output-is-link", build(join(root, "linked")));
    await assertRefused("output-holds-articles", build(root));
    mkdirSync(join(root, "foreign"));
    writeFileSync(join(root, "foreign", "thesis.txt"), "");
    await assertRefused("output-not-ours", build(join(root, "foreign")));
    mkdirSync(join(root, ".busy.warraq"));
    const lock = await acquireLock(join(root, ".busy.warraq", "lock"));
    await assertRefused("build-under-way", build(join(root, "busy")));
    await lock?.release();
    rmSync(join(root, ".busy.warraq"), { recursive: true });
    writeFileSync(join(folder, "archive.yaml"), "name: أرشيف\n");
    writeFileSync(join(folder, "eleventy.config.mjs"), 'throw new Error("a slip");\n');
    await assertRefused("eleventy-failed", build(join(root, "own")));
  });

  it("is told of what was handed to add", async () => {
    const folder = good("intake");
    const hand = (name: string, content: string | Uint8Array) => {
      writeFileSync(join(root, name), content);
      return ["add", "--yes", join(root, name), "--articles", folder];
    };
    await assertRefused("kind-not-read", ["add", "--yes", "/dev/null", "--articles", folder]);
    await assertRefused(
      "file-broken",
      hand("cut.zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(99)])),
    );
    await assertRefused("no-report-inside", hand("empty.json", "[]"));
    await assertRefused("page-without-report", hand("nothing.html", "<html><body></body></html>"));
    await assertRefused("page-too-deep", hand("deep.html", `<html><body>${"<div>".repeat(100_000)}نص`));
    await assertRefused("nothing-to-undo", ["add", "--undo", "--articles", folder]);
    await assertRefused("id-taken", [
      ...hand("new.txt", "عنوان الخبر هنا\n\n12 يناير 2022\n\nقالت البلدية إن الأشغال تنتهي.\n"),
      "--id",
      "a",
    ]);
    mkdirSync(join(folder, "originals"));
    writeFileSync(join(folder, "originals", "b.txt"), "another");
    await assertRefused("original-taken", [
      ...hand("new.txt", "عنوان الخبر هنا\n\n12 يناير 2022\n\nقالت البلدية إن الأشغال تنتهي.\n"),
      "--id",
      "b",
    ]);
    const entry = { run: 1, article: "a.md", original: "a.txt", sha256: "0" };
    writeFileSync(join(folder, "originals", "imports.jsonl"), `${JSON.stringify(entry)}\n`);
    await assertRefused("changed-since-added", ["add", "--undo", "--articles", folder]);
    writeFileSync(
      join(folder, "originals", "imports.jsonl"),
      `${JSON.stringify({ ...entry, article: "../../x" })}\n`,
    );
    await assertRefused("import-log-broken", ["add", "--undo", "--articles", folder]);
    writeFileSync(join(root, "lines.jsonl"), '{"text": 1}\n');
    await assertRefused("line-unusable", [
      "names",
      "--mentions",
      join(root, "lines.jsonl"),
      "--articles",
      folder,
    ]);
  });
});

/** What only a system in trouble, an older copy or a template of one's own raises, in the words that a command prints. */
function rareProblems(): readonly Problem[] {
  const refusal = (code: string) =>
    Object.assign(new Error(code), { code, syscall: "mkdir", path: join(root, "site") });
  const older = join(root, "older");
  mkdirSync(join(older, "src", "entity"), { recursive: true });
  writeFileSync(join(older, "package-lock.json"), "{}");
  writeFileSync(join(older, "src", "settings.ts"), 'export const x = {\n  name: "أرشيف آخر",\n};\n');
  writeFileSync(join(older, "src", "entity", "authority.yaml"), "- id: per-x\n  label: س\n");
  writeFileSync(join(older, "src", "entity", "built-in-names.yaml"), "[]\n");
  const settings = readSettings({ articles: join(root, "paths") }, {});
  const place = { file: "a.md", line: 0, column: 0 };
  // What a page says of itself in its head is known to `add` alone, whose tests bring such pages.
  const metadata = Object.keys(articleProblems).filter((code) => code.startsWith("metadata-"));
  return [
    ...["ENOSPC", "EACCES"].flatMap((code) => systemProblem(refusal(code), join(root, "site")) ?? []),
    outputObstacle("site", "mount"),
    ...leftInOlderCopy(settings, older),
    articleProblem("file-unreadable", place, { reason: "سبب طويل", reasonEn: "a reason" }),
    articleProblem("file-name-not-utf8", place),
    ...metadata.map((code) =>
      articleProblem(code as ArticleProblemCode, place, {
        key: "k",
        character: "U+202E",
        value: "ق",
        other: "ك",
      }),
    ),
  ];
}

describe("every code of the program", () => {
  it("is told in words by whatever ends a command", async () => {
    const failures: unknown[] = [new TypeError("a fault of ours")];
    const fd = (await import("node:fs")).openSync("/dev/zero", "r");
    try {
      readStandardInput(fd, 10);
    } catch (error) {
      failures.push(error);
    }
    const checks = new PageChecks("https://example.org/");
    checks.note("untitled/index.html", { ids: [], title: "", links: [] });
    const pages = await checks.problems(
      { has: () => true, idsOf: () => null } as never,
      () => "<html></html>",
    );
    const problems = [...rareProblems(), ...pages];
    const { ArchiveError } = await import("../../src/reporting/problem.ts");
    failures.push(new ArchiveError(problems));
    for (const language of ["en", "ar"] as const) {
      for (const failure of failures) {
        let out = "";
        const write = process.stderr.write;
        process.stderr.write = ((text: string) => {
          out += text;
          return true;
        }) as typeof process.stderr.write;
        try {
          assert.equal(tellFailure(failure, language), 1);
        } finally {
          process.stderr.write = write;
        }
        assertTold({ status: 1, out }, language);
      }
    }
  });

  it("was raised above, or stands with its place in the case file of its reader", () => {
    const cases = ["configuration/archive-file", "entity/authority"]
      .flatMap((name) => readCaseFile(`tests/${name}.cases.txt`))
      .map(({ expected }) => expected)
      .join("\n");
    const isProved = (code: string) => raised.has(code) || new RegExp(`\\b${code}\\b`).test(cases);
    const codes = codesOfSources();
    assert.ok(codes.length > 120, String(codes.length));
    assert.deepEqual(
      codes.filter((code) => !isProved(code)),
      [],
    );
    assert.deepEqual(
      [...raised].filter((code) => !codes.includes(code)),
      [],
      "raised, and not found among the sources",
    );
  });
});

/** Collects codes from the tables that hold them, and from every other place where a problem is written down. */
function codesOfSources(): string[] {
  const written = sourceFiles("src")
    // The reader of dates has codes of its own, which become those of its articles.
    .filter((file) => !file.startsWith("src/date/"))
    .map((file) => readFileSync(join(ROOT, file), "utf8"))
    .flatMap((text) => [
      ...text.matchAll(/\bcode: "([a-z0-9]+(?:-[a-z0-9]+)+)"/g),
      ...text.matchAll(/\bcode: missing === "page" \? "(link-broken)" : "anchor-broken"/g),
      ...text.matchAll(/(?:publishProblem\([\w.]+,|^ +\w+: \[)\s*"([a-z]+(?:-[a-z]+)+)",\s*(?:\{|[A-Z])/gm),
      ...text.matchAll(/PROBLEM_CODES = \[([^\]]+)\]/g),
      ...text.matchAll(/\bcode = "([a-z]+(?:-[a-z]+)+)"/g),
    ])
    .flatMap(([, found = ""]) => found.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? []);
  return [
    ...new Set([
      ...articleProblemCodes,
      ...ARCHIVE_FILE_PROBLEM_CODES,
      ...AUTHORITY_PROBLEM_CODES,
      ...Object.keys(pictureProblems),
      ...written,
      "anchor-broken",
    ]),
  ].sort();
}
